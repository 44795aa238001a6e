package org.delimit.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delimit.analysis.Viability;
import org.delimit.analysis.ViabilityRow;

/** What the states would stand on. */
final class ViabilitySection {
  private ViabilitySection() {}

  static void addTo(Html html, ReportInput input) {
    html.section("viability", "What the states stand on");
    HtmlTable table =
        new HtmlTable("Viability of the states")
            .words("State")
            .numbers("People")
            .numbers("Area, km²")
            .numbers("Oil income, barrels a day a 1,000 people")
            .numbers("Dependence on others")
            .words("Coast")
            .words("Neighbouring states, km of border")
            .words("Outer borders, km");
    for (ViabilityRow row : Viability.of(input.plan())) {
      table.row(
          List.of(
              row.name(),
              Figures.whole(row.population()),
              row.squareKilometres() == 0 ? Figures.NONE : Figures.whole(row.squareKilometres()),
              Figures.amount(row.receivedPerHead()),
              Figures.percent(100 * row.dependence()),
              coast(row.coast()),
              lengths(row.neighbours()),
              lengths(row.outer())));
    }
    table.addTo(html);
    html.close("section");
  }

  private static String coast(Optional<Boolean> coast) {
    return coast.map(has -> has ? "yes" : "no").orElse("not known");
  }

  private static String lengths(Map<String, Double> kilometres) {
    return kilometres.isEmpty()
        ? Figures.NONE
        : kilometres.entrySet().stream()
            .map(entry -> entry.getKey() + " " + Figures.whole(entry.getValue()))
            .collect(Collectors.joining(", "));
  }
}
