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
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.io.DualGraphFile;
import org.delimit.geometry.io.DualGraphJson;
import org.delimit.geometry.io.MapFileException;
import org.delimit.geometry.io.ReadOptions;
import org.delimit.io.LayerFile.Format;

/**
 * The file of districts: a table, and what the format holds beside it.
 *
 * @param table one row a district
 * @param map one feature a row, or none if the format holds none
 * @param options what was assumed in reading it
 * @param graph the borders, or null if the format holds none
 */
record DistrictFile(Table table, MapLayer map, ReadOptions options, DualGraph graph) {

  /**
   * Reads the file a value names; null after noting a fault.
   *
   * @param section what the problem file says about districts
   */
  static DistrictFile read(YamlNode named, YamlMap section, Reading reading) {
    Path path = reading.file(named);
    if (path == null) {
      return null;
    }
    try {
      return read(path, named, section, reading);
    } catch (InputException e) {
      reading.problems().addAll(e);
    } catch (MapFileException e) {
      reading.problems().add(InputException.problem(e));
    }
    return null;
  }

  /* Without a repair unclosed rings are refused later, when districts have names. */
  private static ReadOptions options(YamlMap section, Problems problems) {
    String system = section.text("crs");
    try {
      return new ReadOptions(true, system);
    } catch (IllegalArgumentException e) {
      problems.add(section.node("crs"), e.getMessage());
      return null;
    }
  }

  private static DistrictFile read(Path path, YamlNode named, YamlMap section, Reading reading) {
    ReadOptions options = options(section, reading.problems());
    if (options == null) {
      return null;
    }
    YamlNode layer = section.node("layer");
    String name = named.text().toLowerCase(Locale.ROOT);
    Format format = Format.of(path, name);
    boolean hasLayers = format.hasLayers() && !name.endsWith(".shp");
    if (layer != null && !hasLayers) {
      reading
          .problems()
          .add(layer, "files such as (%s) have no layers: leave it out.".formatted(named.text()));
    }
    if (format != Format.OTHER) {
      String wanted = layer == null || !hasLayers ? null : YamlMap.text(layer, reading.problems());
      reading.addParts(named, path);
      return features(path, format, LayerFile.read(path, format, wanted, options), options);
    }
    if (name.endsWith(".csv")) {
      return new DistrictFile(
          CsvTable.read(path), new MapLayer(List.of(), options.coordinateSystem()), options, null);
    }
    if (name.endsWith(".json") && JsonKind.of(path) == JsonKind.DUAL_GRAPH) {
      return graph(path, DualGraphJson.read(path), options);
    }
    String text =
        name.endsWith(".json")
            ? "the file (%s) is neither a GeoJSON FeatureCollection, nor a TopoJSON Topology, nor a"
                + " dual graph with nodes and adjacency."
            : "files such as (%s) are not read. Known: " + LayerFile.KNOWN + ".";
    reading.problems().add(named, text.formatted(named.text()));
    return null;
  }

  private static DistrictFile features(
      Path path, Format format, MapLayer layer, ReadOptions options) {
    List<Table.Row> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (MapFeature feature : layer.features()) {
      columns.addAll(feature.properties().keySet());
      String place = LayerFile.place(format, rows.size());
      rows.add(row(place, feature.id(), feature.properties()));
    }
    Table table = new Table(path.toString(), List.copyOf(columns), rows);
    return new DistrictFile(table, layer, options, null);
  }

  private static DistrictFile graph(Path path, DualGraphFile file, ReadOptions options) {
    List<Table.Row> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (Map<String, Object> attributes : file.attributes()) {
      columns.addAll(attributes.keySet());
      String id = file.ids().get(rows.size());
      rows.add(row("nodes[" + rows.size() + "]", id, attributes));
    }
    return new DistrictFile(
        new Table(path.toString(), List.copyOf(columns), rows),
        new MapLayer(List.of(), CoordinateSystem.UNKNOWN),
        options,
        file.graph());
  }

  private static Table.Row row(String place, String id, Map<String, Object> values) {
    Map<String, String> cells = new HashMap<>();
    values.forEach((column, value) -> cells.put(column, text(value)));
    return new Table.Row(place, id, cells);
  }

  /** A value as the text of a cell. */
  static String text(Object value) {
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
