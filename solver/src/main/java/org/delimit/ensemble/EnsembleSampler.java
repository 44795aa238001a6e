package org.delimit.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * Samples plans from a known distribution: plans of connected states that keep every hard
 * constraint, each with a probability in proportion to the product over its states of the number of
 * spanning trees of the state (the spanning-tree distribution), by Metropolized Forest ReCom
 * (Autry, Carter, Herschlag, Hunter and Mattingly 2023, "Metropolized forest recombination for
 * Monte Carlo sampling of graph partitions", SIAM J. Appl. Math. 83): {@link
 * EnsembleSummary#target} says it for the problem at hand.
 *
 * <p>One sampler makes one ensemble. The same problem, options and seed give the same samples in
 * the same order, whatever the number of threads and however often the work was stopped and gone on
 * with. Not safe for use by several threads, but for {@link #stop}. A step costs O(districts +
 * borders) of two states times the trees it takes until one can be cut; memory is bounded.
 */
public final class EnsembleSampler {
  /*
   * Implementation note. Chains advance in rounds: each takes the same number of samples by itself,
   * then these are handed on in the order of chains. What a round holds depends on the options and the
   * map alone. A round that is stopped is thrown away, and its chains go back to where it began: so
   * stopping leaves no trace in the samples.
   */
  private static final long STEPS_OF_ROUND = 1000;
  private static final long DISTRICTS_OF_ROUND = 2_000_000;

  private final EnsembleOptions options;
  private final Target target;
  private final SampleMeasures measures;
  private final EnsembleTally tally;
  private final StartPlans starts;
  private List<ChainState> states;
  private long each;
  private volatile boolean stopped;

  private EnsembleSampler(PartitionProblem problem, EnsembleOptions options) {
    this.options = options;
    target = new Target(problem, options.balancePercent());
    measures = new SampleMeasures(problem, target.hard());
    starts = new StartPlans(target);
    tally = new EnsembleTally(target, measures.copy(), options);
  }

  /**
   * A sampler that has not started.
   *
   * @param problem a problem
   * @param options how much to sample, and how
   * @return a sampler
   * @throws InvalidProblemException if a constraint parameter is wrong, or a plan belongs to a
   *     problem of other districts or states
   */
  public static EnsembleSampler create(PartitionProblem problem, EnsembleOptions options) {
    return new EnsembleSampler(problem, options);
  }

  /**
   * What is measured of each sample.
   *
   * @return measures in the order of {@link PlanSample#values}
   */
  public List<Measure> measures() {
    return measures.measures();
  }

  /**
   * Samples until all samples are there or {@link #stop} is called.
   *
   * @param listener receives each sample
   * @return true if all samples are there
   * @throws InvalidProblemException if no plan is found to start from, or the start plan is not one
   *     that can be sampled
   */
  public boolean run(SampleListener listener) {
    if (states == null && !start()) {
      return false;
    }
    int[] empty = new int[target.problem().districts().size()];
    Arrays.fill(empty, target.problem().specialIndex());
    List<Chain> chains = new ArrayList<>();
    List<SampleMeasures> scratch = new ArrayList<>();
    for (ChainState state : states) {
      chains.add(Chain.of(target.map(), target.further(), state, empty));
      scratch.add(measures.copy());
    }
    int threads = Math.min(options.threads(), options.chains());
    ExecutorService pool =
        threads == 1 ? null : Executors.newFixedThreadPool(threads, EnsembleSampler::daemon);
    try {
      while (each < options.samplesEach()) {
        if (!round(pool, chains, scratch, listener)) {
          return false;
        }
      }
    } finally {
      if (pool != null) {
        pool.shutdownNow();
      }
    }
    return true;
  }

  /** Ends {@link #run} soon, from any thread; the samples of the current round are lost. */
  public void stop() {
    stopped = true;
    starts.stop();
  }

  /**
   * Where all chains are, behind the samples that were handed on.
   *
   * @return one state a chain; empty if none has started
   */
  public List<ChainState> state() {
    return states == null ? List.of() : List.copyOf(states);
  }

  /**
   * Goes on from where another sampler of the same problem and options was; its samples must be
   * given to {@link #replay}.
   *
   * @param from one state a chain
   * @param samples samples of all chains until then
   * @throws IllegalArgumentException if these are states of other options or another problem
   */
  public void restore(List<ChainState> from, long samples) {
    boolean fits = from.size() == options.chains() && samples % options.chains() == 0;
    for (ChainState state : from) {
      fits &= state.order().length == target.map().nodes;
      fits &= state.counts().length == target.map().states;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "The chains (%d, with %d samples) are not those of this problem and these options."
              .formatted(from.size(), samples));
    }
    states = new ArrayList<>(from);
    each = samples / options.chains();
  }

  /**
   * Counts a sample of an earlier run.
   *
   * @param chain number of the chain
   * @param values its measures in thousandths
   */
  public void replay(int chain, long[] values) {
    tally.add(chain, values);
  }

  /**
   * What the samples so far say.
   *
   * @return a summary
   * @throws IllegalStateException if there is no sample yet
   */
  public EnsembleSummary summary() {
    if (each == 0) {
      throw new IllegalStateException("There is no sample yet to sum up.");
    }
    List<MeasureSummary> summaries = tally.summaries();
    long steps = states.stream().mapToLong(ChainState::steps).sum();
    long moved = states.stream().mapToLong(ChainState::moved).sum();
    return new EnsembleSummary(
        target.text(),
        "Metropolized Forest ReCom (Autry, Carter, Herschlag, Hunter and Mattingly 2023), uniform"
            + " spanning trees by Wilson's algorithm",
        options.chains(),
        each * options.chains(),
        options.every(),
        steps == 0 ? 0 : (double) moved / steps,
        options.seed(),
        summaries,
        tally.standings(),
        warnings(summaries, moved));
  }

  private List<String> warnings(List<MeasureSummary> summaries, long moved) {
    List<String> warnings = new ArrayList<>(target.warnings());
    if (each < options.samplesEach()) {
      warnings.add(
          "The work was ended early: %d of %d samples."
              .formatted(each * options.chains(), options.samplesEach() * options.chains()));
    }
    if (moved == 0) {
      warnings.add(
          "No step changed a plan: the constraints leave one plan only, or the chains cannot get away from where they start.");
    }
    if (options.chains() > 1 && options.start().isPresent()) {
      warnings.add("All chains started from one plan, so that split R̂ tells less.");
    }
    warnings.addAll(tally.warnings(summaries));
    return warnings;
  }

  private boolean start() {
    List<ChainState> first = new ArrayList<>();
    Optional<Plan> named = options.start().map(starts::named);
    for (int c = 0; c < options.chains(); c++) {
      // Seeds of neighbouring ensembles do not share chains.
      Plan plan = named.isPresent() ? named.get() : starts.find(options.seed() * 1009 + c);
      if (plan == null) {
        return false;
      }
      ChainState state = Chain.start(target.map(), plan.toStateIndexes(), options.seed(), c);
      if (state == null) {
        throw new InvalidProblemException("The start plan has a state that is empty or in pieces.");
      }
      first.add(state);
    }
    states = first;
    return true;
  }

  private record Round(List<PlanSample> samples, ChainState end) {}

  private boolean round(
      ExecutorService pool,
      List<Chain> chains,
      List<SampleMeasures> scratch,
      SampleListener listener) {
    long count = Math.min(samplesOfRound(), options.samplesEach() - each);
    List<FutureTask<Round>> tasks = new ArrayList<>();
    for (int c = 0; c < chains.size(); c++) {
      int number = c;
      tasks.add(
          new FutureTask<>(() -> advance(number, chains.get(number), scratch.get(number), count)));
    }
    tasks.forEach(pool == null ? FutureTask::run : pool::execute);
    List<Round> rounds = new ArrayList<>();
    for (FutureTask<Round> task : tasks) {
      rounds.add(result(task));
    }
    if (rounds.stream().anyMatch(round -> round == null)) {
      return false;
    }
    for (int c = 0; c < chains.size(); c++) {
      for (PlanSample sample : rounds.get(c).samples()) {
        tally.add(c, sample.values());
        listener.sampled(sample);
      }
      states.set(c, rounds.get(c).end());
    }
    each += count;
    listener.roundEnded(each * options.chains());
    return true;
  }

  /* Null if it was stopped. */
  private Round advance(int number, Chain chain, SampleMeasures scratch, long count) {
    List<PlanSample> samples = new ArrayList<>();
    if (each == 0 && !chain.advance(options.burnIn(), () -> stopped)) {
      return null;
    }
    for (long k = 0; k < count; k++) {
      if (!chain.advance(options.every(), () -> stopped)) {
        return null;
      }
      int[] plan = chain.plan().clone();
      samples.add(new PlanSample(number, chain.steps(), scratch.of(plan), plan));
    }
    return new Round(samples, chain.state());
  }

  private long samplesOfRound() {
    long most = Math.max(1, DISTRICTS_OF_ROUND / target.problem().districts().size());
    return Math.max(1, Math.min(most, STEPS_OF_ROUND / options.every()));
  }

  private static Round result(FutureTask<Round> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A chain broke down.", e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "delimit-ensemble");
    thread.setDaemon(true);
    return thread;
  }
}
