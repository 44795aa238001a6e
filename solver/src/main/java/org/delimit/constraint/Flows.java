package org.delimit.constraint;

/**
 * Displaced people by the indexes of districts, row by row.
 *
 * @param origins where they came from
 * @param present where they live now
 * @param persons how many
 */
public record Flows(int[] origins, int[] present, long[] persons) {
  /** No people. */
  static final Flows NONE = new Flows(new int[0], new int[0], new long[0]);

  /** The same with districts merged. */
  Flows merged(int[] mergedInto) {
    int[] from = new int[origins.length];
    int[] to = new int[present.length];
    for (int k = 0; k < from.length; k++) {
      from[k] = mergedInto[origins[k]];
      to[k] = mergedInto[present[k]];
    }
    return new Flows(from, to, persons);
  }
}
