package org.delimit.pareto;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import org.delimit.certify.Certificate;
import org.delimit.certify.Certifier;
import org.delimit.certify.CertifyOptions;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * Proves lines that no feasible plan lies below: for each of two terms alone, and for the weights
 * normal to the edges of the lower convex hull of the front. A proof that finds a plan below an
 * edge adds it, and the new edges are proven in turn (Aneja and Nair 1979).
 *
 * <p>Hard constraints are as the problem has them; others that are no terms are left out, which
 * only makes more plans count.
 */
final class FrontProof {
  private static final String ORIGIN = "proof of a bound";
  private static final long MOST_WEIGHT = 1_000_000_000;
  /* Steps of the search each proof begins with: it starts from the front. */
  private static final long STEPS = 50_000;
  private static final List<ConstraintType> LINEAR =
      List.of(
          ConstraintType.EXPOSURE,
          ConstraintType.BORDER_LENGTH,
          ConstraintType.CUT_EDGES,
          ConstraintType.STATUS_QUO);

  private final PartitionProblem problem;
  private final Weigher weigher;
  private final SweepState state;
  private final CertifyOptions options;
  private final Map<List<Long>, Long> bounds = new LinkedHashMap<>();
  private final Set<List<Long>> tried = new HashSet<>();
  private IntConsumer progress = found -> {};
  private Certifier certifier;
  private boolean stopped;

  FrontProof(
      PartitionProblem problem, Weigher weigher, SweepState state, Duration each, long seed) {
    this.problem = problem;
    this.weigher = weigher;
    this.state = state;
    options = CertifyOptions.defaults().withTimeLimit(each).withSearchSteps(STEPS).withSeed(seed);
  }

  /**
   * Checks that bounds can be proven.
   *
   * @throws InvalidProblemException if there are not two terms that add up over districts and
   *     borders, or too many states
   */
  static void check(PartitionProblem problem, List<ConstraintType> terms) {
    List<String> faults = new ArrayList<>();
    List<String> known = LINEAR.stream().map(ConstraintType::id).toList();
    if (terms.size() != ParetoTerms.LEAST) {
      faults.add(
          "bounds are proven for two terms, there are (%d). Maybe name two of them: %s."
              .formatted(terms.size(), String.join(", ", known)));
    }
    for (ConstraintType term : terms) {
      if (!LINEAR.contains(term)) {
        faults.add(
            "no bound is proven for (%s). Known: %s."
                .formatted(term.id(), String.join(", ", known)));
      }
    }
    if (terms.contains(ConstraintType.EXPOSURE)) {
      ExposureMeasure measure =
          ConstraintParameters.of(problem, ConstraintConfig.of(problem)).measure();
      if (measure != ExposureMeasure.HOMELAND) {
        faults.add(
            "exposure by the measure (%s) does not add up over districts, so no bound is proven; homeland does."
                .formatted(measure.word()));
      }
    }
    if (problem.states().size() > Certifier.MOST_STATES) {
      faults.add(
          "bounds are proven for at most %d states, there are (%d)."
              .formatted(Certifier.MOST_STATES, problem.states().size()));
    }
    if (!faults.isEmpty()) {
      throw new InvalidProblemException(faults);
    }
  }

  /** Tells after every bound how many plans the front has. */
  FrontProof withProgress(IntConsumer listener) {
    progress = listener;
    return this;
  }

  /** Proves until every edge was tried; bounds by weights, in the order they were proven. */
  Map<List<Long>, Long> run() {
    prove(List.of(1L, 0L));
    prove(List.of(0L, 1L));
    for (Optional<List<Long>> next = next(); next.isPresent(); next = next()) {
      prove(next.get());
    }
    return bounds;
  }

  synchronized void stop() {
    stopped = true;
    if (certifier != null) {
      certifier.stop();
    }
  }

