package org.delimit.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import org.delimit.analysis.GroundContiguity;
import org.delimit.analysis.GroundMeasures;
import org.delimit.geometry.ShapeMeasures;

/** What the states of a plan look like on the ground, as text. */
final class GroundText {
  private GroundText() {}

  static void print(PrintWriter out, GroundMeasures ground) {
    TextTable table =
        new TextTable(
            "<>>>>>>>",
            "ON THE GROUND",
            "AREA km²",
            "PERIMETER km",
            "POLSBY-POPPER",
            "REOCK",
            "HULL",
            "POLYGONS",
            "PIECES");
    for (int s = 0; s < ground.shapes().size(); s++) {
      GroundContiguity.OfState pieces = ground.contiguity().states().get(s);
      String[] row = new String[8];
      Arrays.fill(row, "–");
      row[0] = pieces.state();
      row[7] = Amounts.whole(pieces.pieces().size());
      ground.shapes().get(s).ifPresent(shape -> fill(row, shape));
      table.row(row);
    }
    out.println();
    table.print(out);
    ground.contiguity().sentences().forEach(out::println);
  }

  private static void fill(String[] row, ShapeMeasures shape) {
    row[1] = Amounts.whole(shape.areaSquareMetres() / 1e6);
    row[2] = Amounts.whole(shape.perimeterMetres() / 1e3);
    row[3] = ratio(shape.polsbyPopper());
    row[4] = ratio(shape.reock());
    row[5] = ratio(shape.hullRatio());
    row[6] = Amounts.whole(shape.polygons());
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
