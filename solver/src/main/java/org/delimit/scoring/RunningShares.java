package org.delimit.scoring;

/**
 * What each state is entitled to before floors, kept while the plan changes, without a
 * multiplication; only for revenue formulas that are SEPARABLE.
 */
final class RunningShares {
  /*
   * Implementation note. A share is a sum of ⌊pool · part / total⌋ over the pools. Kept with its
   * remainder, such a quotient is added to exactly: quotients add up, remainders too, and where they
   * reach the total they carry one (CARRY-EXACT). So a district has the sum of its quotients and one
   * remainder a pool, and so has a state. A pool that is empty has remainders 0 and a total never
   * reached.
   *
   * A row is output, sum of quotients, then the remainders by output, population, need and area:
   * rows[i·WIDTH + …] of districts, states[s·STATE_WIDTH + …] of states, which have the remainders a
   * second time, less the totals.
   */
  private static final int WIDTH = 6;
  private static final int STATE_WIDTH = 10;
  private static final int POOLS = 4;
  private static final long NEVER = 1L << 62;

  private final RevenuePools pools;
  private final long[] rows;
  private final long[] states;
  private final long[] amounts;
  private final long[] totals;
  private final long[] limits = new long[POOLS];

  RunningShares(CompiledProblem problem, RevenuePools pools) {
    this.pools = pools;
    amounts = pools.amounts();
    totals = pools.totals();
    for (int p = 0; p < POOLS; p++) {
      limits[p] = amounts[p] == 0 || totals[p] == 0 ? NEVER : totals[p];
    }
    rows = new long[problem.districts * WIDTH];
    for (int i = 0; i < problem.districts; i++) {
      if (!problem.isSpecial(i)) {
        fill(
            rows,
            i * WIDTH,
            problem.oil[i],
            problem.population[i],
            problem.need[i],
            problem.area[i]);
      }
    }
    states = new long[problem.states * STATE_WIDTH];
  }

  /** Takes over the tallies of a plan. */
  void reset(Tallies tallies) {
    for (int s = 0; s * STATE_WIDTH < states.length; s++) {
      int at = s * STATE_WIDTH;
      fill(states, at, tallies.oil[s], tallies.population[s], tallies.need[s], tallies.area[s]);
      states[at + 1] += pools.constant[s];
      for (int p = 0; p < POOLS; p++) {
        states[at + WIDTH + p] = states[at + 2 + p] - limits[p];
      }
    }
  }

  /** What a state is entitled to. */
  long share(int state) {
    return states[state * STATE_WIDTH + 1];
  }

  /** What a state would be entitled to if a district joined it. */
  long shareWith(int state, int district) {
    int s = state * STATE_WIDTH;
    int d = district * WIDTH;
    return states[s + 1]
        + rows[d + 1]
        + POOLS
        - negative(states[s + 6] + rows[d + 2])
        - negative(states[s + 7] + rows[d + 3])
        - negative(states[s + 8] + rows[d + 4])
        - negative(states[s + 9] + rows[d + 5]);
  }

  /** What a state would be entitled to if a district left it. */
  long shareWithout(int state, int district) {
    int s = state * STATE_WIDTH;
    int d = district * WIDTH;
    return states[s + 1]
        - rows[d + 1]
        - negative(states[s + 2] - rows[d + 2])
        - negative(states[s + 3] - rows[d + 3])
        - negative(states[s + 4] - rows[d + 4])
        - negative(states[s + 5] - rows[d + 5]);
  }

  /** The difference of the output of a state to its share if a district joined it. */
  long gapWith(int state, int district) {
    long oil = states[state * STATE_WIDTH] + rows[district * WIDTH];
    return Math.abs(oil - shareWith(state, district));
  }

  /** The difference of the output of a state to its share if a district left it. */
  long gapWithout(int state, int district) {
    long oil = states[state * STATE_WIDTH] - rows[district * WIDTH];
    return Math.abs(oil - shareWithout(state, district));
  }

  /** A district moves. */
  void move(int district, int from, int to) {
    int d = district * WIDTH;
    int leaving = from * STATE_WIDTH;
    int joining = to * STATE_WIDTH;
    states[leaving + 1] = shareWithout(from, district);
    states[joining + 1] = shareWith(to, district);
    states[leaving] -= rows[d];
    states[joining] += rows[d];
    for (int p = 0; p < POOLS; p++) {
      long remainder = rows[d + 2 + p];
      set(leaving, p, states[leaving + 2 + p] - remainder);
      set(joining, p, states[joining + 2 + p] + remainder - limits[p]);
    }
  }

  /* A remainder, or what it is below zero. */
  private void set(int at, int pool, long remainder) {
    long rest = remainder + (limits[pool] & remainder >> 63);
    states[at + 2 + pool] = rest;
    states[at + WIDTH + pool] = rest - limits[pool];
  }

  private void fill(long[] table, int at, long oil, long people, long need, long area) {
    table[at] = oil;
    table[at + 1] = 0;
    divide(table, at, 0, oil);
    divide(table, at, 1, people);
    divide(table, at, 2, need);
    divide(table, at, 3, area);
  }

  private void divide(long[] table, int at, int pool, long part) {
    long quotient = Proportion.of(amounts[pool], part, totals[pool]);
    table[at + 1] += quotient;
    table[at + 2 + pool] = amounts[pool] * part - quotient * totals[pool];
    if (limits[pool] == NEVER) {
      table[at + 2 + pool] = 0;
    }
  }

  private static long negative(long difference) {
    return difference >>> 63;
  }
}
