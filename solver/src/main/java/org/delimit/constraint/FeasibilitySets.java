package org.delimit.constraint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Contradictions of keep-together, keep-apart and pins. */
final class FeasibilitySets {
  private static final int NO_STATE = -1;
  private static final int SEVERAL_STATES = -2;

  private final FeasibilityCase facts;

  FeasibilitySets(FeasibilityCase facts) {
    this.facts = facts;
  }

  void check() {
    for (int block : facts.blocks()) {
      List<Integer> members = facts.members(block);
      if (members.size() > 1 && only(block) == NO_STATE) {
        facts.add(
            "keep-together: no state is open to all of %s. Maybe their pins or candidates differ."
                .formatted(facts.name(members)));
      }
    }
    if (facts.isHard(ConstraintType.KEEP_APART)) {
      for (int[] set : facts.parameters().apart()) {
        apart(IntStream.of(set).boxed().toList());
      }
    }
  }

  private void apart(List<Integer> set) {
    if (set.size() > facts.states()) {
      facts.add(
          "keep-apart: %s cannot be kept apart in (%d) states."
              .formatted(facts.name(set), facts.states()));
      return;
    }
    Map<Integer, Integer> byBlock = new HashMap<>();
    Map<Integer, Integer> byState = new HashMap<>();
    for (int i : set) {
      Integer together = byBlock.putIfAbsent(facts.block(i), i);
      int state = only(facts.block(i));
      Integer pinned = state < 0 ? null : byState.putIfAbsent(state, i);
      if (together != null) {
        facts.add(
            "keep-apart: %s must be kept apart and, by keep-together, in one state."
                .formatted(facts.name(pair(together, i))));
      } else if (pinned != null) {
        facts.add(
            "keep-apart: %s must be kept apart, but both can only join state (%s)."
                .formatted(facts.name(pair(pinned, i)), facts.state(state)));
      }
    }
  }

  private static List<Integer> pair(int a, int b) {
    return new ArrayList<>(List.of(a, b));
  }

  /** The only state a block may join, or a negative number. */
  private int only(int block) {
    int only = NO_STATE;
    boolean[] allowed = facts.allowed(block);
    for (int s = 0; s < allowed.length; s++) {
      if (allowed[s]) {
        only = only == NO_STATE ? s : SEVERAL_STATES;
      }
    }
    return only;
  }
}