  /* The normal of the first edge of the hull that was not tried. */
  private Optional<List<Long>> next() {
    List<Entry> hull = hull(state.archive.sorted());
    List<List<Long>> normals = new ArrayList<>();
    if (hull.size() == 1) {
      // One plan is the best of both terms: any weights prove it undominated.
      normals.add(List.of(1L, 1L));
    }
    for (int k = 0; k + 1 < hull.size(); k++) {
      normals.add(normal(hull.get(k).values, hull.get(k + 1).values));
    }
    return isStopped()
        ? Optional.empty()
        : normals.stream().filter(weights -> !tried.contains(weights)).findFirst();
  }

  /** The corners of the lower left convex hull of a front of two terms, in its order. */
  static List<Entry> hull(List<Entry> sorted) {
    List<Entry> hull = new ArrayList<>();
    for (Entry entry : sorted) {
      while (hull.size() > 1
          && !turnsLeft(hull.get(hull.size() - 2), hull.get(hull.size() - 1), entry)) {
        hull.remove(hull.size() - 1);
      }
      hull.add(entry);
    }
    return hull;
  }

  private static boolean turnsLeft(Entry a, Entry b, Entry c) {
    BigInteger one = product(b.values[0] - a.values[0], c.values[1] - b.values[1]);
    BigInteger other = product(b.values[1] - a.values[1], c.values[0] - b.values[0]);
    return one.compareTo(other) > 0;
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /** Whole weights under which both plans cost the same, or nearly if they would be too large. */
  static List<Long> normal(long[] left, long[] right) {
    long first = left[1] - right[1];
    long second = right[0] - left[0];
    long divisor = BigInteger.valueOf(first).gcd(BigInteger.valueOf(second)).longValueExact();
    return fit(List.of(first / divisor, second / divisor), MOST_WEIGHT);
  }

  private static List<Long> fit(List<Long> weights, long most) {
    long larger = Math.max(weights.get(0), weights.get(1));
    if (larger <= most) {
      return weights;
    }
    // Any weights give a bound that holds: rounding may only leave it a little lower.
    double part = (double) most / larger;
    return weights.stream().map(weight -> Math.max(1, Math.round(weight * part))).toList();
  }

  private void prove(List<Long> weights) {
    List<Long> fitting = weights;
    long most = MOST_WEIGHT;
    while (!isStopped() && !tried.contains(weights)) {
      try {
        OptionalLong bound = certify(fitting);
        if (bound.isPresent()) {
          bounds.putIfAbsent(fitting, bound.getAsLong());
        }
        tried.add(weights);
        progress.accept(state.archive.size());
      } catch (InvalidProblemException e) {
        most /= 10;
        if (most == 0) {
          throw e;
        }
        fitting = fit(weights, most);
      }
    }
  }

  private OptionalLong certify(List<Long> weights) {
    Certifier own = Certifier.create(options.withStart(Plan.of(problem, least(weights).plan)));
    synchronized (this) {
      certifier = own;
    }
    if (isStopped()) {
      return OptionalLong.empty();
    }
    Certificate certificate = own.certify(weigher.alone(weights));
    certificate.plan().ifPresent(plan -> offer(plan.toStateIndexes()));
    return certificate.bound();
  }

  private void offer(int[] plan) {
    Entry entry = state.measuring.feasible(plan, ORIGIN);
    if (entry != null && state.archive.wants(entry.medium, entry.values)) {
      state.archive.add(entry);
    }
  }

  private Entry least(List<Long> weights) {
    Entry least = null;
    for (Entry entry : state.archive.sorted()) {
      least = least == null || sum(weights, entry) < sum(weights, least) ? entry : least;
    }
    return least;
  }

  /** The weighted sum of the values of an entry, thousandths. */
  static long sum(List<Long> weights, Entry entry) {
    long sum = 0;
    for (int k = 0; k < entry.values.length; k++) {
      sum += weights.get(k) * entry.values[k];
    }
    return sum;
  }

  private synchronized boolean isStopped() {
    return stopped;
  }
}
