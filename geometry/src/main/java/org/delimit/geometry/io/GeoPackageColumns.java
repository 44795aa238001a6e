package org.delimit.geometry.io;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.delimit.geometry.MapFeature;

/**
 * The columns of a table of features. Names that differ only in case would be one column in SQLite:
 * later ones get underscores.
 */
final class GeoPackageColumns {
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final String key;
  private final String shape;

  GeoPackageColumns(List<MapFeature> features) {
    for (MapFeature feature : features) {
      properties(feature)
          .forEach((name, value) -> types.merge(name, type(value), GeoPackageColumns::common));
    }
    types.replaceAll((name, type) -> type.isEmpty() ? "TEXT" : type);
    types.keySet().forEach(name -> names.put(name, free(name)));
    key = free("fid");
    shape = free("geom");
  }

  /** The name of the column of shapes. */
  String shape() {
    return shape;
  }

  int count() {
    return names.size();
  }

  /** Names and types for a CREATE TABLE. */
  String definitions() {
    return quoted(key)
        + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
        + quoted(shape)
        + " GEOMETRY"
        + names.entrySet().stream()
            .map(name -> ", " + quoted(name.getValue()) + " " + types.get(name.getKey()))
            .collect(Collectors.joining());
  }

  /** Names for an INSERT: the shape and then the properties. */
  String list() {
    return quoted(shape)
        + names.values().stream().map(name -> ", " + quoted(name)).collect(Collectors.joining());
  }

  /** The values of a feature in the order of the columns. */
  Object[] values(MapFeature feature) {
    Map<String, Object> properties = properties(feature);
    Object[] values = new Object[names.size()];
    int at = 0;
    for (String name : names.keySet()) {
      Object value = properties.get(name);
      boolean asText = value != null && types.get(name).equals("TEXT");
      values[at++] = asText ? value.toString() : value;
    }
    return values;
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static Map<String, Object> properties(MapFeature feature) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (feature.id() != null) {
      properties.put("id", feature.id());
    }
    properties.putAll(feature.properties());
    return properties;
  }

  private String free(String name) {
    String free = name;
    while (!taken.add(free.toLowerCase(Locale.ROOT))) {
      free += "_";
    }
    return free;
  }

  private static String type(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return "INTEGER";
    }
    boolean isReal = value instanceof Double || value instanceof Float;
    return isReal ? "REAL" : value instanceof Boolean ? "BOOLEAN" : "TEXT";
  }

  /* Whole numbers beyond 2^53 would change among reals, and decimals as reals: they stay texts. */
  private static String common(String a, String b) {
    if (a.equals(b) || b.isEmpty()) {
      return a;
    }
    boolean numbers = (a + b).equals("REALINTEGER") || (a + b).equals("INTEGERREAL");
    return a.isEmpty() ? b : numbers ? "REAL" : "TEXT";
  }
}
