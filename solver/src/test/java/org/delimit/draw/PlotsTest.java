package org.delimit.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.ensemble.Histogram;
import org.delimit.ensemble.MeasureSummary;
import org.delimit.ensemble.Standing;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoPlan;
import org.delimit.solver.Improvement;
import org.delimit.solver.SolveResult;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PlotsTest {
  private static final Plan PLAN = RandomProblems.plan(RandomProblems.grid(3), 1);

  private static ParetoFront front(int terms) {
    List<ConstraintType> types =
        List.of(ConstraintType.EXPOSURE, ConstraintType.BORDER_LENGTH, ConstraintType.DERIVATION);
    List<ParetoPlan> plans = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      List<Long> values = List.of(1_000L * k * k, 9_000_000L - 1_000_000L * k, 5_000L * (k % 3));
      plans.add(new ParetoPlan("P0" + (k + 1), PLAN, values.subList(0, terms), "weights"));
    }
    return new ParetoFront(types.subList(0, terms), plans, 77, 1);
  }

  private static EnsembleSummary ensemble(List<Long> counts, List<Standing> standings) {
    MeasureSummary measure =
        new MeasureSummary(
            "cut-edges", "edges", 5, 1, 0, 10, List.of(), 1, 9, new Histogram(0, 2, counts));
    return new EnsembleSummary(
        "A target.", "ReCom", 2, 100, 1, 0.5, 1, List.of(measure), standings, List.of("Beware."));
  }

  private static SolveResult search(PlanScore... scores) {
    List<Improvement> history = new ArrayList<>();
    for (int k = 0; k < scores.length; k++) {
      history.add(new Improvement(Duration.ofMillis(500L * (k + 1)), 10L * k, scores[k]));
    }
    PlanScore best = scores.length == 0 ? new PlanScore(0, 0, 0) : scores[scores.length - 1];
    Explanation explanation = new Explanation(best, List.of());
    return new SolveResult(PLAN, explanation, 10, Duration.ofSeconds(4), 1, history, List.of());
  }

  private static List<Double> middles(Svg svg) {
    return svg.all("circle").stream().map(c -> Double.valueOf(c.getAttribute("cx"))).toList();
  }

  @Test
  void front_twoTerms_placesAndNamesEveryPlan() {
    Svg svg = Svg.of(Pictures.svg(Plots.front("Front", front(2)), 800));
    assertThat(svg.texts())
        .contains("P01", "P02", "P03", "P04", "P05", "exposure, persons", "border-length, km");
    List<Element> points =
        svg.all("circle").stream().filter(c -> Svg.style(c, "stroke").equals("none")).toList();
    assertThat(points).hasSize(5);
    double first = Double.parseDouble(points.get(0).getAttribute("cx"));
    double unit = Double.parseDouble(points.get(1).getAttribute("cx")) - first;
    for (int k = 0; k < 5; k++) {
      double x = Double.parseDouble(points.get(k).getAttribute("cx"));
      assertThat(x - first).isCloseTo(unit * k * k, within(0.1));
    }
    double top = Double.parseDouble(points.get(0).getAttribute("cy"));
    assertThat(Double.parseDouble(points.get(4).getAttribute("cy"))).isGreaterThan(top + 300);
  }

  @Test
  void front_threeTerms_isAMatrixOfPairs() {
    Svg svg = Svg.of(Pictures.svg(Plots.front("Front", front(3)), 800));
    assertThat(svg.all("circle")).hasSize(2 * 3 * 5);
    assertThat(svg.texts().stream().filter("derivation, barrels a day"::equals)).hasSize(2);
    assertThat(middles(svg)).allMatch(x -> x > 0 && x < 1200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.front("", new ParetoFront(List.of(), List.of(), 0, 1)));
  }

  @Test
  void ensemble_barsAreAsHighAsTheirCounts() {
    List<Long> counts = List.of(10L, 40L, 0L, 20L);
    List<Standing> plans =
        List.of(
            new Standing("mine", "cut-edges", 12, 100, 0),
            new Standing("theirs", "cut-edges", 2, 10, 5),
            new Standing("theirs", "exposure", 2, 99, 0));
    Svg svg = Svg.of(Pictures.svg(Plots.ensemble("Ensemble", ensemble(counts, plans)), 800));
    String colour = "rgb(86,180,233)";
    List<Double> heights =
        svg.all("rect").stream()
            .filter(bar -> Svg.style(bar, "fill").equals(colour))
            .map(bar -> Double.valueOf(bar.getAttribute("height")))
            .toList();
    assertThat(heights).hasSize(3);
    assertThat(heights.get(1) / heights.get(0)).isCloseTo(4, within(0.01));
    assertThat(heights.get(2) / heights.get(0)).isCloseTo(2, within(0.01));
    assertThat(svg.texts()).contains("mine: 100.0 %", "theirs: 12.5 %");
    assertThat(String.join(" ", svg.texts())).contains("A target.", "Note: Beware.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Plots.ensemble(
                    "",
                    new EnsembleSummary("", "", 1, 1, 1, 1, 1, List.of(), List.of(), List.of())));
  }

  @Test
  void search_tellsWhenItWasFeasible() {
    Picture plot =
        Plots.search(
            "Search",
            search(new PlanScore(5, 0, 1), new PlanScore(0, 0, 9_000), new PlanScore(0, 0, 4_500)));
    Svg svg = Svg.of(Pictures.svg(plot, 800));
    assertThat(svg.texts()).contains("no feasible plan yet", "seconds", "soft score");
    assertThat(plot.description())
        .contains("3 improvements", "after 1 s", "the last after 1.5 of 4 s");
    assertThat(Svg.of(Pictures.svg(Plots.search("", search(new PlanScore(0, 0, 7))), 800)).texts())
        .contains("seconds");
    assertThat(Plots.search("", search(new PlanScore(1, 0, 7))).description())
        .contains("No plan was feasible.");
    assertThatIllegalArgumentException().isThrownBy(() -> Plots.search("", search()));
  }

  @Test
  void scale_marksAreRound() {
    assertThat(new Scale(0.13, 0.62, 0, 100).marks(5)).containsExactly(0.2, 0.3, 0.4, 0.5, 0.6);
    assertThat(new Scale(-30, 1010, 0, 100).marks(6))
        .containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0);
    assertThat(Scale.breaksBelow(300, 5)).containsExactly(10.0, 20.0, 50.0, 100.0, 200.0);
    assertThat(Scale.breaksBelow(100, 2)).containsExactly(20.0, 50.0);
    assertThat(Scale.label(1234567.5)).isEqualTo("1,234,567.5");
    assertThat(Scale.label(-0.0)).isEqualTo("0");
    Scale same = Scale.around(5, 5, 0, 10);
    assertThat(same.at(5)).isEqualTo(5);
  }
}
