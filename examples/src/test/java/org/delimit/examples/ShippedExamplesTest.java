package org.delimit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.PlanMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.io.ProblemFiles;
import org.delimit.io.ProblemSource;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;
import org.junit.jupiter.api.Test;

/** The shipped examples show the figures they must, and their facts add up. */
class ShippedExamplesTest {
  private static final PartitionSolver EXPLAINER = PartitionSolver.create(SolveOptions.defaults());

  @Test
  void bosnia_baselines_showThePublishedFigures() {
    PartitionProblem problem = open("bosnia-1991").problem();
    assertThat(problem.population()).isEqualTo(4_377_033);
    PlanMeasures dayton = PlanMeasures.of(problem.referencePlan().orElseThrow());
    assertThat(dayton.minorities()).isEqualTo(1_060_572);
    assertThat(dayton.cutEdges()).isEqualTo(102);
    assertThat(dayton.borderKilometres()).isBetween(1076.0, 1078.0);
    Baselines baselines = Baselines.of(problem, ConstraintConfig.of(problem));
    assertThat(baselines.lowerBound().exposure()).isEqualTo(925_685);
    assertThat(baselines.reference().orElseThrow().exposure()).isEqualTo(1_060_572);
    assertThat(baselines.noPartition().exposure()).isEqualTo(2_474_077);
  }

  @Test
  void bosnia_dayton_leavesOneExclave() {
    PartitionProblem problem = open("bosnia-1991").problem();
    Explanation dayton = EXPLAINER.explain(problem, problem.referencePlan().orElseThrow());
    assertThat(dayton.of(ConstraintType.CONTIGUITY).orElseThrow().amount()).hasToString("1");
  }

  @Test
  void bosnia_solve_staysBelowTheDaytonLine() {
    PartitionProblem problem = open("bosnia-1991").problem();
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(10_000_000)).solve(problem);
    assertThat(result.score().feasible()).isTrue();
    assertThat(PlanMeasures.of(result.plan()).minorities()).isLessThan(1_060_572);
  }

  @Test
  void iraq_governorates_addUpToTheOfficialEstimate() {
    ProblemSource source = open("iraq-2007");
    Map<String, Long> people = new LinkedHashMap<>();
    for (District district : source.problem().districts()) {
      people.merge(district.parent(), district.population(), Long::sum);
    }
    assertThat(people)
        .hasSize(18)
        .containsEntry("Baghdad", 7_145_470L)
        .containsEntry("Kirkuk", 902_019L);
    assertThat(source.problem().population()).isEqualTo(29_682_081);
    assertThat(source.problem().districts()).hasSize(101);
    assertThat(source.problem().graph().edgeCount()).isEqualTo(267);
    double oil =
        source.problem().districts().stream().mapToDouble(District::oilBarrelsPerDay).sum();
    assertThat(Math.round(oil)).isEqualTo(2_100_000);
  }

  @Test
  void iraq_map_isSchematicAndCoversEveryDistrict() {
    ProblemSource source = open("iraq-2007");
    assertThat(source.schematic()).isTrue();
    assertThat(source.shapes()).hasSize(101).noneMatch(cell -> cell.isEmpty());
    assertThat(source.sources()).extracting(note -> note.grade()).contains("B", "D");
  }

  @Test
  void iraq_solve_isFeasibleAndKeepsBaghdadSpecial() {
    PartitionProblem problem = open("iraq-2007").problem();
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(1_000_000)).solve(problem);
    assertThat(result.score().feasible()).isTrue();
    assertThat(result.plan().districtsOf("special"))
        .hasSize(7)
        .allMatch(d -> d.parent().equals("Baghdad"));
    Explanation governorates = EXPLAINER.explain(problem, problem.referencePlan().orElseThrow());
    assertThat(result.score()).isLessThan(governorates.score());
  }

  @Test
  void iraq_oneEdit_makesBaghdadAssignableOrKirkukSpecial() {
    PartitionProblem assignable = open("iraq-2007", "special=[]").problem();
    assertThat(assignable.referencePlan().orElseThrow().districtsOf("special")).hasSize(7);
    String kirkuk = "special=[IQG13Q01, IQG13Q02, IQG13Q03, IQG13Q04]";
    PartitionProblem special = open("iraq-2007", kirkuk).problem();
    assertThat(special.referencePlan().orElseThrow().districtsOf("special")).hasSize(11);
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withTimeLimit(Duration.ofSeconds(1)))
            .solve(assignable);
    assertThat(result.score().feasible()).isTrue();
  }

  @Test
  void gridToy_solve_reachesTheOptimumOfAllContiguousPlans() {
    PartitionProblem problem = open("grid-toy").problem();
    GridPlans plans = new GridPlans(problem);
    assertThat(plans.count()).isEqualTo(32_426);
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(300_000)).solve(problem);
    assertThat(result.score()).isEqualTo(plans.best());
  }

  private static ProblemSource open(String name, String... overrides) {
    return ProblemFiles.open(
        Path.of("target/classes/data", name, "problem.yaml"), List.of(overrides));
  }

  /** Every way to cut a map of at most 30 districts into two contiguous states. */
  private static final class GridPlans {
    private final PartitionProblem problem;
    private final int[] neighbours;
    private long count;
    private PlanScore best;

    GridPlans(PartitionProblem problem) {
      this.problem = problem;
      DualGraph graph = problem.graph();
      neighbours = new int[graph.size()];
      for (int e = 0; e < graph.edgeCount(); e++) {
        neighbours[graph.endA(e)] |= 1 << graph.endB(e);
        neighbours[graph.endB(e)] |= 1 << graph.endA(e);
      }
      int all = (1 << graph.size()) - 1;
      for (int first = 1; first < all; first++) {
        if (isConnected(first) && isConnected(all & ~first)) {
          count++;
          keep(first);
        }
      }
    }

    long count() {
      return count;
    }

    PlanScore best() {
      return best;
    }

    private void keep(int first) {
      int[] stateOf = new int[neighbours.length];
      for (int i = 0; i < stateOf.length; i++) {
        stateOf[i] = first >> i & 1;
      }
      PlanScore score = EXPLAINER.explain(problem, Plan.of(problem, stateOf)).score();
      if (best == null || score.compareTo(best) < 0) {
        best = score;
      }
    }

    private boolean isConnected(int members) {
      int reached = Integer.lowestOneBit(members);
      int frontier = reached;
      while (frontier != 0) {
        int district = Integer.numberOfTrailingZeros(frontier);
        int found = neighbours[district] & members & ~reached;
        reached |= found;
        frontier = frontier & (frontier - 1) | found;
      }
      return reached == members;
    }
  }
}
