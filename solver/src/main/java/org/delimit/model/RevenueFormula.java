package org.delimit.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How oil money is shared among the states: derivation, population, need, equality, area, fixed
 * shares and a guaranteed floor. All shares are in millionths.
 *
 * <p>With Q the output of all districts, u the first charge of the union and b the special
 * districts' share, the net revenue is N = Q·(1 − u) and the states share D = N·(1 − b):
 *
 * <pre>
 * e_s = D·d·q_s/Σq + (1 − d)·B_s
 * B_s = f_s·N                                              for a state with a fixed share f_s
 * B_s = (D − N·Σf)·(a_pop·P_s/ΣP + a_need·n_s/Σn + a_eq/K' + a_area·A_s/ΣA)       for the others
 * </pre>
 *
 * where the sums of q run over all states, those of P, n, A and the count K' over the states
 * without a fixed share. States below their floor, max(floor_s·D, φ·D·P_s/P), are raised to it and
 * the others scaled down in proportion until none is below (water-filling). Without a union every
 * state keeps what it produces, e_s = q_s.
 *
 * @param union false for a hard partition: nothing is shared
 * @param derivation d, the part that follows production
 * @param population a_pop
 * @param need a_need
 * @param equality a_eq
 * @param area a_area; with the three before it sums to 1,000,000
 * @param firstCharge u, taken by the union before anything is shared
 * @param fixed f_s of the net revenue by state id
 * @param special share of the net revenue by special district id
 * @param floor least share of D by state id
 * @param floorOfMean φ, least revenue per head as a part of the mean per head of the states
 */
public record RevenueFormula(
    boolean union,
    int derivation,
    int population,
    int need,
    int equality,
    int area,
    int firstCharge,
    Map<String, Integer> fixed,
    Map<String, Integer> special,
    Map<String, Integer> floor,
    int floorOfMean) {
  /** The whole, in millionths. */
  public static final int WHOLE = 1_000_000;

  /**
   * Shares are checked by themselves; ids are checked by the problem.
   *
   * @param union as above
   * @param derivation as above
   * @param population as above
   * @param need as above
   * @param equality as above
   * @param area as above
   * @param firstCharge as above
   * @param fixed as above
   * @param special as above
   * @param floor as above
   * @param floorOfMean as above
   */
  public RevenueFormula {
    fixed = Map.copyOf(fixed);
    special = Map.copyOf(special);
    floor = Map.copyOf(floor);
    requireShare("derivation", derivation);
    requireShare("population", population);
    requireShare("need", need);
    requireShare("equality", equality);
    requireShare("area", area);
    requireShare("first charge", firstCharge);
    requireShare("floor of the mean per head", floorOfMean);
    fixed.forEach((id, share) -> requireShare("fixed share of (" + id + ")", share));
    special.forEach((id, share) -> requireShare("share of special district (" + id + ")", share));
    floor.forEach((id, share) -> requireShare("floor of (" + id + ")", share));
    requireWhole(population + need + equality + area);
    requireShare("sum of the fixed and special shares", sum(fixed) + sum(special));
    requireShare("sum of the floors and the floor of the mean", sum(floor) + floorOfMean);
  }

  /**
   * The names of the presets.
   *
   * @return names that {@link #preset} understands
   */
  public static List<String> presets() {
    return List.of(
        "need-population-derivation",
        "population",
        "nigeria",
        "sudan-cpa",
        "iraq-2007",
        "bosnia-ita");
  }

  /**
   * A formula that is, or was, in use somewhere. Sources: Nigeria, Revenue Mobilisation Allocation
   * and Fiscal Commission (13 % derivation; the horizontal formula's revenue effort and social
   * items are taken together as need); Sudan, Comprehensive Peace Agreement 2005, art. 5.4 to 5.6
   * (2 % to the producers and half of the rest to the producing region; the other half, meant for
   * the national government and the northern states, is spread by population here); Iraq, draft law
   * of 20 June 2007 (its fixed share must be added with {@link #withFixed}); Bosnia, Indirect
   * Taxation Authority (its coefficients must be added with {@link #withFixed}).
   *
   * @param name one of {@link #presets()}
   * @return the formula
   * @throws InvalidProblemException if the name is unknown
   */
  public static RevenueFormula preset(String name) {
    return switch (name) {
      case "need-population-derivation" -> horizontal(130_000, 500_000, 500_000, 0, 0);
      case "population", "iraq-2007", "bosnia-ita" -> horizontal(0, WHOLE, 0, 0, 0);
      case "nigeria" -> horizontal(130_000, 300_000, 200_000, 400_000, 100_000);
      case "sudan-cpa" -> horizontal(510_000, WHOLE, 0, 0, 0);
      default ->
          throw new InvalidProblemException(
              "The revenue preset ("
                  + name
                  + ") is unknown. Known: "
                  + String.join(", ", presets())
                  + "."
                  + Suggestion.phrase(name, presets()));
    };
  }

  /**
   * The formula of problems that name none.
   *
   * @return 13 % derivation, the rest half by population and half by need
   */
  public static RevenueFormula defaults() {
    return preset("need-population-derivation");
  }

  /**
   * Every state keeps what it produces.
   *
   * @return a formula of a hard partition
   */
  public static RevenueFormula none() {
    RevenueFormula base = preset("population");
    return new RevenueFormula(
        false, 0, base.population, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), 0);
  }

  /**
   * Replaces the horizontal formula and the derivation.
   *
   * @param newDerivation d in millionths
   * @param newPopulation a_pop in millionths
   * @param newNeed a_need in millionths
   * @param newEquality a_eq in millionths
   * @param newArea a_area in millionths
   * @return a changed copy
   */
  public RevenueFormula withHorizontal(
      int newDerivation, int newPopulation, int newNeed, int newEquality, int newArea) {
    return new RevenueFormula(
        union,
        newDerivation,
        newPopulation,
        newNeed,
        newEquality,
        newArea,
        firstCharge,
        fixed,
        special,
        floor,
        floorOfMean);
  }

  /**
   * Gives a state a fixed share of the net revenue.
   *
   * @param stateId id of a state
   * @param share millionths
   * @return a changed copy
   */
  public RevenueFormula withFixed(String stateId, int share) {
    return new RevenueFormula(
        union,
        derivation,
        population,
        need,
        equality,
        area,
        firstCharge,
        added(fixed, stateId, share),
        special,
        floor,
        floorOfMean);
  }

  /**
   * Gives a special district a share of the net revenue.
   *
   * @param districtId id of a special district
   * @param share millionths
   * @return a changed copy
   */
  public RevenueFormula withSpecial(String districtId, int share) {
    return new RevenueFormula(
        union,
        derivation,
        population,
        need,
        equality,
        area,
        firstCharge,
        fixed,
        added(special, districtId, share),
        floor,
        floorOfMean);
  }

  /**
   * Guarantees a state a share of what the states divide.
   *
   * @param stateId id of a state
   * @param share millionths
   * @return a changed copy
   */
  public RevenueFormula withFloor(String stateId, int share) {
    return new RevenueFormula(
        union,
        derivation,
        population,
        need,
        equality,
        area,
        firstCharge,
        fixed,
        special,
        added(floor, stateId, share),
        floorOfMean);
  }

  /**
   * Guarantees every state a part of the mean revenue per head.
   *
   * @param share φ in millionths
   * @return a changed copy
   */
  public RevenueFormula withFloorOfMean(int share) {
    return new RevenueFormula(
        union,
        derivation,
        population,
        need,
        equality,
        area,
        firstCharge,
        fixed,
        special,
        floor,
        share);
  }

  /**
   * Lets the union take its part before anything is shared.
   *
   * @param share u in millionths
   * @return a changed copy
   */
  public RevenueFormula withFirstCharge(int share) {
    return new RevenueFormula(
        union,
        derivation,
        population,
        need,
        equality,
        area,
        share,
        fixed,
        special,
        floor,
        floorOfMean);
  }

  private static RevenueFormula horizontal(
      int derivation, int population, int need, int equality, int area) {
    return new RevenueFormula(
        true, derivation, population, need, equality, area, 0, Map.of(), Map.of(), Map.of(), 0);
  }

  private static Map<String, Integer> added(Map<String, Integer> shares, String id, int share) {
    Map<String, Integer> more = new LinkedHashMap<>(shares);
    more.put(id, share);
    return more;
  }

  private static int sum(Map<String, Integer> shares) {
    long sum = shares.values().stream().mapToLong(Integer::longValue).sum();
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
  }

  private static void requireShare(String what, int share) {
    if (share < 0 || share > WHOLE) {
      throw new InvalidProblemException(
          "revenue: the " + what + " (" + share / 10_000.0 + " %) must be between 0 and 100 %.");
    }
  }

  private static void requireWhole(int sum) {
    if (sum != WHOLE) {
      throw new InvalidProblemException(
          "revenue: the population, need, equality and area shares add up to ("
              + sum / 10_000.0
              + " %): they must add up to 100 %.");
    }
  }
}
