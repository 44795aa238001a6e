package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.delimit.geometry.ShapeMeasures;
import org.delimit.geometry.Surface;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.locationtech.jts.geom.Geometry;

/**
 * What the states of a plan look like on the ground: shape and pieces, found by merging the
 * polygons of their districts. Special districts belong to no state. Immutable.
 *
 * @param shapes one entry a state, in the order of the problem; empty for a state without ground
 * @param contiguity the pieces of each state
 */
public record GroundMeasures(List<Optional<ShapeMeasures>> shapes, GroundContiguity contiguity) {
  /**
   * Copies.
   *
   * @param shapes as above
   * @param contiguity as above
   * @throws IllegalArgumentException if there is not one shape a state
   */
  public GroundMeasures {
    shapes = List.copyOf(shapes);
    if (shapes.size() != contiguity.states().size()) {
      throw new IllegalArgumentException(
          "The number of shapes (%d) must equal the number of states (%d)."
              .formatted(shapes.size(), contiguity.states().size()));
    }
  }

  /**
   * Merges the districts of each state, in O(n · log n) of the vertices.
   *
   * @param plan a plan
   * @param shapes one polygon or multipolygon a district, in the order of the problem
   * @param surface what their coordinates lie on, and so how they are measured
   * @return the measures of each state
   * @throws IllegalArgumentException if there is not one shape a district
   */
  public static GroundMeasures of(Plan plan, List<Geometry> shapes, Surface surface) {
    PartitionProblem problem = plan.problem();
    GroundContiguity contiguity = GroundContiguity.of(plan, shapes, surface);
    List<Optional<ShapeMeasures>> measures = new ArrayList<>();
    for (int s = 0; s < problem.specialIndex(); s++) {
      List<Geometry> members = new ArrayList<>();
      for (int i = 0; i < shapes.size(); i++) {
        if (plan.stateIndex(i) == s) {
          members.add(shapes.get(i));
        }
      }
      measures.add(ShapeMeasures.ofUnion(members, surface));
    }
    return new GroundMeasures(measures, contiguity);
  }

  /**
   * The mean of a measure, every state counting the same, as the constraint on shapes adds them up.
   *
   * @param measure such as {@code ShapeMeasures::reock}
   * @return the mean over the states that have ground, empty if none has
   */
  public OptionalDouble mean(ToDoubleFunction<ShapeMeasures> measure) {
    return values(measure).average();
  }

  /**
   * The least of a measure.
   *
   * @param measure such as {@code ShapeMeasures::reock}
   * @return the least over the states that have ground, empty if none has
   */
  public OptionalDouble least(ToDoubleFunction<ShapeMeasures> measure) {
    return values(measure).min();
  }

  private DoubleStream values(ToDoubleFunction<ShapeMeasures> measure) {
    return shapes.stream().flatMap(Optional::stream).mapToDouble(measure);
  }

  /**
   * Plain values for a file: kilometres and square kilometres to three decimals, ratios to four.
   *
   * @return values by name, in an order that never changes
   */
  public Map<String, Object> asMap() {
    List<Map<String, Object>> states = new ArrayList<>();
    for (int s = 0; s < shapes.size(); s++) {
      states.add(state(contiguity.states().get(s), shapes.get(s).orElse(null)));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("agreesWithGraph", contiguity.agrees());
    map.put("mean", ratios(this::mean));
    map.put("least", ratios(this::least));
    map.put("states", states);
    return map;
  }

  private static Map<String, Object> state(GroundContiguity.OfState pieces, ShapeMeasures shape) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", pieces.state());
    map.put("pieces", pieces.pieces().size());
    map.put("piecesInGraph", pieces.graphPieces());
    map.put("agreesWithGraph", pieces.agrees());
    if (shape != null) {
      map.put("polygons", shape.polygons());
      map.put("areaSquareKilometres", Rounded.amount(shape.areaSquareMetres() / 1e6));
      map.put("perimeterKilometres", Rounded.amount(shape.perimeterMetres() / 1e3));
      map.put("polsbyPopper", Rounded.index(shape.polsbyPopper()));
      map.put("reock", Rounded.index(shape.reock()));
      map.put("hullRatio", Rounded.index(shape.hullRatio()));
    }
    return map;
  }

  private static Map<String, Object> ratios(
      Function<ToDoubleFunction<ShapeMeasures>, OptionalDouble> summary) {
    Map<String, Object> map = new LinkedHashMap<>();
    summary
        .apply(ShapeMeasures::polsbyPopper)
        .ifPresent(value -> map.put("polsbyPopper", Rounded.index(value)));
    summary.apply(ShapeMeasures::reock).ifPresent(value -> map.put("reock", Rounded.index(value)));
    summary
        .apply(ShapeMeasures::hullRatio)
        .ifPresent(value -> map.put("hullRatio", Rounded.index(value)));
    return map;
  }
}
