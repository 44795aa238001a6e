package org.delimit.analysis;

/**
 * Keeps the people told apart of one district as many as they are: see {@link Draws}.
 *
 * @param low fewest persons by group; those given for a group without a range
 * @param given persons by group
 * @param high most persons by group; those given for a group without a range
 * @param rest whether a group takes up what the others leave
 */
record PeopleBalance(long[] low, long[] given, long[] high, boolean[] rest) {
  /** Changes drawn persons so that they add up to those given, in O(groups²). */
  void restore(long[] persons) {
    long missing = 0;
    for (int g = 0; g < persons.length; g++) {
      missing += given[g] - persons[g];
    }
    missing = fillRest(persons, missing);
    long[] room = new long[persons.length];
    for (int g = 0; g < persons.length; g++) {
      room[g] = rest[g] ? 0 : missing > 0 ? high[g] - persons[g] : persons[g] - low[g];
    }
    long[] parts = apportioned(Math.abs(missing), room);
    for (int g = 0; g < persons.length; g++) {
      persons[g] += missing > 0 ? parts[g] : -parts[g];
    }
  }

  /* The groups of the rest stand at the persons given; gives what they cannot take up. */
  private long fillRest(long[] persons, long missing) {
    long[] weights = new long[persons.length];
    long people = 0;
    int groups = 0;
    for (int g = 0; g < persons.length; g++) {
      weights[g] = rest[g] ? given[g] : 0;
      people += weights[g];
      groups += rest[g] ? 1 : 0;
    }
    if (groups == 0) {
      return missing;
    }
    if (people == 0) {
      for (int g = 0; g < persons.length; g++) {
        weights[g] = rest[g] ? 1 : 0;
      }
    }
    long[] parts = apportioned(Math.max(0, people + missing), weights);
    for (int g = 0; g < persons.length; g++) {
      persons[g] = rest[g] ? parts[g] : persons[g];
    }
    return Math.min(0, people + missing);
  }

  /**
   * Splits an amount in proportion to weights: each part is rounded down, and what is left goes one
   * by one to the first groups with a weight. With an amount up to the sum of the weights no part
   * exceeds its weight.
   */
  static long[] apportioned(long amount, long[] weights) {
    long[] parts = new long[weights.length];
    long whole = 0;
    for (long weight : weights) {
      whole += weight;
    }
    if (whole == 0) {
      return parts;
    }
    long left = amount;
    for (int g = 0; g < parts.length; g++) {
      // Fits: a district with ranges holds at most DataRanges.MAXIMUM_PERSONS.
      parts[g] = amount * weights[g] / whole;
      left -= parts[g];
    }
    for (int g = 0; left > 0; g = (g + 1) % parts.length) {
      boolean exact = amount * weights[g] % whole == 0;
      if (weights[g] > 0 && !exact) {
        parts[g]++;
        left--;
      }
    }
    return parts;
  }
}
