package org.delimit.scoring;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.delimit.constraint.Finding;
import org.delimit.constraint.IncomeFloor;
import org.delimit.model.HorizontalShares;
import org.delimit.model.PlanScore;
import org.delimit.model.RevenueFormula;

/**
 * The revenue formula in unbounded integers, each component rounded down to a thousandth of a
 * barrel.
 */
final class ReferenceRevenue {
  private static final BigInteger WHOLE = BigInteger.valueOf(RevenueFormula.WHOLE);

  private final PlanSums sums;
  private final RevenueFormula formula;
  private final int states;

  private ReferenceRevenue(PlanSums sums) {
    this.sums = sums;
    formula = sums.problem().revenue();
    states = sums.states();
  }

  static Assessment assess(PlanSums sums) {
    ReferenceRevenue revenue = new ReferenceRevenue(sums);
    List<BigInteger> entitled = revenue.entitlements();
    Assessment assessment = new Assessment();
    BigInteger sum = BigInteger.ZERO;
    for (int s = 0; s < revenue.states; s++) {
      BigInteger gap = sums.oil(s).subtract(entitled.get(s));
      sum = sum.add(gap.abs());
      if (gap.signum() != 0 && revenue.formula.union()) {
        assessment.explain(revenue.finding(s, gap, entitled.get(s)));
      }
    }
    BigInteger two = BigInteger.TWO;
    assessment.setPenalty(revenue.formula.union() ? sum.divide(two).longValueExact() : 0);
    return assessment;
  }

  /** What states lack to a floor of income per head. */
  static Assessment floor(PlanSums sums, IncomeFloor floor) {
    ReferenceRevenue revenue = new ReferenceRevenue(sums);
    List<BigInteger> income = new ArrayList<>();
    BigInteger all = BigInteger.ZERO;
    BigInteger people = BigInteger.ZERO;
    List<BigInteger> entitled = revenue.formula.union() ? revenue.entitlements() : null;
    for (int s = 0; s < revenue.states; s++) {
      income.add(entitled == null ? sums.oil(s) : entitled.get(s));
      all = all.add(income.get(s));
      people = people.add(revenue.people(s));
    }
    BigInteger share = all.multiply(BigInteger.valueOf(floor.millionthsOfMean())).divide(WHOLE);
    Assessment assessment = new Assessment();
    for (int s = 0; s < revenue.states; s++) {
      BigInteger heads = revenue.people(s);
      BigInteger ofMean =
          people.signum() == 0 ? BigInteger.ZERO : share.multiply(heads).divide(people);
      BigInteger absolute =
          heads.multiply(BigInteger.valueOf(floor.millionthsPerThousand())).divide(WHOLE);
      BigInteger least = ofMean.max(absolute);
      if (least.compareTo(income.get(s)) > 0) {
        assessment.add(
            new Finding(
                "State ("
                    + sums.stateId(s)
                    + ") receives "
                    + barrels(income.get(s))
                    + " barrels a day for "
                    + heads
                    + " people: "
                    + barrels(least)
                    + " would reach the floor.",
                least.subtract(income.get(s)).longValueExact(),
                sums.ids(sums.members(s)),
                List.of(sums.stateId(s))));
      }
    }
    return assessment;
  }

  private Finding finding(int state, BigInteger gap, BigInteger entitled) {
    String verb = gap.signum() > 0 ? "pays " : "receives ";
    return new Finding(
        "State ("
            + sums.stateId(state)
            + ") produces "
            + barrels(sums.oil(state))
            + " and is entitled to "
            + barrels(entitled)
            + " barrels a day: it "
            + verb
            + barrels(gap.abs())
            + ".",
        gap.abs().divide(BigInteger.TWO).longValueExact(),
        sums.causes(state, district -> Math.round(district.oilBarrelsPerDay() * 1000)),
        List.of(sums.stateId(state)));
  }

