package org.delimit.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PlanScore;

/**
 * Scores a plan while it changes, one district at a time: evaluate, then commit or forget.
 *
 * <p>Not safe for use by several threads. Evaluating a flip costs O(groups + neighbours + states)
 * and allocates nothing; contiguity adds O(neighbours) on planar maps whose states are one piece
 * each, else what {@code Connectivity} says.
 */
public final class IncrementalScorer {
  /*
   * Implementation note. The terms are typed final fields, not a list, so that the calls of evaluate()
   * are direct and can be inlined; an absent constraint is a null field, a branch the processor learns.
   * Raw scores are Σ scaled weight · thousandths. Contiguity is dear, so evaluate() leaves it out and
   * the caller asks for it once the rest has passed: COMMIT-WHOLE, commit() needs both. Constraints that
   * are off unless a problem lists them stand in `others`.
   */
  private final CompiledProblem problem;
  private final int[] stateOf;
  private final Tallies tallies;
  private final OccupiedStatesTerm occupied;
  private final PopulationTerm population;
  private final DistrictSetsTerm together;
  private final DistrictSetsTerm apart;
  private final LinearTerm homeland;
  private final MixingTerm mixing;
  private final DerivationTerm derivation;
  private final BorderTerm length;
  private final BorderTerm cuts;
  private final ContiguityTerm contiguity;
  private final FlipTerm[] others;
  private final Term[] terms;
  private final Steering steering;
  private final BorderScan scan;
  private final boolean neighbourly;
  private long hard;
  private long medium;
  private long soft;
  private int district;
  private int from;
  private int to;
  private int lastDistrict;
  private int lastFrom;
  private long hardDelta;
  private long mediumDelta;
  private long softDelta;

  /**
   * A scorer that holds no plan yet.
   *
   * @param problem a compiled problem
   */
  public IncrementalScorer(CompiledProblem problem) {
    this.problem = problem;
    stateOf = new int[problem.districts];
    tallies = new Tallies(problem);
    scan = new BorderScan(problem, stateOf);
    TermFactory make = new TermFactory(problem, tallies, stateOf);
    occupied = make.occupied();
    population = make.population();
    together = make.sets(ConstraintType.KEEP_TOGETHER, problem.parameters.together());
    apart = make.sets(ConstraintType.KEEP_APART, problem.parameters.apart());
    homeland = make.homeland();
    mixing = make.mixing();
    derivation = make.derivation();
    length = make.border(ConstraintType.BORDER_LENGTH);
    cuts = make.border(ConstraintType.CUT_EDGES);
    contiguity = make.contiguity(scan);
    others = make.others();
    neighbourly = contiguity != null || length != null || cuts != null;
    Term[] all = {
      contiguity, occupied, population, together, apart, homeland, mixing, derivation, length, cuts
    };
    List<Term> present = new ArrayList<>(Arrays.asList(all));
    present.removeIf(term -> term == null);
    present.addAll(List.of(others));
    terms = present.toArray(new Term[0]);
    present.removeIf(term -> term == contiguity || term.hardWeight == 0);
    Term[] binding = present.toArray(new Term[0]);
    LinearTerm[] linear = TermFactory.linear(terms);
    steering = new Steering(problem, binding, population, linear, length, cuts);
  }

  /**
   * Takes a plan, in O((districts + borders) · states).
   *
   * @param plan state index of each district, the number of states for special ones; copied
   */
  public void reset(int[] plan) {
    System.arraycopy(plan, 0, stateOf, 0, stateOf.length);
    tallies.reset(stateOf);
    for (Term term : terms) {
      term.reset(stateOf, tallies);
    }
    sumTerms();
  }

  /**
   * Evaluates a flip without contiguity; the result stands in the deltas until the next call.
   *
   * @param flipped index of a district that is not special
   * @param state index of another state it may join
   */
  public void evaluate(int flipped, int state) {
    district = flipped;
    from = stateOf[flipped];
    to = state;
    hardDelta = 0;
    mediumDelta = 0;
    softDelta = 0;
    if (occupied != null) {
      weigh(occupied, occupied.evaluate(from, to));
    }
    if (population != null) {
      weigh(population, population.evaluate(flipped, from, to));
    }
    if (together != null) {
      weigh(together, together.evaluate(flipped, from, to));
    }
    if (apart != null) {
      weigh(apart, apart.evaluate(flipped, from, to));
    }
    if (homeland != null) {
      weigh(homeland, homeland.evaluate(flipped, from, to));
    }
    if (mixing != null) {
      weigh(mixing, mixing.evaluate(flipped, from, to));
    }
    if (derivation != null) {
      weigh(derivation, derivation.evaluate(flipped, from, to));
    }
    if (neighbourly) {
      evaluateBorders();
    }
    for (FlipTerm term : others) {
      weigh(term, term.evaluate(flipped, from, to));
    }
  }

