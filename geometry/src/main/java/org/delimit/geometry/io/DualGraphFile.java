package org.delimit.geometry.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.geometry.graph.DualGraph;

/**
 * A dual graph with the names and attributes of its nodes, as a dual-graph JSON file holds it.
 * Immutable.
 *
 * @param ids ids of the districts, in the order of the nodes, all different
 * @param attributes attributes of the districts in the same order, without the id; values may be
 *     null
 * @param graph the districts and their borders
 */
public record DualGraphFile(
    List<String> ids, List<Map<String, Object>> attributes, DualGraph graph) {

  /**
   * Copies the lists.
   *
   * @param ids ids of the districts, all different
   * @param attributes attributes of the districts
   * @param graph the districts and their borders
   * @throws IllegalArgumentException if the number of ids or attributes differs from that of the
   *     nodes, or an id occurs twice
   */
  public DualGraphFile {
    if (ids.size() != graph.size() || attributes.size() != graph.size()) {
      throw new IllegalArgumentException(
          "The number of ids (%d) and attributes (%d) must equal the number of districts (%d)."
              .formatted(ids.size(), attributes.size(), graph.size()));
    }
    ids = List.copyOf(ids);
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("The id (" + id + ") occurs twice.");
      }
    }
    List<Map<String, Object>> copies = new ArrayList<>(attributes.size());
    for (Map<String, Object> of : attributes) {
      copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(of)));
    }
    attributes = Collections.unmodifiableList(copies);
  }
}
