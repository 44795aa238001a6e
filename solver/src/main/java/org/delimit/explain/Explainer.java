package org.delimit.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.constraint.Finding;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.ReferenceScorer;

/**
 * Says what every alternative of the districts of a plan would cost, constraint by constraint.
 * Every difference is that of two full scorings. Not safe for use by several threads.
 */
public final class Explainer {
  /** More would take long for every district of a large map. */
  private static final int FEW_TOGETHER = 2;

  private final Plan plan;
  private final PartitionProblem problem;
  private final ConstraintConfig config;
  private final CompiledProblem compiled;
  private final IncrementalScorer scorer;
  private final ReferenceScorer reference;
  private final Explanation explanation;

  private Explainer(Plan plan, ConstraintConfig config) {
    this.plan = plan;
    this.config = config;
    problem = plan.problem();
    compiled = CompiledProblem.of(problem, config);
    scorer = new IncrementalScorer(compiled);
    scorer.reset(plan.toStateIndexes());
    reference = new ReferenceScorer(problem, config);
    explanation = reference.explain(plan);
  }

  /**
   * Explains a plan under the constraints of its problem.
   *
   * @param plan a plan
   * @return an explainer
   * @throws InvalidProblemException if a constraint parameter is wrong
   */
  public static Explainer of(Plan plan) {
    return of(plan, ConstraintConfig.of(plan.problem()));
  }

  /**
   * Explains a plan under other constraints, in O(states · (districts + borders)).
   *
   * @param plan a plan
   * @param config constraints to weigh
   * @return an explainer
   * @throws InvalidProblemException if a constraint parameter is wrong
   */
  public static Explainer of(Plan plan, ConstraintConfig config) {
    return new Explainer(plan, config);
  }

  /**
   * The problem of the plan.
   *
   * @return the problem
   */
  public PartitionProblem problem() {
    return problem;
  }

  /**
   * Why the plan has its score.
   *
   * @return penalties and findings
   */
  public Explanation explanation() {
    return explanation;
  }

  /**
   * Why a district is where it is, what each state would cost and break, and what would have to go
   * along, in O(states² · (districts + borders)) and up to some 20,000 flips a state that
   * contiguity is in the way of.
   *
   * @param districtId id of a district
   * @return its alternatives with all that is known
   * @throws InvalidProblemException if there is no such district, or it is special
   */
  public DistrictExplanation district(String districtId) {
    int district = problem.requireDistrict(districtId);
    if (problem.isSpecial(district)) {
      throw new InvalidProblemException(
          "District (" + districtId + ") is a special district: it can join no state.");
    }
    return explain(district, true);
  }

