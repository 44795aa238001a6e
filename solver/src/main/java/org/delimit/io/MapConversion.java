package org.delimit.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.delimit.geometry.PlaneStretch;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.io.DualGraphFile;
import org.delimit.geometry.io.DualGraphJson;
import org.delimit.geometry.io.MapFileException;
import org.delimit.geometry.io.MapFormat;
import org.delimit.geometry.io.ReadOptions;
import org.delimit.model.Suggestion;
import org.locationtech.jts.geom.Geometry;

/**
 * Turns a map or dual graph into another format, without a problem file. Maps are written in
 * degrees on WGS84; a dual graph of polygons is measured on the surface of the map.
 *
 * <p>A dual graph has the attributes GerryChain makes: {@code area} (square metres), {@code
 * boundary_node}, {@code boundary_perim} (metres of outer border, where there is any), and {@code
 * shared_perim} (metres) of each border. Stateless and safe for use by several threads.
 *
 * @param layer the layer to read, or null
 * @param id the column of the ids; null for ids of the file's own or a column {@code id}
 * @param wkt the column of well-known text in a table; null for the usual names
 * @param system the coordinate system of a file that carries none, or null
 */
public record MapConversion(String layer, String id, String wkt, String system) {
  private static final String GRAPH = ".json";
  private static final String ID = "id";
  private static final List<String> SHAPES = List.of("wkt", "geometry", "geom", "the_geom");
  private static final int MOST_FINDINGS = 20;

  /** Shorter outer borders are where the vertices of two districts differ. */
  private static final double LEAST_OUTER_METRES = 1;

  /**
   * What was done.
   *
   * @param districts how many features or nodes were written
   * @param borders how many borders, -1 if no dual graph was written
   * @param notes what was converted, assumed or found on the way, a sentence each
   */
  public record Result(int districts, int borders, List<String> notes) {
    /**
     * Copies.
     *
     * @param districts as above
     * @param borders as above
     * @param notes as above
     */
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Converts a file.
   *
   * @param from a map or dual graph in any format a problem may name, a table only with shapes
   * @param to the file to write, in the format of its ending: {@code .json} is a dual graph, others
   *     are those of {@link MapFormat}; replaced if it exists
   * @return what was done
   * @throws InputException if a file cannot be read or written, or the one cannot become the other
   */
  public Result convert(Path from, Path to) {
    boolean toGraph = to.toString().toLowerCase(Locale.ROOT).endsWith(GRAPH);
    MapFormat format = MapFormat.of(to).orElse(null);
    if (!toGraph && format == null) {
      throw fault(
          to, "the ending is unknown. Known: json (dual graph), " + MapFormat.endings() + ".");
    }
    try {
      String name = String.valueOf(from.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(GRAPH) && JsonKind.of(from) == JsonKind.DUAL_GRAPH) {
        return graph(from, to, toGraph);
      }
      MapLayer map = read(from, name);
      List<MapFeature> features = withIds(from, map.features(), toGraph);
      return toGraph ? toGraph(from, to, features, map.system()) : toMap(to, format, features, map);
    } catch (MapFileException e) {
      throw InputException.of(e);
    } catch (IllegalArgumentException e) {
      throw fault(from, "the map cannot be converted (" + e.getMessage() + ").");
    }
  }

  private MapLayer read(Path from, String name) {
    ReadOptions options = new ReadOptions(false, system);
    LayerFile.Format format = LayerFile.Format.of(from, name);
    if (format != LayerFile.Format.OTHER) {
      return LayerFile.read(from, format, layer, options);
    }
    if (name.endsWith(".csv")) {
      return ShapeTable.read(CsvTable.read(from), wkt, SHAPES, options);
    }
    throw fault(from, "such files are not read. Known: " + LayerFile.KNOWN + ".");
  }

  private static Result graph(Path from, Path to, boolean toGraph) {
    DualGraphFile file = DualGraphJson.read(from);
    if (!toGraph) {
      throw fault(from, "a dual graph has no shapes: it can only be written as .json.");
    }
    OutputFiles.writeMap(to, () -> DualGraphJson.write(to, file));
    return new Result(file.ids().size(), file.graph().edgeCount(), List.of());
  }