  /**
   * Adds contiguity to the last evaluated flip, exactly.
   *
   * @return what the flip adds to the penalty, in thousandths of pieces
   */
  public long evaluateContiguity() {
    if (contiguity == null) {
      return 0;
    }
    long delta = contiguity.evaluate(district, from, to);
    weigh(contiguity, delta);
    return delta;
  }

  /**
   * Adds contiguity to the last evaluated flip unless the flip makes it worse, which is found out
   * with as little work as possible.
   *
   * @return false if the flip makes contiguity worse; it must not be committed then
   */
  public boolean evaluateContiguityUnlessWorse() {
    if (contiguity == null) {
      return true;
    }
    if (!contiguity.evaluateUnlessWorse(district, from, to)) {
      return false;
    }
    weigh(contiguity, contiguity.pending);
    return true;
  }

  /** Makes the last evaluated flip real; COMMIT-WHOLE: its contiguity must have been evaluated. */
  public void commit() {
    commitTerms();
    tallies.move(district, from, to);
    stateOf[district] = to;
    lastDistrict = district;
    lastFrom = from;
    hard += hardDelta;
    medium += mediumDelta;
    soft += softDelta;
  }

  /* One call for each class, so that all are direct. */
  private void commitTerms() {
    if (contiguity != null) {
      contiguity.commit(district, from, to);
    }
    if (occupied != null) {
      occupied.commit(district, from, to);
    }
    if (population != null) {
      population.commit(district, from, to);
    }
    if (together != null) {
      together.commit(district, from, to);
    }
    if (apart != null) {
      apart.commit(district, from, to);
    }
    if (homeland != null) {
      homeland.commit(district, from, to);
    }
    if (mixing != null) {
      mixing.commit(district, from, to);
    }
    if (derivation != null) {
      derivation.commit(district, from, to);
    }
    if (length != null) {
      length.commit(district, from, to);
    }
    if (cuts != null) {
      cuts.commit(district, from, to);
    }
    for (FlipTerm term : others) {
      term.commit(district, from, to);
    }
  }

  /** Takes the last committed flip back, without a search; only one flip can be taken back. */
  public void undo() {
    evaluate(lastDistrict, lastFrom);
    if (contiguity != null) {
      contiguity.prepareUndo(from, to);
      weigh(contiguity, contiguity.pending);
    }
    commit();
  }

  /**
   * Evaluates, with contiguity, and commits.
   *
   * @param flipped index of a district that is not special
   * @param state index of the state it joins; nothing happens if it is there already
   */
  public void flip(int flipped, int state) {
    if (stateOf[flipped] != state) {
      evaluate(flipped, state);
      evaluateContiguity();
      commit();
    }
  }

  /**
   * Moves a district without looking at contiguity, as one of many moves; {@link #recount} must
   * follow before the next ordinary flip.
   *
   * @param moved index of a district that is not special
   * @param state index of the state it joins; nothing happens if it is there already
   */
  public void move(int moved, int state) {
    if (stateOf[moved] != state) {
      evaluate(moved, state);
      if (contiguity != null) {
        contiguity.leaveOpen(from, to);
      }
      commit();
    }
  }

  /**
   * Counts the pieces of two states anew, in O(districts + borders).
   *
   * @param a index of a state
   * @param b index of a state
   */
  public void recount(int a, int b) {
    if (contiguity != null) {
      long before = contiguity.penalty;
      contiguity.recount(a);
      contiguity.recount(b);
      long delta = contiguity.penalty - before;
      hard += contiguity.hardWeight * delta;
      medium += contiguity.mediumWeight * delta;
      soft += contiguity.softWeight * delta;
    }
  }

  /**
   * The raw hard score of the current plan.
   *
   * @return Σ weight × penalty
   */
  public long hard() {
    return hard;
  }

  /**
   * The raw medium score of the current plan.
   *
   * @return Σ weight × penalty
   */
  public long medium() {
    return medium;
  }

  /**
   * The raw soft score of the current plan.
   *
   * @return Σ weight × penalty
   */
  public long soft() {
    return soft;
  }

  /**
   * What the evaluated flip adds to the raw hard score.
   *
   * @return a difference
   */
  public long hardDelta() {
    return hardDelta;
  }

  /**
   * What the evaluated flip adds to the raw medium score.
   *
   * @return a difference
   */
  public long mediumDelta() {
    return mediumDelta;
  }

