package org.delimit.certify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.delimit.certify.cpsat.CpSat;
import org.delimit.certify.cpsat.CpSatOutcome;
import org.delimit.certify.cpsat.LinearPartition;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/** What is known of one problem while it is certified. Not safe for use by several threads. */
final class Proof {
  private static final String METHOD = "frontier dynamic programming";
  private static final String PRICED = METHOD + " with prices of districts";
  private static final String CP_SAT = "CP-SAT, %d rounds, %d separators";

  /* Partial plans after which prices are worth their while. */
  private static final long SHORT = 300_000;
  private static final int TABLES_PART = 2;

  private final PartitionProblem problem;
  private final CompiledProblem compiled;
  private final CertifyObjective objective;
  private final SweepMap map;
  private final IncrementalScorer scorer;
  private final Consumer<CertifyProgress> progress;
  private final List<ConstraintType> leftOut;
  private List<String> infeasible = List.of();
  private String method = METHOD;
  private long bound;
  private long partialPlans;
  private long cutoff = Remaining.NEVER;
  private int[] best;
  private long[] prices;
  private boolean ended;
  private long bestMedium;
  private long bestSoft;

  Proof(
      PartitionProblem problem,
      CompiledProblem compiled,
      CertifyObjective objective,
      Consumer<CertifyProgress> progress) {
    this.progress = progress;
    this.problem = problem;
    this.compiled = compiled;
    this.objective = objective;
    map = new SweepMap(compiled);
    leftOut = new ArrayList<>(map.leftOut());
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

  /** Takes what an earlier proof left. */
  void believe(ProvenSoFar known) {
    known.plan().ifPresent(plan -> offer(plan.toStateIndexes()));
    raise(known.bound());
    if (known.prices().size() == compiled.districts()) {
      prices = new long[map.nodes];
      Arrays.setAll(prices, v -> known.prices().get(map.district[v]));
    }
  }

  /** Whether nothing is left to prove. */
  boolean isClosed() {
    return !infeasible.isEmpty() || bound >= cutoff;
  }

  /** Whether CP-SAT could prove more: the table did not end. */
  boolean mayGain() {
    return !isClosed() && !ended;
  }

  /**
   * Proves by tables: a short sweep first; where that is not enough, prices, and sweeps that know
   * them.
   *
   * @param memory bytes of the tables, about
   */
  void sweep(long memory, BooleanSupplier stop) {
    int[] order = SweepOrder.of(map, problem);
    SweepStep[] steps = SweepStep.of(map, order);
    Remaining plain = new Remaining(map, order);
    PricedBound priced = new PricedBound(map, steps);
    boolean fits = priced.fits(memory / TABLES_PART);
    if (!isClosed() && (prices == null || !fits)) {
      run(steps, plain, memory, stop, fits ? SHORT : Long.MAX_VALUE);
    }
    if (fits && !isClosed() && !ended && !stop.getAsBoolean()) {
      method = PRICED;
      priced.search(
          memory / TABLES_PART,
          cutoff,
          prices,
          stop,
          proven -> {
            raise(proven);
            prices = priced.prices();
            tell("prices of districts");
          });
      if (priced.impossible()) {
        infeasible = List.of(nonePossible());
      } else if (!isClosed() && !stop.getAsBoolean()) {
        run(steps, priced.completion(plain), memory - memory / TABLES_PART, stop, Long.MAX_VALUE);
      }
    }
  }

  /* Sweeps, and again if a better cutoff was found and could save what was dropped. */
  private void run(
      SweepStep[] steps, Completion rest, long memory, BooleanSupplier stop, long patience) {
    boolean again = true;
    while (again) {
      long before = cutoff;
      SweepOutcome outcome =
          new Sweep(map, steps, rest, cutoff, memory, stop)
              .endingAfter(patience)
              .telling(step -> tell("district " + step + " of " + steps.length))
              .run();
      raise(outcome.bound());
      partialPlans += outcome.entries();
      if (outcome.plan() != null) {
        offer(outcome.plan());
      } else if (outcome.bound() >= Remaining.NEVER) {
        infeasible = List.of(nonePossible());
      }
      ended = outcome.ended() && outcome.whole();
      again = outcome.ended() && !outcome.whole() && cutoff < before && !stop.getAsBoolean();
    }
  }

  /** Proves by CP-SAT, which must be on the class path. */
  void solve(int seed, int workers, BooleanSupplier stop) {
    LinearPartition bare = BareProblem.of(map);
    long unit = map.unit();
    long above = cutoff >= Remaining.NEVER ? Long.MAX_VALUE : (cutoff - map.constant) / unit;
    CpSatOutcome outcome =
        CpSat.prove(
            bare,
            best == null ? null : map.byNode(best),
            above,
            seed,
            workers,
            stop,
            told -> {
              raise(map.constant + told * unit);
              tell("CP-SAT");
            });
    if (outcome.plan() != null) {
      offer(map.plan(outcome.plan()));
    }
    if (outcome.bound() == Long.MAX_VALUE) {
      infeasible = List.of(nonePossible());
    } else if (map.constant + outcome.bound() * unit >= bound) {
      bound = map.constant + outcome.bound() * unit;
      method = CP_SAT.formatted(outcome.rounds(), outcome.cuts());
      if (map.contiguous && !BareProblem.allInOnePiece(map)) {
        leftOut.add(0, ConstraintType.CONTIGUITY);
      }
    }
  }

  /* A bound above every cost says that there is no plan; it is no amount to tell or to keep. */
  private void raise(long proven) {
    if (proven < Remaining.NEVER) {
      bound = Math.max(bound, proven);
    }
  }

  private void tell(String work) {
    progress.accept(
        new CertifyProgress(
            work,
            best == null ? OptionalLong.empty() : OptionalLong.of(thousandths(bestSoft)),
            OptionalLong.of(thousandths(Math.min(bound, cutoff))),
            soFar()));
  }

  private ProvenSoFar soFar() {
    List<Long> byDistrict = new ArrayList<>();
    if (prices != null) {
      byDistrict.addAll(Collections.nCopies(compiled.districts(), 0L));
      for (int v = 0; v < map.nodes; v++) {
        byDistrict.set(map.district[v], prices[v]);
      }
    }
    return new ProvenSoFar(plan(), bound, byDistrict);
  }

  private Optional<Plan> plan() {
    return Optional.ofNullable(best).map(plan -> Plan.of(problem, plan));
  }

  Certificate certificate(Duration elapsed) {
    boolean none = !infeasible.isEmpty();
    boolean proven = best != null && bestMedium == 0 && bestSoft == bound;
    tell("done");
    return new Certificate(
        objective,
        best == null ? OptionalLong.empty() : OptionalLong.of(thousandths(bestSoft)),
        none ? OptionalLong.empty() : OptionalLong.of(thousandths(bound)),
        proven,
        infeasible,
        none ? List.of() : leftOut,
        method,
        partialPlans,
        elapsed,
        plan());
  }

  private long thousandths(long raw) {
    return compiled.toScore(0, 0, raw).soft();
  }

  private String nonePossible() {
    List<String> met = new ArrayList<>();
    if (map.contiguous) {
      met.add(ConstraintType.CONTIGUITY.id());
    }
    if (map.fewest > 0) {
      met.add(ConstraintType.OCCUPIED_STATES.id());
    }
    if (map.bounded) {
      met.add(ConstraintType.POPULATION.id());
    }
    if (map.sets.together().length > 0) {
      met.add(ConstraintType.KEEP_TOGETHER.id());
    }
    if (map.sets.apart().length > 0) {
      met.add(ConstraintType.KEEP_APART.id());
    }
    met.add("pins and candidates");
    return "No plan meets " + String.join(", ", met) + " at once: all were followed to their end.";
  }
}
