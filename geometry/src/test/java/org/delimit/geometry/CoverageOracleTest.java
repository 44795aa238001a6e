package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.delimit.geometry.CoverageFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** The check looks at few districts; here all pairs are overlaid, and JTS validates all of them. */
class CoverageOracleTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void check_twoMapsOverEachOther_findsThePairsOfAnOverlayOfAll(long seed) {
    KnownMap map = KnownMap.random(seed);
    // Between districts of the middle of both maps no segment is loose.
    List<Geometry> shapes = new ArrayList<>(map.polygons);
    shapes.addAll(KnownMap.random(seed + 100).polygons);
    Set<String> pairs = new TreeSet<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (int j = i + 1; j < shapes.size(); j++) {
        Geometry common = Dissolve.polygonal(shapes.get(i).intersection(shapes.get(j)));
        if (GroundWidth.mean(common, Surface.WGS84) >= 1) {
          pairs.add(List.of("d" + i, "d" + j).toString());
        }
      }
    }
    assertThat(pairs).isNotEmpty();
    assertThat(overlaps(shapes)).isEqualTo(pairs);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void looseEnds_noisyMaps_holdAllThatJtsFindsUnfit(long seed) {
    Random random = new Random(seed);
    KnownMap map = KnownMap.random(seed + 200);
    List<Geometry> shapes = new ArrayList<>();
    for (Geometry shape : seed % 2 == 0 ? map.polygons : map.withOwnVertices()) {
      shapes.add(
          Rings.changed(
              shape,
              ring -> {
                int v = 1 + random.nextInt(ring.size() - 2);
                if (random.nextInt(6) == 0) {
                  ring.set(v, GeodesyMetres.moved(ring.get(v), 12, -9));
                }
                return ring;
              }));
    }
    boolean[] loose = LooseEnds.of(shapes, Surface.WGS84);
    Geometry[] unfit = CoverageValidator.validate(shapes.toArray(new Geometry[0]));
    for (int i = 0; i < loose.length; i++) {
      assertThat(loose[i] || unfit[i] == null).as("district %d", i).isTrue();
    }
  }

  @Test
  void looseEnds_coverage_areOnTheCoastOnly() {
    List<Geometry> grid = Shapes.grid(5, 4);
    boolean[] loose = LooseEnds.of(grid, Surface.WGS84);
    for (int i = 0; i < grid.size(); i++) {
      boolean coast = i % 5 == 0 || i % 5 == 4 || i < 5 || i >= 15;
      assertThat(loose[i]).as("district %d", i).isEqualTo(coast);
    }
    // The same ground twice: both sides of all segments are the same.
    List<Geometry> twice = List.of(grid.get(0), grid.get(0).reverse());
    assertThat(LooseEnds.of(twice, Surface.WGS84)).containsExactly(true, true);
  }

  private static Set<String> overlaps(List<Geometry> shapes) {
    Set<String> pairs = new TreeSet<>();
    for (CoverageFinding finding : CoverageCheck.check(Shapes.ids(shapes.size()), shapes)) {
      if (finding.kind() == Kind.OVERLAP || finding.kind() == Kind.DUPLICATE) {
        pairs.add(finding.districtIds().toString());
      }
    }
    return pairs;
  }
}
