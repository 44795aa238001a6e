package org.delimit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.SpecialMeasures;
import org.delimit.analysis.StateMeasures;

/** The states: who lives in them. */
final class StatesSection {
  private static final String SPECIAL = "Special districts (no state)";

  private StatesSection() {}

  static void addTo(Html html, ReportInput input) {
    PlanMeasures measures = input.measures();
    html.section("states", "States");
    people(measures).addTo(html);
    if (!measures.groups().isEmpty()) {
      minorities(measures).addTo(html);
      html.element("p", note(measures), "class", "small");
    }
    GroundTables.addTo(html, input);
    html.close("section");
  }

  private static HtmlTable people(PlanMeasures measures) {
    HtmlTable table =
        new HtmlTable("People of the states by group")
            .words("State")
            .numbers("Districts")
            .numbers("People");
    measures.groups().forEach(group -> table.numbers(group.group()));
    long districts = measures.special().districts();
    for (StateMeasures state : measures.states()) {
      districts += state.districts();
      table.row(people(state.name(), state.districts(), state.population(), state.people()));
    }
    SpecialMeasures special = measures.special();
    if (special.districts() > 0) {
      table.row(people(SPECIAL, special.districts(), special.population(), special.people()));
    }
    Map<String, Long> all = new LinkedHashMap<>();
    measures.groups().forEach(group -> all.put(group.group(), group.people()));
    return table.row("total", people("All", districts, measures.population(), all));
  }

  private static List<String> people(
      String name, long districts, long population, Map<String, Long> people) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add(Figures.whole(districts));
    cells.add(Figures.whole(population));
    for (long persons : people.values()) {
      cells.add(share(persons, population));
    }
    return cells;
  }

  private static HtmlTable minorities(PlanMeasures measures) {
    HtmlTable table =
        new HtmlTable("Minorities of the states")
            .words("State")
            .numbers("Left as minorities")
            .numbers("Of groups without a home")
            .words("Largest minority")
            .numbers("Fractionalization")
            .numbers("Polarization");
    for (StateMeasures state : measures.states()) {
      table.row(
          List.of(
              state.name(),
              share(state.minorities(), state.population()),
              share(state.withoutHome(), state.population()),
              state
                  .largestMinority()
                  .map(minority -> minority.group() + " " + Figures.whole(minority.persons()))
                  .orElse(Figures.NONE),
              Figures.index(state.fractionalization()),
              Figures.index(state.polarization())));
    }
    return table.row(
        "total",
        List.of(
            "All states",
            share(measures.minorities(), measures.assigned()),
            share(measures.withoutHome(), measures.assigned()),
            measures
                .largestMinority()
                .map(minority -> minority.group() + " in " + minority.state())
                .orElse(Figures.NONE),
            Figures.NONE,
            Figures.NONE));
  }

  private static String note(PlanMeasures measures) {
    SpecialMeasures special = measures.special();
    return "Left as minorities: people of groups that have a home, but not in this state. Groups"
        + " without a home in any state stand in a column of their own."
        + (special.districts() == 0
            ? ""
            : " Special districts belong to no state and are counted in neither column: "
                + Figures.whole(special.withHome())
                + " people of groups with a home and "
                + Figures.whole(special.withoutHome())
                + " of groups without one live there.");
  }

  private static String share(long persons, long population) {
    double percent = 100.0 * persons / Math.max(1, population);
    return Figures.whole(persons) + " (" + Figures.percent(percent) + ")";
  }
}
