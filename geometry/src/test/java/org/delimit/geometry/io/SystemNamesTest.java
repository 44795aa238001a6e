package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SystemNamesTest {
  private static final Path FILE = Path.of("map.csv");

  /* Longitude, latitude, x and y by PROJ 9.1 (gdaltransform). */
  @ParameterizedTest
  @CsvSource({
    "EPSG:4326, 44.3, 33.2, 44.3, 33.2",
    "epsg:32638, 44.3, 33.2, 434756.193105726, 3673677.55794045",
    "urn:ogc:def:crs:EPSG::32638, 44.3, 33.2, 434756.193105726, 3673677.55794045",
    "+proj=utm +zone=38 +datum=WGS84 +units=m +type=crs, 44.3, 33.2, 434756.193105726, 3673677.55794045",
    "+proj=utm +zone=38 +datum=WGS84 +units=km, 44.3, 33.2, 434.756193105726, 3673.67755794045",
    "EPSG:32738, 44.3, 33.2, 434756.193105726, 13673677.55794045",
    "EPSG:25833, 18.4, 43.85, 773284.44413981, 4860833.63346646",
    "EPSG:3035, 18.4, 43.85, 4996423.72969357, 2342400.26509372",
    "EPSG:3857, 44.3, 33.2, 4931453.44214202, 3921880.80670324"
  })
  void placement_names_agreeWithProj(String name, double lon, double lat, double x, double y) {
    Coordinate place = degrees(SystemNames.placement(name), x, y);
    assertThat(place.x).isCloseTo(lon, within(1e-7));
    assertThat(place.y).isCloseTo(lat, within(1e-7));
  }

  @Test
  void placement_plane_takesMetres() {
    CoordinateSystem system = new ReadOptions(false, "plane").coordinateSystem();
    assertThat(system.surface()).isEqualTo(Surface.PLANE);
    assertThat(system.projection()).isEmpty();
    assertThat(ReadOptions.DEFAULTS.coordinateSystem()).isEqualTo(CoordinateSystem.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mars", "EPSG:", "EPSG:32661", "EPSG:32600", "EPSG:1", "EPSG:32638x", "32638"})
  void placement_unknown_saysWhatIsKnown(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadOptions(false, name))
        .withMessageStartingWith("unknown coordinate system (" + name + "). Known: EPSG:4326");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+proj=nonsense +units=m",
        "+zone=38",
        "+",
        "+proj=utm +zone=38 +units=cubits",
        "+proj=utm +zone=38 +to_meter=NaN",
        "+proj=utm +zone=x",
        "PROJCS[\"x\"]",
        "GEOGCS["
      })
  void placement_badText_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadOptions(false, text));
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:32638, EPSG:32638, true",
    "EPSG:32638, +proj=utm +zone=38 +datum=WGS84, true",
    "EPSG:25833, EPSG:32633, true",
    "EPSG:4258, EPSG:4326, true",
    "EPSG:32638, EPSG:32639, false",
    "EPSG:32638, EPSG:32738, false",
    "EPSG:32638, EPSG:4326, false",
    "EPSG:4326, EPSG:3857, false",
    "EPSG:32638, plane, false",
    "plane, plane, true",
    "+proj=utm +zone=38 +units=km, EPSG:32638, false"
  })
  void agreement_isOfPlacesNotOfNames(String own, String stated, boolean agree) {
    Placement placement = SystemNames.placement(own);
    ReadOptions options = new ReadOptions(false, stated);
    if (agree) {
      assertThat(SystemAgreement.of(FILE, placement, options)).isSameAs(placement);
    } else {
      assertThatThrownBy(() -> SystemAgreement.of(FILE, placement, options))
          .isInstanceOf(MapFileException.class)
          .hasMessageContaining("the problem says (" + stated + "). Maybe leave out (crs)");
    }
    assertThat(SystemAgreement.of(FILE, Placement.UNKNOWN, options).system())
        .isEqualTo(options.coordinateSystem());
  }

  static Coordinate degrees(Placement placement, double x, double y) {
    Geometry point = new GeometryFactory().createPoint(placement.place(x, y));
    return Reprojection.toDegrees(List.of(point), placement.system()).get(0).getCoordinate();
  }
}
