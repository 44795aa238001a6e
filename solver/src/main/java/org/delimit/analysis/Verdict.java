package org.delimit.analysis;

import java.util.Locale;

/** Whether a party, or every party, is above its threshold. */
public enum Verdict {
  /** Above the threshold, whatever those of whom nothing is known would say. */
  YES,
  /** Not above it, whatever they would say. */
  NO,
  /** The figures that are known do not decide it. */
  OPEN;

  /**
   * The word used in files.
   *
   * @return {@code yes}, {@code no} or {@code open}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Verdict all(Iterable<Verdict> verdicts) {
    Verdict all = YES;
    boolean any = false;
    for (Verdict verdict : verdicts) {
      any = true;
      all = verdict == NO || all == NO ? NO : verdict == OPEN ? OPEN : all;
    }
    return any ? all : OPEN;
  }
}
