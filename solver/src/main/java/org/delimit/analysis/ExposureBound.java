package org.delimit.analysis;

import org.delimit.model.PartitionProblem;

/**
 * What no plan can undercut, contiguity and all other constraints but pins and candidates left out.
 *
 * <p>Homeland exposure is a sum over districts, so the bound takes each district to the allowed
 * state where it costs least: exact without contiguity. Interaction, Σ_g p(P − p)/P, and minority,
 * P − max p, are superadditive: joining districts never lowers them, so their sum over single
 * districts is a bound. (Interaction is P' − Σ p²/P with P' the people told apart; p²/P is convex
 * and homogeneous, hence subadditive. A maximum is subadditive.) A plan with K states has at most K
 * largest groups, so minority is also at least the least sum of P − max over K groups, which is
 * larger. Between two groups nothing is proven: people of third groups dilute the product.
 */
final class ExposureBound {
  private static final int MAXIMUM_GROUPS_TRIED = 16;

  private final PartitionProblem problem;
  private final Exposures exposures;
  private final PeopleTally districts;

  ExposureBound(PartitionProblem problem, Exposures exposures, DistrictFigures figures) {
    this.problem = problem;
    this.exposures = exposures;
    districts = PeopleTally.ofDistricts(problem, figures);
  }

  /** The bound in thousandths of a person; 0 if none is proven. */
  long thousandths() {
    return switch (exposures.measure()) {
      case HOMELAND -> 1000 * homeland();
      case INTERACTION -> single();
      case MINORITY -> Math.max(single(), 1000 * fewLargest());
      case BETWEEN -> 0;
    };
  }

  /** How the bound is proven. */
  String note() {
    return switch (exposures.measure()) {
      case HOMELAND ->
          "Each district in the allowed state where it leaves fewest people as minorities;"
              + " contiguity and all other constraints left out.";
      case INTERACTION -> "Each district a state of its own: joining districts only adds contact.";
      case MINORITY ->
          "Each district with the largest of at most as many groups as there are states;"
              + " contiguity and all other constraints left out.";
      case BETWEEN -> "No bound: none is proven for exposure between two groups.";
    };
  }

  private long homeland() {
    Homes homes = new Homes(problem);
    long sum = 0;
    for (int i = 0; i < problem.districts().size(); i++) {
      long least = Long.MAX_VALUE;
      for (int s = 0; s < problem.states().size(); s++) {
        if (problem.allows(i, s)) {
          least = Math.min(least, homes.away(s, districts.people(i)));
        }
      }
      sum += least == Long.MAX_VALUE ? 0 : least;
    }
    return sum;
  }

  private long single() {
    long sum = 0;
    for (int i = 0; i < problem.districts().size(); i++) {
      sum += problem.isSpecial(i) ? 0 : exposures.mixed(districts, i);
    }
    return sum;
  }

  /* Tries every set of as many groups as there are states; 0 if there are too many groups. */
  private long fewLargest() {
    int groups = problem.groups().size();
    int size = Math.min(groups, problem.states().size());
    if (groups > MAXIMUM_GROUPS_TRIED) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    for (int set = 0; set < 1 << groups; set++) {
      if (Integer.bitCount(set) == size) {
        least = Math.min(least, outside(set));
      }
    }
    return least;
  }

  /* Persons outside the largest group of their district, of the groups in a set of bits. */
  private long outside(int set) {
    long sum = 0;
    for (int i = 0; i < problem.districts().size(); i++) {
      if (!problem.isSpecial(i)) {
        long most = 0;
        for (int g = 0; g < problem.groups().size(); g++) {
          most = Math.max(most, (set >> g & 1) == 0 ? 0 : districts.people(i)[g]);
        }
        sum += districts.population(i) - most;
      }
    }
    return sum;
  }
}
