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

  void addUnasked(long persons) {
    people += persons;
    high += persons * Support.ALL;
  }

  /** Adds persons with parts of them in millionths. */
  void add(long persons, int partLow, int part, int partHigh) {
    people += persons;
    asked += persons;
    low += persons * partLow;
    supporters += persons * part;
    high += persons * partHigh;
  }

  void add(SupportCount other) {
    people += other.people;
    asked += other.asked;
    low += other.low;
    supporters += other.supporters;
    high += other.high;
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
