package org.delimit.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.BorderLines;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.delimit.geometry.io.MapFormat;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes the map of a plan in degrees on WGS84, in the {@link MapFormat} its file ends in, as a
 * layer called {@code plan}, {@code states}, {@code borders} or as asked for. The property {@code
 * schematic} says whether the shapes are cells drawn around points. Stateless and safe for use by
 * several threads.
 */
public final class MapFiles {
  private MapFiles() {}

  /**
   * Writes one feature a district with the properties id, name, parent, state, population and
   * {@code people_<group>}, as a whole or not at all.
   *
   * @param source the problem with its map
   * @param plan a plan of that problem
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   * @throws IllegalArgumentException if the problem has no map or the file another ending
   */
  public static void writePlan(ProblemSource source, Plan plan, Path path) {
    requireMap(source);
    List<MapFeature> features = new ArrayList<>();
    List<District> districts = plan.problem().districts();
    for (int i = 0; i < districts.size(); i++) {
      District district = districts.get(i);
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("id", district.id());
      properties.put("name", district.name());
      properties.put("parent", district.parent());
      properties.put("state", plan.problem().stateAt(plan.stateIndex(i)).id());
      addPeople(properties, plan.problem(), List.of(district));
      properties.put("schematic", source.schematic());
      features.add(feature(district.id(), source.shapes().get(i), properties));
    }
    write(path, "plan", features);
  }

  /**
   * Writes one feature a district with the properties id, name, population and further ones, as a
   * whole or not at all.
   *
   * @param source the problem with its map
   * @param layer name of the layer
   * @param properties further properties of each district, in the order of the districts
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   * @throws IllegalArgumentException if the problem has no map or the file another ending
   */
  public static void writeDistricts(
      ProblemSource source, String layer, List<Map<String, Object>> properties, Path path) {
    requireMap(source);
    List<MapFeature> features = new ArrayList<>();
    for (int i = 0; i < properties.size(); i++) {
      District district = source.problem().districts().get(i);
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("id", district.id());
      all.put("name", district.name());
      all.put("population", district.population());
      all.putAll(properties.get(i));
      all.put("schematic", source.schematic());
      features.add(feature(district.id(), source.shapes().get(i), all));
    }
    write(path, layer, features);
  }

  /**
   * Writes one feature a state, its districts dissolved, and one for all special districts, with
   * the properties id, name, districts (how many), population and {@code people_<group>}, as a
   * whole or not at all.
   *
   * @param source the problem with its map
   * @param plan a plan of that problem
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   * @throws IllegalArgumentException if the problem has no map or the file another ending
   */
  public static void writeStates(ProblemSource source, Plan plan, Path path) {
    requireMap(source);
    PartitionProblem problem = plan.problem();
    List<MapFeature> features = new ArrayList<>();
    for (int s = 0; s <= problem.specialIndex(); s++) {
      List<Geometry> shapes = new ArrayList<>();
      for (int i = 0; i < problem.districts().size(); i++) {
        if (plan.stateIndex(i) == s) {
          shapes.add(source.shapes().get(i));
        }
      }
      if (s < problem.specialIndex() || !shapes.isEmpty()) {
        features.add(state(source, plan, problem.stateAt(s), Dissolve.union(shapes)));
      }
    }
    write(path, "states", features);
  }

  /**
   * Writes one feature of lines for each pair of states that share a border (special districts
   * count as one state), with the properties a, b (ids) and kilometres (measured where the
   * districts were measured: in the plane of a projected map), as a whole or not at all.
   *
   * @param source the problem with its map
   * @param plan a plan of that problem
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   * @throws IllegalArgumentException if the problem has no map or the file another ending
   */
  public static void writeBorders(ProblemSource source, Plan plan, Path path) {
    requireMap(source);
    PartitionProblem problem = plan.problem();
    int[] states = new int[problem.districts().size()];
    Arrays.setAll(states, plan::stateIndex);
    List<MapFeature> features = new ArrayList<>();
    Surface surface = source.system().surface();
    BorderLines.between(source.drawn(), states, surface, Adjacency.DEFAULT_TOLERANCE_METRES)
        .forEach(
            (pair, lines) -> {
              String a = problem.stateAt(pair.a()).id();
              String b = problem.stateAt(pair.b()).id();
              Map<String, Object> properties = new LinkedHashMap<>();
              properties.put("a", a);
              properties.put("b", b);
              properties.put("kilometres", Math.round(surface.length(lines)) / 1000.0);
              properties.put("schematic", source.schematic());
              Geometry shown = Reprojection.toDegrees(List.of(lines), source.system()).get(0);
              features.add(feature(a + "-" + b, shown, properties));
            });
    write(path, "borders", features);
  }

  private static void write(Path path, String layer, List<MapFeature> features) {
    MapFormat format =
        MapFormat.of(path)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The file (%s) must end in one of: %s."
                            .formatted(path, MapFormat.endings())));
    OutputFiles.writeMap(path, () -> format.write(path, layer, features));
  }

  private static MapFeature state(ProblemSource source, Plan plan, State state, Geometry shape) {
    List<District> members = plan.districtsOf(state.id());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", state.id());
    properties.put("name", state.name());
    properties.put("districts", members.size());
    addPeople(properties, plan.problem(), members);
    properties.put("schematic", source.schematic());
    return feature(state.id(), shape, properties);
  }

  private static void addPeople(
      Map<String, Object> properties, PartitionProblem problem, List<District> districts) {
    properties.put("population", districts.stream().mapToLong(District::population).sum());
    for (String group : problem.groups()) {
      properties.put(
          "people_" + group,
          districts.stream().mapToLong(district -> district.people(group)).sum());
    }
  }

  private static MapFeature feature(String id, Geometry shape, Map<String, Object> properties) {
    return new MapFeature(id, shape == null || shape.isEmpty() ? null : shape, properties);
  }

  private static void requireMap(ProblemSource source) {
    if (source.shapes().isEmpty()) {
      throw new IllegalArgumentException(
          "The problem (" + source.problem().name() + ") has no map to write.");
    }
  }
}
