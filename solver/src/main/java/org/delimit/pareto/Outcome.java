package org.delimit.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.delimit.analysis.Baselines;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.ReferenceScorer;

/** Makes the result of a sweep: chooses and names plans, and compares them. */
final class Outcome {
  private final PartitionProblem problem;
  private final List<ConstraintType> terms;
  private final ParetoOptions options;
  private final SweepState state;
  private final Map<List<Long>, Long> bounds;
  private final ConstraintConfig config;
  private final List<Entry> sorted;
  private final Entry own;

  Outcome(
      PartitionProblem problem,
      List<ConstraintType> terms,
      ParetoOptions options,
      SweepState state,
      Map<List<Long>, Long> bounds) {
    this.bounds = bounds;
    this.problem = problem;
    this.terms = terms;
    this.options = options;
    this.state = state;
    config = ConstraintConfig.of(problem);
    sorted = state.archive.sorted();
    own = own();
  }

  /* The sweep may have met a plan with a better score than the search for it did. */
  private Entry own() {
    IncrementalScorer scorer = new IncrementalScorer(CompiledProblem.of(problem, config));
    Entry best = state.own;
    long[] least = score(scorer, best);
    for (Entry entry : sorted) {
      long[] score = score(scorer, entry);
      if (Arrays.compare(score, least) < 0) {
        least = score;
        best = entry;
      }
    }
    return best;
  }

  private static long[] score(IncrementalScorer scorer, Entry entry) {
    scorer.reset(entry.plan);
    return new long[] {scorer.hard(), scorer.medium(), scorer.soft()};
  }

  ParetoResult result(boolean complete, boolean interrupted, List<String> infeasible) {
    List<Point> points = new ArrayList<>();
    points.add(
        new Point(
            "optimum",
            "The problem's own optimum",
            Arrays.stream(own.values).mapToObj(OptionalLong::of).toList(),
            own != state.own || state.ownFeasible,
            true,
            ownNote()));
    reference().ifPresent(points::add);
    points.add(noPartition());
    ParetoFront front = front(points);
    return new ParetoResult(
        front,
        points.stream().map(point -> compare(point, front)).toList(),
        sorted.stream().map(entry -> list(entry.values)).toList(),
        complete,
        interrupted,
        state.searches,
        state.steps,
        infeasible,
        bounds(front));
  }

  private List<ParetoBound> bounds(ParetoFront front) {
    List<ParetoBound> all = new ArrayList<>();
    bounds.forEach(
        (weights, bound) -> {
          Entry least = onBound(weights);
          String plan = "";
          for (ParetoPlan each : front.plans()) {
            plan = each.values().equals(list(least.values)) ? each.name() : plan;
          }
          all.add(new ParetoBound(weights, bound, FrontProof.sum(weights, least), plan));
        });
    return all;
  }

  private Entry onBound(List<Long> weights) {
    Entry least = sorted.get(0);
    for (Entry entry : sorted) {
      boolean less = FrontProof.sum(weights, entry) < FrontProof.sum(weights, least);
      least = less ? entry : least;
    }
    return least;
  }

  /** A point as it is, before it is compared. */
  private record Point(
      String id,
      String name,
      List<OptionalLong> values,
      boolean feasible,
      boolean comparable,
      String note) {
    boolean isWhole() {
      return comparable && values.stream().allMatch(OptionalLong::isPresent);
    }

    long[] array() {
      return values.stream().mapToLong(OptionalLong::getAsLong).toArray();
    }
  }

  private String ownNote() {
    return !sorted.isEmpty() && own.medium > sorted.get(0).medium
        ? "Its medium score is higher than that of the front."
        : "";
  }

  private ParetoFront front(List<Point> points) {
    List<ParetoPlan> plans = new ArrayList<>();
    if (!sorted.isEmpty()) {
      List<Entry> chosen = Spread.of(sorted, needed(points), options.plans());
      int digits = Math.max(2, Integer.toString(chosen.size()).length());
      for (Entry entry : chosen) {
        String number = Integer.toString(plans.size() + 1);
        String name = "P" + "0".repeat(digits - number.length()) + number;
        plans.add(
            new ParetoPlan(name, Plan.of(problem, entry.plan), list(entry.values), entry.origin));
      }
    }
    return new ParetoFront(terms, plans, state.met, options.seed());
  }

