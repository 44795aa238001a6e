package org.delimit.constraint;

/** Districts that may fill the states. */
final class FeasibilityStates {
  private final FeasibilityCase facts;

  FeasibilityStates(FeasibilityCase facts) {
    this.facts = facts;
  }

  void check() {
    if (!facts.isHard(ConstraintType.OCCUPIED_STATES)) {
      return;
    }
    long least = facts.parameters().minDistricts();
    long assignable = 0;
    long[] open = new long[facts.states()];
    for (int i = 0; i < facts.size(); i++) {
      assignable += facts.isAssignable(i) ? 1 : 0;
      for (int s = 0; s < open.length; s++) {
        open[s] += facts.problem().allows(i, s) ? 1 : 0;
      }
    }
    if (assignable < least * open.length) {
      facts.add(
          "occupied-states: there are (%d) districts to assign: (%d) states need %d each."
              .formatted(assignable, open.length, least));
    }
    for (int s = 0; s < open.length; s++) {
      if (open[s] < least && assignable >= least) {
        facts.add(
            "occupied-states: (%d) districts may join state (%s): it needs %d. Maybe loosen pins or candidates."
                .formatted(open[s], facts.state(s), least));
      }
    }
  }
}
