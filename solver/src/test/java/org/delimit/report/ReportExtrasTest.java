package org.delimit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioPlan;
import org.delimit.certify.Certificate;
import org.delimit.certify.CertifyObjective;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** The sections that other work on a problem fills, as words and tables that need no script. */
class ReportExtrasTest {
  private static final ReportFixture FIXTURE = ReportFixture.grid(6, 4);

  private static String words(String html) {
    return html.substring(html.indexOf("<body"), html.indexOf("<script"));
  }

  private static JsonNode data(String html) throws IOException {
    int start = html.indexOf('>', html.indexOf("id=\"report-data\"")) + 1;
    return new ObjectMapper().readTree(html.substring(start, html.indexOf("</script>", start)));
  }

  @Test
  void html_everything_hasATableOrASentence() {
    String words = words(HtmlReport.html(FIXTURE.input(0)));

    assertThat(words)
        .contains("<caption><span>Every plan of this report</span>", "A neighbour &lt;/script")
        .contains("People left as minorities under each plan, by group")
        .contains("None of these 4 plans is better than another in every term")
        .contains("exposure: from 24,000 to 30,000 persons.")
        .contains("<th scope=\"row\">P03</th>\n<td class=\"number\">28,000</td>")
        .contains("500 samples from 4 chains (reversible ReCom; one sample every 10 steps")
        .contains("Nine of ten samples lie between 45,000 and 59,000, half of them below 52,000.")
        .contains(
            "Line in force: 70,000 persons, more than 100.00\u00a0% of the samples and less than 0.00\u00a0%.")
        .contains("The chains are short.")
        .contains("Not proven: the best plan may be up to 10,686 (1.06\u00a0%) above the optimum.")
        .contains("knows nothing of shape")
        .contains("200 draws of the data within their ranges; the problem was solved anew for 20")
        .contains("Robust plan", "61.50\u00a0%")
        .contains("of 23 districts that belong to a state join the same one")
        .contains("The map as a table: 24 districts")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void robustness_steadyDistricts_areNotListedAsWavering() {
    String words = words(HtmlReport.html(FIXTURE.input(0)));

    String table = words.substring(words.indexOf("Districts that waver most"));
    table = table.substring(0, table.indexOf("</table>"));
    // The first and the last column are steady; the others are nearer to one state or between.
    assertThat(table)
        .contains("District 1<", "District 7<")
        .doesNotContain("District 5<", "District 6<");
    assertThat(words).contains("in at least 95 % of the best plans of these 20 draws.");
  }

  @Test
  void html_noExtras_leavesTheirSectionsOut() {
    ReportInput input = FIXTURE.input(0).withExtras(ReportExtras.none());

    assertThat(words(HtmlReport.html(input)))
        .doesNotContain("id=\"pareto\"", "id=\"ensemble\"", "id=\"certificate\"")
        .doesNotContain("id=\"robustness\"", "id=\"scenarios\"")
        .contains("id=\"plans\"");
  }

  @Test
  void data_plans_areEachOnceInTheOrderOfTheList() throws IOException {
    JsonNode data = data(HtmlReport.html(FIXTURE.input(0)));

    List<String> names = new ArrayList<>();
    data.at("/map/plans").forEach(plan -> names.add(plan.get("name").asText()));
    // The best plan of the certificate and the robust one are new; this plan's regret is not.
    assertThat(names)
        .containsExactly(
            "This plan",
            "Old line",
            "A neighbour " + ReportFixture.HOSTILE,
            "P01",
            "P02",
            "P03",
            "P04",
            "Robust plan");
    assertThat(data.at("/pareto/points/2/plan").asInt()).isEqualTo(5);
    assertThat(data.at("/pareto/others/0/name").asText()).isEqualTo("This plan");
    assertThat(data.at("/pareto/others/0/values/2").isNull()).isTrue();
    assertThat(data.at("/map/plans/3/states/1").asInt()).isZero();
    assertThat(data.at("/map/plans/3/states/2").asInt()).isEqualTo(1);
    assertThat(data.at("/map/stability/23/0").asDouble()).isZero();
    assertThat(data.at("/map/homes/1/0").asInt()).isEqualTo(1);
  }

  @Test
  void html_provenAndInfeasible_saySo() {
    Certificate open = FIXTURE.input(0).extras().certificate().orElseThrow();
    Certificate proven =
        new Certificate(
            CertifyObjective.EXPOSURE,
            OptionalLong.of(5000),
            OptionalLong.of(5000),
            true,
            List.of(),
            List.of(),
            "m",
            1,
            Duration.ZERO,
            Optional.of(FIXTURE.split(1)));
    Certificate none =
        new Certificate(
            CertifyObjective.EXPOSURE,
            OptionalLong.empty(),
            OptionalLong.empty(),
            false,
            List.of("W cannot have enough people."),
            List.of(),
            "m",
            1,
            Duration.ZERO,
            Optional.empty());

    assertThat(open.proven()).isFalse();
    ReportInput input = FIXTURE.input(0);
    long own = input.baselines().compared(input.plan()).minorities().orElseThrow();
    assertThat(html(ReportExtras.none().withCertificate(proven)))
        .contains("Proven: no feasible plan has a lower exposure than 5.", "Proven optimum")
        .contains(
            "The plan of this page has %s, %s (99."
                .formatted(Figures.whole(own), Figures.whole(own - 5)));
    assertThat(html(ReportExtras.none().withCertificate(open)))
        .contains("The plan of this page has %s, less than that".formatted(Figures.whole(own)));
    assertThat(html(ReportExtras.none().withCertificate(none)))
        .contains("Proven: no plan can be feasible.", "W cannot have enough people.", "not known");
  }

  @Test
  void html_scenarios_haveTheirTables() {
    Plan plan = FIXTURE.split(2);
    Explanation why = PartitionSolver.create(SolveOptions.defaults()).explain(plan.problem(), plan);
    ScenarioComparison comparison =
        ScenarioComparison.of(
            List.of(
                new ScenarioPlan("base", "base", "", plan, why),
                new ScenarioPlan("dry", "dry", "", plan, why)));

    assertThat(html(ReportExtras.none().withScenarios(comparison)))
        .contains("id=\"scenarios\"", "2 scenarios of this problem", "Penalties by constraint");
  }

  private static String html(ReportExtras extras) {
    return words(HtmlReport.html(FIXTURE.input(0).withExtras(extras)));
  }

  @Test
  void withExtras_planOfAnotherProblem_isRefused() {
    ReportInput input = FIXTURE.input(0);
    ReportExtras other =
        ReportExtras.none()
            .withPlans(List.of(new NamedPlan("far", ReportFixture.grid(3, 3).split(1))));

    assertThatThrownBy(() -> input.withExtras(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The plan (far) has 9 districts and 2 states: the report's has 24 and 2.");
  }

  @Test
  void html_twice_isTheSame() {
    assertThat(HtmlReport.html(FIXTURE.input(2))).isEqualTo(HtmlReport.html(FIXTURE.input(2)));
  }

  @Test
  void html_aThousandDistricts_staysUnderThreeMegabytes() {
    String html = HtmlReport.html(ReportFixture.grid(40, 25).input(20));

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
  }
}
