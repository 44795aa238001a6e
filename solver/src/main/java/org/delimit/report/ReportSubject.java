package org.delimit.report;

import java.util.Objects;
import java.util.Optional;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.Outlook;
import org.delimit.analysis.PlanMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;
import org.delimit.solver.SolveResult;

/** The plan of a report, and all that is known of this plan. Immutable. */
record ReportSubject(
    Plan plan,
    Explanation explanation,
    ConstraintConfig config,
    PlanMeasures measures,
    Baselines baselines,
    Outlook outlook,
    Optional<GroundMeasures> ground,
    Optional<SolveResult> search) {
  ReportSubject {
    Objects.requireNonNull(outlook, "outlook");
  }

  static ReportSubject of(
      Plan plan, Explanation explanation, ConstraintConfig config, Optional<SolveResult> search) {
    return new ReportSubject(
        plan,
        explanation,
        config,
        PlanMeasures.of(plan),
        Baselines.of(plan.problem(), config),
        Outlook.none(),
        Optional.empty(),
        search);
  }

  ReportSubject with(Outlook newOutlook) {
    return new ReportSubject(
        plan, explanation, config, measures, baselines, newOutlook, ground, search);
  }

  ReportSubject with(GroundMeasures newGround) {
    return new ReportSubject(
        plan, explanation, config, measures, baselines, outlook, Optional.of(newGround), search);
  }
}
