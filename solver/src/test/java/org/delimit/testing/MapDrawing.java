package org.delimit.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;

/**
 * Small rook grids drawn as text: one letter a district, upper case for its state. {@code "A A B\nA
 * B B"} is a map of six districts named r0c0 to r1c2; {@code #} is a special district, {@code .} a
 * hole.
 */
public final class MapDrawing {
  private final List<String[]> rows;

  private MapDrawing(String text) {
    rows = text.strip().lines().map(line -> line.strip().split("\\s+")).toList();
  }

  public static MapDrawing of(String text) {
    return new MapDrawing(text);
  }

  /**
   * The districts and borders (1 km each) of the drawing; every district has one person of "any".
   */
  public ProblemBuilder problem() {
    ProblemBuilder builder = PartitionProblem.builder("drawing").groups("any");
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).length; c++) {
        if (isDistrict(r, c)) {
          builder.district(District.of(id(r, c), Map.of("any", 1L)));
          join(builder, r, c, r, c - 1);
          join(builder, r, c, r - 1, c);
          if (rows.get(r)[c].equals("#")) {
            builder.special(id(r, c));
          }
        }
      }
    }
    return builder;
  }

  /** The drawn plan of a problem whose states are named like the letters. */
  public Plan plan(PartitionProblem problem) {
    Map<String, String> states = new LinkedHashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).length; c++) {
        if (isDistrict(r, c) && !rows.get(r)[c].equals("#")) {
          states.put(id(r, c), rows.get(r)[c]);
        }
      }
    }
    return Plan.of(problem, states);
  }

  private void join(ProblemBuilder builder, int r, int c, int otherR, int otherC) {
    if (otherR >= 0 && otherC >= 0 && isDistrict(otherR, otherC)) {
      builder.border(id(r, c), id(otherR, otherC), 1000);
    }
  }

  private boolean isDistrict(int r, int c) {
    return c < rows.get(r).length && !rows.get(r)[c].equals(".");
  }

  private static String id(int r, int c) {
    return "r" + r + "c" + c;
  }
}
