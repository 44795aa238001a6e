package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.delimit.analysis.ScenarioChanges.DistrictChange;
import org.delimit.analysis.ScenarioChanges.GroupChange;
import org.delimit.analysis.ScenarioChanges.StateChange;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** Three districts in a row, worked out by hand. */
class ScenarioComparisonTest {
  private static ProblemBuilder districts() {
    return PartitionProblem.builder("Tiny")
        .groups("red", "blue")
        .district(District.of("a", Map.of("red", 60L, "blue", 20L)).withOil(1000))
        .district(District.of("b", Map.of("red", 40L, "blue", 100L)))
        .district(District.of("c", Map.of("blue", 50L)))
        .border("a", "b", 10_000)
        .border("b", "c", 4_000)
        .revenue(RevenueFormula.preset("population"));
  }

  private static ProblemBuilder two() {
    return districts()
        .state(new State("R", "Red", List.of("red")))
        .state(new State("B", "Blue", List.of("blue")));
  }

  private static ScenarioPlan plan(String name, PartitionProblem problem, int... stateOf) {
    Plan plan = Plan.of(problem, stateOf);
    return new ScenarioPlan(
        name,
        name,
        "",
        plan,
        PartitionSolver.create(SolveOptions.defaults()).explain(problem, plan));
  }

  /** The base, b in the other state, and one state of which c is no part. */
  public static List<ScenarioPlan> plans() {
    PartitionProblem two = two().build();
    PartitionProblem one =
        districts().state(new State("U", "Union", List.of("red", "blue"))).special("c").build();
    return List.of(
        plan("base", two, 0, 1, 1), plan("moved", two, 0, 0, 1), plan("one", one, 0, 0, 1));
  }

  private static ScenarioFigures figures(int scenario) {
    return ScenarioComparison.of(plans()).scenarios().get(scenario);
  }

  @Test
  void figures_base_areThoseOfItsPlan() {
    ScenarioFigures base = figures(0);
    assertThat(base.exposed()).isEqualTo(60);
    assertThat(base.exposedPercent()).isCloseTo(22.222, within(0.001));
    assertThat(base.measures().outsideLargest()).isEqualTo(60);
    assertThat(base.measures().transfers()).isCloseTo(703.703, within(0.002));
    assertThat(base.changes().districts()).isEmpty();
    assertThat(base.changes().persons()).isZero();
    assertThat(base.changes().groups())
        .allSatisfy(group -> assertThat(group.difference()).hasValue(0));
  }

  @Test
  void changes_districtMoved_sayForWhom() {
    ScenarioChanges changes = figures(1).changes();
    assertThat(figures(1).exposed()).isEqualTo(120);
    assertThat(changes.groups())
        .containsExactly(
            new GroupChange("red", OptionalLong.of(40), OptionalLong.of(0), 0, 0),
            new GroupChange("blue", OptionalLong.of(20), OptionalLong.of(120), 0, 0));
    assertThat(changes.groups())
        .extracting(GroupChange::difference)
        .containsExactly(OptionalLong.of(-40), OptionalLong.of(100));
    assertThat(changes.districts()).containsExactly(new DistrictChange("b", "b", "B", "R", 140));
    assertThat(changes.persons()).isEqualTo(140);
    // 1000 · 80/270, 1000 · 220/270
    assertThat(changes.states()).extracting(StateChange::state).containsExactly("R", "B");
    assertThat(changes.states().get(0).before().getAsDouble()).isCloseTo(296.296, within(0.002));
    assertThat(changes.states().get(0).difference().getAsDouble())
        .isCloseTo(518.519, within(0.002));
    assertThat(changes.states().get(1).difference().getAsDouble())
        .isCloseTo(-518.519, within(0.002));
  }

