package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViabilityTest {
  @Test
  void of_smallMap_givesLandIncomeAndNeighbours() {
    PartitionProblem problem =
        PartitionProblem.builder("row")
            .state(State.of("A"))
            .state(State.of("B"))
            .state(State.of("C"))
            .district(District.of("a", 300).withArea(5e6).withOil(90))
            .district(District.of("b", 100).withArea(2.5e6))
            .district(District.of("c", 0).withArea(1e6))
            .district(District.of("x", 10))
            .border("a", "b", 1500)
            .border("b", "x", 250)
            .bridge("a", "c")
            .special("x")
            .revenue(RevenueFormula.preset("population"))
            .build();

    List<ViabilityRow> rows = Viability.of(Plan.of(problem, Map.of("a", "A", "b", "B", "c", "C")));

    assertThat(rows.get(0).squareKilometres()).isEqualTo(5);
    assertThat(rows.get(0).receivedPerHead()).isCloseTo(225, within(1e-9));
    assertThat(rows.get(0).neighbours()).containsExactly(Map.entry("B", 1.5));
    assertThat(rows.get(1).dependence()).isEqualTo(1);
    assertThat(rows.get(1).neighbours())
        .containsExactly(Map.entry("A", 1.5), Map.entry("special", 0.25));
    // A bridge is no border, and nobody has no income a head.
    assertThat(rows.get(2).neighbours()).isEmpty();
    assertThat(rows.get(2).receivedPerHead()).isZero();
    assertThat(rows.get(2).asMap())
        .containsEntry("dependence", rows.get(0).asMap().get("dependence"));
  }

  @Test
  void coast_outerBorders_isYesNoOrNotKnown() {
    ProblemBuilder builder =
        PartitionProblem.builder("row")
            .state(State.of("A"))
            .state(State.of("B"))
            .state(State.of("C"))
            .district(District.of("a", 300))
            .district(District.of("b", 100))
            .district(District.of("c", 100))
            .border("a", "b", 1)
            .border("b", "c", 1);
    int[] plan = {0, 1, 2};
    assertThat(Viability.of(Plan.of(builder.build(), plan)))
        .allSatisfy(row -> assertThat(row.coast()).isEmpty());

    builder
        .outerBorder(new OuterBorder("a", OuterBorder.COAST, 1500))
        .outerBorder(new OuterBorder("a", "Elsewhere", 500))
        .outerBorder(new OuterBorder("a", "Elsewhere", 250))
        .outerBorder(new OuterBorder("b", "Elsewhere", 1000))
        .outerBorder(new OuterBorder("c", OuterBorder.UNKNOWN, 2000));
    List<ViabilityRow> rows = Viability.of(Plan.of(builder.build(), plan));

    assertThat(rows.get(0).coast()).contains(true);
    assertThat(rows.get(0).outer())
        .containsExactly(Map.entry("coast", 1.5), Map.entry("Elsewhere", 0.75));
    assertThat(rows.get(1).coast()).contains(false);
    assertThat(rows.get(2).coast()).isEmpty();
    assertThat(rows.get(2).outer()).containsExactly(Map.entry("unknown", 2.0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void of_randomPlans_bordersHaveTwoSidesAndAddUp(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 25, 4);
    Plan plan = RandomProblems.plan(problem, seed);
    List<ViabilityRow> rows = Viability.of(plan);
    double between = 0;
    for (int s = 0; s < rows.size(); s++) {
      for (int other = 0; other < rows.size(); other++) {
        Double here = rows.get(s).neighbours().get(rows.get(other).state());
        assertThat(here).isEqualTo(rows.get(other).neighbours().get(rows.get(s).state()));
        between += here == null ? 0 : here / 2;
      }
    }
    assertThat(between).isCloseTo(PlanMeasures.of(plan).borderKilometres(), within(1e-6));
  }

  @Test
  void of_daytonLine_hasTheBorderOfTheWhole() {
    List<ViabilityRow> rows = Viability.of(BosniaExample.problem().referencePlan().orElseThrow());

    assertThat(rows.get(0).neighbours().get("RS")).isCloseTo(1077, within(1.0));
    assertThat(rows.get(1).neighbours().get("FBiH")).isEqualTo(rows.get(0).neighbours().get("RS"));
    assertThat(rows.get(0).asMap()).containsEntry("squareKilometres", null);
  }
}
