package org.delimit.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.PlanScore;

/**
 * How firm a plan is at its borders, by the best alternative of each border district.
 *
 * @param border districts that touch another state which they may join
 * @param better of these, those whose move would make the plan better
 * @param near those whose move would cost at most 1 % of the soft score, and nothing else
 * @param hard those whose every move makes hard constraints worse
 */
public record Firmness(int border, int better, int near, int hard) {
  /** A near-tie costs at most one part in so many of the soft score. */
  private static final long PARTS = 100;

  /**
   * Counts.
   *
   * @param border the border districts of a plan, as {@link Explainer#border} gives them
   * @param score score of the plan
   * @return counts
   */
  public static Firmness of(List<DistrictExplanation> border, PlanScore score) {
    int better = 0;
    int near = 0;
    int hard = 0;
    PlanScore none = new PlanScore(0, 0, 0);
    for (DistrictExplanation each : border) {
      PlanScore best = each.best().orElseThrow().difference();
      if (best.compareTo(none) < 0) {
        better++;
      } else if (best.hard() > 0) {
        hard++;
      } else if (best.hard() == 0 && best.medium() == 0 && best.soft() <= score.soft() / PARTS) {
        near++;
      }
    }
    return new Firmness(border.size(), better, near, hard);
  }

  /**
   * The counts in words.
   *
   * @return a sentence
   */
  public String sentence() {
    return ("Of %d districts at a border, %d could join another state for at most 1 %% of the soft score,"
            + " %d only by making a hard constraint worse; %s would make the plan better by moving alone.")
        .formatted(border, near, hard, better == 0 ? "none" : String.valueOf(better));
  }

  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("border", border);
    map.put("better", better);
    map.put("near", near);
    map.put("hard", hard);
    map.put("sentence", sentence());
    return map;
  }
}
