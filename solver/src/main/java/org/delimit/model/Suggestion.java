package org.delimit.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word somebody probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The known word nearest to what was written, if it is near.
   *
   * @param written what was written
   * @param known words that would have been understood
   * @return " Maybe you meant (word)." with a leading blank, or the empty text if nothing is near
   */
  public static String phrase(String written, Collection<String> known) {
    return nearest(written, known).map(word -> " Maybe you meant (" + word + ").").orElse("");
  }

  private static Optional<String> nearest(String written, Collection<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Math.max(2, written.length() / 3) + 1;
    for (String word : known) {
      int distance = distance(lower, word.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        bestDistance = distance;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /* Levenshtein distance, two rows; a word of a file is short, a longer one is cut. */
  private static int distance(String left, String right) {
    String a = left.length() > 100 ? left.substring(0, 100) : left;
    int[] previous = new int[right.length() + 1];
    int[] current = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = a.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[right.length()];
  }
}
