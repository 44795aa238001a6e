package org.delimit.pareto;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.scoring.ReferenceScorer;

/**
 * Feasible plans none of which dominates another. Immutable.
 *
 * @param terms two or three constraints whose penalties are traded
 * @param plans the plans, by rising value of the first term, then the second, then the third
 * @param met number of feasible plans that were looked at
 * @param seed seed of the searches
 */
public record ParetoFront(List<ConstraintType> terms, List<ParetoPlan> plans, long met, long seed) {
  /* The reference point lies so large a part of a term's range beyond its greatest value. */
  private static final long BEYOND = 10;

  /**
   * Copies.
   *
   * @param terms as above
   * @param plans as above
   * @param met as above
   * @param seed as above
   */
  public ParetoFront {
    terms = List.copyOf(terms);
    plans = List.copyOf(plans);
  }

  /**
   * The least value of a term.
   *
   * @param term index of a term
   * @return thousandths; 0 for a front without plans
   */
  public long least(int term) {
    return plans.stream().mapToLong(plan -> plan.values().get(term)).min().orElse(0);
  }

  /**
   * The greatest value of a term.
   *
   * @param term index of a term
   * @return thousandths; 0 for a front without plans
   */
  public long greatest(int term) {
    return plans.stream().mapToLong(plan -> plan.values().get(term)).max().orElse(0);
  }

  /**
   * An end of the front: the best plan of a term, among equals the first on the front.
   *
   * @param term index of a term
   * @return name of a plan, the empty text for a front without plans
   */
  public String end(int term) {
    String name = "";
    long least = least(term);
    for (ParetoPlan plan : plans) {
      name = name.isEmpty() && plan.values().get(term) == least ? plan.name() : name;
    }
    return name;
  }

  /**
   * The knee: the plan whose terms, each in parts of its range, have the least sum; a plan that
   * gives up little of everything.
   *
   * @return name of a plan, the empty text for a front without plans
   */
  public String knee() {
    String knee = "";
    double least = Double.MAX_VALUE;
    Ranges ranges = plans.isEmpty() ? null : Ranges.of(vectors());
    for (ParetoPlan plan : plans) {
      double sum = ranges.sum(array(plan.values()));
      if (sum < least) {
        least = sum;
        knee = plan.name();
      }
    }
    return knee;
  }

  /**
   * The point the hypervolume is measured from if no other is given: a tenth of its range beyond
   * the greatest value of each term.
   *
   * @return thousandths, one a term
   */
  public List<Long> worst() {
    List<Long> worst = new ArrayList<>();
    for (int k = 0; k < terms.size(); k++) {
      worst.add(greatest(k) + Math.max(1, (greatest(k) - least(k)) / BEYOND));
    }
    return worst;
  }

  /**
   * The hypervolume: the volume of all vectors that some plan is no worse than and that are no
   * worse than a point (Zitzler and Thiele 1998). More is better; fronts are comparable if measured
   * from one point. O(plans²).
   *
   * @param worst the point, thousandths, one a term
   * @return thousandths, multiplied; exact
   */
  public BigInteger hypervolume(List<Long> worst) {
    return Hypervolume.of(vectors(), array(worst));
  }

  /**
   * The hypervolume as a part of the box between the least values and {@link #worst()}.
   *
   * @return 0 to 1, six decimals; 0 for a front without plans
   */
  public BigDecimal hypervolumeShare() {
    long[] best = new long[terms.size()];
    for (int k = 0; k < best.length; k++) {
      best[k] = least(k);
    }
    BigInteger box = Hypervolume.box(best, array(worst()));
    return plans.isEmpty()
        ? BigDecimal.ZERO
        : new BigDecimal(hypervolume(worst()))
            .divide(new BigDecimal(box), 6, RoundingMode.HALF_EVEN);
  }

