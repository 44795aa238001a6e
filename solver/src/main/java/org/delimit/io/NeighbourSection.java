package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.OuterBorders;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.delimit.model.OuterBorder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads {@code neighbours:}, the outlines of the countries around, and measures the outer borders
 * of the districts with them. Features with the same id are parts of one neighbour.
 */
final class NeighbourSection {
  /** Borders are walked in steps of this order. */
  private static final double LEAST_METRES = 1;

  private static final BigDecimal MOST_METRES = BigDecimal.valueOf(100_000);
  private static final BigDecimal LONGEST_COAST = BigDecimal.valueOf(1_000_000_000L);
  private static final int MOST_LISTED = 5;

  private final Reading reading;
  private final Problems problems;
  private final List<String> districts;
  private final DistrictMap map;
  private final double tolerance;
  private final Map<String, List<Geometry>> shapes = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private double within = OuterBorders.DEFAULT_WITHIN_METRES;
  private double coastFrom = Double.POSITIVE_INFINITY;

  /**
   * A reader.
   *
   * @param tolerance how far apart the two sides of a border between districts may lie, metres
   */
  NeighbourSection(Reading reading, List<String> districts, DistrictMap map, double tolerance) {
    this.reading = reading;
    this.problems = reading.problems();
    this.districts = districts;
    this.map = map;
    this.tolerance = tolerance;
  }

  /** Names of the neighbours by id, in the order of the file. */
  Map<String, String> names() {
    return names;
  }

  /** The outer borders; none after noting a fault. Findings go to the map. */
  List<OuterBorder> outerBorders(YamlNode node) {
    YamlMap section =
        YamlMap.of(
            node,
            problems,
            "file",
            "layer",
            "crs",
            "id",
            "name",
            "except",
            "within-metres",
            "coast-from-metres");
    CoordinateSystem system = readShapes(section);
    readLimits(section);
    if (system == null || !problems.isEmpty()) {
      return List.of();
    }
    if (map.drawn().isEmpty() || map.isSchematic()) {
      problems.add(
          node,
          "the districts have no polygons whose outer borders could be measured. Maybe give a table"
              + " under outer-borders:.");
      return List.of();
    }
    return measure(node, system);
  }

  private CoordinateSystem readShapes(YamlMap section) {
    YamlNode named = section.required("file");
    DistrictFile file = named == null ? null : DistrictFile.read(named, section, reading);
    if (file == null) {
      return null;
    }
    Table table = file.table();
    String id = table.column(section.node("id"), problems);
    String name = table.column(section.node("name"), problems);
    if (file.map().shapes().isEmpty()) {
      problems.add(named, "the file (" + named.text() + ") holds no polygons of neighbours.");
      return null;
    }
    for (int i = 0; i < file.map().shapes().size(); i++) {
      add(table, table.rows().get(i), id, name, file.map().shapes().get(i));
    }
    Ids known = new Ids("neighbour", List.copyOf(shapes.keySet()));
    for (YamlNode item : YamlMap.list(section.node("except"), problems)) {
      if (known.check(item, problems)) {
        shapes.remove(item.text());
        names.remove(item.text());
      }
    }
    int closed = file.map().closures().size();
    if (closed > 0) {
      reading.note(
          named.text()
              + ": rings of neighbours that were not closed have been closed: "
              + closed
              + ".");
    }
    return file.map().system();
  }

  private void add(Table table, Table.Row row, String idColumn, String name, Geometry shape) {
    String id = Table.id(row, idColumn);
    if (id == null || id.isBlank()) {
      problems.add(
          table.file(),
          Table.at(row, idColumn),
          "the id of the neighbour is blank."
              + (idColumn == null ? " Maybe name its column: neighbours: {id: …}." : ""));
      return;
    }
    if (shape != null && !(shape instanceof Polygon || shape instanceof MultiPolygon)) {
      problems.add(
          table.file(),
          row.place(),
          "the shape (%s) of neighbour (%s) must be a polygon or multipolygon."
              .formatted(shape.getGeometryType(), id));
      return;
    }
    List<Geometry> parts = shapes.computeIfAbsent(id, key -> new ArrayList<>());
    if (shape != null) {
      parts.add(shape);
    }
    names.putIfAbsent(id, name == null || row.cell(name).isEmpty() ? id : row.cell(name));
  }

