package org.delimit.geometry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.KnownMap;
import org.delimit.geometry.Rings;
import org.delimit.geometry.Shapes;
import org.delimit.geometry.Surface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Repair stays around the faults. */
class RepairZoneTest {
  private static final String[] ROWS = {"AABBCC", "AABBCC", "DDEEFF", "DDEEFF", "GGHHII"};

  /** What is farther away is no concern of a fault, degrees: about 60 metres. */
  private static final double FAR = 60 / 111_319.49;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void repair_verticesCloserThanTheSnappingDistance_moveOnlyAroundTheFault(long seed) {
    KnownMap map = KnownMap.of(seed, ROWS);
    List<Geometry> shapes = new ArrayList<>();
    for (Geometry shape : map.polygons) {
      shapes.add(Rings.changed(shape, RepairZoneTest::dense));
    }
    Coordinate fault = map.southOf(2, 2)[1];
    // E, north of the line, leaves a gap there.
    int e = map.ownerOf(2, 2);
    shapes.set(
        e,
        Rings.changed(
            shapes.get(e),
            ring -> {
              ring.replaceAll(
                  v -> v.distance(fault) < FAR / 4 ? new Coordinate(v.x, v.y + FAR / 2) : v);
              return ring;
            }));
    List<String> ids = Shapes.ids(shapes.size());
    RepairResult result = CoverageRepair.repair(ids, shapes, new RepairLimits(5, 50, 50));
    assertThat(result.found()).isNotEmpty();
    assertThat(result.refusals()).isEmpty();
    assertThat(CoverageCheck.check(ids, result.polygons(), Surface.WGS84, 50)).isEmpty();
    Envelope around = new Envelope();
    result.found().forEach(f -> around.expandToInclude(f.place().getEnvelopeInternal()));
    around.expandBy(FAR);
    for (int i = 0; i < shapes.size(); i++) {
      assertThat(far(result.polygons().get(i), around))
          .as("district %d", i)
          .containsExactlyInAnyOrderElementsOf(far(shapes.get(i), around));
    }
  }

  private static List<Coordinate> far(Geometry shape, Envelope around) {
    List<Coordinate> vertices = new ArrayList<>();
    Coordinate[] ring = shape.getCoordinates();
    for (int v = 1; v < ring.length; v++) {
      if (!around.contains(ring[v])) {
        vertices.add(ring[v]);
      }
    }
    return vertices;
  }

  /** Vertices about two metres apart near each vertex, the same from either side. */
  private static List<Coordinate> dense(List<Coordinate> ring) {
    List<Coordinate> dense = new ArrayList<>();
    for (int v = 0; v < ring.size() - 1; v++) {
      Coordinate a = ring.get(v);
      Coordinate b = ring.get(v + 1);
      boolean forward = a.compareTo(b) < 0;
      Coordinate low = forward ? a : b;
      Coordinate high = forward ? b : a;
      dense.add(a);
      for (int k = 1; k < 6; k++) {
        double t = (forward ? k : 6 - k) * 0.008;
        dense.add(new Coordinate(low.x + t * (high.x - low.x), low.y + t * (high.y - low.y)));
      }
    }
    dense.add(ring.get(0));
    return dense;
  }
}
