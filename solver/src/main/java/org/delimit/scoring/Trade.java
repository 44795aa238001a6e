package org.delimit.scoring;

import java.util.List;
import org.delimit.constraint.ConstraintType;

/**
 * What a search walks down that trades terms against each other: their weighted sum, or how far the
 * worst of them lies above a corner. Immutable.
 *
 * <p>The worst weighted distance, with a little of the sum of all, is the augmented Chebyshev
 * distance (Steuer and Choo 1983): unlike sums, it also has its least values where a front bulges
 * away from its corner.
 *
 * @param terms constraints that are traded
 * @param weights whole weights, one a term, zero or more
 * @param corner penalties in thousandths, one a term, from which distances are measured; empty for
 *     a weighted sum
 */
public record Trade(List<ConstraintType> terms, List<Long> weights, List<Long> corner) {
  /**
   * Copies and checks.
   *
   * @param terms as above
   * @param weights as above
   * @param corner as above
   * @throws IllegalArgumentException if there are not as many weights, or corners, as terms
   */
  public Trade {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
    corner = List.copyOf(corner);
    boolean fits = weights.size() == terms.size();
    if (!fits || !corner.isEmpty() && corner.size() != terms.size()) {
      throw new IllegalArgumentException(
          "The weights (%s) and the corner (%s) must be one each for the terms %s."
              .formatted(weights, corner, terms));
    }
  }

  /**
   * Whether it measures from a corner.
   *
   * @return false for a weighted sum
   */
  public boolean isFromCorner() {
    return !corner.isEmpty();
  }
}
