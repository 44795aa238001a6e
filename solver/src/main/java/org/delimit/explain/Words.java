package org.delimit.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delimit.model.PlanScore;

/** Numbers in sentences. */
final class Words {
  private Words() {}

  /** Thousandths in whole units with a sign, grouped by thousands. */
  static String signed(long thousandths) {
    return (thousandths > 0 ? "+" : "") + plain(PlanScore.decimal(thousandths));
  }

  /** The levels of a difference that are not zero. */
  static String difference(PlanScore difference) {
    List<String> parts = new ArrayList<>();
    add(parts, difference.hard(), "hard");
    add(parts, difference.medium(), "medium");
    add(parts, difference.soft(), "soft");
    return parts.isEmpty() ? "nothing" : String.join(" / ", parts);
  }

  private static void add(List<String> parts, long thousandths, String level) {
    if (thousandths != 0) {
      parts.add(signed(thousandths) + " " + level);
    }
  }

  static String whole(long amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }

  static String plain(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
  }

  static PlanScore minus(PlanScore a, PlanScore b) {
    return new PlanScore(a.hard() - b.hard(), a.medium() - b.medium(), a.soft() - b.soft());
  }
}
