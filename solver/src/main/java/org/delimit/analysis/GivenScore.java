package org.delimit.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The score of a neighbour or guarantor, as given.
 *
 * @param party who
 * @param score −1 (against) to 1 (for)
 * @param verdict whether it is above the least score
 */
public record GivenScore(String party, BigDecimal score, Verdict verdict) {
  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("party", party);
    map.put("score", score);
    map.put("verdict", verdict.word());
    return map;
  }
}
