package org.delimit.model;

import java.math.BigDecimal;

/**
 * Weighted penalties of a plan: less is better, hard is compared before medium before soft.
 *
 * <p>Each is a sum of weight × penalty, in thousandths of the units of its constraints, rounded
 * down once at the end; the search compares the unrounded sums.
 *
 * @param hard thousandths; 0 for a feasible plan
 * @param medium thousandths
 * @param soft thousandths
 */
public record PlanScore(long hard, long medium, long soft) implements Comparable<PlanScore> {
  /**
   * Whether no hard constraint is broken.
   *
   * @return true if {@code hard} is 0
   */
  public boolean feasible() {
    return hard == 0;
  }

  /** Orders better scores first. */
  @Override
  public int compareTo(PlanScore other) {
    int byHard = Long.compare(hard, other.hard);
    int byMedium = byHard != 0 ? byHard : Long.compare(medium, other.medium);
    return byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
  }

  /**
   * A number of thousandths as a plain decimal.
   *
   * @param thousandths a penalty or a part of a score
   * @return the amount in whole units, without trailing zeros
   */
  public static BigDecimal decimal(long thousandths) {
    BigDecimal amount = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  @Override
  public String toString() {
    return decimal(hard) + " hard / " + decimal(medium) + " medium / " + decimal(soft) + " soft";
  }
}
