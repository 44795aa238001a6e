package org.delimit.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.delimit.constraint.ConstraintType;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoPlan;

/** The plans of a front, by two of their terms each. */
final class FrontPlot implements Picture {
  private static final double NAME = 11;
  private static final double POINT = 5;
  private static final double[][] PLACES = {
    {0, -11}, {0, 13}, {1, -9}, {-1, -9}, {1, 11}, {-1, 11}
  };

  private final String title;
  private final ParetoFront front;
  private final Sheet sheet;

  FrontPlot(String title, ParetoFront front) {
    if (front.plans().isEmpty()) {
      throw new IllegalArgumentException("The front has no plan to draw.");
    }
    this.title = title;
    this.front = front;
    sheet = new Sheet(title, description());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    String terms = front.terms().stream().map(ConstraintType::id).collect(Collectors.joining(", "));
    return "%d plans none of which is better than another in every term (%s), of %s that were met; less is better everywhere."
        .formatted(front.plans().size(), terms, MapTheme.whole(front.met()));
  }

  private boolean isMatrix() {
    return front.terms().size() > 2;
  }

  @Override
  public int height() {
    return (int) Math.ceil(sheet.top()) + (isMatrix() ? 900 : 660);
  }

  @Override
  public void paint(Graphics2D graphics) {
    Brush brush = new Brush(graphics);
    sheet.paint(brush);
    if (!isMatrix()) {
      paint(brush, 0, 1, 120, sheet.top() + 12, Pictures.SHEET - 160, 580);
      return;
    }
    // Below the diagonal of a matrix of pairs: columns and rows share their scales.
    double top = sheet.top() + 12;
    paint(brush, 0, 1, 120, top, 455, 370);
    paint(brush, 0, 2, 120, top + 450, 455, 370);
    paint(brush, 1, 2, 705, top + 450, 455, 370);
  }

  private void paint(
      Brush brush, int termX, int termY, double x, double y, double width, double height) {
    Axes axes = new Axes(scale(termX, x, x + width), scale(termY, y + height, y));
    axes.paint(brush, name(termX), name(termY));
    Labels labels = new Labels();
    List<double[]> places = new ArrayList<>();
    for (ParetoPlan plan : front.plans()) {
      double[] at = {axes.x().at(value(plan, termX)), axes.y().at(value(plan, termY))};
      places.add(at);
      labels.take(at[0], at[1], 2 * POINT, 2 * POINT);
    }
    for (double[] at : places) {
      Ellipse2D point = new Ellipse2D.Double(at[0] - POINT, at[1] - POINT, 2 * POINT, 2 * POINT);
      brush.fill(point, Palette.ACCENT);
      brush.draw(point, Color.WHITE, 1);
    }
    paintNames(brush, axes, labels, places);
  }

  /* The ends are named first: they matter most. */
  private void paintNames(Brush brush, Axes axes, Labels labels, List<double[]> places) {
    int last = front.plans().size() - 1;
    for (int k = 0; k <= last; k++) {
      int plan = k == 0 ? 0 : k == 1 ? last : k - 1;
      String name = front.plans().get(plan).name();
      double width = Brush.width(name, NAME, false);
      for (double[] place : PLACES) {
        double x = places.get(plan)[0] + place[0] * (width / 2 + POINT + 2);
        double y = places.get(plan)[1] + place[1];
        boolean inside = axes.box().contains(x - width / 2, y - 6, width, 12);
        if (inside && labels.take(x, y, width, NAME)) {
          brush.text(name, x, y + 4, NAME, false, Palette.INK, Brush.Anchor.MIDDLE);
          break;
        }
      }
    }
  }

  private Scale scale(int term, double from, double to) {
    double least = front.plans().stream().mapToDouble(p -> value(p, term)).min().orElseThrow();
    double greatest = front.plans().stream().mapToDouble(p -> value(p, term)).max().orElseThrow();
    return Scale.around(least, greatest, from, to);
  }

  private double value(ParetoPlan plan, int term) {
    double unit = isLength(term) ? 1_000_000 : 1_000;
    return plan.values().get(term) / unit;
  }

  /* Borders are too long for metres. */
  private boolean isLength(int term) {
    return front.terms().get(term).unit().equals("metres");
  }

  private String name(int term) {
    ConstraintType type = front.terms().get(term);
    return type.id() + ", " + (isLength(term) ? "km" : type.unit());
  }
}
