package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.delimit.model.State;

/** Reads {@code states:}, a list of states or how many there are. */
final class StateList {
  private static final int MOST = Short.MAX_VALUE;

  private final List<String> groups;
  private final Problems problems;

  private StateList(List<String> groups, Problems problems) {
    this.groups = groups;
    this.problems = problems;
  }

  /**
   * Reads the states.
   *
   * @param groups known groups, or null if they could not be read
   */
  static List<State> read(YamlMap top, List<String> groups, Problems problems) {
    YamlNode node = top.required("states");
    if (node == null) {
      return List.of();
    }
    if (node.isScalar()) {
      return anonymous(node, problems);
    }
    StateList list = new StateList(groups, problems);
    List<State> states = new ArrayList<>();
    for (YamlNode item : YamlMap.list(node, problems)) {
      State state = list.state(item);
      if (state != null && states.stream().anyMatch(other -> other.id().equals(state.id()))) {
        problems.add(item, "the state id (" + state.id() + ") is given twice.");
      } else if (state != null) {
        states.add(state);
      }
    }
    if (states.isEmpty() && problems.isEmpty()) {
      problems.add(node, "the list is empty: at least one state is needed.");
    }
    return states;
  }

  private static List<State> anonymous(YamlNode node, Problems problems) {
    BigDecimal count = Decimals.parse(node.text());
    if (count == null
        || !Decimals.isWhole(count)
        || count.signum() <= 0
        || count.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      problems.add(
          node,
          "the value (%s) must be a list of states or a whole number between 1 and %d."
              .formatted(node.text(), MOST));
      return List.of();
    }
    List<State> states = new ArrayList<>();
    for (int s = 1; s <= count.intValueExact(); s++) {
      states.add(State.of("S" + s));
    }
    return states;
  }

  private State state(YamlNode item) {
    if (item.isScalar()) {
      return State.of(item.text());
    }
    YamlMap map = YamlMap.of(item, problems, "id", "name", "home-of");
    String id = map.requiredText("id");
    if (id == null) {
      return null;
    }
    if (id.equals(State.SPECIAL.id())) {
      problems.add(item, "the state id (special) stands for special districts: choose another.");
      return null;
    }
    String name = map.text("name");
    List<String> homeOf = new ArrayList<>();
    for (YamlNode group : YamlMap.list(map.node("home-of"), problems)) {
      String word = YamlMap.text(group, problems);
      if (word != null && groups != null && !groups.contains(word)) {
        problems.add(group, YamlMap.unknown("group", word, groups));
      } else if (word != null) {
        homeOf.add(word);
      }
    }
    return new State(id, name == null ? id : name, homeOf);
  }
}
