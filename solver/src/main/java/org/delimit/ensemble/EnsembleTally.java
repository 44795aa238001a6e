package org.delimit.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * All measures of all samples, and the plans that are compared with them. Not safe for use by
 * several threads.
 */
final class EnsembleTally {
  /** As Vehtari and others 2021 advise. */
  private static final double GOOD_R_HAT = 1.01;

  private static final double GOOD_SAMPLES = 400;

  private final Target target;
  private final Map<String, Plan> compared = new LinkedHashMap<>();
  private final List<MeasureTally> tallies = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  EnsembleTally(Target target, SampleMeasures measures, EnsembleOptions options) {
    this.target = target;
    options.plans().forEach(this::compare);
    target.problem().reference().ifPresent(reference -> compareReference(reference.name()));
    List<long[]> values = new ArrayList<>();
    compared.values().forEach(plan -> values.add(measures.of(plan.toStateIndexes())));
    List<Measure> all = measures.measures();
    for (int k = 0; k < all.size(); k++) {
      int at = k;
      long[] own = values.stream().mapToLong(each -> each[at]).toArray();
      tallies.add(new MeasureTally(all.get(k), options.chains(), own));
    }
  }

  void add(int chain, long[] values) {
    for (int k = 0; k < values.length; k++) {
      tallies.get(k).add(chain, values[k]);
    }
  }

  List<MeasureSummary> summaries() {
    return tallies.stream().map(MeasureTally::summary).toList();
  }

  List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    int plan = 0;
    for (String name : compared.keySet()) {
      for (MeasureTally tally : tallies) {
        standings.add(tally.standing(plan, name));
      }
      plan++;
    }
    return standings;
  }

  /** What a reader must know about the compared plans and about the samples. */
  List<String> warnings(List<MeasureSummary> summaries) {
    List<String> all = new ArrayList<>(warnings);
    if (tallies.get(0).stride() > 1) {
      all.add(
          "Quantiles, histograms, split R̂ and effective sample sizes use every %dth sample."
              .formatted(tallies.get(0).stride()));
    }
    for (MeasureSummary summary : summaries) {
      if (summary.splitRHat() > GOOD_R_HAT) {
        all.add(
            "The chains do not agree on %s yet: split R̂ is %.3f, more than %.2f."
                .formatted(summary.id(), summary.splitRHat(), GOOD_R_HAT));
      }
      if (summary.effectiveSamples() < GOOD_SAMPLES) {
        all.add(
            "The samples of %s are worth %.0f independent ones, fewer than %.0f."
                .formatted(summary.id(), summary.effectiveSamples(), GOOD_SAMPLES));
      }
    }
    return all;
  }

  private void compareReference(String name) {
    PartitionProblem problem = target.problem();
    try {
      problem
          .referencePlan()
          .ifPresent(reference -> compare(name, Plan.of(problem, reference.toMap())));
    } catch (InvalidProblemException e) {
      warnings.add(
          "The reference (%s) cannot be compared: it has other special districts.".formatted(name));
    }
  }

  private void compare(String name, Plan plan) {
    Plan own = Plan.of(target.problem(), plan.toMap());
    List<String> reasons = target.outside(own);
    if (!reasons.isEmpty()) {
      warnings.add(
          "The plan (%s) is compared, but could not be sampled: it breaks (%s)."
              .formatted(name, String.join(", ", reasons)));
    }
    compared.put(name, own);
  }
}