  /**
   * What the evaluated flip adds to the raw soft score.
   *
   * @return a difference
   */
  public long softDelta() {
    return softDelta;
  }

  /**
   * What a search needs beyond scores to find its way.
   *
   * @return a view of this scorer
   */
  public Steering steering() {
    return steering;
  }

  /**
   * The penalties that a search trades.
   *
   * @param trade which, and how they are weighed
   * @return a view of this scorer
   */
  public TradedTerms traded(Trade trade) {
    Term[] traded = new Term[trade.terms().size()];
    for (Term term : terms) {
      int index = trade.terms().indexOf(term.type);
      if (index >= 0) {
        traded[index] = term;
      }
    }
    return new TradedTerms(traded, trade);
  }

  /**
   * The penalty of contiguity.
   *
   * @return thousandths of pieces, 0 if it is not weighed
   */
  public long contiguityPenalty() {
    return contiguity == null ? 0 : contiguity.penalty;
  }

  /**
   * What the evaluated flip adds to the penalty of contiguity, once that was evaluated.
   *
   * @return thousandths of pieces
   */
  public long contiguityDelta() {
    return contiguity == null ? 0 : contiguity.pending;
  }

  /**
   * The score of the current plan for people.
   *
   * @return thousandths
   */
  public PlanScore score() {
    return problem.toScore(hard, medium, soft);
  }

  /**
   * The penalty of a constraint.
   *
   * @param type a constraint
   * @return thousandths of its unit, 0 if it is not weighed
   */
  public long penalty(ConstraintType type) {
    for (Term term : terms) {
      if (term.type == type) {
        return term.penalty;
      }
    }
    return 0;
  }

  /**
   * What the evaluated flip adds to every penalty, contiguity included if it was evaluated.
   *
   * @return differences in thousandths of the units, without those that are zero
   */
  public Map<ConstraintType, Long> penaltyDeltas() {
    Map<ConstraintType, Long> deltas = new EnumMap<>(ConstraintType.class);
    for (Term term : terms) {
      if (term.pending != 0) {
        deltas.put(term.type, term.pending);
      }
    }
    return deltas;
  }

  /**
   * The state of a district in the current plan.
   *
   * @param index index of a district
   * @return index of its state
   */
  public int stateOf(int index) {
    return stateOf[index];
  }

  /**
   * The current plan itself, for reading only.
   *
   * @return the array this scorer changes
   */
  public int[] view() {
    return stateOf;
  }

  /**
   * Districts of a state.
   *
   * @param state index of a state
   * @return a count
   */
  public int districts(int state) {
    return tallies.districts[state];
  }

  /**
   * Persons of a state.
   *
   * @param state index of a state
   * @return persons
   */
  public long population(int state) {
    return tallies.population[state];
  }

  /**
   * Checks TALLY-EXACT and that every penalty equals the one computed from scratch.
   *
   * @throws IllegalStateException naming the first term that differs
   */
  public void assertConsistent() {
    IncrementalScorer fresh = new IncrementalScorer(problem);
    fresh.reset(stateOf);
    for (int t = 0; t < terms.length; t++) {
      if (terms[t].penalty != fresh.terms[t].penalty) {
        throw new IllegalStateException(
            "The penalty of ("
                + terms[t].type.id()
                + ") is ("
                + terms[t].penalty
                + "): from scratch it is "
                + fresh.terms[t].penalty
                + ".");
      }
    }
    if (!Arrays.equals(tallies.people, fresh.tallies.people)
        || !Arrays.equals(tallies.population, fresh.tallies.population)
        || hard != fresh.hard
        || medium != fresh.medium
        || soft != fresh.soft) {
      throw new IllegalStateException(
          "A tally or a sum differs from the one computed from scratch.");
    }
  }

  List<Term> terms() {
    return List.of(terms);
  }

  private void evaluateBorders() {
    if (cuts == null) {
      scan.scanLengths(district, from, to);
    } else {
      scan.scanAll(district, from, to);
      weigh(cuts, cuts.evaluate(scan.borders));
    }
    if (length != null) {
      weigh(length, length.evaluate(scan.millimetres));
    }
  }

  private void weigh(Term term, long delta) {
    long weighed = term.weight * delta;
    if (term.isSoft) {
      softDelta += weighed;
    } else if (term.isHard) {
      hardDelta += weighed;
    } else {
      mediumDelta += weighed;
    }
  }

  private void sumTerms() {
    hard = 0;
    medium = 0;
    soft = 0;
    for (Term term : terms) {
      hard += term.hardWeight * term.penalty;
      medium += term.mediumWeight * term.penalty;
      soft += term.softWeight * term.penalty;
    }
  }
}
