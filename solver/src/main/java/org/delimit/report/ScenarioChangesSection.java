package org.delimit.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.delimit.analysis.ScenarioChanges;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioFigures;

/** What each scenario changes against the base, and for whom. */
final class ScenarioChangesSection {
  private static final int MOST_DISTRICTS = 200;

  private ScenarioChangesSection() {}

  static void addTo(Html html, ScenarioComparison comparison) {
    html.section("changes", "What changes, and for whom");
    html.element(
        "p",
        "States and districts are matched by their ids. A group gains where fewer of its people live"
            + " outside their home states; where its homes differ between scenarios, the numbers are"
            + " not of the same thing.",
        "class",
        "small");
    String base = comparison.base().scenario().name();
    for (ScenarioFigures figures : comparison.scenarios()) {
      if (figures != comparison.base()) {
        html.element("h3", figures.scenario().name() + " against " + base);
        ScenarioChanges changes = figures.changes();
        groups(changes, base, figures.scenario().name()).addTo(html);
        states(changes, base, figures.scenario().name()).addTo(html);
        addDistricts(html, changes);
      }
    }
    html.close("section");
  }

  private static HtmlTable groups(ScenarioChanges changes, String base, String name) {
    HtmlTable table =
        new HtmlTable("People left outside their home states")
            .words("Group")
            .numbers(base)
            .numbers(name)
            .numbers("Difference")
            .words("")
            .numbers("In special districts, " + base)
            .numbers("In special districts, " + name);
    for (ScenarioChanges.GroupChange change : changes.groups()) {
      OptionalLong difference = change.difference();
      table.row(
          List.of(
              change.group(),
              orNone(change.before()),
              orNone(change.after()),
              difference.isPresent() ? signed(difference.getAsLong()) : Figures.NONE,
              difference.isPresent() ? verdict(difference.getAsLong()) : "",
              Figures.whole(change.specialBefore()),
              Figures.whole(change.specialAfter())));
    }
    return table;
  }

  private static String verdict(long difference) {
    return difference == 0 ? "" : difference < 0 ? "gains" : "loses";
  }

  private static HtmlTable states(ScenarioChanges changes, String base, String name) {
    HtmlTable table =
        new HtmlTable("Entitlements of the states, barrels a day")
            .words("State")
            .numbers(base)
            .numbers(name)
            .numbers("Difference");
    for (ScenarioChanges.StateChange change : changes.states()) {
      OptionalDouble difference = change.difference();
      table.row(
          List.of(
              change.state(),
              orNone(change.before()),
              orNone(change.after()),
              difference.isPresent() ? signed(difference.getAsDouble()) : Figures.NONE));
    }
    return table;
  }

  private static void addDistricts(Html html, ScenarioChanges changes) {
    int count = changes.districts().size();
    if (count == 0) {
      html.element("p", "No district changes its state.");
      return;
    }
    html.open("details").open("summary");
    html.text(
        Figures.count(count, "district")
            + " with "
            + Figures.whole(changes.persons())
            + (count == 1 ? " people is" : " people are")
            + " in another state.");
    html.close("summary").open("ul", "class", "small");
    for (ScenarioChanges.DistrictChange change :
        changes.districts().subList(0, Math.min(MOST_DISTRICTS, count))) {
      html.element(
          "li",
          "%s (%s): %s → %s, %s people"
              .formatted(
                  change.name(),
                  change.district(),
                  orNone(change.before()),
                  orNone(change.after()),
                  Figures.whole(change.persons())));
    }
    if (count > MOST_DISTRICTS) {
      html.element("li", "… and " + Figures.whole(count - MOST_DISTRICTS) + " more.");
    }
    html.close("ul").close("details");
  }

  private static String orNone(String state) {
    return state.isEmpty() ? Figures.NONE : state;
  }

  private static String orNone(OptionalLong value) {
    return value.isPresent() ? Figures.whole(value.getAsLong()) : Figures.NONE;
  }

  private static String orNone(OptionalDouble value) {
    return value.isPresent() ? Figures.whole(value.getAsDouble()) : Figures.NONE;
  }

  private static String signed(double value) {
    String text = Figures.whole(value);
    return value > 0 && !text.equals("0") ? "+" + text : text;
  }
}
