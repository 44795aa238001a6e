package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Pairs of districts that come as near to each other as a tolerance, at least in a point. */
final class Contacts {
  /** Points that should be equal differ by rounding, metres. */
  private static final double ROUNDING_METRES = 1e-7;

  private final List<Geometry> shapes;
  private final Surface surface;

  /** Greatest distance, in units of y. */
  private final double tolerance;

  /**
   * Looks at polygons.
   *
   * @param toleranceMetres greatest distance, metres, zero or more
   */
  Contacts(List<Geometry> shapes, Surface surface, double toleranceMetres) {
    this.shapes = shapes;
    this.surface = surface;
    tolerance = Math.max(toleranceMetres, ROUNDING_METRES) / surface.metresNorth();
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
    double farthest = Math.max(Math.abs(around.getMinY()), Math.abs(around.getMaxY())) + tolerance;
    double loose = tolerance / east(farthest);
    around.expandBy(loose, tolerance);
    List<Integer> near = new ArrayList<>();
    index.query(around, item -> near.add((Integer) item));
    near.removeIf(j -> j <= i);
    near.sort(null);
    IndexedFacetDistance facets = near.isEmpty() ? null : new IndexedFacetDistance(shapes.get(i));
    for (int j : near) {
      Geometry other = shapes.get(j);
      if (facets.isWithinDistance(other, tolerance)
          || facets.isWithinDistance(other, loose) && isNear(shapes.get(i), other)) {
        pairs.add(new int[] {i, j});
      }
    }
  }

  /* Degrees of longitude are shorter than those of latitude; few pairs need to know. */
  private boolean isNear(Geometry a, Geometry b) {
    Envelope ofA = a.getEnvelopeInternal();
    Envelope ofB = b.getEnvelopeInternal();
    double low = Math.max(ofA.getMinY(), ofB.getMinY());
    double high = Math.min(ofA.getMaxY(), ofB.getMaxY());
    AffineTransformation metric = AffineTransformation.scaleInstance(east((low + high) / 2), 1);
    return metric.transform(a).isWithinDistance(metric.transform(b), tolerance);
  }

  /** The length of a unit of x in units of y. */
  private double east(double y) {
    return surface.metresEast(y) / surface.metresNorth();
  }
}
