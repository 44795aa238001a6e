package org.delimit.certify;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Frontier dynamic programming: sweeps the nodes in an order and keeps, for each frontier, the
 * cheapest partial plan. Not safe for use by several threads.
 *
 * <p>The idea is that of Kawahara, Horiyama, Hotta and Minato, "Generating all patterns of graph
 * partitions within a disparity bound" (2017), who list partitions by a frontier; here costs are
 * kept instead, and what cannot beat a known plan is dropped.
 */
final class Sweep {
  /*
   * Implementation note. The value of an entry is its cost so far plus what the rest costs at least.
   * BOUND: whatever is dropped, or left when the sweep is stopped, had a value no plan made from it
   * undercuts; the least of these values, of the cutoff and of the best plan is a bound on all plans.
   */
  private static final int SAMPLE = 4096;
  private static final int ENTRIES_BETWEEN_STOPS = 1024;
  private static final int FEWEST_ENTRIES = 16;
  private static final int MOST_OF_MEAN = 8;

  private final SweepMap map;
  private final SweepStep[] steps;
  private final Completion rest;
  private final KeyFormat format;
  private final Frontier frontier;
  private final long cutoff;
  private final BooleanSupplier stop;
  private final int[][] origins;
  private final long memory;
  private long originBytes;
  private long dropped = Remaining.NEVER;
  private long limit;
  private int most;
  private long entries;
  private long patience = Long.MAX_VALUE;
  private IntConsumer told = step -> {};

  /**
   * A sweep; nothing is done yet.
   *
   * @param order the nodes in the order of the sweep
   * @param cutoff cost of a known plan: only cheaper ones are looked for; {@link Remaining#NEVER}
   *     if none is known
   * @param memory bytes to use, about
   * @param stop asked now and then whether to end early
   */
  Sweep(SweepMap map, int[] order, long cutoff, long memory, BooleanSupplier stop) {
    this(map, SweepStep.of(map, order), new Remaining(map, order), cutoff, memory, stop);
  }

  Sweep(
      SweepMap map,
      SweepStep[] steps,
      Completion rest,
      long cutoff,
      long memory,
      BooleanSupplier stop) {
    this.map = map;
    this.steps = steps;
    this.rest = rest;
    this.cutoff = cutoff;
    this.memory = memory;
    this.stop = stop;
    format = new KeyFormat(map, steps);
    frontier = new Frontier(map, format, steps);
    origins = new int[steps.length][];
  }

  /** Ends it early once so many partial plans were kept. */
  Sweep endingAfter(long partialPlans) {
    patience = partialPlans;
    return this;
  }

  /** Tells the number of steps done. */
  Sweep telling(IntConsumer listener) {
    told = listener;
    return this;
  }

  SweepOutcome run() {
    LayerTable now = new LayerTable(format.words);
    LayerTable next = new LayerTable(format.words);
    int peak = 0;
    frontier.writeRoot();
    frontier.read(0);
    long least =
        rest.after(0, frontier.available(0), frontier.parent().masks(0), frontier.parent().people);
    now.add(frontier.key(), map.constant + least, 0);
    long peopleLeft = Arrays.stream(map.population).sum();
    for (int t = 0; t < steps.length; t++) {
      peopleLeft -= map.population[steps[t].node()];
      next.clear();
      limit = cutoff;
      most = mostEntries(t);
      if (!extendAll(now, next, t, peopleLeft)) {
        return new SweepOutcome(
            Math.min(cutoff, dropped), null, 0, false, false, entries, Math.max(peak, next.size()));
      }
      origins[t] = next.copyOrigins();
      told.accept(t + 1);
      originBytes += 4L * next.size();
      entries += next.size();
      peak = Math.max(peak, next.size());
      LayerTable swap = now;
      now = next;
      next = swap;
    }
    boolean whole = dropped == Remaining.NEVER;
    long bound = Math.min(cutoff, dropped);
    if (now.size() == 0) {
      return new SweepOutcome(bound, null, 0, true, whole, entries, peak);
    }
    int best = 0;
    for (int e = 1; e < now.size(); e++) {
      best = now.value(e) < now.value(best) ? e : best;
    }
    long cost = now.value(best);
    return new SweepOutcome(Math.min(bound, cost), trace(best), cost, true, whole, entries, peak);
  }

