package org.delimit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.StateMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemFiles;
import org.delimit.io.ProblemSource;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;
import org.junit.jupiter.api.Test;

/** The examples with a history reproduce what is known of it. */
class HistoryExamplesTest {
  private static final Path DATA = Path.of("target/classes/data");

  @Test
  void municipalities_census_addsUpToThePublishedTotals() {
    PartitionProblem problem = problem("bosnia-1991-municipalities");
    Map<String, Long> people = new LinkedHashMap<>();
    for (District district : problem.districts()) {
      problem.groups().forEach(g -> people.merge(g, district.people().get(g), Long::sum));
    }
    assertThat(people)
        .containsEntry("bosniak", 1_902_956L)
        .containsEntry("serb", 1_366_104L)
        .containsEntry("croat", 760_852L)
        .containsEntry("yugoslav", 242_682L)
        .containsEntry("other", 104_439L);
    assertThat(problem.population()).isEqualTo(4_377_033);
    assertThat(problem.districts()).hasSize(109);
    assertThat(problem.graph().edgeCount()).isEqualTo(289);
  }

  @Test
  void municipalities_baselines_showTheRoundedLineAndTheBound() {
    Baselines baselines = baselines("bosnia-1991-municipalities");
    assertThat(baselines.reference().orElseThrow().exposure()).isEqualTo(1_155_421);
    assertThat(baselines.reference().orElseThrow().percent()).isCloseTo(26.40, within(0.005));
    assertThat(baselines.reference().orElseThrow().note()).contains("87,627 people");
    assertThat(baselines.lowerBound().exposure()).isEqualTo(1_010_487);
    assertThat(baselines.lowerBound().percent()).isCloseTo(23.09, within(0.005));
    assertThat(baselines.noPartition().exposure()).isEqualTo(2_474_077);
  }

  @Test
  void municipalities_brckoSpecial_comparesAllRowsWithoutIt() {
    Baselines baselines = baselines("bosnia-1991-municipalities", "special=[brcko]");
    assertThat(baselines.reference().orElseThrow().exposure()).isEqualTo(1_155_421);
    assertThat(baselines.reference().orElseThrow().comparable()).isTrue();
    assertThat(baselines.reference().orElseThrow().exposure()).isEqualTo(1_155_421);
    assertThat(baselines.reference().orElseThrow().note()).contains("contiguity (pieces: 3)");
    assertThat(baselines.lowerBound().exposure()).isEqualTo(992_359);
    assertThat(baselines.lowerBound().percent()).isCloseTo(22.67, within(0.005));
  }

  @Test
  void municipalities_bestLineFound_savesLittleAndLeavesBothStatesMixed() {
    PartitionProblem problem = problem("bosnia-1991-municipalities", "special=[brcko]");
    PlanMeasures found = PlanMeasures.of(solve(problem, 3_000_000).plan());
    assertThat(found.minorities()).isBetween(992_359L, 1_155_420L);
    assertThat(found.states()).allMatch(s -> s.minorities() > s.population() / 5);
  }

  @Test
  void punjab_lines_leaveWhatTheTableSays() {
    PartitionProblem problem = problem("punjab-1941");
    assertThat(problem.population()).isEqualTo(28_418_820);
    Plan radcliffe = problem.referencePlan().orElseThrow();
    Plan majority = plan("punjab-1941", problem, "majority.csv");
    assertThat(PlanMeasures.of(radcliffe).minorities()).isEqualTo(8_387_140);
    assertThat(PlanMeasures.of(radcliffe).minoritiesPercent()).isCloseTo(29.51, within(0.005));
    assertThat(PlanMeasures.of(majority).minorities()).isEqualTo(8_360_805);
    assertThat(PlanMeasures.of(majority).minoritiesPercent()).isCloseTo(29.42, within(0.005));
    Map<String, String> differing = new LinkedHashMap<>(majority.toMap());
    differing.entrySet().removeAll(radcliffe.toMap().entrySet());
    assertThat(differing).containsExactly(Map.entry("gurdaspur", "PAKISTAN"));
    assertThat(plan("punjab-1941", problem, "radcliffe.csv").toMap()).isEqualTo(radcliffe.toMap());
  }

  @Test
  void punjab_majorityRule_isContiguousAndSoTheOptimum() {
    PartitionProblem problem = problem("punjab-1941");
    SolveResult result = solve(problem, 100_000);
    assertThat(result.score().feasible()).isTrue();
    assertThat(result.plan().toMap())
        .isEqualTo(plan("punjab-1941", problem, "majority.csv").toMap());
    assertThat(baselines("punjab-1941").lowerBound().exposure()).isEqualTo(8_360_805);
  }

  @Test
  void sudan_census_hasTheSouthAndTheWhole() {
    ProblemSource source = open("sudan-2011/problem");
    assertThat(source.schematic()).isFalse();
    assertThat(source.problem().districts()).hasSize(25);
    assertThat(source.problem().graph().edgeCount()).isEqualTo(54);
    assertThat(source.problem().population()).isEqualTo(39_154_490);
    PlanMeasures line = PlanMeasures.of(source.problem().referencePlan().orElseThrow());
    assertThat(state(line, "SOUTH").population()).isEqualTo(8_260_490);
    assertThat(line.groups()).isEmpty();
    assertThat(line.minorities()).isZero();
  }

