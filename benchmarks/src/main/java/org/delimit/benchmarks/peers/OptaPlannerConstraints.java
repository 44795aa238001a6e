package org.delimit.benchmarks.peers;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.delimit.constraint.ConstraintType;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;

/**
 * The problem as Constraint Streams of OptaPlanner. Weights make a soft unit a millionth of a
 * person.
 */
public final class OptaPlannerConstraints implements ConstraintProvider {
  /** For the solver. */
  public OptaPlannerConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      contiguity(factory),
      population(factory),
      emptyStates(factory),
      exposure(factory),
      borderLength(factory)
    };
  }

  private static Constraint contiguity(ConstraintFactory factory) {
    return factory
        .forEach(PeerDistrict.class)
        .groupBy(PeerDistrict::getState, new PiecesCollector())
        .filter((state, pieces) -> pieces > 1)
        .penalizeLong(HardSoftLongScore.ONE_HARD, (state, pieces) -> 1000L * (pieces - 1))
        .asConstraint(ConstraintType.CONTIGUITY.id());
  }

  private static Constraint population(ConstraintFactory factory) {
    return factory
        .forEach(PeerDistrict.class)
        .groupBy(PeerDistrict::getState, sumLong(PeerDistrict::getPopulation))
        .filter((state, persons) -> state.outside(persons) > 0)
        .penalizeLong(HardSoftLongScore.ONE_HARD, (state, persons) -> 1000 * state.outside(persons))
        .asConstraint(ConstraintType.POPULATION.id());
  }

  /* A state without districts forms no group above. */
  private static Constraint emptyStates(ConstraintFactory factory) {
    return factory
        .forEach(PeerState.class)
        .filter(state -> state.minPopulation() > 0)
        .ifNotExists(PeerDistrict.class, equal(Function.identity(), PeerDistrict::getState))
        .penalizeLong(HardSoftLongScore.ONE_HARD, state -> 1000 * state.minPopulation())
        .asConstraint(ConstraintType.POPULATION.id() + " of empty states");
  }

  private static Constraint exposure(ConstraintFactory factory) {
    return factory
        .forEach(PeerDistrict.class)
        .penalizeLong(HardSoftLongScore.ofSoft(1000), PeerDistrict::exposure)
        .asConstraint(ConstraintType.EXPOSURE.id());
  }

  private static Constraint borderLength(ConstraintFactory factory) {
    return factory
        .forEach(PeerBorder.class)
        .join(PeerDistrict.class, equal(PeerBorder::a, PeerDistrict::getIndex))
        .join(PeerDistrict.class, equal((border, a) -> border.b(), PeerDistrict::getIndex))
        .filter((border, a, b) -> a.getState() != b.getState())
        .penalizeLong(HardSoftLongScore.ONE_SOFT, (border, a, b) -> border.millimetres())
        .asConstraint(ConstraintType.BORDER_LENGTH.id());
  }

  /** Collects the districts of a state and counts their pieces once a change. */
  private static final class PiecesCollector
      implements UniConstraintCollector<PeerDistrict, Members, Integer> {
    @Override
    public Supplier<Members> supplier() {
      return Members::new;
    }

    @Override
    public BiFunction<Members, PeerDistrict, Runnable> accumulator() {
      return Members::add;
    }

    @Override
    public Function<Members, Integer> finisher() {
      return Members::pieces;
    }
  }
}
