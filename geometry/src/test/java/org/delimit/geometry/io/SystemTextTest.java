package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SystemTextTest {
  private static final String WGS84 =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";

  /** Places and their images by PROJ 9.1 (gdaltransform): longitude, latitude, x, y. */
  private static final Map<String, double[]> IMAGES =
      Map.of(
          "UTM", new double[] {44.3, 33.2, 434756.193105726, 3673677.55794045},
          "LCC1", new double[] {44.3, 33.2, 1434805.56383492, 1243952.94947261},
          "LCC2", new double[] {18.4, 43.85, 4655440.79716631, 1960453.19052464},
          "AEA", new double[] {44.3, 33.2, -65179.9708738164, 3521134.13952464},
          "LAEA", new double[] {18.4, 43.85, 4996423.72969357, 2342400.26509372});

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Transverse_Mercator|latitude_of_origin=0;central_meridian=45;scale_factor=0.9996;false_easting=500000|UTM
          Lambert_Conformal_Conic_1SP|latitude_of_origin=32.5;central_meridian=45;scale_factor=0.9987864078;false_easting=1500000;false_northing=1166200|LCC1
          Lambert_Conformal_Conic_2SP|latitude_of_origin=52;central_meridian=10;standard_parallel_1=35;standard_parallel_2=65;false_easting=4000000;false_northing=2800000|LCC2
          Albers_Conic_Equal_Area|latitude_of_center=0;longitude_of_center=45;standard_parallel_1=30;standard_parallel_2=36|AEA
          Lambert_Azimuthal_Equal_Area|latitude_of_center=52;longitude_of_center=10;false_easting=4321000;false_northing=3210000|LAEA
          """)
  void read_projections_agreeWithProj(String projection, String parameters, String name) {
    StringBuilder text =
        new StringBuilder(
            "PROJCS[\"" + name + "\"," + WGS84 + ",PROJECTION[\"" + projection + "\"]");
    for (String parameter : parameters.split(";")) {
      text.append(",PARAMETER[\"").append(parameter.replace("=", "\",")).append("]");
    }
    Placement placement = SystemText.read(text + ",UNIT[\"metre\",1],AXIS[\"Easting\",EAST]]");
    assertThat(placement.system().surface()).isEqualTo(Surface.PLANE);
    double[] image = IMAGES.get(name);
    Geometry point = new GeometryFactory().createPoint(placement.place(image[2], image[3]));
    Coordinate place =
        Reprojection.toDegrees(List.of(point), placement.system()).get(0).getCoordinate();
    assertThat(place.x).isCloseTo(image[0], within(1e-7));
    assertThat(place.y).isCloseTo(image[1], within(1e-7));
  }

  @Test
  void read_gradsFromParis_becomeDegreesFromGreenwich() {
    Placement placement =
        SystemText.read(
            "GEOGCS[\"NTF (Paris)\",DATUM[\"NTF\",SPHEROID[\"Clarke 1880\",6378249.2,293.466021293627],TOWGS84[-168,-60,320,0,0,0,0]],PRIMEM[\"Paris\",2.5969213],UNIT[\"grad\",0.01570796326794897]]");
    Coordinate place = placement.place(10, 50);
    assertThat(place.x).isCloseTo(11.33722917, within(1e-8));
    assertThat(place.y).isCloseTo(45, within(1e-12));
    assertThat(placement.system().remarks())
        .anyMatch(remark -> remark.contains("(NTF (Paris)) were taken as if they were on WGS84"))
        .anyMatch(remark -> remark.contains("degrees east of Greenwich"));
  }

  @Test
  void read_unusualProjection_isAPlaneThatCannotBeShown() {
    CoordinateSystem system =
        SystemText.read(
                "PROJCS[\"New\"," + WGS84 + ",PROJECTION[\"Bonne_of_my_own\"],UNIT[\"km\",1000]]")
            .system();
    assertThat(system.surface()).isEqualTo(Surface.PLANE);
    assertThat(system.remarks())
        .containsExactly("Its unit (km, 1000 metres) was turned into metres.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reprojection.toDegrees(List.of(), system))
        .withMessage("The projection of (New) is not known.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''|a word or number is missing
          PROJCS[|a word or number is missing
          GEOGCS["x"]|UNIT is missing in (x)
          GEOGCS["x",UNIT["d",zero]]|the value (zero) of UNIT must be a number
          VERTCRS["x"]|unknown coordinate system (VERTCRS)
          PROJCRS["x"]|BASEGEOGCRS is missing in (x)
          LOCAL_CS["x",UNIT["m",0]]|the unit (0) must be above zero
          LOCAL_CS["x"] y|more text after the end
          """)
  void read_faultyText_saysWhy(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SystemText.read(text))
        .withMessageContaining(reason);
  }

  @Test
  void read_mutations_readOrRefuse() {
    String version2 =
        "PROJCRS[\"u\",BASEGEOGCRS[\"g\",DATUM[\"d\",ELLIPSOID[\"e\",6378137,298.257]]],CONVERSION[\"c\",METHOD[\"Transverse Mercator\"],PARAMETER[\"False easting\",5,LENGTHUNIT[\"metre\",1]]],LENGTHUNIT[\"metre\",1]]";
    for (int seed = 0; seed < 6000; seed++) {
      Random random = new Random(seed);
      StringBuilder text =
          new StringBuilder(
              seed % 2 == 1
                  ? version2
                  : "PROJCS[\"u\","
                      + WGS84
                      + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"scale_factor\",0.9],UNIT[\"metre\",1]]");
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
      }
      try {
        CoordinateSystem system = SystemText.read(text.toString()).system();
        Geometry point = new GeometryFactory().createPoint(new Coordinate(1, 1));
        Reprojection.toDegrees(List.of(point), system);
      } catch (IllegalArgumentException e) {
        assertThat(e).as("seed " + seed).hasMessageNotContaining("null");
      }
    }
  }

  /** What GDAL 3.6 (gdalsrsinfo) says of the same systems in both versions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          PROJCS["WGS 84 / UTM zone 38N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",45],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]|PROJCRS["WGS 84 / UTM zone 38N",BASEGEOGCRS["WGS 84",ENSEMBLE["World Geodetic System 1984 ensemble",MEMBER["World Geodetic System 1984 (Transit)"],ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]],ENSEMBLEACCURACY[2.0]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4326]],CONVERSION["UTM zone 38N",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],PARAMETER["Longitude of natural origin",45,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",0.9996,SCALEUNIT["unity",1]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["(E)",east,ORDER[1],LENGTHUNIT["metre",1]],AXIS["(N)",north,ORDER[2],LENGTHUNIT["metre",1]],USAGE[SCOPE["Engineering survey."],AREA["Between 42°E and 48°E."],BBOX[0,42,84,48]],ID["EPSG",32638]]
          PROJCS["NAD83 / New York Long Island (ftUS)",GEOGCS["NAD83",DATUM["North_American_Datum_1983",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",40.1666666666667],PARAMETER["central_meridian",-74],PARAMETER["standard_parallel_1",41.0333333333333],PARAMETER["standard_parallel_2",40.6666666666667],PARAMETER["false_easting",984250],PARAMETER["false_northing",0],UNIT["US survey foot",0.304800609601219]]|PROJCRS["NAD83 / New York Long Island (ftUS)",BASEGEOGCRS["NAD83",DATUM["North American Datum 1983",ELLIPSOID["GRS 1980",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["SPCS83",METHOD["Lambert Conic Conformal (2SP)",ID["EPSG",9802]],PARAMETER["Latitude of false origin",40.1666666666667,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of false origin",-74,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Latitude of 1st standard parallel",41.0333333333333,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Latitude of 2nd standard parallel",40.6666666666667,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Easting at false origin",300000.0000000,LENGTHUNIT["metre",1]],PARAMETER["Northing at false origin",0,LENGTHUNIT["US survey foot",0.304800609601219]]],CS[Cartesian,2],AXIS["easting (X)",east,ORDER[1],LENGTHUNIT["US survey foot",0.304800609601219]],AXIS["northing (Y)",north,ORDER[2],LENGTHUNIT["US survey foot",0.304800609601219]]]
          """)
  void read_version2_isTheSameAsVersion1(String version1, String version2) {
    Placement one = SystemText.read(version1);
    for (String text :
        List.of(
            version2,
            "COMPOUNDCRS[\"with heights\"," + version2 + ",VERTCRS[\"h\"]]",
            "BOUNDCRS[SOURCECRS[" + version2 + "],TARGETCRS[GEOGCRS[\"x\"]]]")) {
      Placement two = SystemText.read(text);
      assertThat(two.system().name()).isEqualTo(one.system().name());
      Coordinate a = SystemNamesTest.degrees(one, 900_000, 200_000);
      Coordinate b = SystemNamesTest.degrees(two, 900_000, 200_000);
      assertThat(b.x).isCloseTo(a.x, within(1e-9));
      assertThat(b.y).isCloseTo(a.y, within(1e-9));
    }
  }

  @Test
  void read_version2Degrees_takeUnitsOfAxesAndMeridian() {
    String text =
        "GEOGCRS[\"NTF (Paris)\",DATUM[\"NTF\",ELLIPSOID[\"Clarke\",6378.2492,293.466,LENGTHUNIT[\"km\",1000]]],PRIMEM[\"Paris\",2.33722917,ANGLEUNIT[\"degree\",0.0174532925199433]],CS[ellipsoidal,2],AXIS[\"lon\",east,ANGLEUNIT[\"grad\",0.01570796326794897]],AXIS[\"lat\",north,ANGLEUNIT[\"grad\",0.01570796326794897]]]";
    Coordinate place = SystemText.read(text).place(10, 50);
    assertThat(place.x).isCloseTo(11.33722917, within(1e-8));
    assertThat(place.y).isCloseTo(45, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SystemText.read("PROJCRS[\"p\",CONVERSION[\"c\"]]"))
        .withMessage("BASEGEOGCRS is missing in (p)");
    assertThat(SystemText.read("ENGCRS[\"site\",LENGTHUNIT[\"km\",1000]]").place(1, 2))
        .isEqualTo(new Coordinate(1000, 2000));
  }
}
