package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.GroundWidth;
import org.delimit.geometry.Surface;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Repairs what lies around the faults found, once: districts no fault is near to are not looked at
 * and keep their coordinates, however large the map. Not safe for use by several threads.
 */
final class RepairRound {
  /** How far around a fault lines are noded: so many snapping distances, and some metres. */
  private static final double REACH_SNAPS = 4;

  private static final double REACH_METRES = 2;

  private final List<String> ids;
  private final List<Geometry> shapes;
  private final Surface surface;
  private final RepairLimits limits;
  private final Plane plane;

  /** The districts near to faults, by index, and their shapes in metres. */
  private final List<Integer> near = new ArrayList<>();

  private final List<Geometry> metric = new ArrayList<>();

  /** The shapes of the others. */
  private final STRtree others = new STRtree();

  private RepairRound(
      List<String> ids, List<Geometry> shapes, Surface surface, RepairLimits limits) {
    this.ids = ids;
    this.shapes = shapes;
    this.surface = surface;
    this.limits = limits;
    plane = new Plane(shapes, surface);
  }

  /**
   * Repairs shapes, in O(n) of all vertices and O(m · log m) of those of districts near to faults.
   *
   * @param ids ids of the districts
   * @param shapes valid polygons and multipolygons, or empty
   * @param faults what was found, places in the coordinates of the shapes
   * @return one shape a district, the same object if nothing changed
   */
  static List<Geometry> of(
      List<String> ids,
      List<Geometry> shapes,
      Collection<CoverageFinding> faults,
      Surface surface,
      RepairLimits limits) {
    return new RepairRound(ids, shapes, surface, limits).repair(faults);
  }

  private List<Geometry> repair(Collection<CoverageFinding> faults) {
    List<Geometry> places = new ArrayList<>();
    List<Geometry> gaps = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (CoverageFinding fault : faults) {
      Geometry place = plane.in(fault.place());
      places.add(place);
      named.addAll(fault.districtIds());
      if (fault.kind() == Kind.GAP) {
        gaps.add(place);
      }
    }
    FaultZone zone = new FaultZone(places, REACH_SNAPS * limits.snapMetres() + REACH_METRES);
    for (int i = 0; i < shapes.size(); i++) {
      if (named.contains(ids.get(i)) || isNear(shapes.get(i), zone)) {
        near.add(i);
        metric.add(plane.in(withoutSlivers(shapes.get(i))));
      } else {
        others.insert(shapes.get(i).getEnvelopeInternal(), shapes.get(i));
      }
    }
    List<Geometry> lines = new ArrayList<>(metric);
    // The mouths of gaps that are open to the outside.
    lines.addAll(gaps);
    Set<LineSegment> loose = loose();
    Faces faces = new Faces(ZoneNoding.of(lines, zone, loose, limits.snapMetres()));
    FaceOwners owners = owners(faces);
    if (lines.addAll(GapCuts.of(faces, owners, limits.gapMetres()))) {
      faces = new Faces(ZoneNoding.of(lines, zone, loose, limits.snapMetres()));
      owners = owners(faces);
    }
    List<Geometry> after = new ArrayList<>(shapes);
    List<List<Polygon>> parts = owners.parts();
    for (int k = 0; k < near.size(); k++) {
      Geometry before = shapes.get(near.get(k));
      Geometry merged = merged(parts.get(k));
      after.set(near.get(k), merged.norm().equalsExact(before.norm()) ? before : merged);
    }
    return after;
  }

  private Geometry merged(List<Polygon> parts) {
    Geometry union =
        parts.isEmpty()
            ? new GeometryFactory().createPolygon()
            : CoverageUnion.union(parts.toArray(new Geometry[0]));
    // Holes that touch in a point come as one ring that crosses itself.
    Geometry valid = union.isValid() ? union : GeometryFixer.fix(union);
    return plane.out(Dissolve.polygonal(valid));
  }

  /** A district less its parts that are thinner than a border can be drawn. */
  private Geometry withoutSlivers(Geometry shape) {
    List<Geometry> parts = new ArrayList<>();
    for (int part = 0; part < shape.getNumGeometries(); part++) {
      if (GroundWidth.mean(shape.getGeometryN(part), surface)
          >= Adjacency.DEFAULT_TOLERANCE_METRES) {
        parts.add(shape.getGeometryN(part));
      }
    }
    return parts.isEmpty() || parts.size() == shape.getNumGeometries()
        ? shape
        : Dissolve.polygonal(shape.getFactory().buildGeometry(parts));
  }

  private boolean isNear(Geometry shape, FaultZone zone) {
    return zone.touches(plane.extent(shape)) && zone.touches(plane.scaled(shape));
  }

  /** Segments of districts near to faults that do not part two districts, as far as they know. */
  private Set<LineSegment> loose() {
    Set<LineSegment> loose = new HashSet<>();
    metric.forEach(shape -> toggle(shape, loose));
    Set<Geometry> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i : near) {
      others.query(shapes.get(i).getEnvelopeInternal(), item -> around.add((Geometry) item));
    }
    around.forEach(shape -> toggle(plane.scaled(shape), loose));
    return loose;
  }

  private static void toggle(Geometry shape, Set<LineSegment> loose) {
    for (List<LineSegment> ring : Faces.rings(shape)) {
      for (LineSegment segment : ring) {
        if (!loose.remove(segment)) {
          loose.add(segment);
        }
      }
    }
  }

  private FaceOwners owners(Faces faces) {
    double precision = Math.max(limits.gapMetres() / 100, RepairLimits.LEAST_SNAP_METRES);
    return new FaceOwners(
        faces,
        metric,
        face -> {
          double width = GroundWidth.of(plane.out(face), surface, precision);
          return width <= limits.gapMetres() && !isTaken(face);
        },
        limits.gapMetres());
  }

  /* A narrow district no fault is near to, amid others that are repaired, is no gap. */
  private boolean isTaken(Polygon face) {
    Coordinate inside = plane.out(face.getInteriorPoint()).getCoordinate();
    boolean[] taken = {false};
    others.query(
        new Envelope(inside),
        item ->
            taken[0] |=
                SimplePointInAreaLocator.locate(inside, (Geometry) item) != Location.EXTERIOR);
    return taken[0];
  }
}
