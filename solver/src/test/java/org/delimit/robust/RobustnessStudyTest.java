package org.delimit.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.analysis.Baseline;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.DrawnFigure;
import org.delimit.analysis.DrawnProblems;
import org.delimit.analysis.Interval;
import org.delimit.analysis.Uncertainty;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.io.JsonResults;
import org.delimit.io.ResultFiles;
import org.delimit.model.DataRanges;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.solver.SolveOptions;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies are repeatable, can be stopped and resumed, and are read back. */
class RobustnessStudyTest {
  private static final int SOLVES = 4;

  @TempDir private Path folder;

  private static PartitionProblem problem(long seed) {
    return RandomProblems.mostlyFeasible(seed, 24, 3);
  }

  /* What several tests look at is found once. */
  private static final PartitionProblem COMMON = problem(2);
  private static final Robustness FOUND = study(COMMON, 1).run();

  private static RobustnessStudy study(PartitionProblem problem, int threads) {
    return RobustnessStudy.of(
        problem,
        WideRanges.of(problem, 3, 20),
        Map.of(),
        new RobustOptions(SOLVES, 3000, threads, SolveOptions.defaults()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void draw_everyDraw_isThatOfTheUncertainty(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 14, 3);
    Plan plan = RandomProblems.plan(problem, seed);
    DataRanges ranges = WideRanges.of(problem, seed, 30);
    ConstraintConfig config = ConstraintConfig.of(problem);
    double[] exposed = new double[30];
    double[] transfers = new double[30];
    for (int draw = 0; draw < exposed.length; draw++) {
      PartitionProblem drawn = DrawnProblems.of(problem, ranges).draw(draw);
      Baseline figures =
          Baselines.of(drawn, config).compared(Plan.of(drawn, plan.toStateIndexes()));
      exposed[draw] = figures.exposure();
      transfers[draw] = figures.transfers().orElseThrow();
    }
    for (DrawnFigure figure : Uncertainty.of(plan, config, ranges).figures()) {
      if (figure.column().equals("plan") && figure.state().isEmpty()) {
        double given = figure.interval().given();
        if (figure.id().equals("exposure")) {
          assertThat(figure.interval()).isEqualTo(Interval.of(given, exposed));
        } else if (figure.id().equals("transfers")) {
          assertThat(figure.interval()).isEqualTo(Interval.of(given, transfers));
        }
      }
    }
  }

  @Test
  void withDistricts_otherIds_areRefused() {
    PartitionProblem problem = problem(1);
    List<District> fewer = problem.districts().subList(1, problem.districts().size());
    assertThatThrownBy(() -> problem.withDistricts(fewer))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("in its order");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void run_anyThreads_isTheSame(long seed) {
    Map<String, Object> one = study(problem(seed), 1).run().asMap();
    assertThat(study(problem(seed), 2).run().asMap()).isEqualTo(one);
    assertThat(one).containsEntry("solved", SOLVES).containsEntry("draws", 20);
  }

  @Test
  void run_noPlanGiven_asksAboutTheSolvedOne() {
    Robustness found = FOUND;
    PlanRegret asked = found.plans().get(0);
    assertThat(asked.name()).isEqualTo(RobustnessStudy.SOLVED);
    assertThat(asked.figures()).extracting(DrawnFigure::id).contains("exposure");
    assertThat(found.plans())
        .extracting(PlanRegret::name)
        .endsWith(RobustnessStudy.LEAST_REGRET, RobustnessStudy.OFTENEST_BEST);
    assertThat(found.sentences().get(1)).contains("the true regret may be greater");
    for (PlanRegret plan : found.plans()) {
      if (plan.infeasible() == 0) {
        assertThat(plan.greatestRegret()).isGreaterThanOrEqualTo(plan.regret().high());
      }
    }
  }

  @Test
  void stability_allDistricts_sharesAddUpAndCoreIsTheRest() {
    PartitionProblem problem = COMMON;
    Robustness found = FOUND;
    for (DistrictStability each : found.districts()) {
      double sum = each.shares().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(sum).isCloseTo(problem.isSpecial(each.district()) ? 0 : 1, within(1e-9));
    }
    long special = found.districts().stream().filter(d -> d.mostFrequent() < 0).count();
    assertThat(found.core().size() + found.fringe().size() + special)
        .isEqualTo(problem.districts().size());
    assertThat(found.fringe())
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparingDouble(DistrictStability::greatestShare));
  }

  @Test
  void resume_fromEveryCheckpoint_endsAlike() {
    PartitionProblem problem = problem(4);
    List<Map<String, Object>> states = new ArrayList<>();
    Map<String, Object> whole = study(problem, 1).withCheckpoint(states::add).run().asMap();
    assertThat(states).hasSize(SOLVES + 1);
    for (int k = 0; k < states.size(); k += 2) {
      List<Map<String, Object>> later = new ArrayList<>();
      RobustnessStudy resumed = study(problem, 2).resume(states.get(k)).withCheckpoint(later::add);
      assertThat(resumed.run().asMap()).isEqualTo(whole);
      assertThat(later).hasSize(SOLVES - k);
    }
  }

  @Test
  void stop_afterThreeCheckpoints_tellsWhatWasSolved() {
    PartitionProblem problem = problem(4);
    List<Map<String, Object>> states = new ArrayList<>();
    RobustnessStudy study = study(problem, 1);
    study.withCheckpoint(
        state -> {
          states.add(state);
          if (states.size() == 3) {
            study.stop();
          }
        });
    Robustness found = study.run();
    assertThat(study.endedEarly()).isTrue();
    assertThat(found.solved()).isEqualTo(2);
    assertThat(study(problem, 1).resume(states.get(2)).run().asMap())
        .isEqualTo(study(problem, 1).run().asMap());
  }

  @Test
  void resume_otherState_isRefused() {
    PartitionProblem problem = problem(1);
    for (Object plans : List.of("x", List.of(1), List.of("0,1"), List.of("a,b"))) {
      assertThatThrownBy(() -> study(problem, 1).resume(Map.of("0", plans)))
          .isInstanceOf(InvalidProblemException.class);
    }
  }

  @Test
  void of_wrongAmountsOrPlans_areRefused() {
    PartitionProblem problem = problem(1);
    DataRanges ranges = WideRanges.of(problem, 1, 3);
    assertThatThrownBy(
            () -> RobustnessStudy.of(problem, ranges, Map.of(), RobustOptions.defaults()))
        .hasMessageContaining("(50) must be at most the draws (3)");
    Plan other = RandomProblems.plan(problem(2), 1);
    RobustOptions few = new RobustOptions(1, 1, 1, SolveOptions.defaults());
    assertThatThrownBy(() -> RobustnessStudy.of(problem, ranges, Map.of("x", other), few))
        .hasMessageContaining("(x) belongs to another problem");
    assertThatThrownBy(() -> new RobustOptions(-1, 1, 1, SolveOptions.defaults()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_writtenAndReadBack_isTheSame() {
    PartitionProblem problem = COMMON;
    Robustness found = FOUND;
    Path file = folder.resolve("robust.json");
    ResultFiles.write(found.asMap(), file);
    Robustness read = Robustness.of(problem, JsonResults.read(file));
    assertThat(read.asMap()).isEqualTo(found.asMap());
    assertThat(read.plans())
        .extracting(PlanRegret::plan)
        .isEqualTo(found.plans().stream().map(PlanRegret::plan).toList());
    assertThat(read.plans().get(0).score()).isEqualTo(found.plans().get(0).score());
    assertThat(read.plans().get(0).figures().get(0))
        .isEqualTo(found.plans().get(0).figures().get(0));
  }

  @Test
  void of_brokenMaps_nameTheMember() {
    PartitionProblem problem = COMMON;
    Map<String, Object> map = FOUND.asMap();
    for (String member : List.of("draws", "plans", "districts", "candidates")) {
      Map<String, Object> broken = new LinkedHashMap<>(map);
      broken.put(member, "nonsense");
      assertThatThrownBy(() -> Robustness.of(problem, broken))
          .isInstanceOf(InvalidProblemException.class)
          .hasMessageContaining(member)
          .hasMessageContaining("nonsense");
    }
    assertThatThrownBy(() -> Robustness.of(RandomProblems.of(1, 9, 3), map))
        .isInstanceOf(InvalidProblemException.class);
  }
}
