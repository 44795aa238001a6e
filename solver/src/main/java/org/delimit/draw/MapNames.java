package org.delimit.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.delimit.model.PartitionProblem;
import org.locationtech.jts.geom.Geometry;

/** Writes the names of states and districts where they fit. Not safe for use by several threads. */
final class MapNames {
  private static final int MOST_NAMED_DISTRICTS = 400;

  private final PartitionProblem problem;
  private final Ground ground;
  private final Labels labels = new Labels();

  MapNames(PartitionProblem problem, Ground ground) {
    this.problem = problem;
    this.ground = ground;
  }

  /** Names states, which come first: districts take what room is left. */
  void paintStates(Graphics2D graphics, Brush brush, Geometry[] states) {
    for (int s = 0; s < states.length - 1; s++) {
      if (!states[s].isEmpty()) {
        double[] at = ground.middle(states[s]);
        String name = problem.states().get(s).id();
        double size = Brush.width(name, 16, true) <= 2.4 * at[2] ? 16 : 11;
        double width = Brush.width(name, size, true) + 8;
        if (labels.take(at[0], at[1], width, size + 5)) {
          brush.fill(
              new Rectangle2D.Double(at[0] - width / 2, at[1] - (size + 5) / 2, width, size + 5),
              new Color(255, 255, 255, 215));
          graphics.setStroke(new BasicStroke(1));
          brush.text(
              name, at[0], at[1] + size * 0.36, size, true, Palette.INK, Brush.Anchor.MIDDLE);
        }
      }
    }
  }

  /**
   * Names districts.
   *
   * @param fills the colour of each
   */
  void paintDistricts(Brush brush, List<Color> fills) {
    int districts = problem.districts().size();
    if (districts > MOST_NAMED_DISTRICTS) {
      return;
    }
    double size = 9;
    for (int i = 0; i < districts; i++) {
      Geometry district = ground.district(i);
      String name = problem.districts().get(i).name();
      double width = Brush.width(name, size, false);
      if (district.isEmpty() || ground.width(district) < width) {
        continue;
      }
      double[] at = ground.middle(district);
      boolean fits = width < 2.1 * at[2] && size < 2 * at[2];
      if (fits && labels.take(at[0], at[1], width + 4, size + 2)) {
        Color ink = problem.isSpecial(i) ? Palette.INK : ink(fills.get(i));
        if (problem.isSpecial(i)) {
          brush.box(at[0] - width / 2 - 2, at[1] - 6, width + 4, 12, Color.WHITE);
        }
        brush.text(name, at[0], at[1] + 3, size, false, ink, Brush.Anchor.MIDDLE);
      }
    }
  }

  /* Black or white, whichever differs more in brightness (Rec. 709 weights). */
  private static Color ink(Color ground) {
    double light =
        0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
    return light < 110 ? Color.WHITE : Palette.INK;
  }
}
