package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.graph.DualGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

/** Borders and corners of random maps that are known by construction; 240 maps. */
class KnownMapsTest {
  private static final int MAPS_A_SEED = 20;

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void borders_exactShapes_haveTheKnownLengths(long seed) {
    for (KnownMap map : maps(seed)) {
      assertBorders(map, map.polygons, 1e-6);
      assertBorders(map, map.rewritten(), 1e-6);
    }
    KnownMap first = KnownMap.random(seed);
    assertThat(check(first.polygons)).isEmpty();
    assertThat(check(first.rewritten())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void borders_verticesOfTheirOwn_haveTheKnownLengths(long seed) {
    for (KnownMap map : maps(seed)) {
      List<Geometry> shapes = map.withOwnVertices();
      assertBorders(map, shapes, 1e-4);
      assertThat(check(shapes))
          .allSatisfy(
              finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.UNMATCHED);
                assertThat(map.lengths.keySet()).contains(pair(finding.districtIds()));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void borders_oneDistrictShifted_stayWithinTheToleranceOnly(long seed) {
    for (KnownMap map : maps(seed)) {
      int shifted = (int) (seed % map.size);
      List<Geometry> near = new ArrayList<>(map.polygons);
      near.set(shifted, shifted(map.polygons.get(shifted), 0.4));
      assertBorders(map, near, 0.02);
      List<Geometry> far = new ArrayList<>(map.polygons);
      far.set(shifted, shifted(map.polygons.get(shifted), 20));
      Adjacency lost = Adjacency.of(far);
      for (int other = 0; other < map.size; other++) {
        if (other != shifted) {
          assertThat(lost.borderMillimetres(shifted, other))
              .as("%d %d", shifted, other)
              .isLessThan(60_000);
        }
      }
    }
  }

  private static Geometry shifted(Geometry shape, double metres) {
    return Rings.changed(
        shape, ring -> ring.stream().map(v -> GeodesyMetres.moved(v, metres, metres)).toList());
  }

  private static List<KnownMap> maps(long seed) {
    return LongStream.range(seed * MAPS_A_SEED, (seed + 1) * MAPS_A_SEED)
        .mapToObj(KnownMap::random)
        .toList();
  }

  /** Lengths may differ by a share, or by some times the tolerance at each end. */
  private static void assertBorders(KnownMap map, List<Geometry> shapes, double share) {
    Adjacency adjacency = Adjacency.of(shapes);
    double rounding = share < 1e-3 ? 0.05 : 40;
    Set<String> rook = new TreeSet<>(map.lengths.keySet());
    rook.removeIf(pair -> !pair.contains(" "));
    assertThat(pairs(adjacency.graph(share < 1e-3 ? 0 : 100))).isEqualTo(rook);
    if (share < 1e-3) {
      assertThat(pairs(adjacency.graph(Adjacency.Rule.QUEEN, 0))).isEqualTo(map.contacts);
    }
    for (int a = 0; a < map.size; a++) {
      assertThat(adjacency.outerBorderMillimetres(a) / 1e3)
          .as("outer border of %d", a)
          .isCloseTo(length(map, "" + a), within(rounding + share * length(map, "" + a)));
      for (int b = a + 1; b < map.size; b++) {
        double length = length(map, a + " " + b);
        assertThat(adjacency.borderMillimetres(a, b) / 1e3)
            .as("border %d %d", a, b)
            .isCloseTo(length, within(rounding + share * length));
      }
    }
  }

  private static double length(KnownMap map, String pair) {
    return map.lengths.getOrDefault(pair, 0.0);
  }

  private static List<CoverageFinding> check(List<Geometry> shapes) {
    List<CoverageFinding> findings =
        new ArrayList<>(CoverageCheck.check(Shapes.ids(shapes.size()), shapes));
    // Sharp inlets of the coast.
    findings.removeIf(finding -> finding.message().contains("open to the outside"));
    return findings;
  }

  private static String pair(List<String> ids) {
    return ids.get(0).substring(1) + " " + ids.get(1).substring(1);
  }

  private static Set<String> pairs(DualGraph graph) {
    Set<String> pairs = new TreeSet<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      int a = Math.min(graph.endA(e), graph.endB(e));
      pairs.add(a + " " + Math.max(graph.endA(e), graph.endB(e)));
    }
    return pairs;
  }
}
