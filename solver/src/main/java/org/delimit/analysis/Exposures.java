package org.delimit.analysis;

import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.PartitionProblem;

/**
 * The exposure of rows of people in thousandths of a person, by the measure a problem asks for. The
 * formulas are those of the constraint exposure, each row rounded down like a state there.
 */
final class Exposures {
  private final ExposureMeasure measure;
  private final int groupA;
  private final int groupB;
  private final Homes homes;

  Exposures(PartitionProblem problem, ConstraintConfig config) {
    ConstraintParameters parameters = ConstraintParameters.of(problem, config);
    measure = parameters.measure();
    groupA = parameters.groupA();
    groupB = parameters.groupB();
    homes = new Homes(problem);
  }

  ExposureMeasure measure() {
    return measure;
  }

  /** The sum over the states of a plan; special districts are left out. */
  long of(PeopleTally tally) {
    long sum = 0;
    for (int s = 0; s < tally.states(); s++) {
      sum +=
          measure == ExposureMeasure.HOMELAND
              ? 1000 * homes.away(s, tally.people(s))
              : mixed(tally, s);
    }
    return sum;
  }

  /** Everyone in one state; as no group has that state for its own, homeland counts minorities. */
  long ofWhole(PartitionProblem problem, DistrictFigures figures) {
    return mixed(PeopleTally.ofWhole(problem, figures), 0);
  }

  /** One row by a measure that needs no state; homeland counts as minority. */
  long mixed(PeopleTally tally, int row) {
    return switch (measure) {
      case INTERACTION -> interaction(tally.people(row), tally.population(row));
      case BETWEEN -> between(tally.people(row), tally.population(row));
      case HOMELAND, MINORITY -> 1000 * (tally.population(row) - tally.largest(row));
    };
  }

  private static long interaction(long[] people, long all) {
    long product = 0;
    for (long persons : people) {
      product += persons * (all - persons);
    }
    return thousandths(product, all);
  }

  private long between(long[] people, long all) {
    return thousandths(people[groupA] * people[groupB], all);
  }

  /* The product is below all², which fits: a problem holds at most 3·10⁹ persons. */
  private static long thousandths(long product, long all) {
    return all == 0 ? 0 : 1000 * (product / all) + 1000 * (product % all) / all;
  }
}
