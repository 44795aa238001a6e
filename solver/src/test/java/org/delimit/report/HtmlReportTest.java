package org.delimit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.delimit.analysis.BosniaExample;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.Outlook;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.constraint.Finding;
import org.delimit.geometry.ShapeMeasures;
import org.delimit.geometry.Surface;
import org.delimit.model.Consultation;
import org.delimit.model.DataRanges;
import org.delimit.model.Displaced;
import org.delimit.model.District;
import org.delimit.model.Level;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PeopleRange;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.delimit.model.Support;
import org.delimit.solver.Improvement;
import org.delimit.solver.SolveResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class HtmlReportTest {
  private static final String HOSTILE = "</script><script>alert(1)</script><img src=\"http://x/\">";
  private static final Pattern FETCHED =
      Pattern.compile(
          "(?i)(\\ssrc=|\\shref=(?!\"#)|@import|url\\((?!#)|<link|<iframe|<object|<base)");

  private static Explanation explanation(long hard, int findings) {
    List<Finding> list = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      list.add(new Finding("Finding " + i + " of " + HOSTILE, 1000, List.of("a", "b"), List.of()));
    }
    BigDecimal one = BigDecimal.ONE;
    return new Explanation(
        new PlanScore(hard, 0, 60_000),
        List.of(
            new ConstraintScore(ConstraintType.CONTIGUITY, Level.HARD, one, hard, List.of()),
            new ConstraintScore(ConstraintType.EXPOSURE, Level.SOFT, one, 60_000, list)));
  }

  /* Three unit squares in a row: a and b in a state with a hostile name, c special. */
  private static Plan plan() {
    PartitionProblem problem =
        PartitionProblem.builder("Tiny " + HOSTILE)
            .groups("red", HOSTILE)
            .state(new State("R", HOSTILE, List.of("red")))
            .state(State.of("B", HOSTILE))
            .district(District.of("a", Map.of("red", 60L, HOSTILE, 20L)).withName(HOSTILE))
            .district(District.of("b", Map.of("red", 40L, HOSTILE, 1180L)).withParent(HOSTILE))
            .district(District.of("c", Map.of("red", 5L)))
            .border("a", "b", 1000)
            .border("b", "c", 1000)
            .special("c")
            .outerBorder(new OuterBorder("a", HOSTILE, 12_345))
            .build();
    return Plan.of(problem, new int[] {0, 1, 2});
  }

  private static List<Geometry> squares() {
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> squares = new ArrayList<>();
    for (int x = 0; x < 3; x++) {
      squares.add(factory.toGeometry(new Envelope(x, x + 1, 60, 61)));
    }
    return squares;
  }

  private static ReportInput input(long hard) {
    Explanation explanation = explanation(hard, 25);
    SolveResult result =
        new SolveResult(
            plan(),
            explanation,
            1234,
            Duration.ofSeconds(3),
            42,
            List.of(
                new Improvement(Duration.ofMillis(20), 5, new PlanScore(1000, 0, 90_000)),
                new Improvement(Duration.ofMillis(250), 90, new PlanScore(0, 0, 60_000))),
            hard > 0 ? List.of("population: too few <people>.") : List.of());
    return ReportInput.of(result, ConstraintConfig.defaults())
        .withShapes(squares(), true)
        .withNotes(List.of("A note " + HOSTILE))
        .withSources(
            List.of(
                new ReportSource("red", "D", "own"),
                new ReportSource("borders", "A", "see https://example.org " + HOSTILE)));
  }

  @Test
  void html_ground_showsShapesAndPiecesOfEachState() {
    GroundMeasures ground = GroundMeasures.of(plan(), squares(), Surface.WGS84);
    ShapeMeasures first = ground.shapes().get(0).orElseThrow();
    String html = HtmlReport.html(input(0).withGround(ground));
    // A box half as wide as high: 4π · 2 / 36 and 2 · 4 / 5π, but for the curvature of the Earth.
    assertThat(html)
        .contains("Shapes of the states on the ground", "Mean of the states")
        .contains("Outer borders of the states, in kilometres", ">12</td>")
        .contains(">" + String.format(Locale.ROOT, "%.3f", first.polsbyPopper()) + "</td>")
        .contains(">" + String.format(Locale.ROOT, "%.3f", first.reock()) + "</td>");
    assertThat(first.polsbyPopper()).isCloseTo(Math.PI * 2 / 9, within(0.01));
    assertThat(first.reock()).isCloseTo(8 / (5 * Math.PI), within(0.01));
    assertThat(HtmlReport.html(input(0))).doesNotContain("Shapes of the states");
  }

  private static JsonNode data(String html) throws IOException {
    String open = "<script type=\"application/json\" id=\"report-data\">";
    int start = html.indexOf(open) + open.length();
    return new ObjectMapper().readTree(html.substring(start, html.indexOf("</script>", start)));
  }

  /** The page without its three script elements. */
  private static String withoutScripts(String html) {
    return html.substring(0, html.indexOf("<script"));
  }

  @Test
  void html_hostileNames_areHarmless() throws IOException {
    String html = HtmlReport.html(input(0));

    assertThat(html.split("<script", -1)).hasSize(4);
    assertThat(html.split("</script", -1)).hasSize(4);
    assertThat(html).doesNotContain("<img").contains("&lt;img src=&quot;http://x/&quot;&gt;");
    assertThat(data(html).at("/map/districts/0/name").asText()).isEqualTo(HOSTILE);
    assertThat(data(html).at("/map/groups/1").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void html_anyInput_fetchesNothing() {
    String html = HtmlReport.html(input(0));

    assertThat(FETCHED.matcher(withoutScripts(html).replace("&lt;img src=&quot;", "")).find())
        .isFalse();
    HtmlReport.SCRIPTS.forEach(
        name ->
            assertThat(Resources.own(name)).doesNotContain("http", "fetch(", "import(", "eval("));
    assertThat(html).contains("default-src &#39;none&#39;");
  }

  @Test
  void html_feasiblePlan_saysSoWithItsFigures() {
    String html = HtmlReport.html(input(0));

    assertThat(html)
        .contains("Feasible: every hard constraint holds.")
        .contains("moves nobody")
        .contains("Schematic:")
        .contains("60 people (4.60\u00a0%) would live in a state that is not the home")
        .contains("Finding 19")
        .doesNotContain("Finding 20")
        .contains("… and 5 more.")
        .contains("1 of 2 columns and files (50\u00a0%) are own estimates")
        .contains("The first feasible plan came after 0.25 s.")
        .contains(">42<", ">1,234<");
  }

  @Test
  void html_infeasiblePlan_namesTheBrokenConstraint() {
    assertThat(HtmlReport.html(input(2000)))
        .contains("Not feasible: hard constraints are broken: contiguity (2 pieces).");
  }

  @Test
  void html_daytonLine_standsBesideItsBaselines() {
    Plan dayton = BosniaExample.problem().referencePlan().orElseThrow();

    String html =
        HtmlReport.html(ReportInput.of(dayton, explanation(0, 0), BosniaExample.config()));

    assertThat(html)
        .contains(
            "1,060,572", "24.23\u00a0%", "925,685", "21.15\u00a0%", "2,474,077", "56.52\u00a0%")
        .contains(">1,077<", "Dayton line 1995", "78,997", ">475,366<", "RS\u00a0441,077")
        .contains(">265,143<", "This is no forecast and no recommendation", "RS 1,077")
        .contains("No district of this problem produces oil")
        .contains("No map: the problem has no shapes.")
        .contains("The plan was given, not searched for.")
        .contains("says nothing about where its data come from");
  }

  private static String oil(RevenueFormula formula) {
    PartitionProblem problem =
        PartitionProblem.builder("oil")
            .groups("red", "blue")
            .state(new State("R", "Redland", List.of("red")))
            .state(new State("B", "Blueland", List.of("blue")))
            .district(District.of("a", Map.of("red", 300L, "blue", 100L)).withOil(1000))
            .district(District.of("b", Map.of("blue", 600L)))
            .district(District.of("c", Map.of("red", 50L)).withName("Capital"))
            .special("c")
            .border("a", "b", 1000)
            .border("b", "c", 1000)
            .displaced(new Displaced("a", "b", "red", 40))
            .displaced(new Displaced("c", "b", "", 2))
            .outerBorder(new OuterBorder("b", OuterBorder.COAST, 12_000))
            .revenue(formula.withOilPrices(List.of(new BigDecimal("50"))))
            .build();
    return HtmlReport.html(
        ReportInput.of(
            Plan.of(problem, new int[] {0, 1, 2}), explanation(0, 0), ConstraintConfig.defaults()));
  }

  /* The cells of the first row with this heading after a caption, tags and all else left out. */
  private static List<String> row(String html, String caption, String heading) {
    String table = html.substring(html.indexOf("<span>" + caption));
    String row = table.substring(table.indexOf(">" + heading + "</th>"));
    return Pattern.compile("<td[^>]*>([^<]*)</td>")
        .matcher(row.substring(0, row.indexOf("</tr>")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void html_oil_hasALedgerThatBalances() {
    String html =
        oil(
            RevenueFormula.preset("population")
                .withDerivation(100_000)
                .withFirstCharge(200_000)
                .withSpecial("c", 250_000));

    // Of 1,000: 200 first, 200 to the capital; 60 by output and 540 as 400 : 600.
    assertThat(row(html, "Ledger", "Redland"))
        .containsExactly(
            "1,000", "60", "216", Figures.NONE, Figures.NONE, "276", "−724", "0.00\u00a0%");
    assertThat(row(html, "Ledger", "Capital"))
        .containsExactly(
            "0", Figures.NONE, Figures.NONE, "200", Figures.NONE, "200", "200", "100.00\u00a0%");
    assertThat(row(html, "Ledger", "The union"))
        .contains("200", Figures.NONE)
        .doesNotContain("100.00\u00a0%");
    assertThat(row(html, "Ledger", "All"))
        .containsExactly("1,000", "60", "540", "200", "200", "1,000", "0", "0.00\u00a0%");
    // 276 · 365 · 50 / 400 dollars a head.
    assertThat(row(html, "Oil income", "Redland")).containsExactly("400", "45,625", "12,593");
    assertThat(row(html, "Oil money in millions", "Blueland"))
        .containsExactly("0", "5.913", "5.913");
    assertThat(row(html, "Viability", "Blueland"))
        .containsExactly(
            "600", Figures.NONE, "540", "100.00\u00a0%", "yes", "R 1, special 1", "coast 12");
    assertThat(row(html, "Displaced", "All")).containsExactly("42", "40", "0", "0", "2");
  }

  @Test
  void html_hardPartition_saysThatNothingChanges() {
    assertThat(oil(RevenueFormula.none()))
        .contains("before and after are the same")
        .doesNotContain("must cross the new borders");
  }

  @Test
  void html_noRanges_saysSoAndAsksNobody() {
    assertThat(HtmlReport.html(input(0)))
        .contains("The problem gives no ranges for its data, so no intervals can be shown")
        .doesNotContain("Who would accept it");
  }

  @Test
  void html_rangesAndSupport_standInSectionsOfTheirOwn() {
    Plan plan = plan();
    ConstraintConfig config = ConstraintConfig.of(plan.problem());
    DataRanges ranges =
        new DataRanges(
            List.of(new PeopleRange("a", "red", 30, 70)),
            List.of(),
            List.of(HOSTILE),
            true,
            200,
            3,
            List.of("red (grade D)", HOSTILE));
    Consultation consultation =
        new Consultation(
            "a poll of " + HOSTILE,
            500_000,
            List.of(Support.of("a", 600_000), Support.of("b", 400_000)),
            BigDecimal.ZERO,
            Map.of("Northland " + HOSTILE, new BigDecimal("-0.5")),
            Map.of("UN", new BigDecimal("0.25")),
            List.of());
    String html =
        HtmlReport.html(
            input(0)
                .withOutlook(
                    Outlook.of(plan, config, Optional.of(ranges), Optional.of(consultation))));

    assertThat(html)
        .contains("5–95 % intervals over 200 draws of the data (seed 3)")
        .contains("They stand on red (grade D), ")
        .contains("at most 1 % more people than the best of the compared plans")
        .contains("This plan, R", "Lower bound", "Largest single minority")
        .contains("Parties inside: every one above 50.00\u00a0%?", "group red", "special districts")
        .contains("60.00\u00a0%", "40.00\u00a0%")
        .contains("Neighbours: every score above 0?", "−0.5", "Wider conference", "0.25")
        .contains("recommend nothing")
        .doesNotContain("gives no ranges");
    assertThat(html.split("<script", -1)).hasSize(4);
    assertThat(html).doesNotContain("<img");
  }

  @Test
  void html_shapes_sharesTheArcsOfNeighbours() throws IOException {
    JsonNode map = data(HtmlReport.html(input(0))).get("map");

    assertThat(map.get("districts").size()).isEqualTo(3);
    assertThat(map.get("states").size()).isEqualTo(3);
    assertThat(map.at("/states/2/id").asText()).isEqualTo("special");
    // Three squares in a row: two shared sides, two ends, and the middle's free sides.
    assertThat(map.get("arcs").size()).isEqualTo(6);
    assertThat(map.get("width").asInt()).isEqualTo(8000);
    assertThat(map.get("height").asInt()).isBetween(5350, 5420);
  }

  @Test
  void html_counterclockwiseAndMissingShapes_areDrawnAlike() throws IOException {
    List<Geometry> reversed = new ArrayList<>(squares());
    reversed.replaceAll(Geometry::reverse);
    reversed.set(2, null);

    JsonNode map = data(HtmlReport.html(input(0).withShapes(reversed, false))).get("map");

    assertThat(map.at("/districts/2/rings").size()).isZero();
    assertThat(map.at("/districts/2/spot").size()).isZero();
    assertThat(map.get("arcs").size()).isEqualTo(3);
    assertThat(map.get("height").asInt()).isEqualTo(8000);
    assertThat(map.get("width").asInt()).isBetween(7850, 7900);
  }

  @Test
  void html_manyVertices_staysSmall() {
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> discs = new ArrayList<>();
    for (int x = 0; x < 3; x++) {
      discs.add(factory.createPoint(new Coordinate(3 * x, 10)).buffer(1, 15_000));
    }

    String html = HtmlReport.html(input(0).withShapes(discs, true));

    assertThat(html.length()).isLessThan(2_000_000);
  }

  @Test
  void html_withoutD3_saysThatTheMapIsMissing() {
    String html = HtmlReport.html(input(0), Optional.empty());

    assertThat(html).contains("No map and no chart: D3").doesNotContain("<script");
    assertThat(Resources.d3(new ClassLoader(null) {})).isEmpty();
  }

  @Test
  void html_noGroupsAndOneState_stillWorks() {
    PartitionProblem problem =
        PartitionProblem.builder("plain").anonymousStates(1).district(District.of("a", 10)).build();

    String html =
        HtmlReport.html(
            ReportInput.of(
                Plan.of(problem, new int[] {0}), explanation(0, 0), ConstraintConfig.defaults()));

    assertThat(withoutScripts(html))
        .contains("1 district with 10 people into 1 state.")
        .doesNotContain("NaN");
  }

  @Test
  void write_twice_givesEqualBytes(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("first.html");
    Path second = folder.resolve("second.html");

    HtmlReport.write(first, input(0));
    HtmlReport.write(second, input(0));

    assertThat(Arrays.mismatch(Files.readAllBytes(first), Files.readAllBytes(second)))
        .isEqualTo(-1);
    assertThat(Files.readString(first)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
  }

  @Test
  void withShapes_wrongNumber_isRefused() {
    ReportInput input = input(0);

    assertThatThrownBy(() -> input.withShapes(squares().subList(0, 2), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The report has (2) shapes: the problem has 3 districts.");
  }
}
