package org.delimit.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How oil money is shared among the states: derivation, population, need, equality, area,
 * consumption, fixed shares and a guaranteed floor. All shares are in millionths.
 *
 * <p>With Q the output of all districts, u the first charge of the union, b the special districts'
 * share and v what the union retains of the part that does not follow production, the net revenue
 * is N = Q·(1 − u), of which N·(1 − b) is divided, and
 *
 * <pre>
 * e_s = N·(1 − b)·d·q_s/Σq + (1 − d)·(1 − v)·B_s
 * B_s = f_s·N                                              for a state with a fixed share f_s
 * B_s = (N·(1 − b) − N·Σf)·(a_pop·P_s/ΣP + a_need·n_s/Σn + a_eq/K' + a_area·A_s/ΣA + a_cons·c_s/Σc)
 *                                                          for the others
 * </pre>
 *
 * where the sums of q run over all states, those of P, n, A, c and the count K' over the states
 * without a fixed share. With D = N·(1 − b)·(1 − (1 − d)·v) what the states receive together,
 * states below their floor, max(floor_s·D, φ·D·P_s/P), are raised to it and the others scaled down
 * in proportion until none is below (water-filling). Without a union every state keeps what it
 * produces, e_s = q_s.
 *
 * @param union false for a hard partition: nothing is shared
 * @param derivation d, the part that follows production
 * @param horizontal the keys by which the rest is shared
 * @param firstCharge u, taken by the union before anything is shared
 * @param retained v, what the union keeps of the part that does not follow production
 * @param fixed f_s of the net revenue by state id
 * @param special share of the net revenue by special district id
 * @param floor least share of D by state id
 * @param floorOfMean φ, least revenue per head as a part of the mean per head of the states
 * @param oilPrices dollars a barrel at which the ledger shows money; they change no plan
 */
public record RevenueFormula(
    boolean union,
    int derivation,
    HorizontalShares horizontal,
    int firstCharge,
    int retained,
    Map<String, Integer> fixed,
    Map<String, Integer> special,
    Map<String, Integer> floor,
    int floorOfMean,
    List<BigDecimal> oilPrices) {
  /** The whole, in millionths. */
  public static final int WHOLE = 1_000_000;

  /** The highest oil price, dollars a barrel. */
  public static final int MOST_OIL_PRICE = 10_000;

  private static final List<BigDecimal> OIL_PRICES =
      List.of(BigDecimal.valueOf(30), BigDecimal.valueOf(60), BigDecimal.valueOf(100));

  /**
   * Shares are checked by themselves; ids are checked by the problem.
   *
   * @param union as above
   * @param derivation as above
   * @param horizontal as above
   * @param firstCharge as above
   * @param retained as above
   * @param fixed as above
   * @param special as above
   * @param floor as above
   * @param floorOfMean as above
   * @param oilPrices as above
   * @throws InvalidProblemException if a share or a price is out of range
   */
  public RevenueFormula {
    fixed = Map.copyOf(fixed);
    special = Map.copyOf(special);
    floor = Map.copyOf(floor);
    oilPrices = List.copyOf(oilPrices);
    requireShare("derivation", derivation);
    requireShare("first charge", firstCharge);
    requireShare("retained part", retained);
    requireShare("floor of the mean per head", floorOfMean);
    fixed.forEach((id, share) -> requireShare("fixed share of (" + id + ")", share));
    special.forEach((id, share) -> requireShare("share of special district (" + id + ")", share));
    floor.forEach((id, share) -> requireShare("floor of (" + id + ")", share));
    requireShare("sum of the fixed and special shares", sum(fixed) + sum(special));
    requireShare("sum of the floors and the floor of the mean", sum(floor) + floorOfMean);
    oilPrices.forEach(RevenueFormula::requirePrice);
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
   * items are taken together as need; the federal 52.68 % of the rest can be added with {@link
   * #withRetained}); Sudan, Comprehensive Peace Agreement 2005, art. 5.4 to 5.6 (2 % to the
   * producers and half of the rest to the producing region; the other half, meant for the national
   * government and the northern states, is spread by population here: a fixed share of the whole
   * for one northern state gives it all of that half, as the agreement did); Iraq, draft law of 20
   * June 2007 (its fixed share must be added with {@link #withFixed}); Bosnia, Indirect Taxation
   * Authority (its coefficients must be added with {@link HorizontalShares#byConsumption}, and the
   * share of Brčko with {@link #withSpecial}).
   *
   * @param name one of {@link #presets()}
   * @return the formula
   * @throws InvalidProblemException if the name is unknown
   */
  public static RevenueFormula preset(String name) {
    return switch (name) {
      case "need-population-derivation" -> of(130_000, HorizontalShares.of(500_000, 500_000, 0, 0));
      case "population", "iraq-2007" -> of(0, HorizontalShares.of(WHOLE, 0, 0, 0));
      case "nigeria" -> of(130_000, HorizontalShares.of(300_000, 200_000, 400_000, 100_000));
      case "sudan-cpa" -> of(510_000, HorizontalShares.of(WHOLE, 0, 0, 0));
      case "bosnia-ita" -> of(0, HorizontalShares.byConsumption(Map.of()));
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
   * A formula without first charges, fixed shares and floors.
   *
   * @param derivation d in millionths
   * @param horizontal the keys by which the rest is shared
   * @return the formula
   */
  public static RevenueFormula of(int derivation, HorizontalShares horizontal) {
    return new RevenueFormula(
        true, derivation, horizontal, 0, 0, Map.of(), Map.of(), Map.of(), 0, OIL_PRICES);
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
    return new RevenueFormula(
        false,
        0,
        HorizontalShares.of(WHOLE, 0, 0, 0),
        0,
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        0,
        OIL_PRICES);
  }

  /**
   * Changes what follows production.
   *
   * @param share d in millionths
   * @return a changed copy
   */
  public RevenueFormula withDerivation(int share) {
    return new RevenueFormula(
        union,
        share,
        horizontal,
        firstCharge,
        retained,
        fixed,
        special,
        floor,
        floorOfMean,
        oilPrices);
  }

  /**
   * Changes the keys by which the rest is shared.
   *
   * @param shares the keys
   * @return a changed copy
   */
  public RevenueFormula withHorizontal(HorizontalShares shares) {
    return new RevenueFormula(
        union,
        derivation,
        shares,
        firstCharge,
        retained,
        fixed,
        special,
        floor,
        floorOfMean,
        oilPrices);
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
        horizontal,
        firstCharge,
        retained,
        added(fixed, stateId, share),
        special,
        floor,
        floorOfMean,
        oilPrices);
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
        horizontal,
        firstCharge,
        retained,
        fixed,
        added(special, districtId, share),
        floor,
        floorOfMean,
        oilPrices);
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
        horizontal,
        firstCharge,
        retained,
        fixed,
        special,
        added(floor, stateId, share),
        floorOfMean,
        oilPrices);
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
        horizontal,
        firstCharge,
        retained,
        fixed,
        special,
        floor,
        share,
        oilPrices);
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
        horizontal,
        share,
        retained,
        fixed,
        special,
        floor,
        floorOfMean,
        oilPrices);
  }

  /**
   * Lets the union keep a part of what does not follow production.
   *
   * @param share v in millionths
   * @return a changed copy
   */
  public RevenueFormula withRetained(int share) {
    return new RevenueFormula(
        union,
        derivation,
        horizontal,
        firstCharge,
        share,
        fixed,
        special,
        floor,
        floorOfMean,
        oilPrices);
  }

  /**
   * Changes the prices the ledger is shown at.
   *
   * @param dollars dollars a barrel
   * @return a changed copy
   */
  public RevenueFormula withOilPrices(List<BigDecimal> dollars) {
    return new RevenueFormula(
        union,
        derivation,
        horizontal,
        firstCharge,
        retained,
        fixed,
        special,
        floor,
        floorOfMean,
        dollars);
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

  static void requireShare(String what, int share) {
    if (share < 0 || share > WHOLE) {
      throw new InvalidProblemException(
          "revenue: the " + what + " (" + share / 10_000.0 + " %) must be between 0 and 100 %.");
    }
  }

  private static void requirePrice(BigDecimal price) {
    if (price.signum() < 0 || price.compareTo(BigDecimal.valueOf(MOST_OIL_PRICE)) > 0) {
      throw new InvalidProblemException(
          "revenue: the oil price ("
              + price.toPlainString()
              + ") must be between 0 and "
              + MOST_OIL_PRICE
              + " dollars a barrel.");
    }
  }
}
