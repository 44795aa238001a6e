package org.delimit.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.delimit.solver.Improvement;
import org.delimit.solver.SolveResult;

/** The best score of a search over time. */
final class SearchPlot implements Picture {
  private static final int HEIGHT = 560;
  private static final Color BROKEN = new Color(0xf6dccb);

  private final String title;
  private final List<Improvement> history;
  private final Optional<Improvement> feasible;
  private final double end;
  private final Sheet sheet;

  SearchPlot(String title, SolveResult result) {
    this.title = title;
    history = result.history();
    if (history.isEmpty()) {
      throw new IllegalArgumentException("The search kept no history to draw.");
    }
    feasible = history.stream().filter(point -> point.score().feasible()).findFirst();
    double last = seconds(history.get(history.size() - 1).elapsed());
    end = Math.max(0.001, Math.max(last, seconds(result.elapsed())));
    sheet = new Sheet(title, description());
  }

  private static double seconds(Duration elapsed) {
    return elapsed.toMillis() / 1000.0;
  }

  private static double soft(Improvement point) {
    return point.score().soft() / 1000.0;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    Improvement last = history.get(history.size() - 1);
    return "Best soft score over time (less is better). %s, the last after %s of %s s. %s"
        .formatted(
            history.size() == 1 ? "1 improvement" : history.size() + " improvements",
            Scale.label(seconds(last.elapsed())),
            Scale.label(end),
            feasible
                .map(
                    first ->
                        "The first feasible plan came after "
                            + Scale.label(seconds(first.elapsed()))
                            + " s.")
                .orElse("No plan was feasible."));
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Brush brush = new Brush(graphics);
    sheet.paint(brush);
    List<Improvement> scaled =
        feasible.isPresent()
            ? history.subList(history.indexOf(feasible.get()), history.size())
            : history;
    double least = scaled.stream().mapToDouble(SearchPlot::soft).min().orElseThrow();
    double greatest = scaled.stream().mapToDouble(SearchPlot::soft).max().orElseThrow();
    Scale x = new Scale(0, end, 130, Pictures.SHEET - Sheet.MARGIN - 12);
    Axes axes = new Axes(x, Scale.around(least, greatest, HEIGHT - 58, sheet.top() + 14));
    axes.paint(brush, "seconds", "soft score");
    double since = feasible.map(point -> seconds(point.elapsed())).orElse(end);
    if (since > 0) {
      double wide = Math.max(2, x.at(since) - x.from());
      brush.fill(
          new Rectangle2D.Double(x.from(), axes.top(), wide, axes.bottom() - axes.top()), BROKEN);
      brush.text("no feasible plan yet", x.from() + 6, axes.top() + 15, 11.5, false, Palette.INK);
    }
    // Scores before the first feasible plan may lie beyond the scale; they are drawn at its edge.
    int first = feasible.map(history::indexOf).orElse(history.size());
    if (first > 0) {
      List<Improvement> before = history.subList(0, Math.min(first + 1, history.size()));
      brush.dashed(line(axes, before, feasible.isPresent() ? since : end), Palette.MARK, 1.6, 5, 3);
    }
    if (first < history.size()) {
      brush.draw(line(axes, history.subList(first, history.size()), end), Palette.ACCENT, 2);
    }
  }

  private static Path2D line(Axes axes, List<Improvement> points, double until) {
    Path2D line = new Path2D.Double();
    double y = 0;
    for (int k = 0; k < points.size(); k++) {
      double x = axes.x().at(seconds(points.get(k).elapsed()));
      if (k > 0) {
        line.lineTo(x, y);
      }
      y = Math.min(axes.bottom(), Math.max(axes.top(), axes.y().at(soft(points.get(k)))));
      if (k == 0) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    line.lineTo(axes.x().at(until), y);
    return line;
  }
}
