package org.delimit.analysis;

import java.util.OptionalDouble;
import org.delimit.model.Support;

/** Adds up the supporters of one party in millionths of a person: exact, in any order. */
final class SupportCount {
  private long people;
  private long asked;
  private long supporters;
  private long low;
  private long high;

  /** Adds persons of whom nothing is known. */
  void addUnasked(long persons) {
    people += persons;
    high += persons * Support.ALL;
  }

  /** Adds persons with low, figure in use and high in millionths. */
  void addAsked(long persons, int[] parts) {
    people += persons;
    asked += persons;
    low += persons * parts[0];
    supporters += persons * parts[1];
    high += persons * parts[2];
  }

  /**
   * Adds persons who are some of those for whom there is one figure: how many of them support is
   * not known, only between what the others leave them and the whole.
   */
  void addAmong(long persons, long all, int[] parts) {
    people += persons;
    low += Math.max(0, all * parts[0] - (all - persons) * Support.ALL);
    high += Math.min(persons * Support.ALL, all * parts[2]);
  }

  long people() {
    return people;
  }

  PartySupport result(String kind, String party, int threshold) {
    return new PartySupport(
        kind,
        party,
        people,
        asked,
        asked == 0 ? OptionalDouble.empty() : OptionalDouble.of(percent(supporters, asked)),
        percent(low, people),
        percent(high, people),
        verdict(threshold));
  }

  /* A party nobody belongs to has nothing to refuse. */
  private Verdict verdict(int threshold) {
    long needed = people * threshold;
    if (people == 0 || low > needed) {
      return Verdict.YES;
    }
    return high <= needed ? Verdict.NO : Verdict.OPEN;
  }

  private static double percent(long millionths, long persons) {
    return persons == 0 ? 0 : 100.0 * millionths / ((double) persons * Support.ALL);
  }
}
