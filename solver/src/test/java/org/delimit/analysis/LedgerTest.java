package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.HorizontalShares;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.delimit.scoring.Entitlements;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  /* Oil in the south, most people in the north; the capital is special and produces too. */
  private static Ledger ledger(RevenueFormula formula) {
    PartitionProblem problem =
        PartitionProblem.builder("oil")
            .state(new State("N", "North", List.of()))
            .state(new State("S", "South", List.of()))
            .district(District.of("n", 3000).withNeed(3000).withOil(100))
            .district(District.of("s", 1000).withNeed(2000).withOil(800))
            .district(District.of("c", 500).withName("Capital").withOil(100))
            .special("c")
            .border("n", "s", 1)
            .border("n", "c", 1)
            .revenue(formula)
            .build();
    return Ledger.of(Plan.of(problem, Map.of("n", "N", "s", "S")));
  }

  @Test
  void of_everyPartOfTheFormula_isWhatAHandComputationGives() {
    Ledger ledger =
        ledger(
            RevenueFormula.of(200_000, HorizontalShares.of(500_000, 500_000, 0, 0))
                .withFirstCharge(100_000)
                .withSpecial("c", 100_000)
                .withRetained(250_000));
    // Of 1,000: first charge 100, net 900, capital 90, divided 810; by output 162 as 100 : 800, the
    // other 648 less a quarter, 486, half as 3 : 1 and half as 3 : 2.
    LedgerRow north = ledger.states().get(0);
    assertThat(north.produced()).isEqualTo(100_000);
    assertThat(north.part(LedgerPart.DERIVATION)).isEqualTo(18_000);
    assertThat(north.part(LedgerPart.POPULATION)).isEqualTo(182_250);
    assertThat(north.part(LedgerPart.NEED)).isEqualTo(145_800);
    assertThat(north.received()).isEqualTo(346_050);
    assertThat(north.transfer()).isEqualTo(246_050);
    assertThat(north.dependence()).isEqualTo(246.05 / 346.05);
    LedgerRow south = ledger.states().get(1);
    assertThat(south.received()).isEqualTo(144_000 + 60_750 + 97_200);
    assertThat(south.dependence()).isZero();
    assertThat(ledger.special())
        .containsExactly(
            new LedgerRow("c", "Capital", 500, 100_000, Map.of(LedgerPart.SPECIAL, 90_000L)));
    assertThat(ledger.union().parts())
        .containsExactly(
            Map.entry(LedgerPart.FIRST_CHARGE, 100_000L),
            Map.entry(LedgerPart.RETAINED, 162_000L),
            Map.entry(LedgerPart.REMAINDER, 0L));
    assertThat(ledger.shownParts())
        .containsExactly(
            LedgerPart.DERIVATION,
            LedgerPart.POPULATION,
            LedgerPart.NEED,
            LedgerPart.SPECIAL,
            LedgerPart.FIRST_CHARGE,
            LedgerPart.RETAINED);
    assertThat(ledger.total().transfer()).isZero();
    assertThat(ledger.total().population()).isEqualTo(4500);
  }

  @Test
  void dollars_atAPrice_areThoseOf365Days() {
    LedgerRow north = ledger(RevenueFormula.preset("population")).states().get(0);
    assertThat(LedgerRow.dollarsAYear(1, SIXTY)).isEqualByComparingTo("21.9");
    // 100 b/d of its own; 750 b/d by population: 100 · 365 · 60 / 3,000 and 750 · 365 · 60 / 3,000.
    assertThat(north.perHeadBefore(SIXTY)).isEqualTo("730.00");
    assertThat(north.perHeadAfter(SIXTY)).isEqualTo("5475.00");
    assertThat(north.perHeadAfter(new BigDecimal("30.5"))).isEqualTo("2783.13");
    Object dollars = north.asMap(List.of(SIXTY)).get("dollars");
    assertThat(dollars.toString())
        .contains("beforeAYear=2190000.00", "afterAYear=16425000.00", "transferAYear=14235000.00");
  }

  @Test
  void floor_poorState_isPaidByTheOthers() {
    Ledger ledger =
        ledger(
            RevenueFormula.preset("population").withDerivation(1_000_000).withFloor("N", 400_000));
    // By output the north has 1/9 of 1,000; its floor is 400.
    assertThat(ledger.states().get(0).part(LedgerPart.FLOOR)).isEqualTo(400_000 - 111_111);
    assertThat(ledger.states().get(0).received()).isEqualTo(400_000);
    assertThat(ledger.states().get(1).part(LedgerPart.FLOOR)).isNegative();
    assertThat(ledger.total().part(LedgerPart.FLOOR)).isEqualTo(0);
    assertThat(ledger.union().part(LedgerPart.REMAINDER)).isEqualTo(1);
  }

  @Test
  void none_hardPartition_beforeIsAfter() {
    Ledger ledger = ledger(RevenueFormula.none().withOilPrices(List.of(SIXTY)));
    assertThat(ledger.shared()).isFalse();
    for (LedgerRow row : ledger.rows()) {
      assertThat(row.transfer()).isZero();
      assertThat(row.perHeadAfter(SIXTY)).isEqualTo(row.perHeadBefore(SIXTY));
    }
    assertThat(ledger.special().get(0).received()).isEqualTo(100_000);
    assertThat(ledger.asMap().toString()).contains("oilPrice=60").doesNotContain("oilPrice=30");
  }

  @Test
  void derivation_thirteenPercent_costsTheStateWithoutOil() {
    BigDecimal without =
        ledger(RevenueFormula.preset("population")).states().get(0).perHeadAfter(SIXTY);
    BigDecimal with =
        ledger(RevenueFormula.preset("population").withDerivation(130_000))
            .states()
            .get(0)
            .perHeadAfter(SIXTY);
    // 750 b/d against 870 · 3/4 + 130 / 9 = 666.944: 83.055… · 365 · 60 / 3,000 dollars.
    assertThat(without.subtract(with)).isEqualTo("606.31");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void rows_randomPlans_balanceToTheThousandth(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 20, 4);
    Plan plan = RandomProblems.plan(problem, seed);
    Ledger ledger = Ledger.of(plan);
    long[] entitled = Entitlements.thousandths(plan);
    long transfers = 0;
    for (int s = 0; s < entitled.length; s++) {
      assertThat(ledger.states().get(s).received()).isEqualTo(entitled[s]);
    }
    for (LedgerRow row : ledger.rows()) {
      transfers += row.transfer();
    }
    assertThat(transfers).isZero();
    assertThat(ledger.total().received()).isEqualTo(ledger.total().produced());
    assertThat(ledger.total().population()).isEqualTo(problem.population());
    assertThat(ledger.union().part(LedgerPart.REMAINDER)).isBetween(0L, 50L);
    assertThat(ledger.specialTotal().produced())
        .isEqualTo(ledger.special().stream().mapToLong(LedgerRow::produced).sum());
  }
}
