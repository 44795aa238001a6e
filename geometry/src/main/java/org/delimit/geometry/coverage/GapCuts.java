package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/**
 * Lines across gaps, from where two districts meet at the rim to the nearest point of a third one
 * on the other side. Without them a gap along many districts would go to one of them as a whole,
 * and part the others.
 */
final class GapCuts {
  /** Cuts longer than this multiple of the greatest gap width run along a gap, not across. */
  private static final double LONGEST = 3;

  private final Faces faces;
  private final FaceOwners owners;
  private final double longest;
  private final List<LineString> cuts = new ArrayList<>();

  private GapCuts(Faces faces, FaceOwners owners, double gapMetres) {
    this.faces = faces;
    this.owners = owners;
    longest = LONGEST * gapMetres;
  }

  static List<LineString> of(Faces faces, FaceOwners owners, double gapMetres) {
    GapCuts gaps = new GapCuts(faces, owners, gapMetres);
    for (int face = 0; face < faces.count(); face++) {
      if (owners.isGap(face)) {
        gaps.cut(face);
      }
    }
    return gaps.cuts;
  }

  private void cut(int face) {
    List<List<LineSegment>> rings = Faces.rings(faces.polygon(face));
    for (List<LineSegment> ring : rings) {
      LineSegment last = ring.get(ring.size() - 1);
      for (LineSegment segment : ring) {
        int a = rim(face, last);
        int b = rim(face, segment);
        cut(face, common(last, segment), rings, a, b);
        last = segment;
      }
    }
  }

  private void cut(int face, Coordinate from, List<List<LineSegment>> rings, int a, int b) {
    Map<Integer, LineSegment> nearest = new TreeMap<>();
    for (List<LineSegment> ring : rings) {
      for (LineSegment segment : ring) {
        int other = rim(face, segment);
        if (other != a && other != b && segment.distance(from) < longest) {
          nearest.merge(other, segment, (x, y) -> y.distance(from) < x.distance(from) ? y : x);
        }
      }
    }
    for (LineSegment segment : nearest.values()) {
      Coordinate to = segment.closestPoint(from);
      if (!to.equals2D(from)) {
        cuts.add(new GeometryFactory().createLineString(new Coordinate[] {from, to}));
      }
    }
  }

  private int rim(int face, LineSegment segment) {
    return owners.sole(faces.across(face, segment));
  }

  private static Coordinate common(LineSegment a, LineSegment b) {
    return a.p0.equals2D(b.p0) || a.p0.equals2D(b.p1) ? a.p0 : a.p1;
  }
}
