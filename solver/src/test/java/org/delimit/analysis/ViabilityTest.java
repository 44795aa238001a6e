package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;

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
  void of_daytonLine_hasTheBorderOfTheWhole() {
    List<ViabilityRow> rows = Viability.of(BosniaExample.problem().referencePlan().orElseThrow());

    assertThat(rows.get(0).neighbours().get("RS")).isCloseTo(1077, within(1.0));
    assertThat(rows.get(1).neighbours().get("FBiH")).isEqualTo(rows.get(0).neighbours().get("RS"));
    assertThat(rows.get(0).asMap()).containsEntry("squareKilometres", null);
  }
}
