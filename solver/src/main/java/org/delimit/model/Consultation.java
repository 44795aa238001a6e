package org.delimit.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of who would accept a plan: the people of the districts, neighbours and guarantors.
 * Immutable.
 *
 * @param question what was asked or voted on, in words, so that no figure stands without it
 * @param threshold millionths of the people of a party that must be exceeded
 * @param support figures by district and group; empty if nobody was asked
 * @param leastScore what the score of a neighbour or guarantor must exceed, −1 to 1
 * @param neighbours score of each neighbour, −1 (against) to 1 (for), as given
 * @param guarantors score of each guarantor or other party of the wider conference, −1 to 1
 * @param basis columns and files the figures stand on, with their grade, for people
 */
public record Consultation(
    String question,
    int threshold,
    List<Support> support,
    BigDecimal leastScore,
    Map<String, BigDecimal> neighbours,
    Map<String, BigDecimal> guarantors,
    List<String> basis) {
  /** Half of the people, in millionths. */
  public static final int HALF = 500_000;

  /**
   * Checks and copies, keeping the order.
   *
   * @param question as above
   * @param threshold as above
   * @param support as above
   * @param leastScore as above
   * @param neighbours as above
   * @param guarantors as above
   * @param basis as above
   * @throws IllegalArgumentException if a number is out of bounds
   */
  public Consultation {
    Objects.requireNonNull(question, "question");
    if (threshold < 0 || threshold > Support.ALL) {
      throw new IllegalArgumentException(
          "The threshold (%d) must be 0 to %d millionths.".formatted(threshold, Support.ALL));
    }
    support = List.copyOf(support);
    requireScore(leastScore);
    neighbours = Collections.unmodifiableMap(new LinkedHashMap<>(neighbours));
    guarantors = Collections.unmodifiableMap(new LinkedHashMap<>(guarantors));
    neighbours.values().forEach(Consultation::requireScore);
    guarantors.values().forEach(Consultation::requireScore);
    basis = List.copyOf(basis);
  }

  private static void requireScore(BigDecimal score) {
    if (score.abs().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "The score (%s) must be between -1 and 1.".formatted(score.toPlainString()));
    }
  }
}
