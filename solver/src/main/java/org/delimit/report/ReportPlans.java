package org.delimit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.delimit.analysis.Baseline;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;

/**
 * The plans a report can show, each once or more under its names; the plan it is about is first.
 */
final class ReportPlans {
  /** Where a plan comes from, in the words of the list. */
  enum Kind {
    PLAN("This plan"),
    REFERENCE("Line in force"),
    FURTHER("Further plans"),
    FRONT("Pareto front"),
    FOUND("Found on the way");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  /**
   * One plan.
   *
   * @param explanation its score, empty where other districts are special than in the problem
   */
  record Entry(
      String name,
      Kind kind,
      Plan plan,
      Optional<Explanation> explanation,
      Optional<Baseline> figures) {}

  private final ReportInput input;
  private final PartitionSolver solver = PartitionSolver.create(SolveOptions.defaults());
  private final List<Entry> entries = new ArrayList<>();

  private ReportPlans(ReportInput input) {
    this.input = input;
  }

  /** Scores every plan, in O(plans · (districts · groups + borders)). */
  static ReportPlans of(ReportInput input) {
    ReportPlans plans = new ReportPlans(input);
    ReportExtras extras = input.extras();
    plans.entries.add(
        new Entry(
            "This plan",
            Kind.PLAN,
            input.plan(),
            Optional.of(input.explanation()),
            Optional.of(input.baselines().compared(input.plan()))));
    input
        .plan()
        .problem()
        .referencePlan()
        .ifPresent(
            line ->
                plans.add(
                    input.plan().problem().reference().orElseThrow().name(), Kind.REFERENCE, line));
    extras.plans().forEach(each -> plans.add(each.name(), Kind.FURTHER, each.plan()));
    extras
        .front()
        .ifPresent(
            front ->
                front.plans().forEach(each -> plans.add(each.name(), Kind.FRONT, each.plan())));
    extras
        .certificate()
        .ifPresent(
            found ->
                found
                    .plan()
                    .ifPresent(
                        plan ->
                            plans.addNew(
                                found.proven() ? "Proven optimum" : "Best of the certificate",
                                plan)));
    extras
        .robustness()
        .ifPresent(found -> found.plans().forEach(each -> plans.addNew(each.name(), each.plan())));
    return plans;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Where the first plan of a kind stands; −1 if there is none. */
  int first(Kind kind) {
    for (int p = 0; p < entries.size(); p++) {
      if (entries.get(p).kind() == kind) {
        return p;
      }
    }
    return -1;
  }

  private void addNew(String name, Plan plan) {
    int[] states = plan.toStateIndexes();
    if (entries.stream().noneMatch(e -> Arrays.equals(e.plan().toStateIndexes(), states))) {
      add(name, Kind.FOUND, plan);
    }
  }

  private void add(String name, Kind kind, Plan plan) {
    boolean same = sameSpecial(plan);
    entries.add(
        new Entry(
            name,
            kind,
            plan,
            same ? Optional.of(solver.explain(input.plan().problem(), plan)) : Optional.empty(),
            kind == Kind.REFERENCE
                ? input.baselines().reference()
                : same ? Optional.of(input.baselines().compared(plan)) : Optional.empty()));
  }

  private boolean sameSpecial(Plan plan) {
    int special = input.plan().problem().specialIndex();
    for (int i = 0; i < input.plan().problem().districts().size(); i++) {
      if ((plan.stateIndex(i) == special) != (input.plan().stateIndex(i) == special)) {
        return false;
      }
    }
    return true;
  }
}
