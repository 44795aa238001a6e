package org.delimit.analysis;

import java.util.List;
import org.delimit.model.PartitionProblem;

/** Which groups are at home where, by index. */
final class Homes {
  private final boolean[][] home;
  private final boolean[] anywhere;

  Homes(PartitionProblem problem) {
    List<String> groups = problem.groups();
    home = new boolean[problem.states().size()][groups.size()];
    anywhere = new boolean[groups.size()];
    for (int s = 0; s < home.length; s++) {
      for (int g = 0; g < groups.size(); g++) {
        home[s][g] = problem.isHome(groups.get(g), s);
        anywhere[g] |= home[s][g];
      }
    }
  }

  /** Whether any group has a home. */
  boolean any() {
    for (boolean has : anywhere) {
      if (has) {
        return true;
      }
    }
    return false;
  }

  boolean hasHome(int group) {
    return anywhere[group];
  }

  boolean isHome(int state, int group) {
    return home[state][group];
  }

  /** Whether people of a group are counted as left as minorities in a state. */
  boolean isAway(int state, int group) {
    return anywhere[group] && !home[state][group];
  }

  /** Persons of groups with a home who live in a state that is not theirs. */
  long away(int state, long[] people) {
    long sum = 0;
    for (int g = 0; g < people.length; g++) {
      sum += isAway(state, g) ? people[g] : 0;
    }
    return sum;
  }

  /** Persons of groups without a home anywhere. */
  long withoutHome(long[] people) {
    long sum = 0;
    for (int g = 0; g < people.length; g++) {
      sum += anywhere[g] ? 0 : people[g];
    }
    return sum;
  }
}
