package org.delimit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.delimit.analysis.Baseline;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.SpecialMeasures;

/** No partition, the line in force, this plan and the lower bound, side by side. */
final class BaselinesSection {
  private BaselinesSection() {}

  static void addTo(Html html, ReportInput input) {
    Baselines baselines = input.baselines();
    List<Baseline> columns = new ArrayList<>();
    columns.add(baselines.noPartition());
    baselines.reference().ifPresent(columns::add);
    columns.add(baselines.compared(input.plan()));
    columns.add(baselines.lowerBound());
    html.section("compared", "Compared with");
    addBars(html, columns, measured(baselines));
    table(columns, measured(baselines)).addTo(html);
    html.open("ul", "class", "small");
    for (Baseline column : columns) {
      if (!column.note().isEmpty()) {
        html.element("li", column.name() + ": " + column.note());
      }
    }
    if (baselines.reference().isEmpty()) {
      html.element("li", "The problem names no line in force to compare with.");
    }
    SpecialMeasures special = input.measures().special();
    if (special.districts() > 0) {
      html.element(
          "li",
          "Only no partition counts the people of special districts: "
              + Figures.whole(special.population())
              + " people, who belong to no state, are left out of every other row.");
    }
    html.close("ul").close("section");
  }

  private static String measured(Baselines baselines) {
    return switch (baselines.measure()) {
      case HOMELAND -> "People left as minorities";
      case INTERACTION -> "People of other groups met in one’s state";
      case MINORITY -> "People outside the largest group";
      case BETWEEN -> "People exposed to the other group";
    };
  }

  private static void addBars(Html html, List<Baseline> columns, String measured) {
    double most = columns.stream().mapToDouble(Baseline::percent).max().orElse(0);
    html.open("div", "class", "bars", "role", "img", "aria-label", spoken(columns, measured));
    for (Baseline column : columns) {
      int width = most == 0 ? 0 : (int) Math.round(100 * column.percent() / most);
      html.open("div", "class", "barrow " + column.id());
      html.element("span", column.name(), "class", "barname");
      html.open("span", "class", "bartrack");
      html.open("span", "class", "bar", "style", "width:" + width + "%").close("span");
      html.close("span");
      html.element("span", Figures.percent(column.percent()), "class", "barvalue");
      html.close("div");
    }
    html.close("div");
  }

  private static String spoken(List<Baseline> columns, String measured) {
    StringBuilder text = new StringBuilder(measured).append(':');
    columns.forEach(
        column ->
            text.append(' ')
                .append(column.name())
                .append(' ')
                .append(Figures.percent(column.percent()))
                .append(';'));
    return text.toString();
  }

  private static HtmlTable table(List<Baseline> columns, String measured) {
    HtmlTable table =
        new HtmlTable("This plan beside what it must be compared with")
            .words("")
            .numbers(measured)
            .numbers("% of all people")
            .numbers("New border, km")
            .numbers("Transfers, barrels a day");
    for (Baseline column : columns) {
      table.row(
          column.id().equals("plan") ? "this" : "",
          List.of(
              column.name(),
              Figures.whole(column.exposure()),
              Figures.percent(column.percent()),
              orNone(column.borderKilometres()),
              orNone(column.transfers())));
    }
    return table;
  }

  private static String orNone(OptionalDouble value) {
    return value.isPresent() ? Figures.whole(value.getAsDouble()) : Figures.NONE;
  }
}
