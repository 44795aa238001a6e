package org.delimit.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * All feasible plans of a small map, held as the layers of the table of {@link PlanCount}: counts,
 * draws uniformly and lists them. States are told apart: plans that differ only in the names of the
 * states are two. Immutable and safe for use by several threads.
 */
public final class PlanTable {
  /*
   * Implementation note. next[t][e · K + s] is the entry after step t if the node of entry e joins
   * state s, or -1; plans[t][e] the whole plans made from entry e. Names of states change on the way
   * (see Frontier, CANONICAL): a walk from the root goes through the frontier again to follow them,
   * so that walks and plans are one to one.
   */
  private final PartitionProblem problem;
  private final SweepMap map;
  private final SweepStep[] steps;
  private final KeyFormat format;
  private final List<int[]> next = new ArrayList<>();
  private final List<long[]> plans = new ArrayList<>();

  private PlanTable(PartitionProblem problem, SweepMap map) {
    this.problem = problem;
    this.map = map;
    steps = SweepStep.of(map, SweepOrder.of(map, problem));
    format = new KeyFormat(map, steps);
  }

  /**
   * Makes the table; time and memory grow exponentially with the frontier.
   *
   * @param problem a problem
   * @param mebibytes memory for the table, about
   * @return the table; empty if it does not fit the memory, or the number of plans a long
   * @throws InvalidProblemException as {@link PlanCount#of}
   */
  public static Optional<PlanTable> of(PartitionProblem problem, long mebibytes) {
    return of(problem, mebibytes, step -> {});
  }

  /**
   * The same, telling how many districts are done.
   *
   * @param problem a problem
   * @param mebibytes memory for the table, about
   * @param told number of districts done, after each
   * @return the table; empty if it does not fit the memory, or the number of plans a long
   * @throws InvalidProblemException as {@link PlanCount#of}
   */
  public static Optional<PlanTable> of(PartitionProblem problem, long mebibytes, IntConsumer told) {
    PlanTable table = new PlanTable(problem, PlanCount.map(problem));
    try {
      return table.grow(mebibytes << 20, told) ? Optional.of(table.summed()) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * How many plans there are.
   *
   * @return a number, 0 or more
   */
  public long plans() {
    return plans.get(0)[0];
  }

  /**
   * Draws a plan, each with the same probability, in O(districts · states).
   *
   * @param random where the choice comes from; the same gives the same plan
   * @return a feasible plan
   * @throws IllegalStateException if there is none
   */
  public Plan draw(SplittableRandom random) {
    if (plans() == 0) {
      throw new IllegalStateException("There is no feasible plan to draw.");
    }
    int[] chosen = new int[steps.length];
    int entry = 0;
    for (int t = 0; t < steps.length; t++) {
      long left = random.nextLong(plans.get(t)[entry]);
      int s = 0;
      while (left >= plansAfter(t, entry, s)) {
        left -= plansAfter(t, entry, s++);
      }
      chosen[t] = s;
      entry = next.get(t)[entry * map.states + s];
    }
    return plan(chosen);
  }

  /**
   * Lists all plans, in the order of the table.
   *
   * @param each called for every plan
   */
  public void list(Consumer<Plan> each) {
    if (plans() == 0) {
      return;
    }
    list(0, 0, new int[steps.length], each);
  }

  private void list(int t, int entry, int[] chosen, Consumer<Plan> each) {
    if (t == steps.length) {
      each.accept(plan(chosen));
      return;
    }
    for (int s = 0; s < map.states; s++) {
      if (plansAfter(t, entry, s) > 0) {
        chosen[t] = s;
        list(t + 1, next.get(t)[entry * map.states + s], chosen, each);
      }
    }
  }

  private long plansAfter(int t, int entry, int s) {
    int child = next.get(t)[entry * map.states + s];
    return child < 0 ? 0 : plans.get(t + 1)[child];
  }

  /* False if it takes more memory. */
  private boolean grow(long memory, IntConsumer told) {
    Frontier frontier = new Frontier(map, format, steps);
    LayerTable now = new LayerTable(format.words);
    LayerTable after = new LayerTable(format.words);
    long perEntry = 8 + 4L * map.states;
    long bytes = 0;
    frontier.writeRoot();
    now.add(frontier.key(), 0, 0);
    long peopleLeft = Arrays.stream(map.population).sum();
    for (int t = 0; t < steps.length; t++) {
      peopleLeft -= map.population[steps[t].node()];
      after.clear();
      int[] children = new int[now.size() * map.states];
      for (int e = 0; e < now.size(); e++) {
        now.copyKey(e, frontier.key());
        frontier.read(steps[t].before());
        for (int s = 0; s < map.states; s++) {
          boolean fits =
              map.allowed[steps[t].node() * map.states + s]
                  && frontier.extend(steps[t], s, peopleLeft)
                  && (t < steps.length - 1 || frontier.isWhole());
          children[e * map.states + s] = fits ? find(after, frontier.key()) : -1;
        }
        long tables = 2L * after.size() * LayerTable.bytesPerEntry(format.words);
        if (bytes + tables + after.size() * perEntry > memory) {
          return false;
        }
      }
      bytes += after.size() * perEntry;
      next.add(children);
      told.accept(t + 1);
      LayerTable swap = now;
      now = after;
      after = swap;
    }
    plans.add(new long[now.size()]);
    Arrays.fill(plans.get(0), steps.length > 0 || map.isFeasibleWithoutNodes() ? 1 : 0);
    return true;
  }

  private static int find(LayerTable table, long[] key) {
    int entry = table.find(key);
    if (entry < 0) {
      table.add(key, 0, 0);
      return table.size() - 1;
    }
    return entry;
  }

  private PlanTable summed() {
    for (int t = steps.length - 1; t >= 0; t--) {
      int[] children = next.get(t);
      long[] after = plans.get(0);
      long[] sums = new long[children.length / map.states];
      for (int k = 0; k < children.length; k++) {
        if (children[k] >= 0) {
          sums[k / map.states] = Math.addExact(sums[k / map.states], after[children[k]]);
        }
      }
      plans.add(0, sums);
    }
    return this;
  }

  private Plan plan(int[] chosen) {
    Frontier frontier = new Frontier(map, format, steps);
    return Plan.of(problem, map.plan(frontier.follow(steps, chosen)));
  }
}
