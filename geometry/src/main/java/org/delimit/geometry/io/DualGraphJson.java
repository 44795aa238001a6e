package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.delimit.geometry.graph.DualGraph;

/**
 * Reads and writes dual-graph JSON: the adjacency layout of NetworkX, which GerryChain uses.
 *
 * <p>The edge attribute {@value #LENGTH} is the length of the border in metres. {@value #BRIDGE}
 * (true) marks a bridge. Other edge attributes are ignored. Stateless and safe for use by several
 * threads.
 */
public final class DualGraphJson {
  static final String ID = "id";
  static final String LENGTH = "shared_perim";
  static final String BRIDGE = "bridge";

  private DualGraphJson() {}

  /**
   * Reads a dual graph, in O(size of the file).
   *
   * @param path a file with the members {@code nodes} and {@code adjacency}
   * @return ids, attributes and borders; ids that are numbers become their plain text, a missing
   *     length is 0, lengths are rounded to millimetres, {@code NaN} attributes become null
   * @throws MapFileException if the file cannot be read, is directed or a multigraph, names a
   *     district twice or not at all, or its two sides of a border disagree
   */
  public static DualGraphFile read(Path path) {
    return JsonFile.read(path, file -> new DualGraphParser(file).graph());
  }

  /**
   * Writes a dual graph, as a whole or not at all, so that {@code
   * networkx.readwrite.json_graph.adjacency_graph} reads it. Nodes and neighbours stand in the
   * order of the graph.
   *
   * @param path the file, replaced if it exists
   * @param file the graph with its ids and attributes; an attribute called {@code id} is left out
   * @throws MapFileException if the file cannot be written
   * @throws IllegalArgumentException if an attribute has no JSON form (an object of an unknown
   *     class, a number that is not finite)
   */
  public static void write(Path path, DualGraphFile file) {
    WholeFile.write(path, out -> write(out, file));
  }

  private static void write(OutputStream out, DualGraphFile file) throws IOException {
    try (JsonGenerator json = JsonOutput.generator(out)) {
      json.writeStartObject();
      json.writeBooleanField("directed", false);
      json.writeBooleanField("multigraph", false);
      json.writeArrayFieldStart("graph");
      json.writeEndArray();
      json.writeArrayFieldStart("nodes");
      for (int i = 0; i < file.ids().size(); i++) {
        node(json, file.ids().get(i), file.attributes().get(i));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("adjacency");
      for (int i = 0; i < file.ids().size(); i++) {
        row(json, file, i);
      }
      json.writeEndArray();
      json.writeEndObject();
      JsonOutput.end(json);
    }
  }

  private static void node(JsonGenerator json, String id, Map<String, Object> attributes)
      throws IOException {
    json.writeStartObject();
    json.writeStringField(ID, id);
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      if (!attribute.getKey().equals(ID)) {
        json.writeFieldName(attribute.getKey());
        JsonOutput.value(json, attribute.getKey(), attribute.getValue());
      }
    }
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, DualGraphFile file, int district) throws IOException {
    DualGraph graph = file.graph();
    json.writeStartArray();
    for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
      long millimetres = graph.millimetres(graph.edge(arc));
      json.writeStartObject();
      json.writeStringField(ID, file.ids().get(graph.neighbour(arc)));
      json.writeFieldName(LENGTH);
      json.writeNumber(
          millimetres == 0
              ? "0"
              : BigDecimal.valueOf(millimetres, 3).stripTrailingZeros().toPlainString());
      if (graph.isBridge(graph.edge(arc))) {
        json.writeBooleanField(BRIDGE, true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
