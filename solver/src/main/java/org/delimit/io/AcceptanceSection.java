package org.delimit.io;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.Consultation;
import org.delimit.model.Support;

/** Reads {@code acceptance:}: who would accept a plan. */
final class AcceptanceSection {
  private final Reading reading;
  private final Problems problems;
  private final DistrictRows rows;
  private final Grades grades;

  AcceptanceSection(DistrictRows rows, List<SourceNote> sources, Reading reading) {
    this.rows = rows;
    this.reading = reading;
    problems = reading.problems();
    grades = new Grades(sources);
  }

  /** What is known, or null if nothing is or after noting a fault. */
  Consultation read(YamlNode node, Ids states) {
    if (node == null) {
      return null;
    }
    YamlMap map =
        YamlMap.of(
            node,
            problems,
            "question",
            "threshold-percent",
            "threshold-score",
            "support",
            "neighbours",
            "guarantors");
    String question = map.requiredText("question");
    List<Support> support =
        map.has("support")
            ? new SupportTable(rows, states, grades, reading).read(map.node("support"))
            : List.of();
    if (!map.has("support") && !map.has("neighbours") && !map.has("guarantors")) {
      problems.add(node, "nobody is asked: give (support), (neighbours) or (guarantors).");
    }
    int threshold = threshold(map);
    BigDecimal leastScore =
        map.has("threshold-score") ? score(map.node("threshold-score")) : BigDecimal.ZERO;
    Map<String, BigDecimal> neighbours = scores(map.node("neighbours"));
    Map<String, BigDecimal> guarantors = scores(map.node("guarantors"));
    return problems.isEmpty()
        ? new Consultation(
            question, threshold, support, leastScore, neighbours, guarantors, grades.named())
        : null;
  }

  private int threshold(YamlMap map) {
    String text = map.text("threshold-percent");
    if (text == null) {
      return Consultation.HALF;
    }
    Integer millionths = Decimals.millionths(text);
    if (millionths == null) {
      problems.add(
          map.node("threshold-percent"),
          "the value (%s) must be between 0 and 100 percent, with at most four decimals."
              .formatted(text));
      return Consultation.HALF;
    }
    return millionths;
  }

  private Map<String, BigDecimal> scores(YamlNode node) {
    Map<String, BigDecimal> scores = new LinkedHashMap<>();
    if (node != null) {
      YamlMap.any(node, problems)
          .node()
          .entries()
          .forEach((party, score) -> scores.put(party, score(score)));
    }
    return scores;
  }

  private BigDecimal score(YamlNode node) {
    BigDecimal score = node.isScalar() ? Decimals.parse(node.text()) : null;
    if (score == null || score.abs().compareTo(BigDecimal.ONE) > 0) {
      problems.add(
          node,
          "the value (%s) must be a score between -1 (against) and 1 (for)."
              .formatted(node.text()));
      return BigDecimal.ZERO;
    }
    return score;
  }
}
