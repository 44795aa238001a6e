package org.delimit.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.certify.Certificate;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.pareto.ParetoFront;
import org.delimit.robust.Robustness;

/**
 * What other work on the same problem found, for a report to show beside its plan. Immutable.
 *
 * @param plans further plans, which can be chosen on the map and compared
 * @param front what plans trade away
 * @param ensemble where plans stand among many
 * @param robustness what draws of the data do to plans
 * @param certificate what was proven
 * @param scenarios the scenarios of the problem side by side
 */
public record ReportExtras(
    List<NamedPlan> plans,
    Optional<ParetoFront> front,
    Optional<EnsembleSummary> ensemble,
    Optional<Robustness> robustness,
    Optional<Certificate> certificate,
    Optional<ScenarioComparison> scenarios) {
  /**
   * Copies.
   *
   * @param plans as above
   * @param front as above
   * @param ensemble as above
   * @param robustness as above
   * @param certificate as above
   * @param scenarios as above
   */
  public ReportExtras {
    plans = List.copyOf(plans);
    Objects.requireNonNull(front, "front");
    Objects.requireNonNull(ensemble, "ensemble");
    Objects.requireNonNull(robustness, "robustness");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(scenarios, "scenarios");
  }

  /**
   * Where to start.
   *
   * @return nothing beside the plan
   */
  public static ReportExtras none() {
    return new ReportExtras(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Adds further plans.
   *
   * @param newPlans the plans, in the order to show
   * @return a changed copy
   */
  public ReportExtras withPlans(List<NamedPlan> newPlans) {
    return new ReportExtras(newPlans, front, ensemble, robustness, certificate, scenarios);
  }

  /**
   * Adds a front.
   *
   * @param newFront plans none of which dominates another
   * @return a changed copy
   */
  public ReportExtras withFront(ParetoFront newFront) {
    return new ReportExtras(
        plans, Optional.of(newFront), ensemble, robustness, certificate, scenarios);
  }

  /**
   * Adds an ensemble.
   *
   * @param newEnsemble what it says
   * @return a changed copy
   */
  public ReportExtras withEnsemble(EnsembleSummary newEnsemble) {
    return new ReportExtras(
        plans, front, Optional.of(newEnsemble), robustness, certificate, scenarios);
  }

  /**
   * Adds robustness.
   *
   * @param newRobustness what draws of the data do
   * @return a changed copy
   */
  public ReportExtras withRobustness(Robustness newRobustness) {
    return new ReportExtras(
        plans, front, ensemble, Optional.of(newRobustness), certificate, scenarios);
  }

  /**
   * Adds a certificate.
   *
   * @param newCertificate what was proven
   * @return a changed copy
   */
  public ReportExtras withCertificate(Certificate newCertificate) {
    return new ReportExtras(
        plans, front, ensemble, robustness, Optional.of(newCertificate), scenarios);
  }

  /**
   * Adds scenarios.
   *
   * @param newScenarios the comparison
   * @return a changed copy
   */
  public ReportExtras withScenarios(ScenarioComparison newScenarios) {
    return new ReportExtras(
        plans, front, ensemble, robustness, certificate, Optional.of(newScenarios));
  }
}
