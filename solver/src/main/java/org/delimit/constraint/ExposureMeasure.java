package org.delimit.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How exposure is measured, in persons. */
public enum ExposureMeasure {
  /** People of groups with a home who live in a state that is not their home. */
  HOMELAND,
  /**
   * Expected number of people of another group among the members of one's state (Lieberson's P*).
   */
  INTERACTION,
  /** People outside the largest group of their state. */
  MINORITY,
  /** Exposure of one group to another (Lieberson's aP*b) times the persons of the first. */
  BETWEEN;

  /**
   * The word used in files.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ExposureMeasure find(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ExposureMeasure::word).toList();
  }
}
