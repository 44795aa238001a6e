package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.delimit.model.Displaced;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinorityReportTest {
  /* a and b in the red state, c in the blue one, x special; grey has no home. */
  private static MinorityReport report(Integer... thresholds) {
    PartitionProblem problem =
        PartitionProblem.builder("chain")
            .groups("red", "blue", "grey")
            .state(State.of("R", "red"))
            .state(State.of("B", "blue"))
            .district(District.of("a", Map.of("red", 60L, "blue", 30L, "grey", 10L)))
            .district(District.of("b", Map.of("red", 9L, "blue", 51L, "grey", 40L)))
            .district(District.of("c", Map.of("red", 29L, "blue", 61L, "grey", 10L)))
            .district(District.of("x", Map.of("red", 5L, "blue", 6L, "grey", 7L)))
            .border("a", "b", 1000)
            .border("b", "c", 1000)
            .border("c", "x", 1000)
            .special("x")
            .build();
    return MinorityReport.of(Plan.of(problem, new int[] {0, 0, 1, 2}), List.of(thresholds));
  }

  @Test
  void of_smallMap_countsWhoIsLeftAndWhere() {
    MinorityReport report = report(30, 50);
    GroupMinority red = report.groups().get(0);
    GroupMinority blue = report.groups().get(1);
    GroupMinority grey = report.groups().get(2);

    assertThat(report.left()).isEqualTo(29 + 81);
    assertThat(report.special()).isEqualTo(18);
    assertThat(report.largest()).contains(new Minority("R", "blue", 81));
    assertThat(red.atHome()).isEqualTo(69);
    assertThat(red.byState()).containsExactly(new Minority("B", "red", 29));
    assertThat(red.special()).isEqualTo(5);
    assertThat(blue.districts())
        .containsExactly(
            new MinorityDistrict("b", "b", "R", 51, 100),
            new MinorityDistrict("a", "a", "R", 30, 100));
    assertThat(grey.left()).isZero();
    assertThat(grey.withoutHome()).isEqualTo(60);
    assertThat(grey.byState())
        .containsExactly(new Minority("R", "grey", 50), new Minority("B", "grey", 10));
  }

  @Test
  void protection_exactlyAtTheThreshold_counts() {
    MinorityReport report = report(30, 50);

    // Blue: 51 % in b and 30 % in a; red: 29 % in c; grey, not among those left: 40 % in b.
    assertThat(report.groups().get(1).protection())
        .containsExactly(new Protection(30, 2, 81), new Protection(50, 1, 51));
    assertThat(report.groups().get(0).protection().get(0)).isEqualTo(new Protection(30, 0, 0));
    assertThat(report.groups().get(2).protection().get(0)).isEqualTo(new Protection(30, 1, 40));
    assertThat(report.protection(0)).isEqualTo(new Protection(30, 2, 81));
    assertThat(report(29).protection(0)).isEqualTo(new Protection(29, 3, 110));
    assertThatThrownBy(() -> report(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The protection threshold (0 %) must be between 1 and 100 %.");
  }

  @Test
  void expectedToMove_propensities_areZeroAQuarterAndAll() {
    MinorityReport report = report(30);

    assertThat(report.expectedToMove(0)).isZero();
    assertThat(report.expectedToMove(25)).isEqualTo(28);
    assertThat(report.expectedToMove(100)).isEqualTo(110);
    assertThat(report.groups().get(0).expectedToMove(25)).isEqualTo(7);
    assertThat(report.asMap().toString())
        .contains("expectedToMove={0=0, 0.25=28, 1=110}")
        .contains("no forecast and no recommendation", "never an objective");
  }

  @Test
  void homogeneity_knownShares_givesIndexAndSplitGroups() {
    Homogeneity homogeneity = report(30).homogeneity();

    // Largest group: blue, 148 of 318; red 69 of 200 … blue 81 of 200 in R, blue 61 of 100 in B.
    double before = 170 / 318.0;
    assertThat(homogeneity.pehi().get("R"))
        .isCloseTo(100 * (before - 119 / 200.0) / before, within(1e-9));
    assertThat(homogeneity.pehi().get("B"))
        .isCloseTo(100 * (before - 39 / 100.0) / before, within(1e-9));
    assertThat(homogeneity.splitGroups()).containsExactly("red", "blue", "grey");
    assertThat(homogeneity.splitShare()).isEqualTo(1);
  }

  @Test
  void homogeneity_oneGroupAStateEach_isComplete() {
    PartitionProblem problem =
        PartitionProblem.builder("two")
            .groups("red", "blue")
            .state(State.of("R", "red"))
            .state(State.of("B", "blue"))
            .district(District.of("a", Map.of("red", 90L, "blue", 0L)))
            .district(District.of("b", Map.of("red", 10L, "blue", 40L)))
            .border("a", "b", 1)
            .build();

    Homogeneity homogeneity =
        MinorityReport.of(Plan.of(problem, Map.of("a", "R", "b", "B"))).homogeneity();

    assertThat(homogeneity.pehi().get("R")).isEqualTo(100);
    // Exactly a tenth of the red live in B: not more than a tenth.
    assertThat(homogeneity.splitGroups()).isEmpty();
    assertThat(homogeneity.splitShare()).isZero();
  }

  @Test
  void of_daytonLine_countsTheKnownPeople() {
    MinorityReport report =
        MinorityReport.of(BosniaExample.problem().referencePlan().orElseThrow());
    GroupMinority serbs = report.groups().get(1);

    assertThat(report.left()).isEqualTo(1_060_572);
    assertThat(report.special()).isEqualTo(87_627);
    assertThat(report.groups().stream().limit(3).mapToLong(GroupMinority::special).sum())
        .isEqualTo(78_997);
    // DOMAIN 3.1: 17.5 % Serbs in the Federation, 28.0 % Bosniaks and 9.2 % Croats in the RS.
    assertThat(100.0 * serbs.left() / 2_716_791).isCloseTo(17.5, within(0.05));
    assertThat(100.0 * report.groups().get(0).left() / 1_572_615).isCloseTo(28.0, within(0.05));
    assertThat(100.0 * report.groups().get(2).left() / 1_572_615).isCloseTo(9.2, within(0.05));
    assertThat(report.groups().get(3).homes()).isEmpty();
    assertThat(report.groups().get(3).left()).isZero();
    // 56.5 % outside the largest group before; 47.6 % and 44.5 % after.
    assertThat(report.homogeneity().pehi().get("FBiH")).isCloseTo(15.8, within(0.1));
    assertThat(report.homogeneity().pehi().get("RS")).isCloseTo(21.3, within(0.1));
    assertThat(report.homogeneity().splitGroups()).contains("bosniak", "serb", "croat");
  }

  @Test
  void displaced_origins_sayWhoCouldReturn() {
    PartitionProblem problem =
        PartitionProblem.builder("flows")
            .groups("red", "blue", "grey")
            .state(State.of("R", "red"))
            .state(State.of("B", "blue"))
            .district(District.of("a", Map.of("red", 60L)))
            .district(District.of("b", Map.of("blue", 60L)))
            .district(District.of("x", Map.of("grey", 60L)))
            .border("a", "b", 1)
            .border("b", "x", 1)
            .special("x")
            .displaced(new Displaced("a", "b", "red", 100))
            .displaced(new Displaced("b", "a", "red", 20))
            .displaced(new Displaced("x", "a", "red", 3))
            .displaced(new Displaced("a", "b", "grey", 7))
            .displaced(new Displaced("a", "b", "", 5))
            .displaced(new Displaced("x", "b", "", 1))
            .build();

    Plan plan = Plan.of(problem, Map.of("a", "R", "b", "B"));

    assertThat(MinorityReport.of(plan).displaced())
        .containsExactly(
            new Returns("red", 123, 100, 20, 0, 3),
            new Returns("grey", 7, 0, 0, 7, 0),
            new Returns("", 6, 0, 0, 5, 1));
    assertThat(DisplacedPeople.total(DisplacedPeople.of(plan)))
        .isEqualTo(new Returns("all", 136, 100, 20, 12, 4));
    // With the states exchanged those from a are stranded.
    assertThat(DisplacedPeople.of(Plan.of(problem, Map.of("a", "B", "b", "R"))).get(0))
        .isEqualTo(new Returns("red", 123, 20, 100, 0, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void groups_randomPlans_addUp(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 30, 4);
    Plan plan = RandomProblems.plan(problem, seed);
    PlanMeasures measures = PlanMeasures.of(plan);
    MinorityReport report = MinorityReport.of(plan);

    assertThat(report.left()).isEqualTo(measures.minorities());
    assertThat(report.special()).isEqualTo(measures.special().population());
    Returns all = DisplacedPeople.total(report.displaced());
    assertThat(all.persons())
        .isEqualTo(problem.displaced().stream().mapToLong(Displaced::persons).sum())
        .isEqualTo(all.couldReturn() + all.stranded() + all.undecided() + all.special());
    for (int g = 0; g < report.groups().size(); g++) {
      GroupMinority group = report.groups().get(g);
      long away = group.left() + group.withoutHome();
      assertThat(group.left()).isEqualTo(measures.groups().get(g).minorities());
      assertThat(group.atHome() + away + group.special()).isEqualTo(group.people());
      assertThat(group.byState().stream().mapToLong(Minority::persons).sum()).isEqualTo(away);
      assertThat(group.districts().stream().mapToLong(MinorityDistrict::persons).sum())
          .isEqualTo(away);
      assertThat(group.districts())
          .isSortedAccordingTo((a, b) -> Long.compare(b.persons(), a.persons()));
    }
  }
}
