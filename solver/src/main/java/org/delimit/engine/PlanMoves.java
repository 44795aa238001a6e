package org.delimit.engine;

import java.util.Iterator;
import java.util.Random;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;
import org.delimit.scoring.IncrementalScorer;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * The moves of the search as OptaPlanner's own move selectors, for solver configurations in XML:
 * name {@link Flips}, {@link Swaps} or {@link Recoms} as the {@code moveIteratorFactoryClass}. They
 * keep contiguity and pins and empty no state; accepting is left to OptaPlanner.
 */
public abstract class PlanMoves implements MoveIteratorFactory<PlanSolution, PlanMove> {
  private static final int TRIES = 1000;
  private static final int[] NOTHING = {};

  private PlanMoves() {}

  @Override
  public final long getSize(ScoreDirector<PlanSolution> director) {
    return director.getWorkingSolution().stateOf().length;
  }

  @Override
  public final Iterator<PlanMove> createOriginalMoveIterator(ScoreDirector<PlanSolution> director) {
    throw new IllegalStateException("The moves of a plan come in random order only.");
  }

  @Override
  public final Iterator<PlanMove> createRandomMoveIterator(
      ScoreDirector<PlanSolution> director, Random random) {
    PlanScoreCalculator calculator = director.getWorkingSolution().calculator();
    SplittableRandom chance = new SplittableRandom(random.nextLong());
    Source source = source(calculator.core());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public PlanMove next() {
        for (int k = 0; k < TRIES; k++) {
          int[] changes = source.draw(chance);
          if (changes.length > 0) {
            return new PlanMove(calculator, changes);
          }
        }
        return new PlanMove(calculator, NOTHING);
      }
    };
  }

  abstract Source source(SearchCore core);

  /** Draws moves that keep contiguity, as pairs (district, state); nothing if the draw was bad. */
  interface Source {
    int[] draw(SplittableRandom random);
  }

  /** One district of a border joins the state across it. */
  public static final class Flips extends PlanMoves {
    /** For OptaPlanner. */
    public Flips() {}

    @Override
    Source source(SearchCore core) {
      FlipProposal proposal = new FlipProposal(core);
      proposal.refresh(false);
      return random -> flip(core, proposal, random);
    }
  }

  /** Two districts of a border between two states change sides. */
  public static final class Swaps extends PlanMoves {
    /** For OptaPlanner. */
    public Swaps() {}

    @Override
    Source source(SearchCore core) {
      FlipProposal proposal = new FlipProposal(core);
      proposal.refresh(false);
      return random -> swap(core, proposal, random);
    }
  }

  /** Two touching states are merged and split anew along a random spanning tree. */
  public static final class Recoms extends PlanMoves {
    /** For OptaPlanner. */
    public Recoms() {}

    @Override
    Source source(SearchCore core) {
      TreeMove tree = new TreeMove(core);
      Energy energy = new Energy(core.scorer());
      SplittableRandom sample = new SplittableRandom(core.view().length);
      energy.calibrate(core, sample);
      return random -> recom(core, tree, energy, random);
    }
  }

  private static int[] flip(SearchCore core, FlipProposal proposal, SplittableRandom random) {
    if (!isSound(core, proposal, random)) {
      return NOTHING;
    }
    return new int[] {proposal.district(), proposal.state()};
  }

  private static int[] swap(SearchCore core, FlipProposal proposal, SplittableRandom random) {
    int[] first = flip(core, proposal, random);
    if (first.length == 0) {
      return NOTHING;
    }
    int from = core.view()[first[0]];
    core.forgetJournal();
    core.flip(first[0], first[1]);
    int[] second = flip(core, proposal, random);
    boolean back =
        second.length > 0
            && second[0] != first[0]
            && second[1] == from
            && core.view()[second[0]] == first[1];
    core.flip(first[0], from);
    return back ? new int[] {first[0], first[1], second[0], second[1]} : NOTHING;
  }

  private static int[] recom(
      SearchCore core, TreeMove tree, Energy energy, SplittableRandom random) {
    core.forgetJournal();
    long broken = core.scorer().contiguityPenalty();
    double temperature = energy.large();
    if (!tree.make(false, temperature, energy.perPersonThousandth(core.scorer()), random)) {
      return NOTHING;
    }
    core.recount(tree.stateA(), tree.stateB());
    boolean worse = core.scorer().contiguityPenalty() > broken;
    int[] changes = worse ? NOTHING : core.changesSince(0);
    core.rollBack(0);
    return changes;
  }

  private static boolean isSound(SearchCore core, FlipProposal proposal, SplittableRandom random) {
    IncrementalScorer scorer = core.scorer();
    if (!proposal.draw(random) || scorer.districts(core.view()[proposal.district()]) <= 1) {
      return false;
    }
    scorer.evaluate(proposal.district(), proposal.state());
    boolean hard = core.problem().level(ConstraintType.CONTIGUITY) == Level.HARD;
    return !hard || scorer.evaluateContiguityUnlessWorse();
  }
}
