package org.delimit.exact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.delimit.constraint.ConstraintType;
import org.delimit.exact.Demands.Demand;
import org.delimit.exact.Demands.Kind;
import org.delimit.scoring.CompiledProblem;

/**
 * Says why no plan is feasible where the exact search proved that there is none: which constraints
 * cannot be met together, and by how much the bounds of people would have to be wider. Stateless
 * and safe for use by several threads.
 */
public final class Infeasibility {
  private static final int MOST_LISTED = 6;

  private Infeasibility() {}

  /**
   * The reason, in a sentence or more.
   *
   * @param problem a problem without a feasible plan, which fits the exact search
   * @param workLimit work allowed for finding out, see {@link ExactConstruction#search}
   * @param stop asked now and then whether to end early; the reason is then less precise
   * @return sentences that name the constraints, states, districts and bounds concerned
   */
  public static String reason(CompiledProblem problem, long workLimit, BooleanSupplier stop) {
    Culprits culprits = Culprits.of(problem, workLimit / 2, stop);
    List<Demand> demands = culprits.demands();
    if (demands.isEmpty()) {
      return others(problem);
    }
    String constraints =
        demands.stream().map(d -> type(d.kind())).distinct().collect(Collectors.joining(", "));
    StringBuilder text = new StringBuilder(constraints).append(": no plan has ");
    text.append(join(parts(problem, demands)));
    text.append(". Every plan was ruled out by an exact search.");
    if (culprits.needed() && demands.size() > 1) {
      text.append(" Without any one of these there is a plan that meets the others.");
    }
    if (bindsPeople(demands)) {
      WiderBounds.search(problem, workLimit / 2, stop).ifPresent(a -> text.append(advice(a)));
    }
    return text.toString();
  }

  private static String others(CompiledProblem problem) {
    List<String> ids = new ArrayList<>();
    for (ConstraintType type : problem.config().active()) {
      if (NodeMap.isHard(problem, type) && !NodeMap.searches(type)) {
        ids.add(type.id());
      }
    }
    return "%s: no plan that meets the other hard constraints has no penalty here. Every plan was looked at by an exact search. Maybe set the level to medium."
        .formatted(String.join(", ", ids));
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case KEEP_APART -> ConstraintType.KEEP_APART.id();
      case KEEP_TOGETHER -> ConstraintType.KEEP_TOGETHER.id();
      case OCCUPIED_STATES -> ConstraintType.OCCUPIED_STATES.id();
      case CANDIDATES -> "pins and candidates";
      case CONTIGUITY -> ConstraintType.CONTIGUITY.id();
      case LEAST_PEOPLE, MOST_PEOPLE -> ConstraintType.POPULATION.id();
    };
  }

  private static List<String> parts(CompiledProblem problem, List<Demand> demands) {
    List<String> parts = new ArrayList<>();
    List<String> pinned = new ArrayList<>();
    for (Demand demand : demands) {
      switch (demand.kind()) {
        case KEEP_APART -> parts.add("the sets of keep-apart in different states");
        case KEEP_TOGETHER -> parts.add("the sets of keep-together in one state each");
        case OCCUPIED_STATES ->
            parts.add(
                "at least (%d) districts in every state"
                    .formatted(problem.parameters().minDistricts()));
        case CANDIDATES -> pinned.add(problem.problem().districts().get(demand.index()).id());
        case CONTIGUITY -> parts.add("contiguous states");
        case LEAST_PEOPLE, MOST_PEOPLE -> {
          // Told state by state below.
        }
      }
    }
    if (!pinned.isEmpty()) {
      String they = pinned.size() == 1 ? " where it may be" : " where they may be";
      parts.add(names("district", pinned) + they);
    }
    Map<String, List<String>> byBound = new LinkedHashMap<>();
    for (int s = 0; s < problem.states(); s++) {
      String bound = bound(problem, demands, s);
      if (!bound.isEmpty()) {
        String state = problem.problem().stateAt(s).id();
        byBound.computeIfAbsent(bound, key -> new ArrayList<>()).add(state);
      }
    }
    byBound.forEach((bound, states) -> parts.add(bound + " persons in " + names("state", states)));
    return parts;
  }

  private static String bound(CompiledProblem problem, List<Demand> demands, int state) {
    boolean low = demands.contains(new Demand(Kind.LEAST_PEOPLE, state));
    boolean high = demands.contains(new Demand(Kind.MOST_PEOPLE, state));
    long least = problem.parameters().minPopulation()[state];
    long most = problem.parameters().maxPopulation()[state];
    if (low && high) {
      return least == most ? "(" + least + ")" : "(%d) to (%d)".formatted(least, most);
    }
    return low ? "at least (" + least + ")" : high ? "at most (" + most + ")" : "";
  }

  private static String names(String what, List<String> ids) {
    int more = ids.size() - MOST_LISTED;
    return (ids.size() == 1 ? what : what + "s")
        + " ("
        + ids.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
        + (more > 0 ? ", … " + more + " more)" : ")");
  }

  private static String join(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static boolean bindsPeople(List<Demand> demands) {
    return demands.stream()
        .anyMatch(d -> d.kind() == Kind.LEAST_PEOPLE || d.kind() == Kind.MOST_PEOPLE);
  }

  private static String advice(WiderBounds.Advice advice) {
    String found = number(advice.found());
    String none = number(advice.none());
    boolean bounded = advice.none().signum() > 0;
    if (advice.tolerance()) {
      return " Maybe set tolerance-percent to (%s): a feasible plan exists then, and none with (%s)."
          .formatted(found, none);
    }
    return " Maybe widen every bound by (%s) persons: a feasible plan exists then%s."
        .formatted(found, bounded ? ", and none with (" + none + ")" : "");
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
