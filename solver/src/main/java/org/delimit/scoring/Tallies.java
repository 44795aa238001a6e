package org.delimit.scoring;

import java.util.Arrays;

/** The sums of every state of the current plan; the last row belongs to special districts. */
final class Tallies {
  final int groups;
  final int[] districts;
  final long[] population;
  final long[] people;
  final long[] oil;
  final long[] need;
  final long[] area;
  private final CompiledProblem problem;

  Tallies(CompiledProblem problem) {
    this.problem = problem;
    int rows = problem.states + 1;
    groups = problem.groups;
    districts = new int[rows];
    population = new long[rows];
    people = new long[rows * groups];
    oil = new long[rows];
    need = new long[rows];
    area = new long[rows];
  }

  /** Makes TALLY-EXACT hold for a plan, in O(districts · groups). */
  void reset(int[] stateOf) {
    Arrays.fill(districts, 0);
    Arrays.fill(population, 0);
    Arrays.fill(people, 0);
    Arrays.fill(oil, 0);
    Arrays.fill(need, 0);
    Arrays.fill(area, 0);
    for (int i = 0; i < stateOf.length; i++) {
      add(i, stateOf[i]);
    }
  }

  /** Keeps TALLY-EXACT while one district moves, in O(groups). */
  void move(int district, int from, int to) {
    districts[from]--;
    districts[to]++;
    moveRevenue(district, from, to);
    int leaving = from * groups;
    int joining = to * groups;
    int source = district * groups;
    for (int g = 0; g < groups; g++) {
      int persons = problem.people[source + g];
      people[leaving + g] -= persons;
      people[joining + g] += persons;
    }
  }

  /** Moves only what entitlements are made of, to ask for them and to move it back. */
  void moveRevenue(int district, int from, int to) {
    shift(population, problem.population[district], from, to);
    shift(oil, problem.oil[district], from, to);
    shift(need, problem.need[district], from, to);
    shift(area, problem.area[district], from, to);
  }

  private static void shift(long[] tally, long amount, int from, int to) {
    tally[from] -= amount;
    tally[to] += amount;
  }

  private void add(int district, int state) {
    districts[state]++;
    population[state] += problem.population[district];
    oil[state] += problem.oil[district];
    need[state] += problem.need[district];
    area[state] += problem.area[district];
    int row = state * groups;
    int source = district * groups;
    for (int g = 0; g < groups; g++) {
      people[row + g] += problem.people[source + g];
    }
  }
}
