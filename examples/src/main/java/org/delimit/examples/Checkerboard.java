package org.delimit.examples;

import java.util.Map;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.State;

/** A made-up square country for the examples: two groups, mixed more the nearer to the middle. */
final class Checkerboard {
  private Checkerboard() {}

  static PartitionProblem problem(int side) {
    ProblemBuilder builder =
        PartitionProblem.builder("checkerboard")
            .groups("east", "west")
            .state(State.of("EAST", "east"))
            .state(State.of("WEST", "west"))
            .constraint("exposure", ConstraintSetting.defaults())
            .constraint("border-length", ConstraintSetting.defaults().withWeight("0.05"))
            .constraint("population", ConstraintSetting.defaults().with("tolerance-percent", 15));
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        long east = 1000L * x / side + ((x + y) % 2 == 0 ? 200 : 0);
        builder.district(District.of(id(x, y), Map.of("east", east, "west", 1200 - east)));
        if (x > 0) {
          builder.border(id(x - 1, y), id(x, y), 10_000);
        }
        if (y > 0) {
          builder.border(id(x, y - 1), id(x, y), 10_000);
        }
      }
    }
    return builder.build();
  }

  private static String id(int x, int y) {
    return "x" + x + "y" + y;
  }
}
