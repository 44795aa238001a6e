package org.delimit.io;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.delimit.geometry.MapFrame;
import org.delimit.geometry.Surface;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.District;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The islands of a dual graph: pieces other than the largest. Links them to the nearest district of
 * the largest piece.
 */
final class Islands {
  /** Share of a distance by boxes that the distance on the ground at least is, about. */
  private static final double LEAST_SHARE = 0.9;

  private final List<District> districts;
  private final List<Geometry> shapes;
  private final Surface surface;
  private final MapFrame frame;
  private final int[] roots;

  /** A bridge over water. */
  record Bridge(int island, int mainland, double metres, Coordinate from, Coordinate to) {
    MapFinding finding(List<District> districts, MapFrame frame) {
      String a = districts.get(island).id();
      String b = districts.get(mainland).id();
      return new MapFinding(
          "island",
          List.of(a, b),
          frame.out(new GeometryFactory().createLineString(new Coordinate[] {from, to})),
          metres,
          "metres",
          String.format(
              ROOT,
              "district (%s) is an island: a bridge links it to district (%s), %.1f kilometres away.",
              a,
              b,
              metres / 1000));
    }
  }

  /**
   * Takes districts with or without shapes.
   *
   * @param links calls back with both ends of every border and bridge
   */
  private Islands(
      List<District> districts, List<Geometry> shapes, Surface surface, Consumer<Linker> links) {
    this.districts = districts;
    // Points of districts without shapes are in degrees.
    this.surface = shapes.isEmpty() ? Surface.WGS84 : surface;
    frame = MapFrame.of(shapes, this.surface);
    this.shapes = frame.in(shapes);
    roots = new int[districts.size()];
    Arrays.setAll(roots, i -> i);
    links.accept((a, b) -> roots[root(a)] = root(b));
  }

  /** The frame the bridges are given in. */
  MapFrame frame() {
    return frame;
  }

  /** Districts with the links of a graph (or null), a table and bridges, both by ids. */
  static Islands of(
      List<District> districts,
      List<Geometry> shapes,
      Surface surface,
      DualGraph graph,
      List<LinkTables.Border> borders,
      List<String[]> bridges) {
    Map<String, Integer> indexes = new HashMap<>();
    districts.forEach(district -> indexes.put(district.id(), indexes.size()));
    return new Islands(
        districts,
        shapes,
        surface,
        linker -> {
          for (int e = 0; graph != null && e < graph.edgeCount(); e++) {
            linker.link(graph.endA(e), graph.endB(e));
          }
          borders.forEach(b -> linker.link(indexes.get(b.a()), indexes.get(b.b())));
          bridges.forEach(pair -> linker.link(indexes.get(pair[0]), indexes.get(pair[1])));
        });
  }

  /** Takes a link between two districts. */
  interface Linker {
    void link(int a, int b);
  }

  /** The pieces but the largest, each as the indexes of its districts. */
  List<List<Integer>> islands() {
    List<List<Integer>> pieces = new ArrayList<>();
    int[] at = new int[roots.length];
    Arrays.fill(at, -1);
    for (int i = 0; i < roots.length; i++) {
      int root = root(i);
      if (at[root] < 0) {
        at[root] = pieces.size();
        pieces.add(new ArrayList<>());
      }
      pieces.get(at[root]).add(i);
    }
    int largest = largest(pieces);
    if (largest >= 0) {
      pieces.remove(largest);
    }
    return pieces;
  }

  /** The shortest bridge from an island to the largest piece; null without shapes and points. */
  Bridge bridge(List<Integer> island) {
    List<Integer> mainland = new ArrayList<>();
    for (int i = 0; i < roots.length; i++) {
      mainland.add(i);
    }
    islands().forEach(mainland::removeAll);
    Bridge shortest = null;
    for (int a : island) {
      for (int b : mainland) {
        double most = shortest == null ? Double.MAX_VALUE : shortest.metres();
        Coordinate[] ends = ends(a, b, most);
        double metres = ends == null ? most : surface.distance(ends[0], ends[1]);
        if (metres < most) {
          shortest = new Bridge(a, b, metres, ends[0], ends[1]);
        }
      }
    }
    return shortest;
  }

  /** Nearest points of two districts; null if there are none or they are too far. */
  private Coordinate[] ends(int a, int b, double most) {
    if (shapes.isEmpty() || shapes.get(a).isEmpty() || shapes.get(b).isEmpty()) {
      Coordinate from = point(districts.get(a));
      Coordinate to = point(districts.get(b));
      return from == null || to == null ? null : new Coordinate[] {from, to};
    }
    // Degrees of longitude are shrunk to the length of degrees of latitude.
    double metresEast = surface.metresEast(shapes.get(a).getEnvelopeInternal().centre().y);
    double shrink = metresEast / surface.metresNorth();
    AffineTransformation squeezed = AffineTransformation.scaleInstance(shrink, 1);
    Envelope extent = squeezed.transform(shapes.get(b).getEnvelope()).getEnvelopeInternal();
    Geometry from = squeezed.transform(shapes.get(a));
    // Metres north are right to a per cent; east they vary more between distant districts.
    double least = LEAST_SHARE * surface.metresNorth();
    if (extent.distance(from.getEnvelopeInternal()) * least > most) {
      return null;
    }
    Coordinate[] ends = IndexedFacetDistance.nearestPoints(from, squeezed.transform(shapes.get(b)));
    for (Coordinate end : ends) {
      end.x /= shrink;
    }
    return ends;
  }

  private static Coordinate point(District district) {
    return district.location() == null
        ? null
        : new Coordinate(district.location().longitude(), district.location().latitude());
  }

  private static int largest(List<List<Integer>> pieces) {
    int largest = -1;
    for (int p = 0; p < pieces.size(); p++) {
      if (largest < 0 || pieces.get(p).size() > pieces.get(largest).size()) {
        largest = p;
      }
    }
    return largest;
  }

  private int root(int district) {
    int i = district;
    while (roots[i] != i) {
      roots[i] = roots[roots[i]];
      i = roots[i];
    }
    return i;
  }
}