  @Test
  void changes_otherStates_areMatchedById() {
    ScenarioChanges changes = figures(2).changes();
    assertThat(figures(2).exposed()).isZero();
    assertThat(figures(2).measures().outsideLargest()).isEqualTo(100);
    assertThat(changes.states()).extracting(StateChange::state).containsExactly("R", "B", "U");
    assertThat(changes.states().get(0).after()).isEmpty();
    assertThat(changes.states().get(0).difference()).isEmpty();
    assertThat(changes.states().get(2))
        .isEqualTo(new StateChange("U", OptionalDouble.empty(), OptionalDouble.of(1000)));
    assertThat(changes.groups())
        .contains(new GroupChange("blue", OptionalLong.of(20), OptionalLong.of(0), 0, 50));
    assertThat(changes.districts())
        .extracting(DistrictChange::before, DistrictChange::after)
        .containsExactly(tuple("R", "U"), tuple("B", "U"), tuple("B", "special"));
    assertThat(changes.persons()).isEqualTo(270);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void changes_otherDistrictsAndGroups_areListed() {
    PartitionProblem other =
        PartitionProblem.builder("Other")
            .groups("red", "green")
            .state(new State("R", "Red", List.of("red")))
            .district(District.of("a", Map.of("red", 5L, "green", 2L)))
            .district(District.of("d", Map.of("green", 3L)))
            .border("a", "d", 1000)
            .build();
    List<ScenarioPlan> plans = new ArrayList<>(plans().subList(0, 1));
    plans.add(plan("other", other, 0, 0));
    ScenarioChanges changes = ScenarioComparison.of(plans).scenarios().get(1).changes();
    assertThat(changes.districts())
        .containsExactly(
            new DistrictChange("d", "d", "", "R", 3),
            new DistrictChange("b", "b", "B", "", 140),
            new DistrictChange("c", "c", "B", "", 50));
    assertThat(changes.groups())
        .containsExactly(
            new GroupChange("red", OptionalLong.of(40), OptionalLong.of(0), 0, 0),
            new GroupChange("blue", OptionalLong.of(20), OptionalLong.empty(), 0, 0),
            new GroupChange("green", OptionalLong.empty(), OptionalLong.empty(), 0, 0));
  }

  @Test
  void table_scenarios_hasAColumnForEachPenaltyAndState() {
    ScenarioComparison comparison = ScenarioComparison.of(plans());
    assertThat(comparison.states()).containsExactly("R", "B", "U");
    assertThat(comparison.constraints())
        .startsWith(ConstraintType.CONTIGUITY)
        .contains(ConstraintType.EXPOSURE, ConstraintType.BORDER_LENGTH)
        .isSorted();
    List<List<String>> table = comparison.table();
    assertThat(table).hasSize(4).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
    assertThat(cells(table, 1))
        .containsEntry("scenario", "base")
        .containsEntry("feasible", "true")
        .containsEntry("exposed", "60")
        .containsEntry("exposedPercent", "22.22")
        .containsEntry("exposedNoPartition", "100")
        .containsEntry("exposedReference", "")
        .containsEntry("exposedLowerBound", "60")
        .containsEntry("borderKilometres", "10")
        .containsEntry("largestMinority.group", "red")
        .containsEntry("largestMinority.persons", "40")
        .containsEntry("penalty.exposure", "60")
        .containsEntry("penalty.border-length", "10000")
        .containsEntry("receivedPerHead.R", "3703.7")
        .containsEntry("receivedPerHead.U", "")
        .containsEntry("personsInOtherState", "0");
    assertThat(cells(table, 3))
        .containsEntry("specialPopulation", "50")
        .containsEntry("receivedPerHead.R", "")
        .containsEntry("receivedPerHead.U", "4545.455")
        .containsEntry("largestMinority.group", "")
        .containsEntry("personsInOtherState", "270");
  }

  private static Map<String, String> cells(List<List<String>> table, int row) {
    Map<String, String> cells = new HashMap<>();
    for (int c = 0; c < table.get(0).size(); c++) {
      cells.put(table.get(0).get(c), table.get(row).get(c));
    }
    return cells;
  }

  @Test
  void of_noOrTwicePlan_isRefused() {
    assertThatThrownBy(() -> ScenarioComparison.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one plan");
    List<ScenarioPlan> twice = List.of(plans().get(0), plans().get(0));
    assertThatThrownBy(() -> ScenarioComparison.of(twice))
        .hasMessage("The scenario (base) is given twice.");
  }
}
