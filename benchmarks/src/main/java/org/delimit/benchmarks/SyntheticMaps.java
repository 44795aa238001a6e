package org.delimit.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.State;

/** Grids with cities: people of five groups, three of them at home in a state, and some oil. */
public final class SyntheticMaps {
  private static final String[] GROUPS = {"north", "centre", "south", "coast", "other"};

  private SyntheticMaps() {}

  /**
   * A triangulated or rook grid of about so many districts, with three states and all default
   * constraints; the same arguments give the same problem.
   *
   * @param districts number of districts, rounded down to a square
   * @param triangulated true for diagonals, false for a rook grid
   * @return a problem
   */
  public static PartitionProblem grid(int districts, boolean triangulated) {
    int side = (int) Math.sqrt(districts);
    SplittableRandom random = new SplittableRandom(side);
    ProblemBuilder builder = PartitionProblem.builder("grid " + districts).groups(GROUPS);
    for (int s = 0; s < 3; s++) {
      builder.state(State.of("S" + s, GROUPS[s]));
    }
    for (int i = 0; i < side * side; i++) {
      builder.district(district(i, side, random));
    }
    return builder.graph(borders(side, triangulated)).build();
  }

  private static District district(int i, int side, SplittableRandom random) {
    double north = (double) (i / side) / side;
    double density = random.nextInt(50) == 0 ? 40 : 1;
    Map<String, Long> people = new LinkedHashMap<>();
    for (int g = 0; g < GROUPS.length; g++) {
      double nearness = Math.max(0.02, 1 - Math.abs(north - g / 4.0) * 2);
      people.put(GROUPS[g], (long) (density * nearness * (200 + random.nextInt(800))));
    }
    District district = District.of("d" + i, people);
    return random.nextInt(20) == 0 ? district.withOil(random.nextInt(50_000)) : district;
  }

  private static DualGraph borders(int side, boolean triangulated) {
    DualGraph.Builder borders = DualGraph.builder(side * side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int i = y * side + x;
        if (x > 0) {
          borders.border(i, i - 1, 10_000_000);
        }
        if (y > 0) {
          borders.border(i, i - side, 10_000_000);
        }
        if (triangulated && x > 0 && y > 0) {
          borders.border(i, i - side - 1, 1_000_000);
        }
      }
    }
    return borders.build();
  }
}
