package org.delimit.analysis;

import java.util.List;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;

/**
 * The figures of the districts that are added up, as a problem gives them or as they are drawn.
 *
 * @param people persons by district and group
 * @param population persons by district, told apart by group or not
 * @param oil thousandths of a barrel a day by district
 */
record DistrictFigures(long[][] people, long[] population, long[] oil) {
  /** The figures a problem gives, in O(districts · groups). */
  static DistrictFigures of(PartitionProblem problem) {
    List<District> districts = problem.districts();
    List<String> groups = problem.groups();
    long[][] people = new long[districts.size()][groups.size()];
    long[] population = new long[districts.size()];
    long[] oil = new long[districts.size()];
    for (int i = 0; i < population.length; i++) {
      District district = districts.get(i);
      for (int g = 0; g < groups.size(); g++) {
        people[i][g] = district.people(groups.get(g));
      }
      population[i] = district.population();
      oil[i] = Math.round(district.oilBarrelsPerDay() * 1000);
    }
    return new DistrictFigures(people, population, oil);
  }
}
