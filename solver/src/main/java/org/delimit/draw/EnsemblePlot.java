package org.delimit.draw;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.ensemble.Histogram;
import org.delimit.ensemble.MeasureSummary;
import org.delimit.ensemble.Standing;

/** Histograms of the measures of an ensemble, with plans marked. */
final class EnsemblePlot implements Picture {
  private static final int COLUMNS = 2;
  private static final double CELL_HEIGHT = 330;
  private static final double NAME = 11;
  private static final double ROW = 15;
  private static final double LONG = 100_000;

  private final String title;
  private final EnsembleSummary ensemble;
  private final Sheet sheet;

  EnsemblePlot(String title, EnsembleSummary ensemble) {
    if (ensemble.measures().isEmpty()) {
      throw new IllegalArgumentException("The ensemble has no measure to draw.");
    }
    this.title = title;
    this.ensemble = ensemble;
    StringBuilder text = new StringBuilder(description());
    ensemble.warnings().forEach(warning -> text.append(" Note: ").append(warning));
    sheet = new Sheet(title, text.toString());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    return "%s samples of %d chains. %s Marked: plans with the percent of samples below them (equal ones by half)."
        .formatted(MapTheme.whole(ensemble.samples()), ensemble.chains(), ensemble.target());
  }

  @Override
  public int height() {
    int rows = (ensemble.measures().size() + COLUMNS - 1) / COLUMNS;
    return (int) Math.ceil(sheet.top() + rows * (CELL_HEIGHT + names()));
  }

  /* Room for the names of the plans above each histogram, one line each. */
  private double names() {
    long most =
        ensemble.measures().stream()
            .mapToLong(
                m -> ensemble.standings().stream().filter(s -> s.measure().equals(m.id())).count())
            .max()
            .orElse(0);
    return most * ROW;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Brush brush = new Brush(graphics);
    sheet.paint(brush);
    double cell = (Pictures.SHEET - Sheet.MARGIN) / COLUMNS;
    for (int m = 0; m < ensemble.measures().size(); m++) {
      double x = Sheet.MARGIN + (m % COLUMNS) * cell;
      double y = sheet.top() + (m / COLUMNS) * (CELL_HEIGHT + names());
      paint(brush, ensemble.measures().get(m), x, y, cell - Sheet.MARGIN);
    }
  }

  private void paint(Brush brush, MeasureSummary measure, double x, double y, double width) {
    List<Standing> standings =
        ensemble.standings().stream().filter(s -> s.measure().equals(measure.id())).toList();
    Histogram bars = measure.histogram();
    double unit = isLength(measure) ? 1000 : 1;
    double low = bars.low();
    double high = low + bars.width() * bars.counts().size();
    for (Standing standing : standings) {
      low = Math.min(low, standing.value());
      high = Math.max(high, standing.value());
    }
    long most = Math.max(1, bars.counts().stream().mapToLong(Long::longValue).max().orElse(0));
    double top = y + 34 + names();
    Scale across = Scale.around(low / unit, high / unit, x + 76, x + width);
    Axes axes = new Axes(across, new Scale(0, most * 1.04, y + CELL_HEIGHT + names() - 66, top));
    brush.text(measure.id(), x, y + 18, 14, true, Palette.INK);
    axes.paint(brush, isLength(measure) ? "km" : measure.unit(), "samples");
    for (int k = 0; k < bars.counts().size(); k++) {
      double left = axes.x().at((bars.low() + k * bars.width()) / unit);
      double right = axes.x().at((bars.low() + (k + 1) * bars.width()) / unit);
      double peak = axes.y().at(bars.counts().get(k));
      double gap = right - left > 4 ? 0.8 : 0;
      if (bars.counts().get(k) > 0) {
        brush.box(left, peak, right - left - gap, axes.bottom() - peak, Palette.state(0));
      }
    }
    paintStandings(brush, axes, standings, unit);
  }

  private static boolean isLength(MeasureSummary measure) {
    return measure.unit().equals("metres") && measure.greatest() >= LONG;
  }

  /* Names stand above each other, so that equal plans do not hide each other. */
  private static void paintStandings(
      Brush brush, Axes axes, List<Standing> standings, double unit) {
    List<Standing> sorted = new ArrayList<>(standings);
    sorted.sort((a, b) -> Double.compare(a.value(), b.value()));
    for (int k = 0; k < sorted.size(); k++) {
      Standing standing = sorted.get(k);
      double at = axes.x().at(standing.value() / unit);
      double row = axes.top() - 6 - ROW * (sorted.size() - 1 - k);
      brush.line(at, row + 3, at, axes.bottom(), Palette.MARK, 1.8);
      double percentile = standing.below() + standing.equal() / 2;
      String name = String.format(Locale.ROOT, "%s: %.1f %%", standing.plan(), percentile);
      boolean left = at + Brush.width(name, NAME, true) + 8 > axes.x().to();
      Brush.Anchor anchor = left ? Brush.Anchor.END : Brush.Anchor.START;
      double text = left ? at - 5 : at + 5;
      brush.text(name, text, row, NAME, true, Palette.MARK, anchor);
    }
  }
}
