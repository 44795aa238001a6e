package org.delimit.model;

import java.util.Map;

/**
 * The keys by which the states share what does not follow production, in millionths that add up to
 * the whole.
 *
 * @param population a_pop, by people
 * @param need a_need, by persons-equivalents of need
 * @param equality a_eq, the same for every state
 * @param area a_area, by land area
 * @param consumption a_cons, by the coefficients
 * @param coefficients consumption by state id in ten-thousandths of any unit common to all, from 0
 *     to {@link #MOST_CONSUMPTION} each; only their ratios count, and a state without one has none
 */
public record HorizontalShares(
    int population,
    int need,
    int equality,
    int area,
    int consumption,
    Map<String, Long> coefficients) {
  /** The largest coefficient: a billion units, in ten-thousandths. */
  public static final long MOST_CONSUMPTION = 10_000_000_000_000L;

  /**
   * Shares are checked by themselves; ids are checked by the problem.
   *
   * @param population as above
   * @param need as above
   * @param equality as above
   * @param area as above
   * @param consumption as above
   * @param coefficients as above
   * @throws InvalidProblemException if a share is out of range or they do not add up to the whole
   */
  public HorizontalShares {
    coefficients = Map.copyOf(coefficients);
    RevenueFormula.requireShare("population", population);
    RevenueFormula.requireShare("need", need);
    RevenueFormula.requireShare("equality", equality);
    RevenueFormula.requireShare("area", area);
    RevenueFormula.requireShare("consumption", consumption);
    int sum = population + need + equality + area + consumption;
    if (sum != RevenueFormula.WHOLE) {
      throw new InvalidProblemException(
          "revenue: the population, need, equality, area and consumption shares add up to ("
              + sum / 10_000.0
              + " %): they must add up to 100 %.");
    }
    coefficients.forEach(HorizontalShares::requireCoefficient);
  }

  /**
   * Shares without consumption.
   *
   * @param population a_pop in millionths
   * @param need a_need in millionths
   * @param equality a_eq in millionths
   * @param area a_area in millionths
   * @return the shares
   */
  public static HorizontalShares of(int population, int need, int equality, int area) {
    return new HorizontalShares(population, need, equality, area, 0, Map.of());
  }

  /**
   * Everything by consumption.
   *
   * @param coefficients consumption by state id in ten-thousandths of any common unit
   * @return the shares
   */
  public static HorizontalShares byConsumption(Map<String, Long> coefficients) {
    return new HorizontalShares(0, 0, 0, 0, RevenueFormula.WHOLE, coefficients);
  }

  private static void requireCoefficient(String id, long coefficient) {
    if (coefficient < 0 || coefficient > MOST_CONSUMPTION) {
      throw new InvalidProblemException(
          "revenue: the consumption of ("
              + id
              + "), ("
              + coefficient / 10_000.0
              + "), must be between 0 and a billion.");
    }
  }
}
