package org.delimit.io;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.Surface;
import org.delimit.geometry.graph.DualGraph;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Compares a table of borders with the borders of the polygons. */
final class BorderComparison {
  private final List<String> ids;
  private final List<Geometry> shapes;
  private final Surface surface;
  private final AdjacencySection settings;
  private final double percent;
  private final List<MapFinding> findings = new ArrayList<>();

  BorderComparison(
      List<String> ids,
      List<Geometry> shapes,
      Surface surface,
      AdjacencySection settings,
      double percent) {
    this.ids = ids;
    this.shapes = shapes;
    this.surface = surface;
    this.settings = settings;
    this.percent = percent;
  }

  /** What differs: in polygons only, in the table only, and in length by more than a percentage. */
  List<MapFinding> compare(List<LinkTables.Border> table, boolean lengths) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      indexes.put(ids.get(i), i);
    }
    DualGraph graph =
        Adjacency.of(shapes, surface, settings.toleranceMetres())
            .graph(settings.rule(), settings.minimumBorderMetres());
    TreeMap<Long, Double> polygons = new TreeMap<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      polygons.put(pair(graph.endA(e), graph.endB(e)), graph.millimetres(e) / 1e3);
    }
    for (LinkTables.Border border : table) {
      int a = indexes.get(border.a());
      int b = indexes.get(border.b());
      Double metres = polygons.remove(pair(a, b));
      if (metres == null) {
        add(
            a,
            b,
            "border in table only",
            border.metres(),
            "share %s in the table of borders and none in the polygons.");
      } else if (lengths && Math.abs(metres - border.metres()) > percent / 100 * metres) {
        String text = "share %%s in the polygons and %.0f metres in the table of borders.";
        String inTable = String.format(ROOT, text, border.metres());
        add(a, b, "border length", metres, inTable);
      }
    }
    polygons.forEach(
        (pair, metres) ->
            add(
                (int) (pair / ids.size()),
                (int) (pair % ids.size()),
                "border in polygons only",
                metres,
                "share %s in the polygons and none in the table of borders."));
    return findings;
  }

  private void add(int a, int b, String kind, double metres, String text) {
    Coordinate from = shapes.get(a).getInteriorPoint().getCoordinate();
    Coordinate to = shapes.get(b).getInteriorPoint().getCoordinate();
    String length = String.format(ROOT, "%.0f metres", metres);
    findings.add(
        new MapFinding(
            kind,
            List.of(ids.get(a), ids.get(b)),
            new GeometryFactory().createLineString(new Coordinate[] {from, to}),
            metres,
            "metres",
            "districts (%s, %s) ".formatted(ids.get(a), ids.get(b)) + text.formatted(length)));
  }

  private long pair(int a, int b) {
    return (long) Math.min(a, b) * ids.size() + Math.max(a, b);
  }
}
