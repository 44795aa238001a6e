package org.delimit.certify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.delimit.certify.cpsat.CpSat;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/**
 * Proves how little a plan can cost: searches for a good plan, then proves by frontier dynamic
 * programming that none is better, or how much better one could be.
 *
 * <p>Bounded are homeland exposure, status quo, borders with neighbours, cut edges and border
 * length, as the problem weighs them, under contiguity (with exclaves and passable special
 * districts), occupied states, sets kept together or apart, pins, candidates and bounds of people,
 * where these are hard. The bound knows nothing of other constraints; it holds, since no penalty is
 * negative.
 *
 * <p>Time and memory grow exponentially with the frontier: maps of about 150 districts and two
 * states, or 100 and four with bounds of people, take seconds. At the end of time or memory the
 * bound so far is given. Where the tables end without a proof, CP-SAT goes on if it is on the class
 * path; the method says which. Safe for use by several threads.
 */
public final class Certifier {
  /** States of the problems it takes at most. */
  public static final int MOST_STATES = 30;

  /* The search gets so large a part of the time. */
  private static final int SEARCH_PART = 4;
  /* The tables get so large a part of the time, search included, if CP-SAT comes after them. */
  private static final double TABLE_PART = 0.7;

  private final CertifyOptions options;
  private final List<PartitionSolver> searching = new ArrayList<>();
  private volatile boolean stopped;

  private Certifier(CertifyOptions options) {
    this.options = options;
  }

  /**
   * A certifier.
   *
   * @param options what to certify and with what means
   * @return a certifier
   */
  public static Certifier create(CertifyOptions options) {
    return new Certifier(options);
  }

  /**
   * Proves what it can; blocks.
   *
   * @param problem a problem
   * @return a bound, the best plan found, and whether it is proven optimal
   * @throws InvalidProblemException if a constraint parameter is wrong, a weight too large, there
   *     are more than {@value #MOST_STATES} states, or exposure is asked for but does not add up
   *     over districts
   */
  public Certificate certify(PartitionProblem problem) {
    long start = System.nanoTime();
    checkStates(problem);
    if (options.method() == CertifyMethod.CP_SAT) {
      CpSat.fault()
          .ifPresent(
              fault -> {
                throw new InvalidProblemException(fault);
              });
    }
    PartitionProblem asked = problem.withConstraints(settings(problem));
    SolveResult found = search(asked);
    CompiledProblem compiled = CompiledProblem.of(asked, ConstraintConfig.of(asked));
    Proof proof = new Proof(problem, compiled, options.objective(), options.progress());
    if (found.infeasible().isEmpty()) {
      options.known().ifPresent(proof::believe);
      proof.offer(found.plan().toStateIndexes());
      prove(proof, start);
    } else {
      proof.refute(found.infeasible());
    }
    return proof.certificate(Duration.ofNanos(System.nanoTime() - start));
  }

  private void prove(Proof proof, long start) {
    boolean solves =
        options.method() == CertifyMethod.CP_SAT
            || options.method() == CertifyMethod.AUTO && CpSat.isPresent();
    if (options.method() != CertifyMethod.CP_SAT) {
      proof.sweep(options.mebibytes() << 20, stop(start, solves ? TABLE_PART : 1));
    }
    if (solves && proof.mayGain() && !stop(start, 1).getAsBoolean() && CpSat.fault().isEmpty()) {
      proof.solve((int) (options.seed() & Integer.MAX_VALUE), options.workers(), stop(start, 1));
    }
  }

  /** Ends all that runs soon, each with the bound so far. */
  public void stop() {
    stopped = true;
    synchronized (searching) {
      searching.forEach(PartitionSolver::stop);
    }
  }

  static void checkStates(PartitionProblem problem) {
    if (problem.states().size() > MOST_STATES) {
      throw new InvalidProblemException(
          "The problem has %d states: the table takes at most %d. Maybe leave some out."
              .formatted(problem.states().size(), MOST_STATES));
    }
  }

  private BooleanSupplier stop(long start, double part) {
    long limit =
        options.timeLimit().map(time -> (long) (part * time.toNanos())).orElse(Long.MAX_VALUE);
    return () -> stopped || System.nanoTime() - start > limit;
  }

  private SolveResult search(PartitionProblem problem) {
    SolveOptions search =
        SolveOptions.defaults().withStepLimit(options.searchSteps()).withSeed(options.seed());
    if (options.timeLimit().isPresent()) {
      search = search.withTimeLimit(options.timeLimit().get().dividedBy(SEARCH_PART));
    }
    if (options.start().isPresent()) {
      search = search.withStart(options.start().get());
    } else if (options.known().flatMap(ProvenSoFar::plan).isPresent()) {
      search = search.withStart(options.known().flatMap(ProvenSoFar::plan).orElseThrow());
    }
    PartitionSolver solver = PartitionSolver.create(search);
    synchronized (searching) {
      searching.add(solver);
    }
    try {
      return solver.solve(problem);
    } finally {
      synchronized (searching) {
        searching.remove(solver);
      }
    }
  }

  /* The constraints of the problem; for exposure alone only what is hard, and exposure itself. */
  private Map<String, ConstraintSetting> settings(PartitionProblem problem) {
    ConstraintConfig config = ConstraintConfig.of(problem);
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>(config.asSettings());
    if (options.objective() == CertifyObjective.SCORE) {
      return settings;
    }
    ExposureMeasure measure = ConstraintParameters.of(problem, config).measure();
    if (measure != ExposureMeasure.HOMELAND) {
      throw new InvalidProblemException(
          "constraints.exposure.measure: exposure by the measure (%s) does not add up over districts, so no bound is proven; homeland does. Maybe certify the score instead."
              .formatted(measure.word()));
    }
    for (ConstraintType type : config.active()) {
      if (config.level(type) != Level.HARD) {
        settings.computeIfPresent(type.id(), (id, own) -> own.withLevel(Level.NONE));
      }
    }
    settings.put(
        ConstraintType.EXPOSURE.id(),
        settings
            .getOrDefault(ConstraintType.EXPOSURE.id(), ConstraintSetting.defaults())
            .withLevel(Level.SOFT)
            .withWeight("1"));
    return settings;
  }
}
