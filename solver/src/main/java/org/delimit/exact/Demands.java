package org.delimit.exact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which of the hard constraints of a problem a search keeps to: all, but for those dropped. */
final class Demands {
  /** What can be demanded. */
  enum Kind {
    KEEP_APART,
    KEEP_TOGETHER,
    OCCUPIED_STATES,
    CANDIDATES,
    CONTIGUITY,
    LEAST_PEOPLE,
    MOST_PEOPLE
  }

  /**
   * One demand.
   *
   * @param kind what is demanded
   * @param index index of the state whose people are bound, or of the district whose states are; 0
   *     for other kinds
   */
  record Demand(Kind kind, int index) {}

  private final Set<Demand> dropped = new HashSet<>();

  void drop(Collection<Demand> demands) {
    dropped.addAll(demands);
  }

  void restore(Collection<Demand> demands) {
    dropped.removeAll(demands);
  }

  boolean keeps(Kind kind) {
    return keeps(kind, 0);
  }

  boolean keeps(Kind kind, int index) {
    return keeps(new Demand(kind, index));
  }

  boolean keeps(Demand demand) {
    return !dropped.contains(demand);
  }
}
