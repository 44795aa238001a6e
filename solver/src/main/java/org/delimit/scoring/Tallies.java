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
      add(i, stateOf[i], 1);
    }
  }

  /** Keeps TALLY-EXACT while one district moves, in O(groups). */
  void move(int district, int from, int to) {
    add(district, from, -1);
    add(district, to, 1);
  }

  private void add(int district, int state, int sign) {
    districts[state] += sign;
    population[state] += (long) sign * problem.population[district];
    oil[state] += sign * problem.oil[district];
    need[state] += sign * problem.need[district];
    area[state] += sign * problem.area[district];
    int row = state * groups;
    int source = district * groups;
    for (int g = 0; g < groups; g++) {
      people[row + g] += (long) sign * problem.people[source + g];
    }
  }
}
