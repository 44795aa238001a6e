package org.delimit.geometry.io;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the usual projections of well-known text in the notation of PROJ. The names of parameters
 * are those of GDAL's list of projections and of ESRI, in lower case and without underscores.
 */
final class ProjectionText {
  private final SystemText system;
  private final double unit;
  private final StringBuilder text = new StringBuilder();

  private ProjectionText(SystemText system, double unit) {
    this.system = system;
    this.unit = unit;
  }

  /** The parameters, for coordinates in metres; empty if the projection is not one of the usual. */
  static String of(SystemText system, double unit) {
    return new ProjectionText(system, unit).write();
  }

  private String write() {
    double origin = first(0, "latitudeoforigin", "latitudeofcenter", "latitudeofcentre");
    double first = system.parameter("standardparallel1", origin);
    double second = system.parameter("standardparallel2", first);
    switch (system.projection()) {
      case "transversemercator", "gausskruger" -> add("proj=tmerc lat_0=# k=#", origin, scale());
      case "lambertconformalconic", "lambertconformalconic1sp", "lambertconformalconic2sp" ->
          add("proj=lcc lat_1=# lat_2=# lat_0=# k_0=#", first, second, origin, scale());
      case "albers", "albersconicequalarea" ->
          add("proj=aea lat_1=# lat_2=# lat_0=#", first, second, origin);
      case "equidistantconic" -> add("proj=eqdc lat_1=# lat_2=# lat_0=#", first, second, origin);
      case "lambertazimuthalequalarea" -> add("proj=laea lat_0=#", origin);
      case "mercator1sp" -> add("proj=merc k=#", scale());
      case "mercator", "mercator2sp" -> add("proj=merc lat_ts=#", first);
      case "cylindricalequalarea" -> add("proj=cea lat_ts=#", first);
      case "obliquestereographic", "doublestereographic" ->
          add("proj=sterea lat_0=# k=#", origin, scale());
      case "cassinisoldner", "cassini" -> add("proj=cass lat_0=#", origin);
      case "polyconic" -> add("proj=poly lat_0=#", origin);
      case "sinusoidal" -> add("proj=sinu");
      default -> {
        return "";
      }
    }
    add(
        "lon_0=# x_0=# y_0=#",
        first(0, "centralmeridian", "longitudeofcenter", "longitudeofcentre", "longitudeoforigin"),
        system.parameter("falseeasting", 0) * unit,
        system.parameter("falsenorthing", 0) * unit);
    addDatum();
    return text.append(" +units=m +no_defs").toString();
  }

  private void addDatum() {
    WellKnownText geographic = system.geographic();
    WellKnownText ellipsoid = SystemText.ellipsoid(geographic);
    double equator = ellipsoid.number(1);
    double flattening = ellipsoid.number(2);
    // Not rf, with which proj4j 1.4.1 gives places out of this world.
    add("a=# b=#", equator, flattening == 0 ? equator : equator * (1 - 1 / flattening));
    WellKnownText shift = geographic.node("DATUM").node("TOWGS84");
    boolean shifts = shift != null && (shift.values().size() == 3 || shift.values().size() == 7);
    text.append(" +towgs84=").append(shifts ? numbers(shift) : "0,0,0");
    WellKnownText meridian = geographic.node("PRIMEM");
    if (meridian != null && meridian.number(1) != 0) {
      add("pm=#", Math.toDegrees(meridian.number(1) * SystemText.angle(geographic)));
    }
  }

  private static String numbers(WellKnownText shift) {
    return IntStream.range(0, shift.values().size())
        .mapToObj(i -> String.valueOf(shift.number(i)))
        .collect(Collectors.joining(","));
  }

  private double scale() {
    return system.parameter("scalefactor", 1);
  }

  private double first(double otherwise, String... names) {
    for (String name : names) {
      double value = system.parameter(name, Double.NaN);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return otherwise;
  }

  private void add(String pattern, double... values) {
    int next = 0;
    for (String word : pattern.split(" ")) {
      text.append(text.isEmpty() ? "+" : " +");
      text.append(word.endsWith("#") ? word.replace("#", String.valueOf(values[next++])) : word);
    }
  }
}
