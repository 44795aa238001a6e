package org.delimit.geometry.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns the version 2 of well-known text (OGC 18-010r11) into version 1, as far as {@link
 * SystemText} reads it: other keywords, units of their own for every parameter, and EPSG's names of
 * methods and parameters (EPSG Guidance Note 7-2).
 */
final class WellKnownText2 {
  private static final double DEGREE = Math.PI / 180;

  /** What has other names in version 1, without blanks and signs. */
  private static final Map<String, String> METHODS =
      Map.of(
          "lambertconicconformal1sp", "Lambert_Conformal_Conic_1SP",
          "lambertconicconformal2sp", "Lambert_Conformal_Conic_2SP",
          "albersequalarea", "Albers_Conic_Equal_Area",
          "mercatorvarianta", "Mercator_1SP",
          "mercatorvariantb", "Mercator_2SP",
          "lambertcylindricalequalarea", "Cylindrical_Equal_Area",
          "americanpolyconic", "Polyconic");

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("latitudeofnaturalorigin", "latitude_of_origin"),
          Map.entry("longitudeofnaturalorigin", "central_meridian"),
          Map.entry("longitudeoforigin", "central_meridian"),
          Map.entry("scalefactoratnaturalorigin", "scale_factor"),
          Map.entry("latitudeoffalseorigin", "latitude_of_origin"),
          Map.entry("longitudeoffalseorigin", "central_meridian"),
          Map.entry("eastingatfalseorigin", "false_easting"),
          Map.entry("northingatfalseorigin", "false_northing"),
          Map.entry("latitudeofstandardparallel", "standard_parallel_1"),
          Map.entry("latitudeof1ststandardparallel", "standard_parallel_1"),
          Map.entry("latitudeof2ndstandardparallel", "standard_parallel_2"));

  private WellKnownText2() {}

  /** The same system in version 1; what is version 1 already as it is. */
  static WellKnownText version1(WellKnownText system) {
    return switch (system.keyword()) {
      case "COMPOUNDCRS" -> system.nodes().isEmpty() ? system : version1(system.nodes().get(0));
      case "BOUNDCRS" -> {
        WellKnownText source = system.node("SOURCECRS");
        yield source == null || source.nodes().isEmpty() ? system : version1(source.nodes().get(0));
      }
      case "GEOGCRS", "GEODCRS", "GEOGRAPHICCRS", "GEODETICCRS", "BASEGEOGCRS", "BASEGEODCRS" ->
          degrees(system);
      case "PROJCRS", "PROJECTEDCRS" -> projected(system);
      case "ENGCRS", "ENGINEERINGCRS" ->
          node("LOCAL_CS", List.of(system.value(0)), number("UNIT", "unit", unit(system, 1)));
      default -> system;
    };
  }

  private static WellKnownText degrees(WellKnownText system) {
    WellKnownText datum = system.node("ENSEMBLE") == null ? system.node("DATUM") : null;
    WellKnownText holder = datum == null ? system.node("ENSEMBLE") : datum;
    WellKnownText ellipsoid = holder == null ? null : holder.node("ELLIPSOID");
    double unit = unit(system, DEGREE);
    List<WellKnownText> nodes = new ArrayList<>();
    if (ellipsoid != null) {
      double metres = unit(ellipsoid, 1);
      WellKnownText spheroid =
          node(
              "SPHEROID",
              List.of(ellipsoid.value(0), text(ellipsoid.number(1) * metres), ellipsoid.value(2)));
      nodes.add(node("DATUM", List.of(holder.value(0)), spheroid));
    }
    WellKnownText meridian = system.node("PRIMEM");
    if (meridian != null) {
      nodes.add(
          number("PRIMEM", meridian.value(0), meridian.number(1) * unit(meridian, unit) / unit));
    }
    nodes.add(number("UNIT", "degree", unit));
    return new WellKnownText("GEOGCS", List.of(system.value(0)), nodes);
  }

  private static WellKnownText projected(WellKnownText system) {
    WellKnownText base = system.node("BASEGEOGCRS");
    base = base == null ? system.node("BASEGEODCRS") : base;
    WellKnownText conversion = system.node("CONVERSION");
    if (base == null || conversion == null) {
      throw new IllegalArgumentException(
          (base == null ? "BASEGEOGCRS" : "CONVERSION")
              + " is missing in ("
              + system.value(0)
              + ")");
    }
    double metres = unit(system, 1);
    WellKnownText geographic = degrees(base);
    double angle = geographic.node("UNIT").number(1);
    List<WellKnownText> nodes = new ArrayList<>();
    nodes.add(geographic);
    WellKnownText method = conversion.node("METHOD");
    if (method != null) {
      String name = method.value(0);
      nodes.add(node("PROJECTION", List.of(METHODS.getOrDefault(plain(name), name))));
    }
    for (WellKnownText parameter : conversion.nodes()) {
      if (parameter.keyword().equals("PARAMETER")) {
        nodes.add(parameter(parameter, angle, metres));
      }
    }
    nodes.add(number("UNIT", "unit", metres));
    return new WellKnownText("PROJCS", List.of(system.value(0)), nodes);
  }

  /** A parameter in the units of version 1: those of the system. */
  private static WellKnownText parameter(WellKnownText parameter, double angle, double metres) {
    String name = PARAMETERS.getOrDefault(plain(parameter.value(0)), parameter.value(0));
    double value = parameter.number(1);
    if (parameter.node("LENGTHUNIT") != null) {
      value *= unit(parameter, metres) / metres;
    } else if (parameter.node("ANGLEUNIT") != null) {
      double own = unit(parameter, angle);
      // The same unit is written with ten to seventeen digits.
      value *= Math.abs(own / angle - 1) < 1e-9 ? 1 : own / angle;
    }
    return number("PARAMETER", name, value);
  }

  /** The unit of a node, or of its first axis; radians or metres. */
  private static double unit(WellKnownText of, double otherwise) {
    for (String keyword : List.of("LENGTHUNIT", "ANGLEUNIT", "UNIT")) {
      if (of.node(keyword) != null) {
        return of.node(keyword).number(1);
      }
    }
    WellKnownText axis = of.node("AXIS");
    return axis == null ? otherwise : unit(axis, otherwise);
  }

  private static WellKnownText node(String keyword, List<String> values, WellKnownText... nodes) {
    return new WellKnownText(keyword, values, List.of(nodes));
  }

  private static WellKnownText number(String keyword, String name, double value) {
    return node(keyword, List.of(name, text(value)));
  }

  private static String text(double value) {
    return Double.toString(value);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