  private static String barrels(BigInteger thousandths) {
    return PlanScore.decimal(thousandths.longValueExact())
        .setScale(0, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private List<BigInteger> entitlements() {
    BigInteger output = BigInteger.ZERO;
    for (int s = 0; s <= states; s++) {
      output = output.add(sums.oil(s));
    }
    BigInteger net = output.subtract(part(output, formula.firstCharge()));
    BigInteger divided = net.subtract(part(net, sum(formula.special())));
    int derivation = 0;
    for (int s = 0; s < states; s++) {
      derivation = sums.oil(s).signum() > 0 ? formula.derivation() : derivation;
    }
    int rest = RevenueFormula.WHOLE - derivation;
    BigInteger retained = part(part(divided, rest), formula.retained());
    int kept = RevenueFormula.WHOLE - formula.retained();
    BigInteger open = part(divided, rest).subtract(retained);
    Set<Integer> sharing = new HashSet<>();
    BigInteger[] fixed = new BigInteger[states];
    for (int s = 0; s < states; s++) {
      Integer share = formula.fixed().get(sums.stateId(s));
      if (share == null) {
        sharing.add(s);
      } else {
        fixed[s] = part(part(part(net, share), rest), kept);
        open = open.subtract(fixed[s]);
      }
    }
    open = open.max(BigInteger.ZERO);
    HorizontalShares keys = formula.horizontal();
    List<BigInteger> entitled = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      BigInteger share = proportion(part(divided, derivation), s, sums::oil, all());
      if (fixed[s] != null) {
        share = share.add(fixed[s]);
      } else {
        share = share.add(proportion(part(open, keys.population()), s, this::people, sharing));
        share = share.add(proportion(part(open, keys.need()), s, sums::need, sharing));
        share = share.add(proportion(part(open, keys.area()), s, sums::area, sharing));
        share = share.add(part(open, keys.equality()).divide(BigInteger.valueOf(sharing.size())));
        share =
            share.add(proportion(part(open, keys.consumption()), s, this::consumption, sharing));
      }
      entitled.add(share);
    }
    return raised(entitled, divided.subtract(retained));
  }

  /* Raise the states below their floor, scale the others down, and look again. */
  private List<BigInteger> raised(List<BigInteger> entitled, BigInteger received) {
    List<BigInteger> floors = new ArrayList<>();
    BigInteger whole = BigInteger.ZERO;
    for (int s = 0; s < states; s++) {
      BigInteger head = proportion(part(received, formula.floorOfMean()), s, this::people, all());
      floors.add(head.max(part(received, formula.floor().getOrDefault(sums.stateId(s), 0))));
      whole = whole.add(entitled.get(s));
    }
    Set<Integer> raised = new HashSet<>();
    while (true) {
      List<BigInteger> now = new ArrayList<>();
      BigInteger budget = whole;
      BigInteger free = BigInteger.ZERO;
      for (int s = 0; s < states; s++) {
        budget = raised.contains(s) ? budget.subtract(floors.get(s)) : budget;
        free = raised.contains(s) ? free : free.add(entitled.get(s));
      }
      budget = budget.max(BigInteger.ZERO);
      for (int s = 0; s < states; s++) {
        boolean down = !raised.isEmpty() && free.signum() > 0;
        BigInteger scaled = down ? budget.multiply(entitled.get(s)).divide(free) : entitled.get(s);
        now.add(raised.contains(s) ? floors.get(s) : scaled);
      }
      Set<Integer> below = new HashSet<>(raised);
      for (int s = 0; s < states; s++) {
        if (now.get(s).compareTo(floors.get(s)) < 0) {
          below.add(s);
        }
      }
      if (below.equals(raised)) {
        return now;
      }
      raised = below;
    }
  }

  private BigInteger people(int state) {
    return BigInteger.valueOf(sums.population(state));
  }

  private BigInteger consumption(int state) {
    return BigInteger.valueOf(
        formula.horizontal().coefficients().getOrDefault(sums.stateId(state), 0L));
  }

  private Set<Integer> all() {
    Set<Integer> all = new HashSet<>();
    for (int s = 0; s < states; s++) {
      all.add(s);
    }
    return all;
  }

  private static BigInteger proportion(
      BigInteger pool, int state, IntFunction<BigInteger> amount, Set<Integer> among) {
    BigInteger total = BigInteger.ZERO;
    for (int each : among) {
      total = total.add(amount.apply(each));
    }
    return total.signum() == 0 ? BigInteger.ZERO : pool.multiply(amount.apply(state)).divide(total);
  }

  private static BigInteger part(BigInteger amount, int millionths) {
    return amount.multiply(BigInteger.valueOf(millionths)).divide(WHOLE);
  }

  private static int sum(Map<String, Integer> shares) {
    int sum = 0;
    for (int share : shares.values()) {
      sum += share;
    }
    return sum;
  }
}