  /**
   * The largest gap: of two terms the greatest distance between neighbours on the front, of three
   * the greatest distance of a plan from the nearest other; each term in parts of its range.
   *
   * @return four digits; 0 for fewer than two plans
   */
  public BigDecimal largestGap() {
    double largest = 0;
    List<long[]> vectors = vectors();
    Ranges ranges = plans.isEmpty() ? null : Ranges.of(vectors);
    for (int i = 0; i < plans.size(); i++) {
      double nearest = Double.MAX_VALUE;
      for (int j = 0; j < plans.size(); j++) {
        boolean neighbour = terms.size() > ParetoTerms.LEAST ? j != i : j == i + 1;
        if (neighbour) {
          nearest = Math.min(nearest, ranges.distance(vectors.get(i), vectors.get(j)));
        }
      }
      largest = nearest == Double.MAX_VALUE ? largest : Math.max(largest, nearest);
    }
    return new BigDecimal(largest, new MathContext(4)).stripTrailingZeros();
  }

  /**
   * Plain values for a file, with the score of each plan under the constraints of its problem.
   *
   * @return values by name, amounts in whole units
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    if (!plans.isEmpty()) {
      map.put("problem", plans.get(0).plan().problem().name());
    }
    List<Object> rows = new ArrayList<>();
    List<Long> worst = worst();
    for (int k = 0; k < terms.size(); k++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", terms.get(k).id());
      row.put("unit", terms.get(k).unit());
      row.put("least", PlanScore.decimal(least(k)));
      row.put("greatest", PlanScore.decimal(greatest(k)));
      row.put("best", end(k));
      row.put("hypervolumeFrom", PlanScore.decimal(worst.get(k)));
      rows.add(row);
    }
    map.put("terms", rows);
    map.put("plans", plans.stream().map(this::asMap).toList());
    map.put("knee", knee());
    map.put("hypervolume", hypervolumeShare());
    map.put("largestGap", largestGap());
    map.put("met", met);
    map.put("seed", seed);
    return map;
  }

  /**
   * A front from what {@link #asMap} gave.
   *
   * @param members as read from {@code pareto.json}
   * @param plans finds a plan by its name
   * @return the front
   * @throws InvalidProblemException if a member is missing or of another kind, or a term unknown
   */
  public static ParetoFront of(Map<String, Object> members, Function<String, Plan> plans) {
    try {
      List<ConstraintType> terms = new ArrayList<>();
      for (Object row : (List<?>) members.get("terms")) {
        terms.add(ConstraintType.find((String) ((Map<?, ?>) row).get("id")).orElseThrow());
      }
      List<ParetoPlan> read = new ArrayList<>();
      for (Object each : (List<?>) members.get("plans")) {
        Map<?, ?> row = (Map<?, ?>) each;
        List<Long> values = new ArrayList<>();
        for (ConstraintType term : terms) {
          values.add(thousandths(((Map<?, ?>) row.get("values")).get(term.id())));
        }
        String name = Objects.requireNonNull((String) row.get("name"));
        String origin = Objects.requireNonNull((String) row.get("origin"));
        read.add(new ParetoPlan(name, plans.apply(name), values, origin));
      }
      long met = ((Number) members.get("met")).longValue();
      return new ParetoFront(terms, read, met, ((Number) members.get("seed")).longValue());
    } catch (ClassCastException
        | NullPointerException
        | NoSuchElementException
        | ArithmeticException
        | NumberFormatException e) {
      throw new InvalidProblemException(
          "This is no front: it must have the members that the command pareto writes.");
    }
  }

  private static long thousandths(Object amount) {
    return new BigDecimal(amount.toString()).movePointRight(3).longValueExact();
  }

  private Map<String, Object> asMap(ParetoPlan plan) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", plan.name());
    row.put("file", "plans/" + plan.name() + ".csv");
    Map<String, Object> values = new LinkedHashMap<>();
    for (int k = 0; k < terms.size(); k++) {
      values.put(terms.get(k).id(), PlanScore.decimal(plan.values().get(k)));
    }
    row.put("values", values);
    ConstraintConfig config = ConstraintConfig.of(plan.plan().problem());
    PlanScore score =
        new ReferenceScorer(plan.plan().problem(), config).explain(plan.plan()).score();
    row.put("feasible", score.feasible());
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("hard", PlanScore.decimal(score.hard()));
    parts.put("medium", PlanScore.decimal(score.medium()));
    parts.put("soft", PlanScore.decimal(score.soft()));
    row.put("score", parts);
    row.put("origin", plan.origin());
    return row;
  }

  private List<long[]> vectors() {
    return plans.stream().map(plan -> array(plan.values())).toList();
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
