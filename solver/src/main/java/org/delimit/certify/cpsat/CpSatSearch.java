package org.delimit.certify.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Solves, adds separators, and solves again. Not safe for use by several threads. */
final class CpSatSearch {
  private static final long MILLIS_BETWEEN_STOPS = 50;
  /* Bounds are told as doubles: beyond this they are not told to the unit. */
  private static final double EXACT = 1L << 50;

  private final LinearPartition problem;
  private final int seed;
  private final int workers;
  private final BooleanSupplier stop;
  private final LongConsumer seen;
  private long bound;

  CpSatSearch(
      LinearPartition problem, int seed, int workers, BooleanSupplier stop, LongConsumer seen) {
    this.problem = problem;
    this.seed = seed;
    this.workers = workers;
    this.stop = stop;
    this.seen = seen;
  }

  static void load() {
    Loader.loadNativeLibraries();
  }

  CpSatOutcome run(int[] known, long cutoff) {
    load();
    CpSatModel model = new CpSatModel(problem);
    Separators separators = new Separators(problem);
    Set<Separators.Cut> cuts = new LinkedHashSet<>(separators.small());
    cuts.forEach(model::add);
    if (known != null) {
      model.hint(known);
    }
    long best = cutoff;
    int[] plan = null;
    int rounds = 0;
    if (cutoff < Long.MAX_VALUE) {
      model.below(cutoff);
    }
    while (true) {
      CpSolver solver = solver();
      CpSolverStatus status = solve(solver, model, best);
      rounds++;
      if (status == CpSolverStatus.INFEASIBLE) {
        return new CpSatOutcome(best, plan, true, rounds, cuts.size());
      }
      raise(solver, best);
      boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
      if (found) {
        int[] next = model.plan(solver);
        int before = cuts.size();
        for (Separators.Cut cut : separators.broken(next)) {
          if (cuts.add(cut)) {
            model.add(cut);
          }
        }
        if (cuts.size() == before) {
          plan = next;
          best = problem.cost(next);
          model.below(best);
        }
      }
      if (bound >= best) {
        return new CpSatOutcome(best, plan, true, rounds, cuts.size());
      }
      if (!found || stop.getAsBoolean()) {
        return new CpSatOutcome(bound, plan, false, rounds, cuts.size());
      }
    }
  }

  private CpSolver solver() {
    CpSolver solver = new CpSolver();
    // One worker raises the bound core by core, others look for plans by restarts.
    solver
        .getParameters()
        .setRandomSeed(seed)
        .setNumWorkers(workers)
        .setLinearizationLevel(2)
        .addSubsolvers("core")
        .addSubsolvers("quick_restart_no_lp");
    return solver;
  }

  private CpSolverStatus solve(CpSolver solver, CpSatModel model, long best) {
    AtomicLong told = new AtomicLong(Long.MIN_VALUE);
    // With cores the bound can pass the cutoff long before the search is said to be over. The
    // native
    // side looks for accept(Double) by name: a lambda has none.
    solver.setBestBoundCallback(
        new Consumer<Double>() {
          @Override
          public void accept(Double value) {
            told.set((long) Math.floor(value));
          }
        });
    Thread watch =
        new Thread(
            () -> {
              try {
                // Asked again and again: it does not hear before it has begun.
                while (true) {
                  if (told.get() >= best || stop.getAsBoolean()) {
                    solver.stopSearch();
                  }
                  Thread.sleep(MILLIS_BETWEEN_STOPS);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "delimit-cp-sat-watch");
    watch.setDaemon(true);
    watch.start();
    try {
      return solver.solve(model.model());
    } finally {
      watch.interrupt();
    }
  }

  /* Under a cutoff a bound at or above it says that nothing cheaper exists, no more. */
  private void raise(CpSolver solver, long best) {
    double told = solver.bestObjectiveBound();
    if (Double.isFinite(told) && told < EXACT && told > bound) {
      bound = Math.min(best, (long) Math.ceil(told - 1e-6));
      seen.accept(bound);
    }
  }
}
