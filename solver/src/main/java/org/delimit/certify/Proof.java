package org.delimit.certify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/** What is known of one problem while it is certified. Not safe for use by several threads. */
final class Proof {
  private static final String METHOD = "frontier dynamic programming";

  private final PartitionProblem problem;
  private final CompiledProblem compiled;
  private final CertifyObjective objective;
  private final SweepMap map;
  private final IncrementalScorer scorer;
  private List<String> infeasible = List.of();
  private String method = METHOD;
  private long bound;
  private long partialPlans;
  private long cutoff = Remaining.NEVER;
  private int[] best;
  private long bestMedium;
  private long bestSoft;

  Proof(PartitionProblem problem, CompiledProblem compiled, CertifyObjective objective) {
    this.problem = problem;
    this.compiled = compiled;
    this.objective = objective;
    map = new SweepMap(compiled);
    scorer = new IncrementalScorer(compiled);
    if (map.ceiling().bitLength() >= 60) {
      throw new InvalidProblemException(
          "The weights are too large to add up costs. Maybe divide all weights by 1000.");
    }
  }

  /** Takes a plan if it is feasible and better than that so far. */
  void offer(int[] plan) {
    scorer.reset(plan);
    if (scorer.hard() != 0) {
      return;
    }
    cutoff = Math.min(cutoff, map.cost(plan));
    int byMedium = best == null ? -1 : Long.compare(scorer.medium(), bestMedium);
    if (byMedium < 0 || byMedium == 0 && scorer.soft() < bestSoft) {
      best = plan.clone();
      bestMedium = scorer.medium();
      bestSoft = scorer.soft();
    }
  }

  /** Takes reasons why there is no feasible plan. */
  void refute(List<String> reasons) {
    infeasible = reasons;
    method = "bounds and exact search";
  }

  /** Sweeps, and again if a better cutoff was found and could save what was dropped. */
  void sweep(long memory, BooleanSupplier stop) {
    int[] order = SweepOrder.of(map, problem);
    boolean again = true;
    while (again) {
      long before = cutoff;
      SweepOutcome outcome = new Sweep(map, order, cutoff, memory, stop).run();
      bound = Math.max(bound, outcome.bound());
      partialPlans = outcome.entries();
      if (outcome.plan() != null) {
        offer(outcome.plan());
      } else if (outcome.bound() >= Remaining.NEVER) {
        infeasible = List.of(nonePossible());
      }
      again = outcome.ended() && !outcome.whole() && cutoff < before && !stop.getAsBoolean();
    }
  }

  Certificate certificate(Duration elapsed) {
    boolean none = !infeasible.isEmpty();
    boolean proven = best != null && bestMedium == 0 && bestSoft == bound;
    return new Certificate(
        objective,
        best == null ? OptionalLong.empty() : OptionalLong.of(thousandths(bestSoft)),
        none ? OptionalLong.empty() : OptionalLong.of(thousandths(bound)),
        proven,
        infeasible,
        map.leftOut(),
        method,
        partialPlans,
        elapsed,
        Optional.ofNullable(best).map(plan -> Plan.of(problem, plan)));
  }

  private long thousandths(long raw) {
    return compiled.toScore(0, 0, raw).soft();
  }

  private String nonePossible() {
    List<String> met = new ArrayList<>();
    if (map.contiguous) {
      met.add(ConstraintType.CONTIGUITY.id());
    }
    if (map.occupied) {
      met.add(ConstraintType.OCCUPIED_STATES.id());
    }
    if (map.bounded) {
      met.add(ConstraintType.POPULATION.id());
    }
    met.add("pins and candidates");
    return "No plan meets " + String.join(", ", met) + " at once: all were followed to their end.";
  }
}
