package org.delimit.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * The pieces of a state on the ground: its districts are merged into polygons by an overlay, which
 * knows nothing of borders and graphs, and what one district holds together counts as one. An
 * independent check of contiguity. Stateless and safe for use by several threads.
 */
public final class DissolvedPieces {
  private DissolvedPieces() {}

  /**
   * Merges districts, in O(n · log n) of the vertices.
   *
   * @param polygons the districts that hang together if they touch along a line
   * @param links pairs of indexes that hang together without touching, such as bridges
   * @param surface what their coordinates lie on
   * @return the indexes in {@code polygons} by piece, each in ascending order, the pieces by their
   *     first index; empty polygons are left out
   */
  public static List<List<Integer>> of(
      List<? extends Geometry> polygons, List<int[]> links, Surface surface) {
    MapFrame frame = MapFrame.of(polygons, surface);
    List<Geometry> framed = frame.in(polygons);
    List<IndexedPointInAreaLocator> parts = new ArrayList<>();
    for (Object part : PolygonExtracter.getPolygons(Dissolve.union(framed, surface))) {
      parts.add(new IndexedPointInAreaLocator((Polygon) part));
    }
    // Nodes 0 to n - 1 are districts, the rest are parts of the union.
    int[] roots = new int[framed.size() + parts.size()];
    Arrays.setAll(roots, i -> i);
    for (int i = 0; i < framed.size(); i++) {
      Geometry shape = framed.get(i);
      for (int k = 0; shape != null && !shape.isEmpty() && k < shape.getNumGeometries(); k++) {
        Coordinate inside = shape.getGeometryN(k).getInteriorPoint().getCoordinate();
        for (int part = 0; part < parts.size(); part++) {
          if (parts.get(part).locate(inside) != Location.EXTERIOR) {
            roots[root(roots, i)] = root(roots, framed.size() + part);
          }
        }
      }
    }
    links.forEach(link -> roots[root(roots, link[0])] = root(roots, link[1]));
    TreeMap<Integer, List<Integer>> pieces = new TreeMap<>();
    int[] first = new int[roots.length];
    Arrays.fill(first, -1);
    for (int i = 0; i < framed.size(); i++) {
      if (framed.get(i) != null && !framed.get(i).isEmpty()) {
        int root = root(roots, i);
        first[root] = first[root] < 0 ? i : first[root];
        pieces.computeIfAbsent(first[root], r -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(pieces.values());
  }

  private static int root(int[] roots, int node) {
    int i = node;
    while (roots[i] != i) {
      roots[i] = roots[roots[i]];
      i = roots[i];
    }
    return i;
  }
}
