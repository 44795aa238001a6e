package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.DataRanges;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;

/**
 * A problem as each draw of its data has it: people by group and oil are drawn, all else stays. The
 * draws are those of {@link Uncertainty}. Immutable and safe for use by several threads.
 */
public final class DrawnProblems {
  private final PartitionProblem problem;
  private final Draws draws;

  private DrawnProblems(PartitionProblem problem, Draws draws) {
    this.problem = problem;
    this.draws = draws;
  }

  /**
   * Prepares the draws.
   *
   * @param problem a problem
   * @param ranges how far its data may be off, and the seed
   * @return its draws
   * @throws org.delimit.model.InvalidProblemException if the ranges do not fit the problem
   */
  public static DrawnProblems of(PartitionProblem problem, DataRanges ranges) {
    return new DrawnProblems(problem, new Draws(problem, ranges));
  }

  /**
   * The problem of one draw, in O(draw + districts · groups + borders).
   *
   * @param draw number of the draw, from 0
   * @return the problem with the figures of this draw
   * @throws org.delimit.model.InvalidProblemException if so much oil is drawn that it cannot be
   *     shared exactly
   */
  public PartitionProblem draw(int draw) {
    DistrictFigures drawn = draws.draw(draw);
    List<String> groups = problem.groups();
    List<District> districts = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      District district = problem.districts().get(i);
      Map<String, Long> people = new LinkedHashMap<>();
      for (int g = 0; g < groups.size(); g++) {
        people.put(groups.get(g), drawn.people()[i][g]);
      }
      districts.add(
          new District(
              district.id(),
              district.name(),
              district.parent(),
              people,
              district.population(),
              drawn.oil()[i] / 1000.0,
              district.need(),
              district.areaSquareMetres(),
              district.location()));
    }
    return problem.withDistricts(districts);
  }
}
