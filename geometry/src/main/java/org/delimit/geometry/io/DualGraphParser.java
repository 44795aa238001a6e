package org.delimit.geometry.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.graph.DualGraph;

/**
 * Reads one dual-graph JSON file. Nodes and adjacency may stand in any order: neighbours are
 * resolved when all is read.
 */
final class DualGraphParser {
  /** Longest border taken, metres: far beyond the Earth, far within a long of millimetres. */
  private static final double LONGEST = 1e12;

  private final JsonFile file;
  private final JsonValues values;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Map<String, Object>> attributes = new ArrayList<>();
  private final List<List<Arc>> rows = new ArrayList<>();
  private boolean hasNodes;
  private boolean hasAdjacency;

  /** One neighbour in one row. */
  private record Arc(String neighbour, long millimetres, boolean isBridge) {}

  DualGraphParser(JsonFile file) {
    this.file = file;
    values = new JsonValues(file);
  }

  DualGraphFile graph() throws IOException {
    file.object("NetworkX adjacency", this::member);
    if (!hasNodes) {
      throw file.fail(
          "nodes",
          "the member is missing. Maybe the file is no dual graph in NetworkX adjacency layout.");
    }
    if (!hasAdjacency) {
      throw file.fail(
          "adjacency",
          "the member is missing. Maybe the graph was written with node_link_data: use adjacency_data.");
    }
    if (rows.size() != ids.size()) {
      throw file.fail(
          "adjacency",
          "the number of rows (%d) must equal the number of nodes (%d)."
              .formatted(rows.size(), ids.size()));
    }
    return new DualGraphFile(ids, attributes, edges(resolve()));
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "directed", "multigraph" -> requireFalse(name, file.tree());
      case "nodes" -> {
        hasNodes = true;
        file.array(name, i -> node(file.tree(), "nodes[" + i + "]", i));
      }
      case "adjacency" -> {
        hasAdjacency = true;
        file.array(name, i -> rows.add(row("adjacency[" + i + "]")));
      }
      default -> file.skip();
    }
  }

  private void requireFalse(String name, JsonNode node) {
    if (!node.isBoolean() || node.booleanValue()) {
      throw file.fail(
          name,
          "the value (%s) must be (false). Maybe convert the graph with networkx.Graph(g) before writing it."
              .formatted(JsonFile.text(node)));
    }
  }

  private void node(JsonNode node, String place, int index) {
    Map<String, Object> all = new LinkedHashMap<>(values.map(node, place));
    String id = id(node, place);
    Integer other = indexes.putIfAbsent(id, index);
    if (other != null) {
      throw file.fail(
          place + ".id", "the id (%s) is already that of nodes[%d].".formatted(id, other));
    }
    all.remove(DualGraphJson.ID);
    ids.add(id);
    attributes.add(all);
  }

  private String id(JsonNode node, String place) {
    String id = values.id(node.get(DualGraphJson.ID), place + ".id");
    if (id == null) {
      throw file.fail(place + ".id", "the member is missing: it must be a text or a number.");
    }
    return id;
  }

  private List<Arc> row(String place) throws IOException {
    List<Arc> row = new ArrayList<>();
    file.array(place, i -> row.add(arc(file.tree(), place + "[" + i + "]")));
    return row;
  }

  private Arc arc(JsonNode node, String place) {
    if (!node.isObject()) {
      throw file.fail(
          place, "the neighbour (" + JsonFile.text(node) + ") must be an object with an id.");
    }
    JsonNode bridge = node.get(DualGraphJson.BRIDGE);
    boolean isBridge = bridge != null && bridge.isBoolean() && bridge.booleanValue();
    return new Arc(id(node, place), millimetres(node.get(DualGraphJson.LENGTH), place), isBridge);
  }

  private long millimetres(JsonNode node, String place) {
    if (node == null) {
      return 0;
    }
    double metres = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!(metres >= 0 && metres <= LONGEST)) {
      throw file.fail(
          place + "." + DualGraphJson.LENGTH,
          "the length (%s) must be a number of metres, zero or more."
              .formatted(JsonFile.text(node)));
    }
    return Math.round(metres * 1000);
  }

  /** The arcs of each row by the index of the neighbour. */
  private List<Map<Integer, Arc>> resolve() {
    List<Map<Integer, Arc>> resolved = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<Integer, Arc> arcs = new LinkedHashMap<>();
      List<Arc> row = rows.get(i);
      for (int k = 0; k < row.size(); k++) {
        Arc arc = row.get(k);
        Integer neighbour = indexes.get(arc.neighbour());
        String problem = null;
        if (neighbour == null) {
          problem = "the neighbour (%s) of district (%s) is no node.";
        } else if (neighbour == i) {
          problem = "the neighbour (%s) of district (%s) is itself.";
        } else if (arcs.putIfAbsent(neighbour, arc) != null) {
          problem = "the neighbour (%s) of district (%s) is listed twice.";
        }
        if (problem != null) {
          throw file.fail(
              "adjacency[" + i + "][" + k + "]", problem.formatted(arc.neighbour(), ids.get(i)));
        }
      }
      resolved.add(arcs);
    }
    return resolved;
  }

  private DualGraph edges(List<Map<Integer, Arc>> rows) {
    DualGraph.Builder graph = DualGraph.builder(rows.size());
    for (int a = 0; a < rows.size(); a++) {
      for (Map.Entry<Integer, Arc> entry : rows.get(a).entrySet()) {
        int b = entry.getKey();
        Arc there = entry.getValue();
        Arc back = rows.get(b).get(a);
        requireSame(a, b, there, back);
        if (a < b && there.isBridge()) {
          graph.bridge(a, b);
        } else if (a < b) {
          graph.border(a, b, there.millimetres());
        }
      }
    }
    return graph.build();
  }

  private void requireSame(int a, int b, Arc there, Arc back) {
    String place = "adjacency[" + a + "]";
    if (back == null) {
      throw file.fail(
          place,
          "district (%s) lists (%s) as a neighbour, but (%s) does not list (%s)."
              .formatted(ids.get(a), ids.get(b), ids.get(b), ids.get(a)));
    }
    if (there.millimetres() != back.millimetres() || there.isBridge() != back.isBridge()) {
      throw file.fail(
          place,
          "the border of districts (%s, %s) is given as (%s) and, from the other side, as (%s)."
              .formatted(ids.get(a), ids.get(b), text(there), text(back)));
    }
  }

  private static String text(Arc arc) {
    return arc.isBridge() ? "a bridge" : arc.millimetres() / 1000.0 + " metres";
  }
}
