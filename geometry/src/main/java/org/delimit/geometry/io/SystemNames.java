package org.delimit.geometry.io;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Surface;

/**
 * Understands the names people give coordinate systems: codes of the EPSG register, {@code plane},
 * parameters of PROJ, well-known text.
 *
 * <p>The codes known here are those of {@link #codes()}; with proj4j-epsg on the class path, whose
 * licence is the register's own, all that it holds.
 */
final class SystemNames {
  private static final Pattern CODE =
      Pattern.compile("(?:URN:OGC:DEF:CRS:)?EPSG:(?:[0-9.]*:)?([0-9]{1,6})");
  private static final Pattern CRS84 =
      Pattern.compile("(?:URN:OGC:DEF:CRS:)?OGC:(?:[0-9.]*:)?CRS84");

  private static final String KNOWN =
      "EPSG:4326 (degrees), EPSG:326zz and 327zz (UTM on WGS 84, zone zz), EPSG:258zz and 3035"
          + " (Europe), EPSG:3857 (Web Mercator), plane (metres), +proj=… (PROJ), well-known text";

  private static final String WGS84 = "WGS 84|6378137|298.257223563";
  private static final String GRS80 = "|6378137|298.257222101";

  private SystemNames() {}

  /** The codes that are known without proj4j-epsg, for messages. */
  static String codes() {
    return KNOWN;
  }

  /**
   * Understands a name.
   *
   * @throws IllegalArgumentException if it is not known, with a reason
   */
  static Placement placement(String name) {
    String text = name.strip();
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.equals("PLANE")) {
      return Placement.plane(
          new CoordinateSystem(
              "plane",
              Surface.PLANE,
              "",
              List.of("Its coordinates were taken as metres in a plane.")),
          1);
    }
    if (text.startsWith("+")) {
      return ProjText.placement(text, "");
    }
    if (text.contains("[")) {
      return SystemText.read(text);
    }
    Matcher code = CODE.matcher(upper);
    Placement found =
        code.matches()
            ? ofCode(Integer.parseInt(code.group(1)))
            : CRS84.matcher(upper).matches() ? Placement.WGS84 : null;
    if (found == null) {
      throw new IllegalArgumentException(
          "unknown coordinate system (%s). Known: %s.".formatted(shortened(text), KNOWN));
    }
    return found;
  }

  private static Placement ofCode(int code) {
    int zone = code % 100;
    int family = code / 100;
    if (code == 4326 || code == 4979) {
      return Placement.WGS84;
    }
    if ((family == 326 || family == 327) && zone >= 1 && zone <= 60) {
      return utm("WGS 84", WGS84, zone, family == 326);
    }
    if (family == 258 && zone >= 28 && zone <= 38) {
      return utm("ETRS89", "ETRS89" + GRS80, zone, true);
    }
    if (family == 269 && zone >= 1 && zone <= 23) {
      return utm("NAD83", "NAD83" + GRS80, zone, true);
    }
    return switch (code) {
      case 4258 -> SystemText.read(degrees("ETRS89" + GRS80));
      case 4269 -> SystemText.read(degrees("NAD83" + GRS80));
      case 3857, 900913 ->
          plane("WGS 84 / Pseudo-Mercator", WGS84, "Popular_Visualisation_Pseudo_Mercator", "");
      case 3395 -> plane("WGS 84 / World Mercator", WGS84, "Mercator_1SP", "");
      case 3035 ->
          plane(
              "ETRS89-extended / LAEA Europe",
              "ETRS89" + GRS80,
              "Lambert_Azimuthal_Equal_Area",
              parameters(
                  "latitude_of_center=52",
                  "longitude_of_center=10",
                  "false_easting=4321000",
                  "false_northing=3210000"));
      default -> ProjText.ofCode(code);
    };
  }

  /* EPSG Guidance Note 7-2, Universal Transverse Mercator. */
  private static Placement utm(String name, String ellipsoid, int zone, boolean north) {
    return plane(
        "%s / UTM zone %d%s".formatted(name, zone, north ? "N" : "S"),
        ellipsoid,
        "Transverse_Mercator",
        parameters(
            "central_meridian=" + (6 * zone - 183),
            "scale_factor=0.9996",
            "false_easting=500000",
            "false_northing=" + (north ? 0 : 10_000_000)));
  }

  private static Placement plane(
      String name, String ellipsoid, String projection, String parameters) {
    return SystemText.read(
        "PROJCS[\"%s\",%s,PROJECTION[\"%s\"]%s,UNIT[\"metre\",1]]"
            .formatted(name, degrees(ellipsoid), projection, parameters));
  }

  private static String degrees(String ellipsoid) {
    String[] facts = ellipsoid.split("\\|");
    return "GEOGCS[\"%s\",DATUM[\"%s\",SPHEROID[\"%s\",%s,%s]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"
        .formatted(facts[0], facts[0], facts[0], facts[1], facts[2]);
  }

  private static String parameters(String... named) {
    StringBuilder text = new StringBuilder();
    for (String one : named) {
      String[] parts = one.split("=");
      text.append(",PARAMETER[\"").append(parts[0]).append("\",").append(parts[1]).append(']');
    }
    return text.toString();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
