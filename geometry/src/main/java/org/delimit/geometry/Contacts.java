package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Pairs of districts that come as near to each other as a tolerance, at least in a point. */
final class Contacts {
  /** Points that should be equal differ by rounding, metres. */
  private static final double ROUNDING_METRES = 1e-7;

  private final List<Geometry> shapes;
  private final double tolerance;

  /**
   * Looks at polygons.
   *
   * @param tolerance greatest distance in units of the surface, zero or more
   */
  Contacts(List<Geometry> shapes, Surface surface, double tolerance) {
    this.shapes = shapes;
    this.tolerance = Math.max(tolerance, ROUNDING_METRES / surface.metresNorth());
  }

  /** The pairs, lesser index first, in O(n · log n) of the vertices near other districts. */
  List<int[]> pairs() {
    STRtree index = new STRtree();
    for (int i = 0; i < shapes.size(); i++) {
      if (shapes.get(i) != null && !shapes.get(i).isEmpty()) {
        index.insert(shapes.get(i).getEnvelopeInternal(), i);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      if (shapes.get(i) != null && !shapes.get(i).isEmpty()) {
        add(i, index, pairs);
      }
    }
    return pairs;
  }

  private void add(int i, STRtree index, List<int[]> pairs) {
    Envelope around = new Envelope(shapes.get(i).getEnvelopeInternal());
    around.expandBy(tolerance);
    List<Integer> near = new ArrayList<>();
    index.query(around, item -> near.add((Integer) item));
    near.removeIf(j -> j <= i);
    near.sort(null);
    IndexedFacetDistance facets = near.isEmpty() ? null : new IndexedFacetDistance(shapes.get(i));
    for (int j : near) {
      if (facets.isWithinDistance(shapes.get(j), tolerance)) {
        pairs.add(new int[] {i, j});
      }
    }
  }
}
