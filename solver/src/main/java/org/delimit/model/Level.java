package org.delimit.model;

import java.util.Locale;

/** How a constraint binds; the score compares hard penalties first, then medium, then soft. */
public enum Level {
  /** Must be zero for a plan to be feasible. */
  HARD,
  /** Weighed before every soft penalty, but never makes a plan infeasible. */
  MEDIUM,
  /** Weighed last. */
  SOFT,
  /** Not weighed at all. */
  NONE;

  /**
   * The word used in files.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
