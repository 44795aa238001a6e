package org.delimit.geometry.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.Proj4jException;

/** Reads coordinate systems in the notation of PROJ ({@code +proj=utm +zone=38 +units=m}). */
final class ProjText {
  private static final Map<String, Double> UNITS =
      Map.of("m", 1.0, "km", 1000.0, "ft", 0.3048, "us-ft", 1200.0 / 3937);

  private ProjText() {}

  /**
   * Understands a text.
   *
   * @param name of the system; empty if it has none but the text
   * @throws IllegalArgumentException if proj4j cannot project with it, with a reason
   */
  static Placement placement(String text, String name) {
    Map<String, String> parameters = parameters(text);
    String title = name.isEmpty() ? text : name;
    double unit = unit(parameters);
    if (List.of("longlat", "latlong").contains(parameters.getOrDefault("proj", ""))) {
      boolean isWgs84 = "WGS84".equals(parameters.getOrDefault("datum", parameters.get("ellps")));
      return Placement.angles(
          new CoordinateSystem(
              title,
              Surface.WGS84,
              "",
              isWgs84
                  ? List.of()
                  : List.of("Its coordinates were taken as if they were on WGS84.")),
          1,
          0);
    }
    if ("merc".equals(parameters.get("proj"))
        && "6378137".equals(parameters.get("a"))
        && "6378137".equals(parameters.get("b"))) {
      return SystemNames.placement("EPSG:3857");
    }
    StringBuilder metric = new StringBuilder();
    parameters.forEach(
        (key, value) ->
            metric.append('+').append(key).append(value.isEmpty() ? "" : "=" + value).append(' '));
    CoordinateSystem system =
        new CoordinateSystem(
            title,
            Surface.PLANE,
            metric + "+units=m",
            unit == 1 ? List.of() : List.of("Its unit (" + unit + " metres) became metres."));
    Reprojection.toDegrees(List.of(), system);
    return Placement.plane(system, unit);
  }

  /** The system with a code that proj4j-epsg knows; null if it or that library is missing. */
  static Placement ofCode(int code) {
    try {
      String name = "EPSG:" + code;
      String[] parameters = new CRSFactory().createFromName(name).getParameters();
      return placement(String.join(" ", parameters), name);
    } catch (Proj4jException | IllegalStateException | NoClassDefFoundError unknown) {
      return null;
    }
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String word : text.strip().split("\\s+")) {
      String[] parts = word.replaceFirst("^\\+", "").split("=", 2);
      parameters.putIfAbsent(parts[0], parts.length < 2 ? "" : parts[1]);
    }
    // Says only that this is a system.
    parameters.remove("type");
    return parameters;
  }

  /** Takes the unit out of the parameters, metres. */
  private static double unit(Map<String, String> parameters) {
    String factor = parameters.remove("to_meter");
    String name = parameters.remove("units");
    Double unit = name == null ? Double.valueOf(1) : UNITS.get(name);
    try {
      unit = factor == null ? unit : Double.valueOf(factor);
    } catch (NumberFormatException e) {
      unit = null;
    }
    if (unit == null || !(unit > 1e-9 && unit < 1e9)) {
      throw new IllegalArgumentException(
          "the unit (%s) of the coordinate system must be m, km, ft, us-ft or metres under +to_meter"
              .formatted(factor == null ? name : factor));
    }
    return unit;
  }
}
