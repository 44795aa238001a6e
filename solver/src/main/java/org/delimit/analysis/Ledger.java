package org.delimit.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.RevenueParts;
import org.delimit.scoring.StateRevenue;

/**
 * Who produces, pays and receives oil money under the revenue formula of a problem. It balances:
 * all that is produced is received by somebody, to the thousandth of a barrel. Immutable.
 *
 * @param shared false for a hard partition, in which everyone keeps what they produce
 * @param states one account a state, in the order of the problem
 * @param special one account a special district, in the order of the problem
 * @param union the account of the union: first charges, what it retains, and the remainder
 * @param oilPrices dollars a barrel at which money is shown
 */
public record Ledger(
    boolean shared,
    List<LedgerRow> states,
    List<LedgerRow> special,
    LedgerRow union,
    List<BigDecimal> oilPrices) {
  private static final long BARREL = 1000;

  /**
   * Copies.
   *
   * @param shared as above
   * @param states as above
   * @param special as above
   * @param union as above
   * @param oilPrices as above
   */
  public Ledger {
    states = List.copyOf(states);
    special = List.copyOf(special);
    oilPrices = List.copyOf(oilPrices);
  }

  /**
   * The ledger of a plan, in O(districts).
   *
   * @param plan a plan
   * @return its ledger
   */
  public static Ledger of(Plan plan) {
    PartitionProblem problem = plan.problem();
    RevenueParts parts = RevenueParts.of(plan);
    PeopleTally tally = PeopleTally.of(plan);
    List<LedgerRow> states = new ArrayList<>();
    for (int s = 0; s < tally.states(); s++) {
      states.add(
          new LedgerRow(
              problem.states().get(s).id(),
              problem.states().get(s).name(),
              tally.population(s),
              tally.oil(s),
              parts(parts.states().get(s))));
    }
    List<LedgerRow> special = new ArrayList<>();
    parts
        .special()
        .forEach(
            (id, share) ->
                special.add(special(problem.districts().get(problem.requireDistrict(id)), share)));
    return new Ledger(
        problem.revenue().union(),
        states,
        special,
        union(parts, states, special),
        problem.revenue().oilPrices());
  }

  private static Map<LedgerPart, Long> parts(StateRevenue state) {
    Map<LedgerPart, Long> parts = new EnumMap<>(LedgerPart.class);
    parts.put(LedgerPart.DERIVATION, state.derivation());
    parts.put(LedgerPart.POPULATION, state.population());
    parts.put(LedgerPart.NEED, state.need());
    parts.put(LedgerPart.EQUALITY, state.equality());
    parts.put(LedgerPart.AREA, state.area());
    parts.put(LedgerPart.CONSUMPTION, state.consumption());
    parts.put(LedgerPart.FIXED, state.fixed());
    parts.put(LedgerPart.FLOOR, state.floor());
    return parts;
  }

  private static LedgerRow special(District district, long share) {
    return new LedgerRow(
        district.id(),
        district.name(),
        district.population(),
        Math.round(district.oilBarrelsPerDay() * 1000),
        Map.of(LedgerPart.SPECIAL, share));
  }

  private static LedgerRow union(
      RevenueParts parts, List<LedgerRow> states, List<LedgerRow> special) {
    long rest = parts.produced() - parts.firstCharge() - parts.retained();
    for (LedgerRow row : states) {
      rest -= row.received();
    }
    for (LedgerRow row : special) {
      rest -= row.received();
    }
    Map<LedgerPart, Long> own = new EnumMap<>(LedgerPart.class);
    own.put(LedgerPart.FIRST_CHARGE, parts.firstCharge());
    own.put(LedgerPart.RETAINED, parts.retained());
    own.put(LedgerPart.REMAINDER, rest);
    return new LedgerRow("union", "The union", 0, 0, own);
  }

  /**
   * All accounts: states, special districts, union.
   *
   * @return rows in this order
   */
  public List<LedgerRow> rows() {
    List<LedgerRow> rows = new ArrayList<>(states);
    rows.addAll(special);
    rows.add(union);
    return rows;
  }

  /**
   * The special districts together.
   *
   * @return one account of all of them
   */
  public LedgerRow specialTotal() {
    return sum("special", "Special districts", special);
  }

  /**
   * Everyone together: what is received equals what is produced.
   *
   * @return the sum of all accounts
   */
  public LedgerRow total() {
    return sum("all", "All", rows());
  }

  private static LedgerRow sum(String id, String name, List<LedgerRow> rows) {
    long people = 0;
    long produced = 0;
    Map<LedgerPart, Long> parts = new EnumMap<>(LedgerPart.class);
    for (LedgerRow row : rows) {
      people += row.population();
      produced += row.produced();
      row.parts().forEach((part, amount) -> parts.merge(part, amount, Long::sum));
    }
    return new LedgerRow(id, name, people, produced, parts);
  }

  /**
   * The accounts worth a line: all but that of a union that receives less than a barrel a day,
   * which is rounding.
   *
   * @return rows in the order of {@link #rows()}
   */
  public List<LedgerRow> shownRows() {
    List<LedgerRow> rows = rows();
    return union.received() < BARREL ? rows.subList(0, rows.size() - 1) : rows;
  }

  /**
   * The parts worth a column: those that are not 0 in every account, and a remainder from a barrel
   * a day up.
   *
   * @return parts in their order
   */
  public List<LedgerPart> shownParts() {
    List<LedgerPart> used = new ArrayList<>();
    for (LedgerPart part : LedgerPart.values()) {
      long least = part == LedgerPart.REMAINDER ? BARREL : 1;
      if (rows().stream().anyMatch(row -> Math.abs(row.part(part)) >= least)) {
        used.add(part);
      }
    }
    return used;
  }

  /**
   * Plain values for a file: barrels a day to thousandths, dollars to cents.
   *
   * @return values by name, in an order that never changes
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("shared", shared);
    map.put("unit", "barrels a day");
    map.put("states", maps(states));
    map.put("special", maps(special));
    map.put("union", union.asMap(oilPrices));
    map.put("total", total().asMap(oilPrices));
    return map;
  }

  private List<Map<String, Object>> maps(List<LedgerRow> rows) {
    return rows.stream().map(row -> row.asMap(oilPrices)).toList();
  }
}
