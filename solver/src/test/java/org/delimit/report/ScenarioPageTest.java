package org.delimit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioPlan;
import org.delimit.constraint.Explanation;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ScenarioPageTest {
  private static final String HOSTILE = "</style><script>alert(1)</script><img src=\"http://x/\">";
  private static final Pattern FETCHED =
      Pattern.compile(
          "(?i)(<[^>]*\\ssrc=|@import|url\\((?!#)|<link|<iframe|<object|<base|<script)");

  private static ScenarioPlan plan(String name, List<State> states, int... stateOf) {
    var builder = PartitionProblem.builder("Tiny").groups("red", HOSTILE);
    states.forEach(builder::state);
    for (String id : List.of("a", "b", "c")) {
      builder.district(
          District.of(id, java.util.Map.of("red", 10L, HOSTILE, 5L)).withName(HOSTILE));
    }
    if (stateOf[2] == states.size()) {
      builder.special("c");
    }
    PartitionProblem problem = builder.border("a", "b", 1000).border("b", "c", 1000).build();
    return new ScenarioPlan(
        name,
        HOSTILE,
        HOSTILE,
        Plan.of(problem, stateOf),
        new Explanation(new PlanScore(0, 0, 0), List.of()));
  }

  private static ScenarioComparison comparison() {
    State red = new State("R", "Red", List.of("red"));
    State blue = new State("B", HOSTILE, List.of(HOSTILE));
    return ScenarioComparison.of(
        List.of(
            plan("base", List.of(red, blue), 0, 1, 2),
            plan("moved", List.of(red, blue), 0, 0, 1),
            plan("turned", List.of(blue, red), 1, 0, 2)));
  }

  private static ScenarioPage.Sheet sheet(String report) {
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> squares = new ArrayList<>();
    for (int x = 0; x < 3; x++) {
      squares.add(factory.toGeometry(new Envelope(x, x + 1, 60, 61)));
    }
    return new ScenarioPage.Sheet(squares, true, report);
  }

  private static String html() {
    return ScenarioPage.html(
        "Tiny " + HOSTILE,
        comparison(),
        List.of(sheet("base/report.html"), sheet(""), sheet("")),
        List.of(new ReportSource("red", "D", "own")));
  }

  @Test
  void html_anyNames_fetchesNothingAndRunsNothing() {
    assertThat(FETCHED.matcher(html()).find()).isFalse();
    assertThat(html())
        .contains("default-src &#39;none&#39;", "href=\"base/report.html\"")
        .doesNotContain("<img");
  }

  @Test
  void html_scenarios_haveTablesAndAMapEach() {
    String html = html();
    assertThat(html.split("<figure", -1)).hasSize(4);
    assertThat(html.split("aria-label=\"Map of the scenario", -1)).hasSize(4);
    assertThat(html)
        .contains(
            "The scenarios and their plans", "Penalties by constraint", "Income of the states")
        .contains("what each plan must be compared with", "Lower bound")
        .contains("moved against base", "turned against base", "Schematic:")
        .contains("2 districts with 30 people are in another state.", "B → R, 15 people")
        .contains("No district changes its state.")
        .contains("1 of 1 columns and files (100\u00a0%) are own estimates")
        .doesNotContain("NaN");
  }

  @Test
  void html_maps_keepTheColourOfAStateAndShowWhatChanged() {
    String[] figures = html().split("<figure>", -1);
    String base = figures[1];
    assertThat(base).contains("url(#fill0)", "url(#fill1)", "url(#fill2)", ">R<", ">B<");
    assertThat(base).doesNotContain("class=\"changed\"");
    assertThat(figures[2]).contains("class=\"changed\"").doesNotContain("url(#fill2)");
    // The same plan with the states listed in another order has the same fills on the same paths.
    assertThat(fills(figures[3])).containsExactlyInAnyOrderElementsOf(fills(base));
  }

  private static List<String> fills(String figure) {
    return Pattern.compile("fill=\"url[^>]*>")
        .matcher(figure)
        .results()
        .map(r -> r.group())
        .toList();
  }

  @Test
  void html_withoutShapes_saysSo() {
    ScenarioPage.Sheet none = new ScenarioPage.Sheet(List.of(), false, "");
    assertThat(ScenarioPage.html("Tiny", comparison(), List.of(none, none, none), List.of()))
        .contains("No maps: the problem has no shapes.")
        .doesNotContain("<figure");
    assertThatThrownBy(() -> ScenarioPage.html("Tiny", comparison(), List.of(none), List.of()))
        .hasMessage("The page has (1) sheets: there are 3 scenarios.");
  }

  @Test
  void html_twice_isEqual() {
    assertThat(html()).isEqualTo(html());
  }
}
