package org.delimit.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The frame of a plot: two scales with their marks and names. Immutable. */
final class Axes {
  private static final Color GRID = new Color(0xe6e6e6);
  private static final double SIZE = 11.5;
  private static final double PIXELS_PER_MARK = 95;
  private static final double PIXELS_PER_LINE = 45;

  private final Scale x;
  private final Scale y;

  Axes(Scale x, Scale y) {
    this.x = x;
    this.y = y;
  }

  Scale x() {
    return x;
  }

  Scale y() {
    return y;
  }

  double bottom() {
    return y.from();
  }

  double top() {
    return y.to();
  }

  Rectangle2D box() {
    return new Rectangle2D.Double(x.from(), y.to(), x.to() - x.from(), y.from() - y.to());
  }

  /** Paints grid, marks and names; an empty name is left out. */
  void paint(Brush brush, String nameX, String nameY) {
    brush.box(x.from(), y.to(), x.to() - x.from(), y.from() - y.to(), new Color(0xfbfbfb));
    double widest = 0;
    List<Double> lines = y.marks((int) Math.max(2, (y.from() - y.to()) / PIXELS_PER_LINE));
    for (double mark : lines) {
      double at = y.at(mark);
      brush.line(x.from(), at, x.to(), at, GRID, 1);
      String label = Scale.label(mark);
      widest = Math.max(widest, Brush.width(label, SIZE, false));
      brush.text(label, x.from() - 8, at + 4, SIZE, false, Palette.INK, Brush.Anchor.END);
    }
    List<Double> columns = x.marks((int) Math.max(2, (x.to() - x.from()) / PIXELS_PER_MARK));
    for (double mark : columns) {
      double at = x.at(mark);
      brush.line(at, y.to(), at, y.from(), GRID, 1);
      brush.line(at, y.from(), at, y.from() + 4, Palette.SOFT, 1);
      String label = Scale.label(mark);
      brush.text(label, at, y.from() + 18, SIZE, false, Palette.INK, Brush.Anchor.MIDDLE);
    }
    brush.line(x.from(), y.from(), x.to(), y.from(), Palette.SOFT, 1.2);
    brush.line(x.from(), y.from(), x.from(), y.to(), Palette.SOFT, 1.2);
    double middle = (x.from() + x.to()) / 2;
    brush.text(nameX, middle, y.from() + 38, 12.5, false, Palette.INK, Brush.Anchor.MIDDLE);
    brush.textUpwards(nameY, x.from() - 18 - widest, (y.from() + y.to()) / 2, 12.5, Palette.INK);
  }
}
