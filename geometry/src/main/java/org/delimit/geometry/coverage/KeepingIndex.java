package org.delimit.geometry.coverage;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.noding.snap.SnappingPointIndex;

/** Draws points to each other, but for kept ones, which only draw others. Not thread-safe. */
final class KeepingIndex extends SnappingPointIndex {
  /** Points nearer to each other differ by rounding, metres. */
  private static final double ROUNDING = 1e-6;

  private final KdTree kept = new KdTree(ROUNDING);

  KeepingIndex(double snap) {
    super(snap);
  }

  /** Keeps a point where it is. */
  void keep(Coordinate point) {
    kept.insert(point);
    super.snap(point);
  }

  @Override
  public Coordinate snap(Coordinate point) {
    Envelope around = new Envelope(point);
    around.expandBy(ROUNDING);
    List<?> near = kept.query(around);
    return near.isEmpty() ? super.snap(point) : ((KdNode) near.get(0)).getCoordinate();
  }
}
