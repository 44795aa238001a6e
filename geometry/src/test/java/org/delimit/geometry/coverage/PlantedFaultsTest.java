package org.delimit.geometry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.Geodesy;
import org.delimit.geometry.GeodesyMetres;
import org.delimit.geometry.KnownMap;
import org.delimit.geometry.Rings;
import org.delimit.geometry.Shapes;
import org.delimit.geometry.Surface;
import org.delimit.geometry.graph.DualGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * One fault a map, in ragged maps with an enclave, an exclave, an island and a lake: it is found
 * and named with place and size, then repaired so that borders are as before it was planted, or
 * refused.
 */
class PlantedFaultsTest {
  private static final String[] ROWS = {
    "AAABBBB.", "AAABBBB.", "ACAABBBD", "AAAAB..D", "EEEEE..D", "EEEEFFDD", "......EE", "GG......"
  };
  private static final int SEEDS = 6;

  /** The northern line of the cell (1, 1) of A, which C lies beyond. */
  private static final int X = 1;

  private static final int A = 0;
  private static final int C = 2;

  /** Faults, what they are found as, and of how many square metres at least and at most. */
  private enum Fault {
    GAP(Kind.GAP, 800, 20_000),
    OVERLAP(Kind.OVERLAP, 800, 20_000),
    UNMATCHED(Kind.UNMATCHED, 100, 1000),
    SLIVER(Kind.SLIVER, 50, 70),
    BOW_TIE(Kind.INVALID, 0, 0),
    SPIKE(Kind.INVALID, 0, 0),
    NESTED_HOLES(Kind.INVALID, 0, 0),
    SHRUNK_IN_ITS_HOLE(Kind.GAP, 10_000, 100_000);

    private final Kind kind;
    private final double least;
    private final double most;

