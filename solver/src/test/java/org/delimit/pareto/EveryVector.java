package org.delimit.pareto;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.ReferenceScorer;

/** The oracle: the true front of a small problem, by the reference scorer on every plan. */
final class EveryVector {
  private final PartitionProblem problem;
  private final List<ConstraintType> terms;
  private final ReferenceScorer scorer;
  private final List<List<Long>> vectors = new ArrayList<>();
  private BigDecimal least;

  private EveryVector(PartitionProblem problem, List<ConstraintType> terms) {
    this.problem = problem;
    this.terms = terms;
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(ConstraintConfig.of(problem).asSettings());
    for (ConstraintType term : terms) {
      settings.merge(
          term.id(),
          ConstraintSetting.defaults().withLevel(Level.SOFT),
          (old, added) -> old.withLevel(Level.SOFT));
    }
    scorer = new ReferenceScorer(problem, ConstraintConfig.listed(settings));
  }

  /** The vectors of the true front, sorted. */
  static List<List<Long>> front(PartitionProblem problem, List<ConstraintType> terms) {
    EveryVector every = new EveryVector(problem, terms);
    every.visit(0, new int[problem.districts().size()]);
    TreeSet<List<Long>> front =
        new TreeSet<>((a, b) -> java.util.Arrays.compare(array(a), array(b)));
    for (List<Long> vector : every.vectors) {
      if (every.vectors.stream().noneMatch(other -> dominates(other, vector))) {
        front.add(vector);
      }
    }
    return List.copyOf(front);
  }

  static boolean dominates(List<Long> a, List<Long> b) {
    boolean better = false;
    for (int k = 0; k < a.size(); k++) {
      if (a.get(k) > b.get(k)) {
        return false;
      }
      better |= a.get(k) < b.get(k);
    }
    return better;
  }

  static long[] array(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  private void visit(int district, int[] plan) {
    if (district == plan.length) {
      look(Plan.of(problem, plan));
    } else if (problem.isSpecial(district)) {
      plan[district] = problem.specialIndex();
      visit(district + 1, plan);
    } else {
      for (int s = 0; s < problem.states().size(); s++) {
        if (problem.allows(district, s)) {
          plan[district] = s;
          visit(district + 1, plan);
        }
      }
    }
  }

  private void look(Plan plan) {
    Explanation explanation = scorer.explain(plan);
    if (!explanation.score().feasible()) {
      return;
    }
    BigDecimal medium = BigDecimal.ZERO;
    for (ConstraintScore score : explanation.constraints()) {
      if (score.level() == Level.MEDIUM) {
        medium = medium.add(score.weighted());
      }
    }
    if (least == null || medium.compareTo(least) < 0) {
      least = medium;
      vectors.clear();
    }
    if (medium.compareTo(least) == 0) {
      vectors.add(terms.stream().map(term -> explanation.of(term).get().penalty()).toList());
    }
  }
}
