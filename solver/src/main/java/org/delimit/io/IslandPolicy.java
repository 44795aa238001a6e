package org.delimit.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.delimit.model.District;

/**
 * What {@code islands:} says: {@code error} (the default), {@code nearest}, or a list of the
 * districts that may be islands. Islands that may be are linked to the nearest district of the
 * largest piece, and that is noted.
 */
final class IslandPolicy {
  private static final List<String> WORDS = List.of("error", "nearest");

  private final YamlNode node;
  private final Reading reading;
  private final boolean all;
  private final Set<String> listed = new HashSet<>();

  IslandPolicy(YamlNode node, Ids districts, Reading reading) {
    this.node = node;
    this.reading = reading;
    all = node != null && node.isScalar() && node.text().equals("nearest");
    if (node != null && node.kind() == YamlNode.Kind.LIST) {
      for (YamlNode item : node.items()) {
        if (districts.check(item, reading.problems())) {
          listed.add(item.text());
        }
      }
    } else if (node != null && !(node.isScalar() && WORDS.contains(node.text()))) {
      reading
          .problems()
          .add(
              node,
              YamlMap.unknown("islands", node.text(), WORDS)
                  + " Or give a list of the districts that may be islands.");
    }
  }

  /** Bridges to add; islands that may not be are left to whoever looks at the graph. */
  List<Islands.Bridge> bridges(Islands islands, List<District> districts, Set<String> special) {
    List<Islands.Bridge> bridges = new ArrayList<>();
    if (!all && listed.isEmpty()) {
      return bridges;
    }
    for (List<Integer> island : islands.islands()) {
      List<String> ids = island.stream().map(i -> districts.get(i).id()).toList();
      if (special.containsAll(ids)) {
        continue;
      }
      if (!all && ids.stream().noneMatch(listed::contains)) {
        reading
            .problems()
            .add(
                node,
                "districts (%s) are an island and none of them is listed. Maybe list one, or its links under bridges:."
                    .formatted(String.join(", ", ids)));
        continue;
      }
      Islands.Bridge bridge = islands.bridge(island);
      if (bridge == null) {
        reading
            .problems()
            .add(
                node,
                "no bridge can be found for district (%s): the districts have neither shapes nor points. Maybe list its links under bridges:."
                    .formatted(ids.get(0)));
      } else {
        bridges.add(bridge);
      }
    }
    return bridges;
  }
}
