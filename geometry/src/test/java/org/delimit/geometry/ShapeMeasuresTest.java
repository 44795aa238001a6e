package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ShapeMeasuresTest {
  private static final Geodesic EARTH = Geodesic.WGS84;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @Test
  void plane_square_hasItsClosedForms() {
    ShapeMeasures square = plane(Shapes.box(500_000, 3_000_000, 503_000, 3_003_000));
    assertThat(square.areaSquareMetres()).isEqualTo(9e6);
    assertThat(square.perimeterMetres()).isEqualTo(12_000);
    assertThat(square.polsbyPopper()).isCloseTo(Math.PI / 4, within(1e-12));
    assertThat(square.reock()).isCloseTo(2 / Math.PI, within(1e-9));
    assertThat(square.hullRatio()).isCloseTo(1, within(1e-12));
    assertThat(square.polygons()).isEqualTo(1);
  }

  /* Three unit squares: area 3, perimeter 8, a circle around (0, 2), (2, 0) and (0, 0), a hull of 3.5. */
  @Test
  void plane_lShape_hasItsClosedForms() {
    ShapeMeasures shape = plane(Shapes.wkt("POLYGON ((0 0, 2 0, 2 1, 1 1, 1 2, 0 2, 0 0))"));
    assertThat(shape.polsbyPopper()).isCloseTo(12 * Math.PI / 64, within(1e-12));
    assertThat(shape.reock()).isCloseTo(3 / (2 * Math.PI), within(1e-9));
    assertThat(shape.hullRatio()).isCloseTo(3 / 3.5, within(1e-12));
  }

  @Test
  void plane_hole_takesAreaAndAddsPerimeter() {
    ShapeMeasures shape =
        plane(
            Shapes.wkt(
                "POLYGON ((0 0, 40 0, 40 40, 0 40, 0 0), (10 10, 10 30, 30 30, 30 10, 10 10))"));
    assertThat(shape.areaSquareMetres()).isEqualTo(1200);
    assertThat(shape.perimeterMetres()).isEqualTo(240);
    assertThat(shape.polsbyPopper()).isCloseTo(4 * Math.PI * 1200 / (240 * 240), within(1e-12));
    assertThat(shape.reock()).isCloseTo(1200 / (800 * Math.PI), within(1e-9));
    assertThat(shape.hullRatio()).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void plane_twoIslands_haveOneCircleAndOneHull() {
    ShapeMeasures shape =
        ShapeMeasures.ofUnion(
                List.of(Shapes.box(0, 0, 10, 10), Shapes.box(20, 0, 30, 10)), Surface.PLANE)
            .orElseThrow();
    assertThat(shape.polygons()).isEqualTo(2);
    assertThat(shape.perimeterMetres()).isEqualTo(80);
    assertThat(shape.reock()).isCloseTo(200 / (250 * Math.PI), within(1e-9));
    assertThat(shape.hullRatio()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void union_ofDistricts_hasNoInnerBorders() {
    ShapeMeasures grid = ShapeMeasures.ofUnion(Shapes.grid(3, 3), Surface.WGS84).orElseThrow();
    ShapeMeasures box = wgs84(Shapes.box(0, 0, 0.3, 0.3));
    assertThat(grid.perimeterMetres()).isCloseTo(box.perimeterMetres(), within(0.1));
    assertThat(grid.polsbyPopper()).isCloseTo(box.polsbyPopper(), within(1e-5));
  }

  @Test
  void nothing_hasNoMeasures() {
    assertThat(ShapeMeasures.ofUnion(List.of(), Surface.WGS84)).isEmpty();
    assertThat(
            ShapeMeasures.ofUnion(Arrays.asList(null, Shapes.wkt("POLYGON EMPTY")), Surface.PLANE))
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapeMeasures.of(Shapes.wkt("LINESTRING (0 0, 1 1)"), Surface.PLANE))
        .withMessageContaining("LineString");
  }

  /* A geodesic circle measures 1 in everything, wherever it lies: also over the 180th meridian, near
   * and around a pole. 720 corners: a circle's perimeter less 3e-6, its area less 1.3e-5. */
  @ParameterizedTest
  @CsvSource({
    "44, 33, 500000",
    "44, 33, 1000",
    "0, 0, 1000000",
    "25, 86, 300000",
    "-60, -80, 1000000"
  })
  void wgs84_geodesicCircle_isRound(double longitude, double latitude, double radius) {
    Geometry circle = circle(longitude, latitude, radius, 720);
    ShapeMeasures shape = wgs84(circle);
    // On a curved Earth a circle has less perimeter than its area asks for: 4πA − P² = K A².
    double bulge = shape.areaSquareMetres() / (4 * Math.PI * 6_371e3 * 6_371e3);
    assertThat(shape.polsbyPopper()).isCloseTo(Math.min(1, 1 + bulge), within(1e-3));
    assertThat(shape.reock()).isCloseTo(1, within(1.5e-5)).isLessThan(1);
    assertThat(shape.hullRatio()).isCloseTo(1, within(1e-6));
    EnclosingCircle found = EnclosingCircle.around(circle.getCoordinates());
    assertThat(found.radiusMetres()).isCloseTo(radius, within(0.01));
    assertThat(Geodesy.distance(longitude, latitude, found.longitude(), found.latitude()))
        .isLessThan(0.01);
    // Area of a polygon of 7,200 geodesics, less by 1.3e-7.
    double exact = Geodesy.area(circle(longitude, latitude, radius, 7200));
    assertThat(found.area() / exact).isCloseTo(1 + 1.27e-7, within(3e-7));
  }

  /* A box around 179° E is cut at the meridian as RFC 7946 asks, and measures the same. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wgs84_acrossTheMeridian_isTheSameAsElsewhere(boolean asUnion) {
    Geometry elsewhere = Shapes.box(40, 10, 50, 20);
    List<Geometry> halves = List.of(Shapes.box(174, 10, 180, 20), Shapes.box(-180, 10, -176, 20));
    Geometry parts = FACTORY.buildGeometry(halves);
    ShapeMeasures there =
        asUnion ? ShapeMeasures.ofUnion(halves, Surface.WGS84).orElseThrow() : wgs84(parts);
    ShapeMeasures here =
        wgs84(Shapes.wkt("POLYGON ((40 10, 46 10, 50 10, 50 20, 46 20, 40 20, 40 10))"));
    assertThat(there.polygons()).isEqualTo(1);
    assertThat(there.areaSquareMetres()).isCloseTo(here.areaSquareMetres(), within(1.0));
    assertThat(there.perimeterMetres()).isCloseTo(here.perimeterMetres(), within(0.01));
    assertThat(there.reock()).isCloseTo(here.reock(), within(1e-9));
    assertThat(there.hullRatio()).isCloseTo(here.hullRatio(), within(1e-9));
    assertThat(here.hullRatio()).isLessThan(1);
    assertThat(wgs84(elsewhere).hullRatio()).isCloseTo(1, within(1e-9));
  }

  /* The oracle knows only distances. */
  @ParameterizedTest
  @CsvSource({"1, 6e5", "2, 6e5", "3, 6e5", "4, 6e5", "5, 3e6", "6, 3e6", "7, 3e6"})
  void circle_isTheSmallest_byPatternSearch(long seed, double spread) {
    Random random = new Random(seed);
    double latitude = -70 + 20 * seed;
    Coordinate[] places = new Coordinate[8];
    for (int i = 0; i < places.length; i++) {
      GeodesicData to =
          EARTH.Direct(latitude, 40, 360 * random.nextDouble(), spread * random.nextDouble());
      places[i] = new Coordinate(to.lon2, to.lat2);
    }
    EnclosingCircle circle = EnclosingCircle.around(places);
    assertThat(circle.radiusMetres()).isCloseTo(smallestRadius(places), within(0.5));
  }

  /* The largest distance to any place is convex: walk towards less until steps are tiny. */
  private static double smallestRadius(Coordinate[] places) {
    double latitude = places[0].y;
    double longitude = places[0].x;
    double best = farthest(places, latitude, longitude);
    for (double step = 500e3; step > 0.01; step *= 0.7) {
      for (int k = 0; k < 72; k++) {
        GeodesicData to = EARTH.Direct(latitude, longitude, 5 * k, step);
        double radius = farthest(places, to.lat2, to.lon2);
        if (radius < best) {
          best = radius;
          latitude = to.lat2;
          longitude = to.lon2;
        }
      }
    }
    return best;
  }

  private static double farthest(Coordinate[] places, double latitude, double longitude) {
    double radius = 0;
    for (Coordinate place : places) {
      radius = Math.max(radius, EARTH.Inverse(latitude, longitude, place.y, place.x).s12);
    }
    return radius;
  }

  /* No place lies outside: triangles from it to the sides of the hull do not overlap. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void hull_holdsEveryPlace(long seed) {
    Random random = new Random(seed);
    Coordinate[] places = new Coordinate[40];
    for (int i = 0; i < places.length; i++) {
      GeodesicData to =
          EARTH.Direct(75, 40, 360 * random.nextDouble(), 800e3 * random.nextDouble());
      places[i] = new Coordinate(to.lon2, to.lat2);
    }
    Geometry hull = EnclosingCircle.hull(places, 40, 75);
    double area = Geodesy.area(hull);
    for (Coordinate place : places) {
      double fan = 0;
      Coordinate[] corners = hull.getCoordinates();
      for (int i = 1; i < corners.length; i++) {
        fan +=
            Geodesy.area(
                FACTORY.createPolygon(new Coordinate[] {place, corners[i - 1], corners[i], place}));
      }
      assertThat(fan / area).isCloseTo(1, within(2e-6));
    }
  }

  @Test
  void ringStartAndDirection_changeNothing() {
    Coordinate[] ring = circle(44, 33, 300e3, 90).getCoordinates();
    for (int i = 0; i < 90; i += 3) {
      GeodesicData dent = EARTH.Direct(33, 44, 4 * i, 150e3 + 500 * i);
      ring[i] = new Coordinate(dent.lon2, dent.lat2);
    }
    ring[90] = ring[0];
    ShapeMeasures first = wgs84(FACTORY.createPolygon(ring));
    for (int shift = 1; shift < 90; shift += 11) {
      List<Coordinate> turned = new ArrayList<>();
      for (int i = 0; i <= 90; i++) {
        turned.add(ring[(i + shift) % 90]);
      }
      Geometry polygon = FACTORY.createPolygon(turned.toArray(new Coordinate[0]));
      for (Geometry shape : List.of(polygon, polygon.reverse())) {
        ShapeMeasures other = wgs84(shape);
        assertThat(other.polsbyPopper()).isCloseTo(first.polsbyPopper(), within(1e-12));
        assertThat(other.reock()).isCloseTo(first.reock(), within(1e-9));
        assertThat(other.hullRatio()).isCloseTo(first.hullRatio(), within(1e-9));
      }
    }
  }

  /* An island off each continent: no half of the Earth holds it, and the circle stands in for the hull. */
  @Test
  void allAroundTheEarth_staysFinite() {
    ShapeMeasures shape =
        ShapeMeasures.ofUnion(
                List.of(
                    Shapes.box(-170, 0, -160, 10),
                    Shapes.box(-60, 0, -50, 10),
                    Shapes.box(60, 0, 70, 10)),
                Surface.WGS84)
            .orElseThrow();
    assertThat(shape.polygons()).isEqualTo(3);
    assertThat(shape.reock()).isBetween(0.0, 0.1);
    assertThat(shape.hullRatio()).isBetween(0.0, 0.1);
  }

  private static Geometry circle(double longitude, double latitude, double radius, int corners) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      GeodesicData to = EARTH.Direct(latitude, longitude, 360.0 * i / corners, radius);
      ring[i] = new Coordinate(to.lon2, to.lat2);
    }
    ring[corners] = ring[0];
    return FACTORY.createPolygon(ring);
  }

  private static ShapeMeasures plane(Geometry shape) {
    return ShapeMeasures.of(shape, Surface.PLANE).orElseThrow();
  }

  private static ShapeMeasures wgs84(Geometry shape) {
    return ShapeMeasures.of(shape, Surface.WGS84).orElseThrow();
  }
}
