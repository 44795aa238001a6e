package org.delimit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.locationtech.jts.geom.Geometry;

/** What the script of the page draws: paths, names and people. */
final class MapData {
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
  static Map<String, Object> of(ReportInput input) {
    MapShapes shapes = MapShapes.of(input.shapes());
    return shapes.isEmpty() ? null : new MapData(input, shapes).values();
  }

  private Map<String, Object> values() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("width", canvas.width());
    map.put("height", canvas.height());
    map.put("groups", problem.groups());
    map.put("states", states());
    map.put("districts", districts());
    return map;
  }

  /* One entry a state; the last one stands for the special districts. */
  private List<Object> states() {
    List<Object> states = new ArrayList<>();
    for (int s = 0; s <= problem.specialIndex(); s++) {
      int state = s;
      Geometry union = shapes.union(i -> input.plan().stateIndex(i) == state);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", problem.stateAt(s).id());
      entry.put("name", problem.stateAt(s).name());
      entry.put("path", canvas.path(union));
      entry.put("labels", canvas.labels(union));
      states.add(entry);
    }
    return states;
  }

  private List<Object> districts() {
    List<Object> districts = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      District district = problem.districts().get(i);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", district.id());
      entry.put("name", district.name());
      entry.put("parent", district.parent());
      entry.put("state", input.plan().stateIndex(i));
      entry.put("population", district.population());
      entry.put("people", problem.groups().stream().map(district::people).toList());
      if (district.oilBarrelsPerDay() > 0) {
        entry.put("oil", Math.round(district.oilBarrelsPerDay()));
      }
      entry.put("path", canvas.path(shapes.district(i)));
      districts.add(entry);
    }
    return districts;
  }
}
