package org.delimit.certify;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;

/**
 * Counts the feasible plans of small maps exactly, states told apart, without listing them: the
 * table of {@link Certifier} with numbers of partial plans in place of costs. Stateless and safe
 * for use by several threads; repeatable.
 */
public final class PlanCount {
  private PlanCount() {}

  /**
   * Counts the plans that meet contiguity, occupied states, sets kept together or apart, pins,
   * candidates and bounds of people, each if it is hard. Time and memory grow exponentially with
   * the frontier: a grid of 8 by 8 districts in two states takes a fraction of a second.
   *
   * @param problem a problem
   * @param mebibytes memory for the table, about
   * @return the number of plans; empty if it does not fit a long, or the table the memory
   * @throws InvalidProblemException if a constraint parameter is wrong, there are more than {@value
   *     Certifier#MOST_STATES} states, or a hard constraint is not one of these
   */
  public static OptionalLong of(PartitionProblem problem, long mebibytes) {
    return of(problem, mebibytes, step -> {});
  }

  /**
   * The same, telling how many districts are done.
   *
   * @param problem a problem
   * @param mebibytes memory for the table, about
   * @param told number of districts done, after each
   * @return the number of plans; empty if it does not fit a long, or the table the memory
   * @throws InvalidProblemException as {@link #of(PartitionProblem, long)}
   */
  public static OptionalLong of(PartitionProblem problem, long mebibytes, IntConsumer told) {
    SweepMap map = map(problem);
    try {
      return count(map, SweepOrder.of(map, problem), mebibytes << 20, told);
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /** The map of what is hard; refuses what the table does not know. */
  static SweepMap map(PartitionProblem problem) {
    Certifier.checkStates(problem);
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    ConstraintConfig config = ConstraintConfig.of(problem);
    config
        .asSettings()
        .forEach(
            (id, setting) -> {
              boolean hard = config.level(ConstraintType.find(id).orElseThrow()) == Level.HARD;
              settings.put(id, hard ? setting : setting.withLevel(Level.NONE));
            });
    PartitionProblem asked = problem.withConstraints(settings);
    SweepMap map = new SweepMap(CompiledProblem.of(asked, ConstraintConfig.of(asked)));
    List<String> others = map.leftOut().stream().map(ConstraintType::id).toList();
    if (!others.isEmpty()) {
      throw new InvalidProblemException(
          "Plans cannot be counted under the hard constraints (%s). Maybe set them to level none."
              .formatted(String.join(", ", others)));
    }
    return map;
  }

  private static OptionalLong count(SweepMap map, int[] order, long memory, IntConsumer told) {
    SweepStep[] steps = SweepStep.of(map, order);
    KeyFormat format = new KeyFormat(map, steps);
    Frontier frontier = new Frontier(map, format, steps);
    LayerTable now = new LayerTable(format.words);
    LayerTable next = new LayerTable(format.words);
    long most = memory / 2 / LayerTable.bytesPerEntry(format.words);
    frontier.writeRoot();
    now.add(frontier.key(), 1, 0);
    long peopleLeft = Arrays.stream(map.population).sum();
    for (int t = 0; t < steps.length; t++) {
      peopleLeft -= map.population[steps[t].node()];
      next.clear();
      for (int e = 0; e < now.size(); e++) {
        now.copyKey(e, frontier.key());
        frontier.read(steps[t].before());
        for (int s = 0; s < map.states; s++) {
          boolean fits =
              map.allowed[steps[t].node() * map.states + s]
                  && frontier.extend(steps[t], s, peopleLeft);
          if (fits && (t < steps.length - 1 || frontier.isWhole())) {
            add(next, frontier.key(), now.value(e));
          }
        }
        if (next.size() > most) {
          return OptionalLong.empty();
        }
      }
      told.accept(t + 1);
      LayerTable swap = now;
      now = next;
      next = swap;
    }
    if (steps.length == 0) {
      return OptionalLong.of(map.isFeasibleWithoutNodes() ? 1 : 0);
    }
    LayerTable last = now;
    return OptionalLong.of(
        IntStream.range(0, last.size()).mapToLong(last::value).reduce(0, Math::addExact));
  }

  private static void add(LayerTable table, long[] key, long plans) {
    int entry = table.find(key);
    if (entry < 0) {
      table.add(key, plans, 0);
    } else {
      table.set(entry, Math.addExact(table.value(entry), plans), 0);
    }
  }
}