  /**
   * What each state would cost for every district, in O(districts · states · flips); what would
   * break and what would have to go along is left out.
   *
   * @return one entry a district in the order of the problem, special districts left out
   */
  public List<DistrictExplanation> districts() {
    List<DistrictExplanation> all = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      if (!problem.isSpecial(i)) {
        all.add(explain(i, false));
      }
    }
    return all;
  }

  /**
   * The districts that touch another state which they may join: how firm the plan is where it could
   * be drawn otherwise. Cost as of {@link #districts}.
   *
   * @return districts whose best alternative is best first; among equals in the order of the
   *     problem
   */
  public List<DistrictExplanation> border() {
    return districts().stream()
        .filter(DistrictExplanation::atBorder)
        .sorted(Comparator.comparing(each -> each.best().orElseThrow().difference()))
        .toList();
  }

  private DistrictExplanation explain(int district, boolean all) {
    List<Alternative> alternatives = new ArrayList<>();
    for (int s = 0; s < problem.states().size(); s++) {
      alternatives.add(alternative(district, s, all));
    }
    District own = problem.districts().get(district);
    return new DistrictExplanation(
        own.id(),
        own.name(),
        problem.stateAt(plan.stateIndex(district)).id(),
        own.population(),
        alternatives);
  }

  private Alternative alternative(int district, int state, boolean all) {
    boolean stays = plan.stateIndex(district) == state;
    boolean allowed = problem.allows(district, state);
    PlanScore difference = new PlanScore(0, 0, 0);
    Map<ConstraintType, Long> deltas = Map.of();
    if (!stays) {
      scorer.evaluate(district, state);
      scorer.evaluateContiguity();
      deltas = scorer.penaltyDeltas();
      PlanScore after =
          compiled.toScore(
              scorer.hard() + scorer.hardDelta(),
              scorer.medium() + scorer.mediumDelta(),
              scorer.soft() + scorer.softDelta());
      difference = Words.minus(after, scorer.score());
    }
    boolean apart = deltas.getOrDefault(ConstraintType.CONTIGUITY, 0L) > 0;
    return new Alternative(
        problem.states().get(state).id(),
        stays,
        allowed,
        touches(district, state),
        difference,
        changes(deltas),
        all ? breaks(district, state, stays, allowed) : List.of(),
        all && apart && allowed ? companions(district, state) : Optional.empty());
  }

  private List<ConstraintChange> changes(Map<ConstraintType, Long> deltas) {
    List<ConstraintChange> changes = new ArrayList<>();
    for (ConstraintType type : config.active()) {
      long before = scorer.penalty(type);
      changes.add(change(type, before, before + deltas.getOrDefault(type, 0L)));
    }
    return changes;
  }

  private ConstraintChange change(ConstraintType type, long before, long after) {
    return new ConstraintChange(type, config.level(type), config.weight(type), before, after);
  }

  private boolean touches(int district, int state) {
    DualGraph graph = problem.graph();
    boolean touches = false;
    for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
      touches |= plan.stateIndex(graph.neighbour(arc)) == state;
    }
    return touches;
  }

  private List<String> breaks(int district, int state, boolean stays, boolean allowed) {
    List<String> breaks = new ArrayList<>();
    String districtId = problem.districts().get(district).id();
    String stateId = problem.states().get(state).id();
    if (!allowed) {
      breaks.add("Pins or candidates keep (" + districtId + ") out of (" + stateId + ").");
    }
    if (stays) {
      return breaks;
    }
    Explanation after = reference.explain(plan.withReassigned(districtId, stateId));
    for (ConstraintScore entry : after.minus(explanation).constraints()) {
      if (entry.level() == Level.HARD && entry.penalty() > 0) {
        for (Finding finding : entry.findings()) {
          if (finding.penalty() > 0) {
            breaks.add(entry.type().id() + ": " + finding.text() + districts(finding));
          }
        }
      }
    }
    return breaks;
  }

  /* A piece is known by its districts; of long lists the first do. */
  private static String districts(Finding finding) {
    List<String> ids = finding.districts();
    int shown = Math.min(ids.size(), 8);
    return ids.isEmpty()
        ? ""
        : " Districts: "
            + String.join(", ", ids.subList(0, shown))
            + (ids.size() > shown ? " and " + (ids.size() - shown) + " more." : ".");
  }

  /**
   * The moves of several districts together: each district at most one other district away from a
   * state that it cannot join alone without making contiguity worse, with what must go along. How
   * firm the plan is where {@link #border} looks at single districts only. O(districts · states ·
   * some hundred flips).
   *
   * @return each set of districts and state once, the best first; among equals in the order of the
   *     problem
   */
  public List<JointMove> together() {
    CompanionSearch search = new CompanionSearch(compiled, scorer);
    Map<String, JointMove> moves = new LinkedHashMap<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      for (int s = 0; s < problem.states().size(); s++) {
        if (plan.stateIndex(i) != s && problem.allows(i, s) && isNear(i, s) && cutsOff(i, s)) {
          search
              .find(i, s, FEW_TOGETHER)
              .map(joint(i, s, search))
              .ifPresent(move -> moves.putIfAbsent(move.state() + " " + move.districts(), move));
        }
      }
    }
    return moves.values().stream().sorted(Comparator.comparing(JointMove::difference)).toList();
  }

  /* Whether the district or a neighbour of it touches the state. */
  private boolean isNear(int district, int state) {
    DualGraph graph = problem.graph();
    boolean near = touches(district, state);
    for (int arc = graph.firstArc(district); arc < graph.endArc(district) && !near; arc++) {
      near = touches(graph.neighbour(arc), state);
    }
    return near;
  }

  private boolean cutsOff(int district, int state) {
    scorer.evaluate(district, state);
    return scorer.evaluateContiguity() > 0;
  }

  private Function<CompanionSearch.Found, JointMove> joint(
      int district, int state, CompanionSearch search) {
    return found -> {
      Companions companions = companions(district, state, found, search);
      TreeSet<Integer> all = new TreeSet<>(found.districts());
      all.add(district);
      return new JointMove(
          all.stream().map(i -> problem.districts().get(i).id()).toList(),
          problem.states().get(state).id(),
          companions.population() + problem.districts().get(district).population(),
          companions.difference(),
          companions.changes());
    };
  }

  private Optional<Companions> companions(int district, int state) {
    CompanionSearch search = new CompanionSearch(compiled, scorer);
    return search
        .find(district, state, CompanionSearch.FEW)
        .map(found -> companions(district, state, found, search));
  }

  private Companions companions(
      int district, int state, CompanionSearch.Found found, CompanionSearch search) {
    List<Integer> moved = new ArrayList<>(found.districts());
    moved.add(district);
    PlanScore before = scorer.score();
    List<Long> penalties = new ArrayList<>();
    config.active().forEach(type -> penalties.add(scorer.penalty(type)));
    int[] from = search.move(moved, state);
    List<ConstraintChange> changes = new ArrayList<>();
    for (ConstraintType type : config.active()) {
      changes.add(change(type, penalties.get(changes.size()), scorer.penalty(type)));
    }
    PlanScore difference = Words.minus(scorer.score(), before);
    search.moveBack(moved, from);
    List<String> ids = new ArrayList<>();
    long population = 0;
    for (int i : found.districts()) {
      ids.add(problem.districts().get(i).id());
      population += problem.districts().get(i).population();
    }
    return new Companions(ids, population, found.smallest(), difference, changes);
  }
}
