package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Lines across gaps, from where two districts meet at the rim to the nearest point of a third one
 * on the other side. Without them a gap along many districts would go to one of them as a whole,
 * and part the others.
 */
final class GapCuts {
  /** Cuts longer than this multiple of the greatest gap width run along a gap, not across. */
  private static final double LONGEST = 3;

  /** A segment of the rim of a gap, and whose it is. */
  private record Rim(int number, LineSegment segment, int owner) {}

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
    List<Rim> rims = new ArrayList<>();
    STRtree index = new STRtree();
    for (List<LineSegment> ring : rings) {
      for (LineSegment segment : ring) {
        Rim rim = new Rim(rims.size(), segment, owners.sole(faces.across(face, segment)));
        rims.add(rim);
        index.insert(new Envelope(segment.p0, segment.p1), rim);
      }
    }
    int begin = 0;
    for (List<LineSegment> ring : rings) {
      Rim last = rims.get(begin + ring.size() - 1);
      for (Rim rim : rims.subList(begin, begin + ring.size())) {
        cut(common(last.segment(), rim.segment()), index, last.owner(), rim.owner());
        last = rim;
      }
      begin += ring.size();
    }
  }

  private void cut(Coordinate from, STRtree index, int a, int b) {
    Envelope around = new Envelope(from);
    around.expandBy(longest);
    List<Rim> near = new ArrayList<>();
    index.query(around, item -> near.add((Rim) item));
    // Of equally near ones the first of the rim is taken.
    near.sort(Comparator.comparingInt(Rim::number));
    Map<Integer, LineSegment> nearest = new TreeMap<>();
    for (Rim rim : near) {
      LineSegment segment = rim.segment();
      if (rim.owner() != a && rim.owner() != b && segment.distance(from) < longest) {
        nearest.merge(rim.owner(), segment, (x, y) -> y.distance(from) < x.distance(from) ? y : x);
      }
    }
    for (LineSegment segment : nearest.values()) {
      Coordinate to = segment.closestPoint(from);
      if (!to.equals2D(from)) {
        cuts.add(new GeometryFactory().createLineString(new Coordinate[] {from, to}));
      }
    }
  }

  private static Coordinate common(LineSegment a, LineSegment b) {
    return a.p0.equals2D(b.p0) || a.p0.equals2D(b.p1) ? a.p0 : a.p1;
  }
}
