package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.ShapeMeasures;
import org.delimit.geometry.Surface;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;
import org.delimit.testing.MapDrawing;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GroundMeasuresTest {
  private static final MapDrawing DRAWING =
      MapDrawing.of(
          """
          A A B
          A # B
          B B B
          """);

  private static Plan plan() {
    PartitionProblem problem =
        DRAWING.problem().state(State.of("A")).state(State.of("B")).state(State.of("C")).build();
    return DRAWING.plan(problem);
  }

  /** Square kilometres, row by row from the north. */
  private static List<Geometry> squares() {
    List<Geometry> squares = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      int x = 1000 * (i % 3);
      int y = -1000 * (i / 3);
      squares.add(new GeometryFactory().toGeometry(new Envelope(x, x + 1000, y, y + 1000)));
    }
    return squares;
  }

  @Test
  void of_drawing_measuresEachStateWithoutTheSpecialDistrict() {
    GroundMeasures ground = GroundMeasures.of(plan(), squares(), Surface.PLANE);
    ShapeMeasures a = ground.shapes().get(0).orElseThrow();
    ShapeMeasures b = ground.shapes().get(1).orElseThrow();
    assertThat(a.areaSquareMetres()).isEqualTo(3e6);
    assertThat(b.areaSquareMetres()).isEqualTo(5e6);
    assertThat(b.perimeterMetres()).isEqualTo(12_000);
    assertThat(ground.shapes().get(2)).isEmpty();
    double popperA = 4 * Math.PI * 3 / 64;
    double popperB = 4 * Math.PI * 5 / 144;
    assertThat(ground.mean(ShapeMeasures::polsbyPopper).orElseThrow())
        .isCloseTo((popperA + popperB) / 2, within(1e-12));
    assertThat(ground.least(ShapeMeasures::polsbyPopper).orElseThrow())
        .isCloseTo(popperB, within(1e-12));
    assertThat(ground.contiguity().agrees()).isTrue();
  }

  @Test
  void asMap_namesUnitsAndRounds() {
    Map<String, Object> map = GroundMeasures.of(plan(), squares(), Surface.PLANE).asMap();
    assertThat(map).containsOnlyKeys("agreesWithGraph", "mean", "least", "states");
    List<Object> states = new ArrayList<>((List<?>) map.get("states"));
    assertThat(states)
        .containsExactly(
            Map.of(
                "id",
                "A",
                "pieces",
                1,
                "piecesInGraph",
                1,
                "agreesWithGraph",
                true,
                "polygons",
                1,
                "areaSquareKilometres",
                new BigDecimal("3"),
                "perimeterKilometres",
                new BigDecimal("8"),
                "polsbyPopper",
                new BigDecimal("0.589"),
                "reock",
                new BigDecimal("0.4775"),
                "hullRatio",
                new BigDecimal("0.8571")),
            Map.of(
                "id",
                "B",
                "pieces",
                1,
                "piecesInGraph",
                1,
                "agreesWithGraph",
                true,
                "polygons",
                1,
                "areaSquareKilometres",
                new BigDecimal("5"),
                "perimeterKilometres",
                new BigDecimal("12"),
                "polsbyPopper",
                new BigDecimal("0.4363"),
                "reock",
                new BigDecimal("0.3537"),
                "hullRatio",
                new BigDecimal("0.7143")),
            Map.of("id", "C", "pieces", 0, "piecesInGraph", 0, "agreesWithGraph", true));
    assertThat(map.get("least"))
        .isEqualTo(
            Map.of(
                "polsbyPopper", new BigDecimal("0.4363"),
                "reock", new BigDecimal("0.3537"),
                "hullRatio", new BigDecimal("0.7143")));
  }

  /* A graph that says more than the polygons: the corner of A lies a kilometre off. */
  @Test
  void of_graphThatLies_disagrees() {
    List<Geometry> apart = squares();
    apart.set(0, new GeometryFactory().toGeometry(new Envelope(-2000, -1000, 2000, 3000)));
    GroundMeasures ground = GroundMeasures.of(plan(), apart, Surface.PLANE);
    assertThat(ground.contiguity().agrees()).isFalse();
    assertThat(ground.contiguity().states().get(0).pieces()).hasSize(3);
    assertThat(ground.contiguity().states().get(1).agrees()).isTrue();
    assertThat(ground.shapes().get(0).orElseThrow().polygons()).isEqualTo(3);
    assertThat(ground.asMap()).containsEntry("agreesWithGraph", false);
  }

  @Test
  void of_wrongNumberOfShapes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroundMeasures.of(plan(), squares().subList(0, 8), Surface.PLANE))
        .withMessageContaining("(8)");
  }
}
