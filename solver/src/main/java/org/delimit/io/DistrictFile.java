package org.delimit.io;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.io.DualGraphFile;
import org.delimit.geometry.io.DualGraphJson;
import org.delimit.geometry.io.GeoJsonReader;
import org.delimit.geometry.io.MapFileException;
import org.delimit.geometry.io.TopoJsonReader;
import org.locationtech.jts.geom.Geometry;

/**
 * The file of districts: a table, and what the format holds beside it.
 *
 * @param table one row a district
 * @param shapes one geometry (possibly null) a row, or empty if the format holds none
 * @param graph the borders, or null if the format holds none
 */
record DistrictFile(Table table, List<Geometry> shapes, DualGraph graph) {

  /** Reads the file a value names; null after noting a fault. */
  static DistrictFile read(YamlNode named, Reading reading) {
    String name = named.text().toLowerCase(Locale.ROOT);
    if (name.endsWith(".shp") || name.endsWith(".gpkg")) {
      reading
          .problems()
          .add(
              named,
              "files such as (%s) are not read yet. Known: .csv, .geojson, .topojson, .json (dual graph). Maybe convert it: ogr2ogr districts.geojson %s"
                  .formatted(named.text(), named.text()));
      return null;
    }
    Path path = reading.file(named);
    if (path == null) {
      return null;
    }
    try {
      return read(path, name, named, reading);
    } catch (InputException e) {
      reading.problems().addAll(e);
    } catch (MapFileException e) {
      reading.problems().add(InputException.problem(e));
    }
    return null;
  }

  private static DistrictFile read(Path path, String name, YamlNode named, Reading reading) {
    JsonKind kind = name.endsWith(".json") ? JsonKind.of(path) : null;
    if (name.endsWith(".csv")) {
      return new DistrictFile(CsvTable.read(path), List.of(), null);
    }
    if (name.endsWith(".geojson") || kind == JsonKind.GEOJSON) {
      return features(path, GeoJsonReader.read(path));
    }
    if (name.endsWith(".topojson") || kind == JsonKind.TOPOJSON) {
      return features(path, TopoJsonReader.read(path));
    }
    if (kind == JsonKind.DUAL_GRAPH) {
      return graph(path, DualGraphJson.read(path));
    }
    String text =
        kind == null
            ? "files such as (%s) are not read. Known: .csv, .geojson, .topojson, .json (dual"
                + " graph)."
            : "the file (%s) is neither a GeoJSON FeatureCollection, nor a TopoJSON Topology, nor a"
                + " dual graph with nodes and adjacency.";
    reading.problems().add(named, text.formatted(named.text()));
    return null;
  }

  private static DistrictFile features(Path path, List<MapFeature> features) {
    List<Table.Row> rows = new ArrayList<>();
    List<Geometry> shapes = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (MapFeature feature : features) {
      columns.addAll(feature.properties().keySet());
      rows.add(row("features[" + rows.size() + "]", feature.id(), feature.properties()));
      shapes.add(feature.geometry());
    }
    return new DistrictFile(new Table(path.toString(), List.copyOf(columns), rows), shapes, null);
  }

  private static DistrictFile graph(Path path, DualGraphFile file) {
    List<Table.Row> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (Map<String, Object> attributes : file.attributes()) {
      columns.addAll(attributes.keySet());
      String id = file.ids().get(rows.size());
      rows.add(row("nodes[" + rows.size() + "]", id, attributes));
    }
    return new DistrictFile(
        new Table(path.toString(), List.copyOf(columns), rows), List.of(), file.graph());
  }

  private static Table.Row row(String place, String id, Map<String, Object> values) {
    Map<String, String> cells = new HashMap<>();
    values.forEach((column, value) -> cells.put(column, text(value)));
    return new Table.Row(place, id, cells);
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number) {
      BigDecimal number = new BigDecimal(value.toString());
      return Math.abs((long) number.scale()) > 400 ? value.toString() : number.toPlainString();
    }
    return value.toString();
  }
}