  /* Two tables, and what is left for the origins shared among the steps to come. */
  private int mostEntries(int step) {
    long tables = memory * 2 / 3 / (2 * LayerTable.bytesPerEntry(format.words));
    long left = (memory / 3 - originBytes) / 4;
    long trail = Math.min(left, left / (steps.length - step) * MOST_OF_MEAN);
    long packed = Integer.MAX_VALUE / map.states - 1;
    return (int) Math.max(FEWEST_ENTRIES, Math.min(packed, Math.min(tables, trail)));
  }

  private boolean extendAll(LayerTable now, LayerTable next, int t, long peopleLeft) {
    SweepStep step = steps[t];
    boolean end = t == steps.length - 1;
    int nodeSlots = t == 0 ? 0 : steps[t - 1].nodeSlots();
    for (int e = 0; e < now.size(); e++) {
      if (e % ENTRIES_BETWEEN_STOPS == 0
          && (entries + next.size() > patience || stop.getAsBoolean())) {
        leave(now, e);
        leave(next, 0);
        return false;
      }
      now.copyKey(e, frontier.key());
      frontier.read(step.before());
      int available = frontier.available(step.before());
      PartialPlan parent = frontier.parent();
      long cost = now.value(e) - rest.after(t, available, parent.masks(nodeSlots), parent.people);
      for (int s = 0; s < map.states; s++) {
        boolean allowed = map.allowed[step.node() * map.states + s] && (available >> s & 1) != 0;
        if (allowed && frontier.extend(step, s, peopleLeft) && !(end && !frontier.isWhole())) {
          long value =
              cost
                  + frontier.cost(step, s)
                  + rest.after(
                      t + 1,
                      frontier.childAvailable(),
                      frontier.child().masks(step),
                      frontier.child().people);
          keep(next, value, e * map.states + s);
        }
      }
    }
    return true;
  }

  private void keep(LayerTable next, long value, int origin) {
    if (value >= Remaining.NEVER / 2) {
      return;
    }
    if (value >= limit) {
      drop(value);
      return;
    }
    int entry = next.find(frontier.key());
    if (entry >= 0) {
      if (value < next.value(entry)) {
        next.set(entry, value, origin);
      }
    } else {
      if (next.size() >= most) {
        tighten(next);
        if (value >= limit) {
          drop(value);
          return;
        }
      }
      next.add(frontier.key(), value, origin);
    }
  }

  /* What cannot beat the cutoff is no loss. */
  private void drop(long value) {
    if (value < cutoff) {
      dropped = Math.min(dropped, value);
    }
  }

  private void leave(LayerTable table, int from) {
    for (int e = from; e < table.size(); e++) {
      drop(table.value(e));
    }
  }

  /* Drops about the dearer half of a full table. */
  private void tighten(LayerTable next) {
    int count = Math.min(SAMPLE, next.size());
    long[] sample = new long[count];
    for (int k = 0; k < count; k++) {
      sample[k] = next.value((int) ((long) k * next.size() / count));
    }
    Arrays.sort(sample);
    limit = sample[count / 2];
    int below = 0;
    for (int e = 0; e < next.size(); e++) {
      below += next.value(e) < limit ? 1 : 0;
      if (next.value(e) >= limit) {
        drop(next.value(e));
      }
    }
    next.keepBelow(limit, Math.max(0, most / 2 - below));
  }

  /* Walks back along the origins, then forth. */
  private int[] trace(int last) {
    int[] chosen = new int[steps.length];
    int entry = last;
    for (int t = steps.length - 1; t >= 0; t--) {
      chosen[t] = origins[t][entry] % map.states;
      entry = origins[t][entry] / map.states;
    }
    return map.plan(frontier.follow(steps, chosen));
  }
}
