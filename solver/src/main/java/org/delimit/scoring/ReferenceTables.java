package org.delimit.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.delimit.constraint.Access;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.Finding;
import org.delimit.model.Displaced;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;

/** Goes through the tables beside the districts, row by row. */
final class ReferenceTables {
  private ReferenceTables() {}

  /** People of districts that are not in the state the reference has them in. */
  static Assessment statusQuo(PlanSums sums, ConstraintParameters parameters) {
    Assessment assessment = new Assessment();
    PartitionProblem problem = sums.problem();
    TreeMap<Integer, Set<Integer>> moved = new TreeMap<>();
    int labels = sums.states() + 1;
    for (int i = 0; i < problem.districts().size(); i++) {
      int before = parameters.reference()[i];
      if (!problem.isSpecial(i) && before != sums.stateOf(i)) {
        moved.computeIfAbsent(before * labels + sums.stateOf(i), key -> new TreeSet<>()).add(i);
      }
    }
    moved.forEach(
        (pair, districts) -> {
          long people = 0;
          for (int i : districts) {
            people += problem.districts().get(i).population();
          }
          String from = sums.stateId(pair / labels);
          String to = sums.stateId(pair % labels);
          assessment.add(
              new Finding(
                  "Districts with "
                      + people
                      + " people ("
                      + districts.size()
                      + ") join state ("
                      + to
                      + ") and not ("
                      + from
                      + ") as in the reference.",
                  1000 * people,
                  sums.ids(List.copyOf(districts)),
                  List.of(from, to)));
        });
    return assessment;
  }

  /** Displaced people whose two districts lie in different states. */
  static Assessment displacement(PlanSums sums) {
    Assessment assessment = new Assessment();
    for (Displaced row : sums.problem().displaced()) {
      int origin = sums.stateOf(sums.problem().districtIndex(row.origin()));
      int present = sums.stateOf(sums.problem().districtIndex(row.present()));
      boolean states = origin < sums.states() && present < sums.states();
      if (states && origin != present && row.persons() > 0) {
        assessment.add(
            new Finding(
                row.persons()
                    + " people displaced from district ("
                    + row.origin()
                    + ") in state ("
                    + sums.stateId(origin)
                    + ") live in district ("
                    + row.present()
                    + ") in state ("
                    + sums.stateId(present)
                    + ").",
                1000 * row.persons(),
                List.of(row.origin(), row.present()),
                List.of(sums.stateId(origin), sums.stateId(present))));
      }
    }
    return assessment;
  }

  /** Outer borders of states with neighbours that are listed for them. */
  static Assessment neighbourBorder(PlanSums sums, ConstraintParameters parameters) {
    Assessment assessment = new Assessment();
    for (int s = 0; s < sums.states(); s++) {
      for (String neighbour : parameters.watched().get(s)) {
        long millimetres = 0;
        Set<String> districts = new TreeSet<>();
        for (OuterBorder border : sums.problem().outerBorders()) {
          int district = sums.problem().districtIndex(border.district());
          if (border.neighbour().equals(neighbour) && sums.stateOf(district) == s) {
            millimetres += border.millimetres();
            districts.add(border.district());
          }
        }
        if (millimetres > 0) {
          assessment.add(
              new Finding(
                  "State ("
                      + sums.stateId(s)
                      + ") has "
                      + Math.round(millimetres / 1e6)
                      + " km of border with ("
                      + neighbour
                      + ").",
                  millimetres,
                  List.copyOf(districts),
                  List.of(sums.stateId(s))));
        }
      }
    }
    return assessment;
  }

  /** States with districts, but without a gateway or a route. */
  static Assessment access(PlanSums sums, ConstraintParameters parameters) {
    Assessment assessment = new Assessment();
    for (int s = 0; s < sums.states(); s++) {
      boolean gateway = false;
      for (int i : sums.members(s)) {
        gateway |= parameters.access().gateways()[i];
      }
      if (!sums.members(s).isEmpty() && !gateway && !hasRoute(sums, s, parameters.access())) {
        assessment.add(
            new Finding(
                "State ("
                    + sums.stateId(s)
                    + ") has no way out: neither a listed outer border nor a route with at most "
                    + parameters.access().transit()
                    + " other states before its exit.",
                1000,
                sums.ids(sums.members(s)),
                List.of(sums.stateId(s))));
      }
    }
    return assessment;
  }

  private static boolean hasRoute(PlanSums sums, int state, Access access) {
    for (int[] route : access.routes()) {
      for (int k = 0; k < route.length; k++) {
        Set<Integer> others = new HashSet<>();
        for (int after = k; after < route.length; after++) {
          others.add(sums.stateOf(route[after]));
        }
        boolean own = others.remove(state) && sums.stateOf(route[k]) == state;
        others.remove(sums.states());
        if (own && others.size() <= access.transit()) {
          return true;
        }
      }
    }
    return false;
  }
}
