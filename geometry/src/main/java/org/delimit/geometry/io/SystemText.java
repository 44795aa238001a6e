package org.delimit.geometry.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Surface;

/**
 * Reads the facts that are needed out of the well-known text (version 1 of OGC or of ESRI, and
 * version 2) of a coordinate system: degrees or a plane, its unit, and its projection if it is one
 * of the usual.
 */
final class SystemText {
  private static final double DEGREE = Math.PI / 180;

  /** The equator of WGS84 and of the systems within two metres of it, metres. */
  private static final double EQUATOR = 6_378_137;

  private final WellKnownText system;
  private final List<String> remarks = new ArrayList<>();

  private SystemText(WellKnownText system) {
    this.system = system;
  }

  /**
   * Understands a text.
   *
   * @return the system and what its units need
   * @throws IllegalArgumentException if the text is no coordinate system, with a reason
   */
  static Placement read(String text) {
    WellKnownText root = WellKnownText.parse(text);
    for (String wrapper : List.of("COMPD_CS", "FITTED_CS")) {
      if (root.keyword().equals(wrapper) && !root.nodes().isEmpty()) {
        root = root.nodes().get(0);
      }
    }
    return new SystemText(WellKnownText2.version1(root)).placement();
  }

  private Placement placement() {
    return switch (system.keyword()) {
      case "GEOGCS" -> degrees();
      case "PROJCS" -> isWebMercator() ? webMercator() : plane();
      case "LOCAL_CS" -> local();
      default ->
          throw new IllegalArgumentException(
              "unknown coordinate system ("
                  + system.keyword()
                  + "). Known: GEOGCS, PROJCS, LOCAL_CS, COMPD_CS and their like in well-known text 2");
    };
  }

  private Placement degrees() {
    double unit = angle(system) / DEGREE;
    WellKnownText meridian = system.node("PRIMEM");
    double greenwich = meridian == null ? 0 : meridian.number(1) * unit;
    remarkOnDatum(system);
    if (unit != 1 || greenwich != 0) {
      remarks.add("Its angles were turned into degrees east of Greenwich.");
    }
    return Placement.angles(
        new CoordinateSystem(system.value(0), Surface.WGS84, "", remarks), unit, greenwich);
  }

  private void remarkOnDatum(WellKnownText geographic) {
    WellKnownText ellipsoid = ellipsoid(geographic);
    if (ellipsoid.number(1) != EQUATOR) {
      remarks.add(
          "Its coordinates (%s) were taken as if they were on WGS84: places are off by up to some hundred metres, lengths and areas by less than 0.1 percent."
              .formatted(geographic.value(0)));
    }
  }

  private boolean isWebMercator() {
    WellKnownText extension = system.node("EXTENSION");
    String projection = projection();
    return projection.equals("mercatorauxiliarysphere")
        || projection.equals("popularvisualisationpseudomercator")
        || (projection.startsWith("mercator")
            && extension != null
            && extension.value(1).contains("+a=6378137 +b=6378137"));
  }

  /* Its scale grows with the latitude, lengths by 1.2 in Baghdad and 1.4 in Sarajevo. */
  private Placement webMercator() {
    remarks.add(
        "Web Mercator stretches lengths and areas: its coordinates were turned into degrees, and measured on WGS84.");
    double unit = metres(system);
    return Placement.webMercator(
        new CoordinateSystem(system.value(0), Surface.WGS84, "", remarks),
        EQUATOR / unit,
        parameter("falseeasting", 0),
        parameter("falsenorthing", 0),
        parameter("centralmeridian", 0));
  }

  private Placement plane() {
    double unit = metres(system);
    if (unit != 1) {
      remarks.add(
          "Its unit (%s, %s metres) was turned into metres."
              .formatted(system.node("UNIT").value(0), system.node("UNIT").value(1)));
    }
    String projection = ProjectionText.of(this, unit);
    return Placement.plane(
        new CoordinateSystem(system.value(0), Surface.PLANE, projection, remarks), unit);
  }

  private Placement local() {
    return Placement.plane(
        new CoordinateSystem(system.value(0), Surface.PLANE, "", remarks), metres(system));
  }

  /** The name of the projection in lower case, without underscores and blanks. */
  String projection() {
    WellKnownText projection = system.node("PROJECTION");
    return projection == null ? "" : plain(projection.value(0));
  }

  /** A parameter of the projection by its {@link #plain} name, or a default. */
  double parameter(String name, double otherwise) {
    for (WellKnownText node : system.nodes()) {
      if (node.keyword().equals("PARAMETER") && plain(node.value(0)).equals(name)) {
        return node.number(1);
      }
    }
    return otherwise;
  }

  /** The geographic system a projection stands on. */
  WellKnownText geographic() {
    WellKnownText geographic = system.node("GEOGCS");
    if (geographic == null) {
      throw new IllegalArgumentException("GEOGCS is missing in (" + system.value(0) + ")");
    }
    return geographic;
  }

  /** The SPHEROID of a geographic system: name, equator in metres, inverse flattening. */
  static WellKnownText ellipsoid(WellKnownText geographic) {
    WellKnownText datum = geographic.node("DATUM");
    WellKnownText ellipsoid = datum == null ? null : datum.node("SPHEROID");
    if (ellipsoid == null) {
      throw new IllegalArgumentException("SPHEROID is missing in (" + geographic.value(0) + ")");
    }
    return ellipsoid;
  }

  /** The unit of angles, radians. */
  static double angle(WellKnownText geographic) {
    double radians = unit(geographic);
    // Files write pi/180 with ten to seventeen digits.
    return Math.abs(radians - DEGREE) < 1e-10 ? DEGREE : radians;
  }

  private static double metres(WellKnownText plane) {
    return unit(plane);
  }

  private static double unit(WellKnownText of) {
    WellKnownText unit = of.node("UNIT");
    if (unit == null) {
      throw new IllegalArgumentException("UNIT is missing in (" + of.value(0) + ")");
    }
    double size = unit.number(1);
    if (!(size > 1e-9 && size < 1e9)) {
      throw new IllegalArgumentException("the unit (" + unit.value(1) + ") must be above zero");
    }
    return size;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