    Fault(Kind kind, double least, double most) {
      this.kind = kind;
      this.least = least;
      this.most = most;
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void repair_plantedFault_isFoundNamedAndRepaired(Fault fault) {
    for (int seed = 0; seed < SEEDS; seed++) {
      KnownMap map = KnownMap.of(seed, ROWS);
      assertThat(findings(map.polygons)).isEmpty();
      List<Geometry> shapes = planted(map, fault);
      assertRepaired(fault, map.polygons, shapes, 0);
      // The same across the 180th meridian.
      assertRepaired(fault, turned(map.polygons), turned(shapes), 360);
    }
  }

  private static void assertRepaired(
      Fault fault, List<Geometry> sound, List<Geometry> shapes, double width) {
    List<CoverageFinding> found = findings(shapes);
    assertThat(found).extracting(CoverageFinding::kind).contains(fault.kind);
    CoverageFinding first =
        found.stream().filter(f -> f.kind() == fault.kind).findFirst().orElseThrow();
    assertThat(first.districtIds()).contains(fault == Fault.SLIVER ? "d5" : "d0");
    assertThat(first.size()).isBetween(fault.least, fault.most);
    if (fault != Fault.SLIVER && fault != Fault.NESTED_HOLES) {
      assertThat(Geodesy.distance(first.place().getCoordinate(), middle(sound)))
          .as("place of %s", first)
          .isLessThan(3000);
    }
    RepairResult result = repair(shapes, 50);
    assertThat(result.refusals()).as("%s", fault).isEmpty();
    assertThat(findings(result.polygons())).isEmpty();
    assertThat(borders(result.polygons())).isEqualTo(borders(sound));
    Adjacency before = Adjacency.of(sound);
    Adjacency after = Adjacency.of(result.polygons());
    for (int b = 1; b < sound.size(); b++) {
      assertThat(after.borderMillimetres(A, b) / 1e3)
          .isBetween(
              before.borderMillimetres(A, b) / 1e3 * 0.97 - 60,
              before.borderMillimetres(A, b) / 1e3 * 1.03 + 60);
    }
    // B and D are far from all of it, and from the meridian.
    for (int far : new int[] {1, 3}) {
      assertThat(result.polygons().get(far).equalsExact(shapes.get(far))).isTrue();
    }
    assertThat(shapes.get(A).getEnvelopeInternal().getWidth()).isCloseTo(width, within(1.0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"GAP", "OVERLAP", "SHRUNK_IN_ITS_HOLE"})
  void repair_moreThanIsAllowed_isRefusedByName(Fault fault) {
    KnownMap map = KnownMap.of(1, ROWS);
    List<Geometry> shapes = planted(map, fault);
    RepairResult result =
        CoverageRepair.repair(Shapes.ids(shapes.size()), shapes, new RepairLimits(0.5, 50, 3));
    assertThat(result.refusals()).isNotEmpty();
    assertThat(result.refusals().get(0).message()).containsPattern("\\(d[02]\\) would move by");
    assertThat(result.polygons()).isEqualTo(shapes);
  }

  @Test
  void repair_duplicateAndDistrictInside_areRefused() {
    KnownMap map = KnownMap.of(2, ROWS);
    List<Geometry> twice = new ArrayList<>(map.polygons);
    twice.add(map.polygons.get(1).copy());
    assertThat(findings(twice))
        .filteredOn(f -> f.kind() == Kind.DUPLICATE)
        .extracting(CoverageFinding::districtIds)
        .containsExactly(List.of("d1", "d" + map.size));
    assertThat(repair(twice, 50).refusals().toString()).contains("would lose all of its ground");
    // A without its hole covers C.
    List<Geometry> inside = new ArrayList<>(map.polygons);
    Polygon around = (Polygon) map.polygons.get(A);
    inside.set(A, around.getFactory().createPolygon(around.getExteriorRing()));
    CoverageFinding overlap = findings(inside).get(0);
    assertThat(overlap.kind()).isEqualTo(Kind.OVERLAP);
    assertThat(overlap.districtIds()).containsExactly("d0", "d2");
    assertThat(repair(inside, 50).refusals().toString()).contains("district (d0) would move by");
    RepairResult allowed = repair(inside, 5000);
    assertThat(allowed.refusals()).isEmpty();
    assertThat(borders(allowed.polygons())).isEqualTo(borders(map.polygons));
  }

  @Test
  void check_harmlessOddities_areNoFaults() {
    KnownMap map = KnownMap.of(3, ROWS);
    List<Geometry> repeated = new ArrayList<>();
    for (Geometry shape : map.rewritten()) {
      repeated.add(
          Rings.changed(
              shape,
              ring -> {
                List<Coordinate> twice = new ArrayList<>();
                ring.forEach(vertex -> twice.addAll(List.of(vertex, vertex.copy())));
                return twice;
              }));
    }
    assertThat(findings(repeated)).isEmpty();
    assertThat(borders(repeated)).isEqualTo(borders(map.polygons));
    assertThat(repair(repeated, 50).polygons()).isEqualTo(repeated);
  }

  private static List<Geometry> planted(KnownMap map, Fault fault) {
    List<Geometry> shapes = new ArrayList<>(map.polygons);
    // The line between A, south of it, and C.
    Coordinate[] line = map.southOf(X, 2);
    Coordinate p = line[1];
    switch (fault) {
      case GAP -> shapes.set(A, moved(shapes.get(A), p, -20));
      case OVERLAP -> shapes.set(A, moved(shapes.get(A), p, 20));
      case UNMATCHED -> shapes.set(A, after(shapes.get(A), line, at(line, 0.5, 0.3)));
      case SLIVER -> {
        Coordinate a = new Coordinate(20.02, 43.9);
        Geometry thin =
            polygon(
                a,
                GeodesyMetres.moved(a, 300, 0),
                GeodesyMetres.moved(a, 300, 0.2),
                GeodesyMetres.moved(a, 0, 0.2));
        shapes.set(5, shapes.get(5).union(thin));
      }
      case BOW_TIE ->
          shapes.set(
              A,
              after(
                  shapes.get(A),
                  line,
                  at(line, 0.6, 0),
                  at(line, 0.6, 9),
                  at(line, 0.4, 9),
                  at(line, 0.4, -5)));
      case SPIKE ->
          shapes.set(
              A,
              after(shapes.get(A), line, at(line, 0.5, 0), at(line, 0.5, 200), at(line, 0.5, 0)));
      case NESTED_HOLES -> {
        Polygon around = (Polygon) shapes.get(A);
        Coordinate within = shapes.get(C).getInteriorPoint().getCoordinate();
        Polygon hole =
            polygon(within, GeodesyMetres.moved(within, 20, 0), GeodesyMetres.moved(within, 0, 20));
        shapes.set(
            A,
            around
                .getFactory()
                .createPolygon(
                    around.getExteriorRing(),
                    new LinearRing[] {around.getInteriorRingN(0), hole.getExteriorRing()}));
      }
      default -> {
        Geometry c = shapes.get(C);
        double ten = 10 / 111_319.49;
        shapes.set(C, c.buffer(-ten, 1));
      }
    }
    return shapes;
  }

  private static Coordinate at(Coordinate[] line, double t, double north) {
    Coordinate on =
        new Coordinate(
            line[0].x + t * (line[1].x - line[0].x), line[0].y + t * (line[1].y - line[0].y));
    return north == 0 ? on : GeodesyMetres.moved(on, 0, north);
  }

  /** The shape with vertices between the first two of a line, as they follow from the first on. */
  private static Geometry after(Geometry shape, Coordinate[] line, Coordinate... more) {
    return Rings.changed(
        shape,
        ring -> {
          List<Coordinate> changed = new ArrayList<>();
          for (int v = 0; v < ring.size(); v++) {
            changed.add(ring.get(v));
            boolean last = v + 1 == ring.size();
            if (!last && ring.get(v).equals2D(line[0]) && ring.get(v + 1).equals2D(line[1])) {
              for (Coordinate vertex : more) {
                changed.add(vertex.copy());
              }
            } else if (!last
                && ring.get(v).equals2D(line[1])
                && ring.get(v + 1).equals2D(line[0])) {
              for (int k = more.length - 1; k >= 0; k--) {
                changed.add(more[k].copy());
              }
            }
          }
          return changed;
        });
  }

  private static Geometry moved(Geometry shape, Coordinate vertex, double north) {
    return Rings.changed(
        shape,
        ring -> {
          ring.replaceAll(v -> v.equals2D(vertex) ? GeodesyMetres.moved(v, 0, north) : v);
          return ring;
        });
  }

  private static Polygon polygon(Coordinate... open) {
    List<Coordinate> ring = new ArrayList<>(List.of(open));
    ring.add(open[0]);
    return new GeometryFactory().createPolygon(ring.toArray(new Coordinate[0]));
  }

  /** Moved east, so that the 180th meridian goes through A and C; rings jump there. */
  private static List<Geometry> turned(List<Geometry> shapes) {
    List<Geometry> turned = new ArrayList<>();
    for (Geometry shape : shapes) {
      turned.add(
          Rings.changed(
              shape,
              ring -> {
                ring.forEach(v -> v.x = v.x + 159.985 > 180 ? v.x + 159.985 - 360 : v.x + 159.985);
                return ring;
              }));
    }
    return turned;
  }

  private static Coordinate middle(List<Geometry> sound) {
    return sound.get(C).getCoordinate();
  }

  private static List<CoverageFinding> findings(List<Geometry> shapes) {
    return CoverageCheck.check(Shapes.ids(shapes.size()), shapes, Surface.WGS84, 50);
  }

  private static RepairResult repair(List<Geometry> shapes, double most) {
    return CoverageRepair.repair(Shapes.ids(shapes.size()), shapes, new RepairLimits(1, 50, most));
  }

  private static Set<String> borders(List<Geometry> shapes) {
    DualGraph graph = Adjacency.of(shapes).graph(60);
    Set<String> pairs = new TreeSet<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      pairs.add(graph.endA(e) + " " + graph.endB(e));
    }
    return pairs;
  }
}