  @Test
  void sudan_revenue_beforeAndAfterIndependence() {
    PlanMeasures before = PlanMeasures.of(solve(problem("sudan-2011"), 1000).plan());
    StateMeasures south = state(before, "SOUTH");
    assertThat(before.oilProduced()).isEqualTo(490_000);
    assertThat(south.oilProduced() / before.oilProduced()).isCloseTo(0.80, within(0.005));
    // 2 % of what the South produces, and half of the rest.
    double share = 0.02 * south.oilProduced() + 0.98 * south.oilProduced() / 2;
    assertThat(south.entitlement()).isCloseTo(share, within(0.002)).isEqualTo(200_500.38);
    assertThat(state(before, "NORTH").entitlement()).isEqualTo(289_499.62);

    PlanMeasures after = reference("sudan-2011", "revenue.union=none");
    assertThat(state(after, "SOUTH").entitlement()).isEqualTo(393_138);
    assertThat(state(after, "NORTH").entitlement()).isEqualTo(96_862);
    assertThat(after.transfers()).isZero();

    PlanMeasures preset = reference("sudan-2011", "revenue={preset: sudan-cpa}");
    double byPeople = 0.49 * 490_000 * 8_260_490 / 39_154_490;
    assertThat(state(preset, "SOUTH").entitlement())
        .isCloseTo(200_500.38 + byPeople, within(0.002));
  }

  @Test
  void sudan_line_isTheOneTheProblemPins() {
    PartitionProblem problem = problem("sudan-2011");
    assertThat(solve(problem, 1000).plan().toMap())
        .isEqualTo(problem.referencePlan().orElseThrow().toMap());
  }

  @Test
  void unions_guaranteedShare_scalesTheOthersDown() {
    assertThat(entitled("union-formulas/problem"))
        .containsExactly(
            Map.entry("OIL", 178_504.672),
            Map.entry("LARGE", 471_495.327),
            Map.entry("NEED", 350_000.0));
    assertThat(entitled("union-formulas/problem", "revenue.floor-percent={}"))
        .containsExactly(
            Map.entry("OIL", 191_000.0),
            Map.entry("LARGE", 504_500.0),
            Map.entry("NEED", 304_500.0));
  }

  @Test
  void unions_nigeria_sharesByDerivationEqualityPeopleLandAndNeed() {
    assertThat(entitled("union-formulas/nigeria"))
        .containsExactly(
            Map.entry("OIL-1", 97_500 + 165_300.0),
            Map.entry("OIL-2", 32_500 + 191_400.0),
            Map.entry("POPULOUS", 287_100.0),
            Map.entry("LARGE", 226_200.0));
  }

  @Test
  void unions_nigeriaVertical_takesDerivationFirst() {
    Map<String, Double> entitled = entitled("union-formulas/nigeria-vertical");
    assertThat(entitled)
        .containsEntry("FEDERAL", 458_316.0) // 52.68 % of 87 %
        .containsEntry("LOCAL", 179_220.0) // 20.60 % of 87 %
        .containsEntry("OIL-1", 141_668.16)
        .containsEntry("OIL-2", 83_642.08)
        .containsEntry("POPULOUS", 76_713.12)
        .containsEntry("LARGE", 60_440.64);
    double states = entitled.values().stream().mapToDouble(Double::doubleValue).sum() - 637_536;
    assertThat(states).isCloseTo(130_000 + 0.2672 * 870_000, within(0.001));
  }

  @Test
  void unions_bosnia_followsTheCoefficients() {
    Map<String, Double> entitled = entitled("union-formulas/bosnia");
    assertThat(entitled).containsExactly(Map.entry("FBiH", 629_400.0), Map.entry("RS", 335_100.0));
    // What is left is Brčko's 3.55 %.
    assertThat(1_000_000 - entitled.get("FBiH") - entitled.get("RS")).isEqualTo(35_500);
  }

  @Test
  void unions_iraq_givesTheRegionMoreThanItsPeople() {
    for (String year : List.of("2007", "2010")) {
      PartitionProblem problem = problem("union-formulas/iraq", "population=people_" + year);
      PlanMeasures plan = PlanMeasures.of(solve(problem, 1000).plan());
      StateMeasures region = state(plan, "KURDISTAN");
      assertThat(region.entitlement()).isEqualTo(170_000);
      assertThat(100.0 * region.population() / plan.population())
          .isCloseTo(year.equals("2007") ? 12.81 : 13.86, within(0.005));
      StateMeasures baghdad = state(plan, "BAGHDAD");
      double rest = plan.population() - region.population();
      assertThat(baghdad.entitlement())
          .isCloseTo(830_000 * baghdad.population() / rest, within(0.001));
    }
  }

  private static Map<String, Double> entitled(String example, String... overrides) {
    PlanMeasures plan = PlanMeasures.of(solve(problem(example, overrides), 1000).plan());
    Map<String, Double> entitled = new LinkedHashMap<>();
    plan.states().forEach(state -> entitled.put(state.id(), state.entitlement()));
    return entitled;
  }

  private static StateMeasures state(PlanMeasures plan, String id) {
    return plan.states().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static PlanMeasures reference(String example, String... overrides) {
    return PlanMeasures.of(problem(example, overrides).referencePlan().orElseThrow());
  }

  private static Baselines baselines(String example, String... overrides) {
    PartitionProblem problem = problem(example, overrides);
    return Baselines.of(problem, ConstraintConfig.of(problem));
  }

  private static SolveResult solve(PartitionProblem problem, long steps) {
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(steps)).solve(problem);
    assertThat(result.score().feasible()).isTrue();
    return result;
  }

  private static Plan plan(String example, PartitionProblem problem, String file) {
    return PlanFiles.readCsv(problem, DATA.resolve(example).resolve(file));
  }

  private static PartitionProblem problem(String example, String... overrides) {
    return open(example.contains("/") ? example : example + "/problem", overrides).problem();
  }

  private static ProblemSource open(String path, String... overrides) {
    return ProblemFiles.open(DATA.resolve(path + ".yaml"), List.of(overrides));
  }
}
