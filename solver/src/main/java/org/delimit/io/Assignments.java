package org.delimit.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a problem file says of single districts: special, pins, candidates, bridges. */
final class Assignments {
  private final YamlMap top;
  private final Ids districts;
  private final Ids states;
  private final Problems problems;

  Assignments(YamlMap top, Ids districts, Ids states, Problems problems) {
    this.top = top;
    this.districts = districts;
    this.states = states;
    this.problems = problems;
  }

  /** Ids of the special districts. */
  Set<String> special() {
    Set<String> special = new LinkedHashSet<>();
    for (YamlNode item : YamlMap.list(top.node("special"), problems)) {
      if (districts.check(item, problems)) {
        special.add(item.text());
      }
    }
    return special;
  }

  /** States a district may join, by district; of pins and candidates, what both allow. */
  Map<String, List<String>> candidates(Set<String> special) {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    for (String key : List.of("pins", "candidates")) {
      YamlNode node = top.node(key);
      if (node == null) {
        continue;
      }
      YamlMap.any(node, problems)
          .node()
          .entries()
          .forEach((district, value) -> restrict(allowed, special, district, value));
    }
    return allowed;
  }

  private void restrict(
      Map<String, List<String>> allowed, Set<String> special, String district, YamlNode value) {
    if (!districts.checkKey(district, value, problems)) {
      return;
    }
    if (special.contains(district)) {
      problems.add(value, "district (" + district + ") is special: it can join no state.");
      return;
    }
    List<String> ids = new ArrayList<>();
    boolean sound = true;
    for (YamlNode state : YamlMap.list(value, problems)) {
      sound &= states.check(state, problems);
      ids.add(state.text());
    }
    allowed.merge(
        district,
        ids,
        (before, now) -> {
          List<String> both = new ArrayList<>(before);
          both.retainAll(now);
          return both;
        });
    if (sound && allowed.get(district).isEmpty()) {
      problems.add(value, "district (" + district + ") has no state left that it may join.");
    }
  }

  /** Pairs of districts. */
  List<String[]> bridges() {
    List<String[]> bridges = new ArrayList<>();
    YamlNode node = top.node("bridges");
    if (node != null && node.isScalar()) {
      problems.add(node, "the value (" + node.text() + ") must be a list of pairs of districts.");
      return bridges;
    }
    for (YamlNode pair : YamlMap.list(node, problems)) {
      List<YamlNode> ends = YamlMap.list(pair, problems);
      if (ends.size() != 2) {
        problems.add(
            pair,
            "a bridge must name two districts, such as [a, b]: there are " + ends.size() + ".");
        continue;
      }
      if (districts.check(ends.get(0), problems) & districts.check(ends.get(1), problems)) {
        addBridge(bridges, pair, ends.get(0).text(), ends.get(1).text());
      }
    }
    return bridges;
  }

  private void addBridge(List<String[]> bridges, YamlNode pair, String a, String b) {
    if (a.equals(b)) {
      problems.add(pair, "the bridge joins district (" + a + ") to itself.");
    } else {
      bridges.add(new String[] {a, b});
    }
  }
}