  private static Result toMap(Path to, MapFormat format, List<MapFeature> features, MapLayer map) {
    List<Geometry> shapes =
        Reprojection.toDegrees(features.stream().map(MapFeature::geometry).toList(), map.system());
    List<MapFeature> shown = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      MapFeature feature = features.get(i);
      shown.add(new MapFeature(feature.id(), shapes.get(i), feature.properties()));
    }
    String stem = String.valueOf(to.getFileName()).replaceFirst("\\.[^.]*$", "");
    OutputFiles.writeMap(to, () -> format.write(to, stem, shown));
    return new Result(shown.size(), -1, notes(map.system()));
  }

  private static Result toGraph(
      Path from, Path to, List<MapFeature> features, CoordinateSystem system) {
    Surface surface = system.surface();
    List<Geometry> shapes = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    features.forEach(feature -> shapes.add(feature.geometry()));
    features.forEach(feature -> ids.add(feature.id()));
    DualGraph graph = Adjacency.of(shapes, surface).graph(0);
    double[] outer = new double[shapes.size()];
    for (int i = 0; i < outer.length; i++) {
      outer[i] = shapes.get(i) == null ? 0 : surface.length(shapes.get(i));
    }
    for (int e = 0; e < graph.edgeCount(); e++) {
      outer[graph.endA(e)] -= graph.millimetres(e) / 1000.0;
      outer[graph.endB(e)] -= graph.millimetres(e) / 1000.0;
    }
    List<Map<String, Object>> attributes = new ArrayList<>();
    for (int i = 0; i < outer.length; i++) {
      Map<String, Object> all = new LinkedHashMap<>(features.get(i).properties());
      boolean isOuter = outer[i] >= LEAST_OUTER_METRES;
      all.put("area", shapes.get(i) == null ? 0 : rounded(surface.area(shapes.get(i))));
      all.put("boundary_node", isOuter);
      all.remove("boundary_perim");
      if (isOuter) {
        all.put("boundary_perim", rounded(outer[i]));
      }
      attributes.add(all);
    }
    OutputFiles.writeMap(
        to, () -> DualGraphJson.write(to, new DualGraphFile(ids, attributes, graph)));
    List<String> notes = new ArrayList<>(notes(system));
    PlaneStretch.warning(shapes, system).ifPresent(notes::add);
    CoverageCheck.check(ids, shapes, surface, CoverageCheck.DEFAULT_GAP_WIDTH_METRES).stream()
        .limit(MOST_FINDINGS)
        .forEach(finding -> notes.add(from + ": " + finding.message()));
    return new Result(ids.size(), graph.edgeCount(), notes);
  }

  private static double rounded(double size) {
    return Math.round(size * 1000) / 1000.0;
  }

  private static List<String> notes(CoordinateSystem system) {
    List<String> notes = new ArrayList<>();
    if (!system.equals(CoordinateSystem.WGS84)) {
      String name = system.name().isEmpty() ? "" : "Coordinate system (" + system.name() + "). ";
      notes.add((name + String.join(" ", system.remarks())).strip());
    }
    return notes;
  }

  /** The features with the ids that are asked for, which a dual graph must have. */
  private List<MapFeature> withIds(Path from, List<MapFeature> features, boolean required) {
    boolean haveIds = features.stream().allMatch(feature -> feature.id() != null);
    String column = id == null && required && !haveIds ? ID : id;
    if (column == null) {
      return features;
    }
    Set<String> columns = new LinkedHashSet<>();
    features.forEach(feature -> columns.addAll(feature.properties().keySet()));
    if (!columns.contains(column)) {
      throw fault(
          from,
          "there is no column (%s): name the one that holds the ids (--id). Known: %s.%s"
                  .formatted(column, String.join(", ", columns), Suggestion.phrase(column, columns))
              + (haveIds ? " Maybe leave it out: the features have ids of their own." : ""));
    }
    List<MapFeature> named = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (MapFeature feature : features) {
      String own = DistrictFile.text(feature.properties().get(column)).strip();
      if (own.isEmpty() || !seen.add(own)) {
        throw fault(
            from,
            "feature %d, column %s: the id (%s) is %s."
                .formatted(named.size() + 1, column, own, own.isEmpty() ? "blank" : "given twice"));
      }
      named.add(new MapFeature(own, feature.geometry(), feature.properties()));
    }
    return named;
  }

  private static InputException fault(Path file, String text) {
    return new InputException(file.toString(), "", text);
  }
}