  private void readLimits(YamlMap section) {
    Double metres = section.decimal("within-metres", MOST_METRES);
    if (metres != null && metres < LEAST_METRES) {
      YamlNode value = section.node("within-metres");
      problems.add(value, "the value (%s) must be 1 metre or more.".formatted(value.text()));
    }
    within = metres == null ? within : metres;
    Double coast = section.decimal("coast-from-metres", LONGEST_COAST);
    coastFrom = coast == null ? coastFrom : coast;
  }

  private List<OuterBorder> measure(YamlNode node, CoordinateSystem system) {
    List<Geometry> own = map.drawn();
    List<Geometry> others = new ArrayList<>();
    GeometryFactory factory = new GeometryFactory();
    shapes.values().forEach(parts -> others.add(Dissolve.polygonal(factory.buildGeometry(parts))));
    boolean samePlane =
        map.surface() == Surface.PLANE
            && system.surface() == Surface.PLANE
            && !system.projection().isEmpty()
            && system.projection().equals(map.system().projection());
    Surface surface = samePlane ? Surface.PLANE : Surface.WGS84;
    try {
      if (!samePlane) {
        own = Reprojection.toDegrees(own, map.system());
        if (map.surface() == Surface.PLANE) {
          reading.note("Outer borders are measured in degrees, as geodesics.");
        }
      }
      List<Geometry> placed = samePlane ? others : Reprojection.toDegrees(others, system);
      OuterBorders borders = OuterBorders.of(own, placed, surface, tolerance, within);
      report(node, borders);
      return rows(borders);
    } catch (IllegalArgumentException e) {
      problems.add(node, "the outer borders cannot be measured (" + e.getMessage() + ").");
      return List.of();
    }
  }

  private List<OuterBorder> rows(OuterBorders borders) {
    List<OuterBorder> rows = new ArrayList<>();
    for (int i = 0; i < districts.size(); i++) {
      int neighbour = 0;
      for (String id : shapes.keySet()) {
        add(rows, i, id, borders.millimetres(i, neighbour++));
      }
      long rest = borders.unknownMillimetres(i);
      boolean coast = rest >= coastFrom * 1000;
      add(rows, i, coast ? OuterBorder.COAST : OuterBorder.UNKNOWN, rest);
    }
    return rows;
  }

  private void add(List<OuterBorder> rows, int district, String neighbour, long millimetres) {
    if (millimetres > 0) {
      rows.add(new OuterBorder(districts.get(district), neighbour, millimetres / 1000.0));
    }
  }

  private void report(YamlNode node, OuterBorders borders) {
    List<String> apart = new ArrayList<>();
    int neighbour = 0;
    for (String id : shapes.keySet()) {
      if (borders.ofNeighbourMillimetres(neighbour) == 0) {
        apart.add(id);
      }
      overlap(node, id, borders.covered(neighbour), borders.buriedMillimetres(neighbour) / 1e3);
      neighbour++;
    }
    if (!apart.isEmpty()) {
      String list = String.join(", ", apart.subList(0, Math.min(MOST_LISTED, apart.size())));
      int more = apart.size() - MOST_LISTED;
      find(
          "neighbour apart",
          List.of(),
          0,
          "neighbours (%s%s) touch no district within %.0f metres."
              .formatted(list, more > 0 ? " and " + more + " more" : "", within));
    }
  }

  private void overlap(YamlNode node, String id, List<Integer> covered, double buriedMetres) {
    List<String> ids = covered.stream().map(districts::get).toList();
    if (2 * ids.size() > districts.size()) {
      problems.add(
          node,
          ("neighbour (%s) lies over the middle of (%d) of (%d) districts. Maybe it is the country"
                  + " itself: list it under neighbours.except.")
              .formatted(id, ids.size(), districts.size()));
    } else if (!ids.isEmpty()) {
      String list = String.join(", ", ids.subList(0, Math.min(MOST_LISTED, ids.size())));
      find(
          "neighbour overlap",
          ids,
          0,
          "neighbour (%s) lies over the middle of districts (%s%s)."
              .formatted(id, list, ids.size() > MOST_LISTED ? ", …" : ""));
    }
    if (buriedMetres > within) {
      find(
          "neighbour overlap",
          List.of(),
          buriedMetres,
          "%.0f metres of the outer border lie more than %.0f metres inside neighbour (%s)."
              .formatted(buriedMetres, within, id));
    }
  }

  private void find(String kind, List<String> ids, double metres, String text) {
    map.add(new MapFinding(kind, ids, null, metres, metres == 0 ? "none" : "metres", text));
    reading.note(text);
  }
}
