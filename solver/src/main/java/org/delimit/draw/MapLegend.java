package org.delimit.draw;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;

/** What the colours and lines of a map mean, beside it. Immutable. */
final class MapLegend {
  /** Width in pixels. */
  static final double WIDTH = 290;

  private static final double SMALL = 11.5;
  private static final double NAME_LINE = 18;
  private static final int MOST_ENTRIES = 30;

  private final PartitionProblem problem;
  private final MapTheme theme;
  private final boolean hasReference;

  MapLegend(PartitionProblem problem, MapTheme theme, boolean hasReference) {
    this.problem = problem;
    this.theme = theme;
    this.hasReference = hasReference;
  }

  /** Pixels it takes at most. */
  double height() {
    double height = 26 * 5;
    for (MapTheme.LegendEntry entry : theme.legend().stream().limit(MOST_ENTRIES).toList()) {
      height += NAME_LINE * nameLines(entry).size() + 22;
    }
    return height;
  }

  private static List<String> nameLines(MapTheme.LegendEntry entry) {
    // Bold letters are about a tenth wider.
    List<String> lines = Brush.lines(entry.text(), 15.4, WIDTH - 40);
    return lines.size() <= 3 ? lines : lines.subList(0, 3);
  }

  /** Paints it with its upper left corner at a place. */
  void paint(Brush brush, double x, double top) {
    double y = top;
    double wide = WIDTH - 40;
    List<MapTheme.LegendEntry> entries = theme.legend();
    for (int k = 0; k < Math.min(MOST_ENTRIES, entries.size()); k++) {
      MapTheme.LegendEntry entry = entries.get(k);
      swatch(brush, x, y, entry.colour());
      for (String line : nameLines(entry)) {
        brush.text(Brush.cut(line, 14, true, wide), x + 40, y + 12, 14, true, Palette.INK);
        y += NAME_LINE;
      }
      String detail = Brush.cut(entry.detail(), SMALL, false, wide);
      brush.text(detail, x + 40, y + 9, SMALL, false, Palette.SOFT);
      y += 22;
    }
    if (entries.size() > MOST_ENTRIES) {
      brush.text(
          "and " + (entries.size() - MOST_ENTRIES) + " more",
          x + 40,
          y + 12,
          SMALL,
          false,
          Palette.SOFT);
      y += 26;
    }
    if (hasSpecial()) {
      swatch(brush, x, y, Color.WHITE);
      for (double step = MapPicture.HATCH - 16; step < 28; step += MapPicture.HATCH) {
        double from = Math.max(0, -step);
        double to = Math.min(16, 28 - step);
        brush.line(x + step + from, y + 16 - from, x + step + to, y + 16 - to, Palette.INK, 1);
      }
      y = key(brush, x, y, "Special districts (no state)");
    }
    brush.line(x, y + 8, x + 28, y + 8, Palette.INK, 2);
    y = key(brush, x, y, "Border of a state");
    if (!theme.marked().isEmpty()) {
      brush.draw(new Rectangle2D.Double(x + 1, y + 1, 26, 14), Palette.MARK, 1.6);
      y = key(brush, x, y, "Outlined, see above");
    }
    if (hasReference) {
      brush.dashed(new Line2D.Double(x, y + 8, x + 28, y + 8), Palette.REFERENCE, 2.6f, 9, 4);
      y = key(brush, x, y, "Reference line");
    }
    if (hasBridges()) {
      brush.dashed(new Line2D.Double(x, y + 8, x + 28, y + 8), Palette.INK, 1.4f, 3, 3);
      key(brush, x, y, "Bridge, a link across");
    }
  }

  private boolean hasSpecial() {
    return problem.districts().stream()
        .anyMatch(d -> problem.isSpecial(problem.districtIndex(d.id())));
  }

  private boolean hasBridges() {
    DualGraph graph = problem.graph();
    for (int e = 0; e < graph.edgeCount(); e++) {
      if (graph.isBridge(e)) {
        return true;
      }
    }
    return false;
  }

  private static double key(Brush brush, double x, double y, String text) {
    brush.text(text, x + 40, y + 12, SMALL, false, Palette.INK);
    return y + 26;
  }

  private static void swatch(Brush brush, double x, double y, Color colour) {
    brush.box(x, y, 28, 16, colour);
    brush.draw(new Rectangle2D.Double(x, y, 28, 16), Palette.SOFT, 0.8);
  }
}
