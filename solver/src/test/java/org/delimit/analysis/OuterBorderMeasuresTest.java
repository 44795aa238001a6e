package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;
import org.delimit.testing.MapDrawing;
import org.junit.jupiter.api.Test;

class OuterBorderMeasuresTest {
  @Test
  void of_rows_areAddedByStateAndNeighbourWithoutSpecialDistricts() {
    MapDrawing drawing = MapDrawing.of("A A B #");
    PartitionProblem problem =
        drawing
            .problem()
            .state(State.of("A"))
            .state(State.of("B"))
            .outerBorder(new OuterBorder("r0c0", OuterBorder.UNKNOWN, 250))
            .outerBorder(new OuterBorder("r0c0", "SYR", 1000))
            .outerBorder(new OuterBorder("r0c1", "SYR", 1500))
            .outerBorder(new OuterBorder("r0c2", OuterBorder.COAST, 4000))
            .outerBorder(new OuterBorder("r0c3", "IRN", 8000))
            .build();
    Plan plan = drawing.plan(problem);
    OuterBorderMeasures measures = OuterBorderMeasures.of(plan);
    assertThat(measures.neighbours()).containsExactly("SYR", "coast", "IRN", "");
    assertThat(measures.kilometres())
        .containsExactly(Map.of("SYR", 2.5, "", 0.25), Map.of("coast", 4.0));
    assertThat(measures.asMap(plan))
        .isEqualTo(
            Map.of(
                "A",
                Map.of("SYR", new BigDecimal("2.5"), "unknown", new BigDecimal("0.25")),
                "B",
                Map.of("coast", new BigDecimal("4"))));
  }

  @Test
  void of_problemWithoutOuterBorders_isEmpty() {
    MapDrawing drawing = MapDrawing.of("A B");
    PartitionProblem problem = drawing.problem().state(State.of("A")).state(State.of("B")).build();
    assertThat(OuterBorderMeasures.of(drawing.plan(problem)).neighbours()).isEmpty();
  }
}