  /* The knee, and for each point what equals or dominates it, so that this can be told. */
  private List<Entry> needed(List<Point> points) {
    Ranges ranges = Ranges.ofEntries(sorted);
    List<Entry> needed = new ArrayList<>();
    needed.add(least(sorted, ranges));
    for (Point point : points) {
      if (point.isWhole()) {
        List<Entry> below =
            sorted.stream().filter(each -> Entry.isBelow(each.values, point.array())).toList();
        if (!below.isEmpty()) {
          needed.add(least(below, ranges));
        }
      }
    }
    bounds.keySet().forEach(weights -> needed.add(onBound(weights)));
    return needed;
  }

  private static Entry least(List<Entry> entries, Ranges ranges) {
    Entry least = entries.get(0);
    for (Entry entry : entries) {
      least = ranges.sum(entry.values) < ranges.sum(least.values) ? entry : least;
    }
    return least;
  }

  private ParetoComparison compare(Point point, ParetoFront front) {
    String equal = "";
    List<ParetoPlan> better = new ArrayList<>();
    if (point.isWhole()) {
      long[] values = point.array();
      for (ParetoPlan plan : front.plans()) {
        if (plan.values().equals(list(values))) {
          equal = plan.name();
        } else if (Entry.isBelow(array(plan.values()), values)) {
          better.add(plan);
        }
      }
      if (!better.isEmpty()) {
        Ranges ranges = Ranges.ofEntries(sorted);
        better.sort(
            Comparator.comparingDouble(
                    (ParetoPlan plan) -> ranges.distance(array(plan.values()), values))
                .thenComparing(ParetoPlan::name));
      }
    }
    return new ParetoComparison(
        point.id(),
        point.name(),
        point.values(),
        point.feasible(),
        equal,
        better.stream().map(ParetoPlan::name).toList(),
        point.note());
  }

  private Optional<Point> reference() {
    Optional<Plan> plan = problem.referencePlan();
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    String name = problem.reference().orElseThrow().name();
    boolean same = plan.get().problem() == problem;
    if (same) {
      Entry entry = state.measuring.any(plan.get().toStateIndexes(), name);
      boolean feasible =
          state.measuring.feasible(plan.get().toStateIndexes(), name) != null
              && allowed(plan.get());
      List<OptionalLong> values = Arrays.stream(entry.values).mapToObj(OptionalLong::of).toList();
      return Optional.of(
          new Point(
              "reference",
              name,
              values,
              feasible,
              true,
              feasible ? "" : "It breaks hard constraints of this problem."));
    }
    return Optional.of(
        new Point(
            "reference",
            name,
            apart(plan.get()),
            false,
            false,
            "It has other special districts, so that it counts other people."));
  }

  private boolean allowed(Plan plan) {
    boolean allowed = true;
    for (int i = 0; i < problem.districts().size(); i++) {
      allowed &= problem.isSpecial(i) || problem.allows(i, plan.stateIndex(i));
    }
    return allowed;
  }

  /* A plan of a problem of its own; what cannot be measured there has no value. */
  private List<OptionalLong> apart(Plan plan) {
    List<OptionalLong> values = new ArrayList<>();
    for (ConstraintType term : terms) {
      OptionalLong value = OptionalLong.empty();
      try {
        Explanation explanation = new ReferenceScorer(plan.problem(), config).explain(plan);
        Optional<ConstraintScore> score = explanation.of(term);
        value = score.isPresent() ? OptionalLong.of(score.get().penalty()) : value;
      } catch (InvalidProblemException e) {
        // Some constraints ask for what that problem does not have, such as a reference.
        value = OptionalLong.empty();
      }
      values.add(value);
    }
    return values;
  }

  private Point noPartition() {
    List<OptionalLong> values = new ArrayList<>();
    for (ConstraintType term : terms) {
      values.add(
          switch (term) {
            case EXPOSURE ->
                OptionalLong.of(
                    Math.round(Baselines.of(problem, config).noPartition().exposure() * 1000));
            case DERIVATION, BORDER_LENGTH, CUT_EDGES, UNITY, DISPLACEMENT -> OptionalLong.of(0);
            default -> OptionalLong.empty();
          });
    }
    return new Point(
        "noPartition",
        "No partition",
        values,
        false,
        false,
        "Everyone in one state, special districts included: no plan of this problem.");
  }

  private static List<Long> list(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
