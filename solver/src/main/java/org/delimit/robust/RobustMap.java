package org.delimit.robust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.delimit.analysis.DrawnFigure;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;

/** Lays out what a study found as plain values. */
final class RobustMap {
  private static final int AMOUNT = 3;
  private static final int PERCENT = 2;
  private static final int SHARE = 4;

  private final Robustness found;
  private final PartitionProblem problem;

  RobustMap(Robustness found) {
    this.found = found;
    problem = found.problem();
  }

  Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("problem", problem.name());
    map.put("draws", found.draws());
    map.put("solved", found.solved());
    map.put("steps", found.steps());
    map.put("seed", found.seed());
    map.put("candidates", found.candidates());
    map.put("sentences", found.sentences());
    map.put("plans", found.plans().stream().map(this::plan).toList());
    map.put("districts", found.districts().stream().map(this::district).toList());
    return map;
  }

  private Map<String, Object> plan(PlanRegret regret) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", regret.name());
    map.put("score", regret.score().asMap());
    map.put("regret", regret.regret().asMap());
    map.put("greatestRegret", rounded(regret.greatestRegret(), AMOUNT));
    map.put("meanRegret", rounded(regret.meanRegret()));
    map.put("meanRegretSolved", rounded(regret.meanRegretSolved()));
    map.put("bestPercent", rounded(regret.best(), PERCENT));
    map.put("infeasiblePercent", rounded(regret.infeasible(), PERCENT));
    map.put("figures", regret.figures().stream().map(RobustMap::figure).toList());
    map.put("plan", regret.plan().toMap());
    return map;
  }

  private static Map<String, Object> figure(DrawnFigure figure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", figure.id());
    map.put("state", figure.state());
    map.put("label", figure.label());
    map.put("unit", figure.unit());
    map.putAll(figure.interval().asMap());
    return map;
  }

  private Map<String, Object> district(DistrictStability each) {
    District district = problem.districts().get(each.district());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", district.id());
    map.put("name", district.name());
    map.put("population", district.population());
    map.putAll(properties(found, each));
    return map;
  }

  /** State of the plan asked about, most frequent state, its share and all shares. */
  static Map<String, Object> properties(Robustness found, DistrictStability each) {
    PartitionProblem problem = found.problem();
    int asked = found.plans().get(0).plan().stateIndex(each.district());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", problem.stateAt(asked).id());
    map.put(
        "mostFrequent", each.mostFrequent() < 0 ? "" : problem.stateAt(each.mostFrequent()).id());
    map.put("share", rounded(each.greatestShare(), SHARE));
    map.put("core", each.greatestShare() >= Robustness.CORE_SHARE);
    Map<String, Object> shares = new LinkedHashMap<>();
    for (int s = 0; s < each.shares().size(); s++) {
      shares.put(problem.states().get(s).id(), rounded(each.shares().get(s), SHARE));
    }
    map.put("shares", shares);
    return map;
  }

  /** The same without a map in it, for tables and maps: {@code share_STATE} for each state. */
  static Map<String, Object> flat(Robustness found, DistrictStability each) {
    Map<String, Object> flat = new LinkedHashMap<>();
    properties(found, each)
        .forEach(
            (name, value) -> {
              if (value instanceof Map<?, ?> shares) {
                shares.forEach((state, share) -> flat.put("share_" + state, share));
              } else {
                flat.put(name, value);
              }
            });
    return flat;
  }

  private static BigDecimal rounded(OptionalDouble value) {
    return value.isPresent() ? rounded(value.getAsDouble(), AMOUNT) : null;
  }

  private static BigDecimal rounded(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
