package org.delimit.analysis;

import java.util.Arrays;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * The sums of a plan by state; the last row, {@code problem.specialIndex()}, holds the special
 * districts. Built in O(districts × groups).
 */
final class PeopleTally {
  private final PartitionProblem problem;
  private final long[][] people;
  private final long[] population;
  private final int[] districts;
  private final long[] oil;

  private PeopleTally(PartitionProblem problem, DistrictFigures figures, int[] rowOf, int rows) {
    this.problem = problem;
    int groups = problem.groups().size();
    people = new long[rows][groups];
    population = new long[rows];
    districts = new int[rows];
    oil = new long[rows];
    for (int i = 0; i < rowOf.length; i++) {
      int row = rowOf[i];
      for (int g = 0; g < groups; g++) {
        people[row][g] += figures.people()[i][g];
      }
      population[row] += figures.population()[i];
      districts[row]++;
      oil[row] += figures.oil()[i];
    }
  }

  /** One row a state and one for the special districts. */
  static PeopleTally of(Plan plan) {
    return of(plan, DistrictFigures.of(plan.problem()));
  }

  /** The same with other figures of the districts. */
  static PeopleTally of(Plan plan, DistrictFigures figures) {
    PartitionProblem problem = plan.problem();
    return new PeopleTally(problem, figures, plan.toStateIndexes(), problem.states().size() + 1);
  }

  /** Everyone in row 0, special districts included. */
  static PeopleTally ofWhole(PartitionProblem problem) {
    return ofWhole(problem, DistrictFigures.of(problem));
  }

  /** The same with other figures of the districts. */
  static PeopleTally ofWhole(PartitionProblem problem, DistrictFigures figures) {
    return new PeopleTally(problem, figures, new int[problem.districts().size()], 1);
  }

  /** One row a district. */
  static PeopleTally ofDistricts(PartitionProblem problem, DistrictFigures figures) {
    int[] own = new int[problem.districts().size()];
    Arrays.setAll(own, i -> i);
    return new PeopleTally(problem, figures, own, own.length);
  }

  PartitionProblem problem() {
    return problem;
  }

  /** The number of states: rows without the one of the special districts. */
  int states() {
    return problem.states().size();
  }

  /** Persons of each group, not copied. */
  long[] people(int row) {
    return people[row];
  }

  /** Persons, told apart or not. */
  long population(int row) {
    return population[row];
  }

  int districts(int row) {
    return districts[row];
  }

  /** Thousandths of a barrel a day. */
  long oil(int row) {
    return oil[row];
  }

  /** Persons of all groups. */
  long toldApart(int row) {
    return Arrays.stream(people[row]).sum();
  }

  /** Persons of a group in all states, special districts left out. */
  long assigned(int group) {
    long sum = 0;
    for (int s = 0; s < states(); s++) {
      sum += people[s][group];
    }
    return sum;
  }

  /** Index of the largest group of a row, the first of equals, or -1 if nobody is told apart. */
  int largestGroup(int row) {
    int largest = -1;
    for (int g = 0; g < people[row].length; g++) {
      if (people[row][g] > (largest < 0 ? 0 : people[row][largest])) {
        largest = g;
      }
    }
    return largest;
  }

  /** Persons of the largest group of a row. */
  long largest(int row) {
    int group = largestGroup(row);
    return group < 0 ? 0 : people[row][group];
  }
}
