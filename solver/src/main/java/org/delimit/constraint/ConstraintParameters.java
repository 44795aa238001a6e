package org.delimit.constraint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;

/**
 * The parameters of all constraints, checked against a problem and turned into indexes and numbers.
 *
 * @param passable whether special districts join pieces
 * @param exclaves pieces allowed beyond the first, by state
 * @param minDistricts least number of districts of a state
 * @param minPopulation least persons by state, 0 for no bound
 * @param maxPopulation most persons by state, {@link Long#MAX_VALUE} for no bound
 * @param together sets of district indexes that share a state
 * @param apart sets of district indexes that share no state
 * @param measure how exposure is measured
 * @param groupA index of the group whose exposure is measured between two groups, or -1
 * @param groupB index of the group it is exposed to, or -1
 * @param minorityCap the cap on groups away from home
 * @param incomeFloor the least income per head
 * @param units district indexes of each larger unit, without special districts; empty if unity is
 *     not weighed
 * @param reference state index of each district in the line in force; empty if status-quo is not
 *     weighed
 * @param flows displaced people; empty if displacement is not weighed
 * @param access gateways and export routes; empty if access is not weighed
 * @param watched neighbours whose borders count, by state
 */
public record ConstraintParameters(
    boolean passable,
    long[] exclaves,
    long minDistricts,
    long[] minPopulation,
    long[] maxPopulation,
    int[][] together,
    int[][] apart,
    ExposureMeasure measure,
    int groupA,
    int groupB,
    MinorityCap minorityCap,
    IncomeFloor incomeFloor,
    int[][] units,
    int[] reference,
    Flows flows,
    Access access,
    List<Set<String>> watched) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Reads the parameters of a configuration.
   *
   * @param problem the problem they speak of
   * @param config levels, weights and parameters
   * @return checked parameters
   * @throws InvalidProblemException naming the parameter, its value and what is allowed
   */
  public static ConstraintParameters of(PartitionProblem problem, ConstraintConfig config) {
    ParameterReader contiguity = new ParameterReader(problem, config, ConstraintType.CONTIGUITY);
    ParameterReader occupied = new ParameterReader(problem, config, ConstraintType.OCCUPIED_STATES);
    ParameterReader exposure = new ParameterReader(problem, config, ConstraintType.EXPOSURE);
    int size = problem.districts().size();
    long[][] bounds = populationBounds(problem, config);
    ExposureMeasure measure = measure(problem, exposure);
    boolean between = measure == ExposureMeasure.BETWEEN;
    List<String> pair = between ? exposure.groups("between", 2) : List.of();
    if (between && pair.get(0).equals(pair.get(1))) {
      throw exposure.bad("between", pair, "two different groups");
    }
    checkGroups(problem, config, measure);
    TableParameters tables = new TableParameters(problem, config);
    tables.checkShape();
    return new ConstraintParameters(
        contiguity.flag("passable", false),
        contiguity.wholeByState("exclaves", 0, 0, size),
        occupied.whole("min-districts", 1, 1, size),
        bounds[0],
        bounds[1],
        new ParameterReader(problem, config, ConstraintType.KEEP_TOGETHER).districtSets("sets"),
        new ParameterReader(problem, config, ConstraintType.KEEP_APART).districtSets("sets"),
        measure,
        between ? problem.groups().indexOf(pair.get(0)) : -1,
        between ? problem.groups().indexOf(pair.get(1)) : -1,
        tables.minorityCap(),
        tables.incomeFloor(),
        tables.units(),
        tables.reference(),
        tables.flows(),
        tables.access(),
        tables.watched());
  }

  private static ExposureMeasure measure(PartitionProblem problem, ParameterReader exposure) {
    if (exposure.has("measure")) {
      ExposureMeasure measure =
          ExposureMeasure.find(exposure.word("measure", ExposureMeasure.words()));
      if (exposure.has("between") && measure != ExposureMeasure.BETWEEN) {
        throw exposure.bad(
            "between", measure.word(), "left out: it goes with the measure (between)");
      }
      return measure;
    }
    if (exposure.has("between")) {
      return ExposureMeasure.BETWEEN;
    }
    boolean anyHome = problem.states().stream().anyMatch(state -> !state.homeOf().isEmpty());
    return anyHome ? ExposureMeasure.HOMELAND : ExposureMeasure.INTERACTION;
  }

  /* Listed exposure without anything to measure is a mistake; as a default it is just zero. */
  private static void checkGroups(
      PartitionProblem problem, ConstraintConfig config, ExposureMeasure measure) {
    boolean weighed = config.level(ConstraintType.EXPOSURE) != Level.NONE;
    boolean asked = problem.constraints().map(map -> map.containsKey("exposure")).orElse(false);
    if (weighed && asked && problem.groups().isEmpty()) {
      throw new InvalidProblemException(
          "constraints.exposure: the problem has no groups to measure. Maybe name them under groups:.");
    }
    boolean anyHome = problem.states().stream().anyMatch(state -> !state.homeOf().isEmpty());
    if (weighed && measure == ExposureMeasure.HOMELAND && !anyHome) {
      throw new InvalidProblemException(
          "constraints.exposure.measure: the value (homeland) needs a state that is home of a group."
              + " Maybe add home-of: to a state, or choose interaction.");
    }
  }

  private static long[][] populationBounds(PartitionProblem problem, ConstraintConfig config) {
    ParameterReader reader = new ParameterReader(problem, config, ConstraintType.POPULATION);
    long[] min = reader.wholeByState("min", 0, 0, Long.MAX_VALUE);
    long[] max = reader.wholeByState("max", Long.MAX_VALUE, 0, Long.MAX_VALUE);
    if (reader.has("tolerance-percent")) {
      narrow(problem, reader, min, max);
    } else if (reader.has("shares")) {
      throw reader.bad("shares", "without tolerance", "given together with tolerance-percent");
    }
    for (int s = 0; s < min.length && !reader.has("tolerance-percent"); s++) {
      if (min[s] > max[s]) {
        throw reader.bad(
            "min",
            min[s],
            "at most the max (" + max[s] + ") of state (" + problem.states().get(s).id() + ")");
      }
    }
    return new long[][] {min, max};
  }

  private static void narrow(
      PartitionProblem problem, ParameterReader reader, long[] min, long[] max) {
    Object given = reader.value("tolerance-percent");
    BigDecimal tolerance = reader.number("tolerance-percent", given);
    if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.valueOf(1000)) > 0) {
      throw reader.bad("tolerance-percent", given, "between 0 and 1000");
    }
    BigDecimal[] shares = reader.numberByState("shares");
    if (shares != null) {
      checkShares(reader, shares);
    }
    BigDecimal people = BigDecimal.valueOf(assignablePopulation(problem));
    for (int s = 0; s < min.length; s++) {
      // Bounds are share·people·(100 ± tolerance)/100, rounded inward to whole persons.
      BigDecimal part = shares == null ? people : people.multiply(shares[s]);
      BigDecimal whole =
          (shares == null ? BigDecimal.valueOf(min.length) : HUNDRED).multiply(HUNDRED);
      BigDecimal low = part.multiply(HUNDRED.subtract(tolerance));
      BigDecimal high = part.multiply(HUNDRED.add(tolerance));
      min[s] =
          Math.max(
              min[s], Math.max(0, low.divide(whole, 0, RoundingMode.CEILING).longValueExact()));
      max[s] = Math.min(max[s], high.divide(whole, 0, RoundingMode.FLOOR).longValueExact());
    }
  }

  /**
   * The same for a problem with districts merged.
   *
   * @param mergedInto for each district the index of what it becomes part of; districts of sets
   *     stay alone
   * @return parameters with these indexes, that ask for at most one district a state and know no
   *     reference
   */
  public ConstraintParameters merged(int[] mergedInto) {
    return new ConstraintParameters(
        passable,
        exclaves,
        Math.min(1, minDistricts),
        minPopulation,
        maxPopulation,
        merged(together, mergedInto),
        merged(apart, mergedInto),
        measure,
        groupA,
        groupB,
        minorityCap,
        incomeFloor,
        distinct(merged(units, mergedInto)),
        new int[0],
        flows.merged(mergedInto),
        access.merged(mergedInto),
        watched);
  }

  private static int[][] distinct(int[][] sets) {
    int[][] distinct = new int[sets.length][];
    for (int k = 0; k < sets.length; k++) {
      distinct[k] = Arrays.stream(sets[k]).distinct().toArray();
    }
    return distinct;
  }

  private static int[][] merged(int[][] sets, int[] mergedInto) {
    int[][] merged = new int[sets.length][];
    for (int k = 0; k < sets.length; k++) {
      merged[k] = new int[sets[k].length];
      for (int j = 0; j < sets[k].length; j++) {
        merged[k][j] = mergedInto[sets[k][j]];
      }
    }
    return merged;
  }

  private static void checkShares(ParameterReader reader, BigDecimal[] shares) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal share : shares) {
      if (share.signum() < 0) {
        throw reader.bad("shares", share, "zero or more");
      }
      sum = sum.add(share);
    }
    if (sum.subtract(HUNDRED).abs().compareTo(new BigDecimal("0.01")) > 0) {
      throw reader.bad("shares", sum.toPlainString(), "percents that add up to 100");
    }
  }

  /**
   * The people who can be assigned.
   *
   * @param problem a problem
   * @return persons of all districts that are not special
   */
  public static long assignablePopulation(PartitionProblem problem) {
    long people = 0;
    for (int i = 0; i < problem.districts().size(); i++) {
      people += problem.isSpecial(i) ? 0 : problem.districts().get(i).population();
    }
    return people;
  }
}
