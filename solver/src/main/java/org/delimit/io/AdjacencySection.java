package org.delimit.io;

import java.math.BigDecimal;
import java.util.List;
import org.delimit.geometry.Adjacency;

/**
 * What {@code adjacency:} says about borders found in polygons.
 *
 * @param rule which districts are neighbours
 * @param minimumBorderMetres shorter borders count as none, metres
 * @param toleranceMetres how far apart the two sides of a border may lie, metres
 */
record AdjacencySection(Adjacency.Rule rule, double minimumBorderMetres, double toleranceMetres) {
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
  private static final List<String> RULES = List.of("rook", "queen");

  /** Reads a word or a map; the defaults if there is neither. */
  static AdjacencySection read(YamlNode node, Problems problems) {
    if (node == null) {
      return new AdjacencySection(Adjacency.Rule.ROOK, 0, Adjacency.DEFAULT_TOLERANCE_METRES);
    }
    if (node.isScalar()) {
      return new AdjacencySection(rule(node, problems), 0, Adjacency.DEFAULT_TOLERANCE_METRES);
    }
    YamlMap map = YamlMap.of(node, problems, "rule", "minimum-border-metres", "tolerance-metres");
    Double minimum = map.decimal("minimum-border-metres", MOST);
    Double tolerance = map.decimal("tolerance-metres", MOST);
    return new AdjacencySection(
        rule(map.node("rule"), problems),
        minimum == null ? 0 : minimum,
        tolerance == null ? Adjacency.DEFAULT_TOLERANCE_METRES : tolerance);
  }

  private static Adjacency.Rule rule(YamlNode node, Problems problems) {
    if (node == null) {
      return Adjacency.Rule.ROOK;
    }
    if (!RULES.contains(node.text())) {
      problems.add(node, YamlMap.unknown("adjacency", node.text(), RULES));
    }
    return node.text().equals("queen") ? Adjacency.Rule.QUEEN : Adjacency.Rule.ROOK;
  }
}
