package org.delimit.report;

import java.util.List;
import org.delimit.analysis.DrawnFigure;
import org.delimit.analysis.Interval;
import org.delimit.analysis.Uncertainty;

/** What the uncertainty of the data does to the figures. */
final class IntervalsSection {
  private IntervalsSection() {}

  static void addTo(Html html, ReportInput input) {
    html.section("intervals", "How far the figures may be off");
    input
        .outlook()
        .uncertainty()
        .ifPresentOrElse(
            uncertainty -> add(html, uncertainty),
            () ->
                html.element(
                    "p",
                    "The problem gives no ranges for its data, so no intervals can be shown: every"
                        + " figure is less certain than it looks.",
                    "class",
                    "warning"));
    html.close("section");
  }

  private static void add(Html html, Uncertainty uncertainty) {
    html.open("ul", "class", "small");
    uncertainty.sentences().forEach(sentence -> html.element("li", sentence));
    html.close("ul");
    HtmlTable table =
        new HtmlTable("Figures as given and as drawn")
            .words("Of")
            .words("Figure")
            .words("Unit")
            .numbers("As given")
            .numbers("5 %")
            .numbers("Median")
            .numbers("95 %");
    for (DrawnFigure figure : uncertainty.figures()) {
      Interval interval = figure.interval();
      String of = figure.columnName();
      table.row(
          figure.column().equals("plan") ? "this" : "",
          List.of(
              figure.state().isEmpty() ? of : of + ", " + figure.state(),
              figure.label(),
              figure.unit(),
              Figures.amount(interval.given(), figure.unit()),
              Figures.amount(interval.low(), figure.unit()),
              Figures.amount(interval.median(), figure.unit()),
              Figures.amount(interval.high(), figure.unit())));
    }
    table.addTo(html);
  }
}
