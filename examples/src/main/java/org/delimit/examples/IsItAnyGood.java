package org.delimit.examples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.delimit.certify.Certificate;
import org.delimit.certify.Certifier;
import org.delimit.certify.CertifyObjective;
import org.delimit.certify.CertifyOptions;
import org.delimit.constraint.ConstraintType;
import org.delimit.ensemble.EnsembleOptions;
import org.delimit.ensemble.EnsembleSampler;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.ensemble.Standing;
import org.delimit.io.ProblemFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoOptions;
import org.delimit.pareto.ParetoSearch;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;

/**
 * Asks three questions of a plan that a search found: how far it is from the best, what it trades
 * away, and where it stands among plans that were drawn at random.
 */
public final class IsItAnyGood {
  private IsItAnyGood() {}

  /**
   * Runs the example.
   *
   * @param args a problem file, how many steps to search, and how many plans to draw
   */
  public static void main(String[] args) {
    PartitionProblem problem = ProblemFiles.read(Path.of(args[0]));
    long steps = Long.parseLong(args[1]);
    SolveOptions options = SolveOptions.defaults().withStepLimit(steps).withSeed(1);
    Plan plan = PartitionSolver.create(options).solve(problem).plan();

    CertifyOptions exposure =
        CertifyOptions.defaults().withObjective(CertifyObjective.EXPOSURE).withStart(plan);
    Certificate certificate = Certifier.create(exposure).certify(problem);
    System.out.printf(
        "No feasible plan exposes fewer than %d people%n",
        certificate.bound().orElseThrow() / 1000);

    ParetoOptions terms =
        ParetoOptions.ofSteps(steps)
            .withTerms(List.of(ConstraintType.EXPOSURE, ConstraintType.BORDER_LENGTH));
    ParetoFront front = ParetoSearch.create(problem, terms).run().front();
    System.out.printf("%d plans trade people for kilometres%n", front.plans().size());

    EnsembleOptions drawn =
        EnsembleOptions.defaults()
            .withSamples(Long.parseLong(args[2]), 10, 1_000)
            .withBalance(BigDecimal.valueOf(50))
            .withPlan("found", plan);
    EnsembleSampler sampler = EnsembleSampler.create(problem, drawn);
    sampler.run(sample -> {});
    EnsembleSummary summary = sampler.summary();
    System.out.println(summary.target());
    for (Standing standing : summary.standings()) {
      System.out.printf(
          "%s, %s %.0f: %.1f %% of the plans drawn have less%n",
          standing.plan(), standing.measure(), standing.value(), standing.below());
    }
  }
}
