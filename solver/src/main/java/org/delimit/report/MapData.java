package org.delimit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What the script of the page draws as a map: arcs, districts, states and plans. */
final class MapData {
  private static final int SPOT_STEPS = 10;

  private final ReportInput input;
  private final PartitionProblem problem;
  private final MapShapes shapes;
  private final MapCanvas canvas;

  private MapData(ReportInput input, MapShapes shapes) {
    this.input = input;
    this.shapes = shapes;
    problem = input.plan().problem();
    canvas = new MapCanvas(shapes.extent());
  }

  /** Values for JSON, or null if there is nothing to draw. */
  static Map<String, Object> of(ReportInput input, ReportPlans plans) {
    MapShapes shapes = MapShapes.of(input.shapes());
    return shapes.isEmpty() ? null : new MapData(input, shapes).values(plans);
  }

  private Map<String, Object> values(ReportPlans plans) {
    MapTopology topology = MapTopology.of(MapRings.of(shapes, problem.districts().size(), canvas));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("width", canvas.width());
    map.put("height", canvas.height());
    map.put("arcs", topology.arcs());
    map.put("groups", problem.groups());
    map.put("homes", homes());
    map.put("states", states());
    map.put("districts", districts(topology));
    map.put("plans", plans.entries().stream().map(MapData::plan).toList());
    map.put(
        "stability",
        input
            .extras()
            .robustness()
            .map(found -> RobustnessSection.data(found, problem))
            .orElse(null));
    return map;
  }

  /* The indexes of the states whose home each group is. */
  private List<Object> homes() {
    List<Object> homes = new ArrayList<>();
    for (String group : problem.groups()) {
      List<Integer> states = new ArrayList<>();
      for (int s = 0; s < problem.states().size(); s++) {
        if (problem.isHome(group, s)) {
          states.add(s);
        }
      }
      homes.add(states);
    }
    return homes;
  }

  /* One entry a state; the last one stands for the special districts. */
  private List<Object> states() {
    List<Object> states = new ArrayList<>();
    for (int s = 0; s <= problem.specialIndex(); s++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", problem.stateAt(s).id());
      entry.put("name", problem.stateAt(s).name());
      states.add(entry);
    }
    return states;
  }

  private List<Object> districts(MapTopology topology) {
    List<Object> districts = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      District district = problem.districts().get(i);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", district.id());
      entry.put("name", district.name());
      if (district.parent() != null && !district.parent().isEmpty()) {
        entry.put("parent", district.parent());
      }
      entry.put("population", district.population());
      entry.put("people", problem.groups().stream().map(district::people).toList());
      if (district.oilBarrelsPerDay() > 0) {
        entry.put("oil", Math.round(district.oilBarrelsPerDay()));
      }
      entry.put("rings", topology.rings(i));
      entry.put("spot", spot(shapes.district(i)));
      districts.add(entry);
    }
    return districts;
  }

  /* A place well inside the largest part of a district, where a name can stand. */
  private List<Integer> spot(Geometry district) {
    Geometry largest = null;
    for (int part = 0; part < district.getNumGeometries(); part++) {
      Geometry each = district.getGeometryN(part);
      boolean larger = largest == null || each.getArea() > largest.getArea();
      if (each instanceof Polygon && !each.isEmpty() && larger) {
        largest = each;
      }
    }
    if (largest == null) {
      return List.of();
    }
    int[] at = canvas.label(largest, SPOT_STEPS);
    return List.of(at[0], at[1]);
  }

  private static Map<String, Object> plan(ReportPlans.Entry entry) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("name", entry.name());
    plan.put("kind", entry.kind().heading());
    plan.put("states", entry.plan().toStateIndexes());
    return plan;
  }
}
