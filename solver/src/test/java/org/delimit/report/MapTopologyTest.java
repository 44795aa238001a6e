package org.delimit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class MapTopologyTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Geometry box(double x1, double x2, double y1, double y2) {
    return FACTORY.toGeometry(new Envelope(x1, x2, y1, y2));
  }

  private static List<List<long[]>> rings(List<Geometry> shapes) {
    MapShapes map = MapShapes.of(shapes);
    return MapRings.of(map, shapes.size(), new MapCanvas(map.extent()));
  }

  /** The points of a ring of a district, put together from its arcs. */
  private static List<Long> decoded(MapTopology topology, int[] ring) {
    List<Long> points = new ArrayList<>();
    for (int arc : ring) {
      int[] steps = topology.arcs().get(arc < 0 ? -1 - arc : arc);
      List<Long> part = new ArrayList<>();
      int x = 0;
      int y = 0;
      for (int i = 0; i < steps.length; i += 2) {
        x += steps[i];
        y += steps[i + 1];
        part.add(arc < 0 ? 0 : part.size(), MapTopology.point(x, y));
      }
      if (!points.isEmpty()) {
        assertThat(part.get(0)).isEqualTo(points.get(points.size() - 1));
        part.remove(0);
      }
      points.addAll(part);
    }
    assertThat(points.get(points.size() - 1)).isEqualTo(points.get(0));
    points.remove(points.size() - 1);
    return points;
  }

  private static List<Long> rotated(List<Long> ring, long first) {
    int at = ring.indexOf(first);
    List<Long> rotated = new ArrayList<>(ring.subList(at, ring.size()));
    rotated.addAll(ring.subList(0, at));
    return rotated;
  }

  private static void assertDecodes(List<List<long[]>> rings, MapTopology topology) {
    for (int i = 0; i < rings.size(); i++) {
      for (int r = 0; r < rings.get(i).size(); r++) {
        List<Long> want = new ArrayList<>();
        for (long point : rings.get(i).get(r)) {
          want.add(point);
        }
        List<Long> got = decoded(topology, topology.rings(i).get(r));
        assertThat(rotated(got, want.get(0))).isEqualTo(want);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void of_randomGrid_givesEveryRingBackAndSharesSides(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int columns = 2 + random.nextInt(5);
    int rows = 2 + random.nextInt(5);
    List<Geometry> shapes = ReportFixture.grid(columns, rows).shapes(random.nextInt(6));
    shapes.replaceAll(shape -> random.nextBoolean() ? shape.reverse() : shape);
    List<List<long[]>> rings = rings(shapes);

    MapTopology topology = MapTopology.of(rings);

    assertDecodes(rings, topology);
    // Every side but the two at each corner of the map, which make one arc.
    int sides = columns * (rows + 1) + rows * (columns + 1);
    assertThat(topology.arcs()).hasSize(sides - 4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 60, 150, 400, 1000, 3000})
  void of_shapesTooSmallForTheGrid_givesBackWhatIsLeftOfThem(double times) {
    List<Geometry> shapes = ReportFixture.grid(9, 8).shapes(5);
    shapes.add(box(20, 20 + 9 * times, 2, 10));

    List<List<long[]>> rings = rings(shapes);

    assertDecodes(rings, MapTopology.of(rings));
    for (List<long[]> district : rings) {
      for (long[] ring : district) {
        for (int i = 0; i < ring.length; i++) {
          long next = ring[(i + 1) % ring.length];
          assertThat(ring[i]).isNotEqualTo(next).isNotEqualTo(ring[(i + 2) % ring.length]);
        }
      }
    }
  }

  @Test
  void of_holeWithAnIsland_isOneArcForBoth() {
    Polygon hole = (Polygon) box(3, 6, 3, 6);
    Polygon ring =
        FACTORY.createPolygon(
            ((Polygon) box(0, 9, 0, 9)).getExteriorRing(),
            new LinearRing[] {hole.getExteriorRing()});
    List<List<long[]>> rings = rings(List.of(ring, hole, hole.reverse()));

    MapTopology topology = MapTopology.of(rings.subList(0, 2));

    assertDecodes(rings.subList(0, 2), topology);
    assertThat(topology.arcs()).hasSize(2);
    int[] outside = topology.rings(0).get(1);
    assertThat(topology.rings(1).get(0)[0]).isIn(outside[0], -1 - outside[0]);
    // The same island seen from the other side.
    MapTopology turned = MapTopology.of(List.of(rings.get(0), rings.get(2)));
    assertThat(turned.arcs()).hasSize(2);
  }

  @Test
  void of_districtsThatTouchInAPoint_keepTheirRings() {
    List<List<long[]>> rings = rings(List.of(box(0, 1, 0, 1), box(1, 2, 1, 2), box(0, 1, 1, 2)));

    MapTopology topology = MapTopology.of(rings);

    assertDecodes(rings, topology);
    assertThat(topology.arcs()).hasSize(5);
  }

  @Test
  void rings_cornerOnANeighboursEdge_bendsTheEdge() {
    List<List<long[]>> rings =
        rings(List.of(box(0, 1, 0, 2), box(1, 2, 0, 0.7), box(1, 2, 0.7, 2)));

    assertThat(rings.get(0).get(0)).hasSize(5);
    assertThat(rings.get(1).get(0)).hasSize(4);
    MapTopology topology = MapTopology.of(rings);
    assertDecodes(rings, topology);
    // West against south-east and north-east, the two of these against each other, three outer
    // ones.
    assertThat(topology.arcs()).hasSize(6);
  }

  @Test
  void rings_smallerThanAUnit_areLeftOut() {
    List<List<long[]>> rings = rings(List.of(box(0, 8000, 0, 80), box(100, 100.2, 81, 81.2)));

    assertThat(rings.get(0)).hasSize(1);
    assertThat(rings.get(1)).isEmpty();
  }
}
