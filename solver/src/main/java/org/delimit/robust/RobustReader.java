package org.delimit.robust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.delimit.analysis.DrawnFigure;
import org.delimit.analysis.Interval;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** Reads back what {@link RobustMap} laid out. */
final class RobustReader {
  private final PartitionProblem problem;

  RobustReader(PartitionProblem problem) {
    this.problem = problem;
  }

  Robustness read(Map<String, Object> map) {
    List<PlanRegret> plans = new ArrayList<>();
    for (Object each : member(map, "plans", List.class)) {
      plans.add(plan(object("plans", each)));
    }
    List<?> rows = member(map, "districts", List.class);
    if (plans.isEmpty() || rows.size() != problem.districts().size()) {
      throw new InvalidProblemException(
          "The robustness has (%d) plans and (%d) districts: one plan or more and (%d) are expected."
              .formatted(plans.size(), rows.size(), problem.districts().size()));
    }
    List<DistrictStability> districts = new ArrayList<>();
    for (Object row : rows) {
      districts.add(district(object("districts", row), districts.size()));
    }
    return new Robustness(
        member(map, "draws", Number.class).intValue(),
        member(map, "solved", Number.class).intValue(),
        member(map, "steps", Number.class).longValue(),
        member(map, "seed", Number.class).longValue(),
        plans,
        districts,
        member(map, "candidates", Number.class).intValue());
  }

  private PlanRegret plan(Map<String, Object> map) {
    List<DrawnFigure> figures = new ArrayList<>();
    for (Object each : member(map, "figures", List.class)) {
      figures.add(figure(object("figures", each)));
    }
    Map<String, String> assignment = new LinkedHashMap<>();
    object("plan", map.get("plan"))
        .forEach((id, state) -> assignment.put(id, String.valueOf(state)));
    return new PlanRegret(
        member(map, "name", String.class),
        Plan.of(problem, assignment),
        interval(object("score", map.get("score"))),
        interval(object("regret", map.get("regret"))),
        number(map, "greatestRegret"),
        number(map, "bestPercent"),
        number(map, "infeasiblePercent"),
        optional(map, "meanRegret"),
        optional(map, "meanRegretSolved"),
        figures);
  }

  private static DrawnFigure figure(Map<String, Object> map) {
    return new DrawnFigure(
        RobustFigures.COLUMN,
        RobustFigures.COLUMN_NAME,
        member(map, "state", String.class),
        member(map, "id", String.class),
        member(map, "label", String.class),
        member(map, "unit", String.class),
        interval(map));
  }

  private DistrictStability district(Map<String, Object> map, int index) {
    String id = member(map, "id", String.class);
    if (!id.equals(problem.districts().get(index).id())) {
      throw new InvalidProblemException(
          "The robustness has district (%s) where the problem has (%s)."
              .formatted(id, problem.districts().get(index).id()));
    }
    Map<String, Object> own = object("shares", map.get("shares"));
    return new DistrictStability(
        index, problem.stateIds().stream().map(state -> number(own, state)).toList());
  }

  private static Interval interval(Map<String, Object> map) {
    return new Interval(
        number(map, "given"), number(map, "low"), number(map, "median"), number(map, "high"));
  }

  private static OptionalDouble optional(Map<String, Object> map, String name) {
    return map.get(name) == null ? OptionalDouble.empty() : OptionalDouble.of(number(map, name));
  }

  private static double number(Map<String, Object> map, String name) {
    return member(map, name, Number.class).doubleValue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(String name, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw fault(name, value, "an object");
    }
    return (Map<String, Object>) map;
  }

  private static <T> T member(Map<String, Object> map, String name, Class<T> type) {
    Object value = map.get(name);
    if (!type.isInstance(value)) {
      throw fault(name, value, type.getSimpleName().toLowerCase(Locale.ROOT));
    }
    return type.cast(value);
  }

  private static InvalidProblemException fault(String name, Object value, String kind) {
    return new InvalidProblemException(
        "The member (%s) of the robustness is (%s): %s is expected.".formatted(name, value, kind));
  }
}
