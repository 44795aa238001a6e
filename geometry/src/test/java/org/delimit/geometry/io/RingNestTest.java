package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Polygons are taken apart into rings, shuffled and turned round, and must come back. */
class RingNestTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0 0, 3 1, 1 3, 0 0), (9 9, 8 7, 7 8, 9 9))",
        "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (4 0, 6 4, 4 6, 2 4, 4 0))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1)), ((1 1, 6 2, 4 4, 1"
            + " 1)), ((8 8, 3 7, 4 5, 8 8)), ((9 9, 12 9, 12 12, 9 9)))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1)), ((2 2, 7 2, 7 7, 2 7,"
            + " 2 2), (3 3, 3 6, 6 6, 6 3, 3 3)), ((4 4, 5 4, 5 5, 4 5, 4 4)))"
      })
  void polygons_shuffledRings_comeBack(String text) throws ParseException {
    Geometry expected = new WKTReader().read(text);
    assertThat(expected.isValid()).isTrue();
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<LinearRing> rings = new ArrayList<>();
      for (Object line : LinearComponentExtracter.getLines(expected)) {
        LinearRing ring = (LinearRing) line;
        rings.add(random.nextBoolean() ? ring : ring.reverse());
      }
      Collections.shuffle(rings, random);
      Geometry polygons = RingNest.polygons(rings, FACTORY);
      assertThat(polygons.norm().equalsExact(expected.norm())).as("seed " + seed).isTrue();
    }
    assertThat(RingNest.polygons(List.of(), FACTORY).isEmpty()).isTrue();
    assertThat(RingNest.polygons(List.of(), FACTORY) instanceof Polygon).isTrue();
  }
}
