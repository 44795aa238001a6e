package org.delimit.io;

import java.util.Locale;
import java.util.Objects;

/**
 * A named variant of a problem, as its problem file describes it. Immutable.
 *
 * @param name the word it is asked for by, {@value #BASE} for the problem without any variant
 * @param title what people read, the name if the file gives none
 * @param note what the variant assumes, possibly empty
 */
public record Scenario(String name, String title, String note) {
  /** Name of the problem as it stands. */
  public static final String BASE = "base";

  /**
   * Checks that nothing is missing.
   *
   * @param name as above
   * @param title as above
   * @param note as above
   */
  public Scenario {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
  }

  /**
   * Whether this is the problem without any variant.
   *
   * @return true for {@value #BASE}
   */
  public boolean isBase() {
    return name.equals(BASE);
  }

  /**
   * A name for its folder; no two scenarios of a problem share one.
   *
   * @return the name in small letters, with hyphens for blanks
   */
  public String folder() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
