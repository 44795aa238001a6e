package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.HorizontalShares;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The revenue formulas of DOMAIN, to the digit. */
class EntitlementsTest {
  private static final double BARRELS = 1_000_000;

  @Test
  void nigeria_thirteenPercentDerivation_matchesHandComputation() {
    // A has all oil, 3/4 of the people, half the area and need; K = 2.
    double[] e = entitlements(RevenueFormula.preset("nigeria"));
    // Horizontal for A: 0.30·0.75 + 0.40·0.5 + 0.10·0.5 + 0.20·0.5 = 0.575 of 87 %.
    assertThat(e[0]).isEqualTo(BARRELS * (0.13 + 0.87 * 0.575));
    assertThat(e[1]).isEqualTo(BARRELS * 0.87 * 0.425);
  }

  @Test
  void iraq2007_fixedSeventeenPercent_goesToTheNamedStateAndNothingElse() {
    double[] e = entitlements(RevenueFormula.preset("iraq-2007").withFixed("B", 170_000));
    assertThat(e).containsExactly(830_000, 170_000);
  }

  @Test
  void bosniaIta_coefficients_areReproducedToTheDigit() {
    RevenueFormula formula =
        RevenueFormula.preset("bosnia-ita")
            .withHorizontal(HorizontalShares.byConsumption(Map.of("A", 629_400L, "B", 335_100L)))
            .withSpecial("s", 35_500);
    assertThat(entitlements(formula)).containsExactly(629_400, 335_100);
    assertThat(parts(formula).special()).containsExactly(Map.entry("s", 35_500_000L));
    assertThat(parts(formula).states().get(0).consumption()).isEqualTo(629_400_000);
  }

  @Test
  void bosniaIta_coefficientsAsFixedShares_giveTheSame() {
    RevenueFormula formula =
        RevenueFormula.preset("bosnia-ita")
            .withFixed("A", 629_400)
            .withFixed("B", 335_100)
            .withSpecial("s", 35_500);
    assertThat(entitlements(formula)).containsExactly(629_400, 335_100);
  }

  @Test
  void nigeria_federalPartOfTheRest_isRetainedAfterDerivation() {
    RevenueFormula formula = RevenueFormula.preset("nigeria").withRetained(526_800);
    RevenueParts parts = parts(formula);
    // Federal 52.68 % of the 87 % that do not follow production; states and councils have the rest.
    assertThat(parts.retained()).isEqualTo(458_316_000);
    assertThat(parts.states().get(0).derivation()).isEqualTo(130_000_000);
    double rest = 0.87 * (0.2672 + 0.2060) * BARRELS;
    assertThat(entitlements(formula)[0]).isCloseTo(130_000 + rest * 0.575, within(0.001));
    assertThat(entitlements(formula)[1]).isCloseTo(rest * 0.425, within(0.001));
    // Horizontal 40 / 30 / 10 / 20 of what is left, for a state with 3/4 of the people.
    StateRevenue a = parts.states().get(0);
    assertThat(a.equality()).isEqualTo(Math.round(1000 * rest * 0.40 / 2));
    assertThat(a.population()).isEqualTo(Math.round(1000 * rest * 0.30 * 0.75));
    assertThat(a.area()).isEqualTo(Math.round(1000 * rest * 0.10 / 2));
    assertThat(a.need()).isEqualTo(Math.round(1000 * rest * 0.20 / 2));
    // The states alone, without the councils: 26.72 % of the rest.
    double[] alone = entitlements(formula.withRetained(1_000_000 - 267_200));
    assertThat(alone[0] + alone[1]).isEqualTo(BARRELS * (0.13 + 0.87 * 0.2672));
  }

  @Test
  void iraq2007_seventeenPercent_isMoreThanTheShareOfThePeople() {
    assertThat(kurdistan(29_682_081, 3_803_329, RevenueFormula.preset("population")))
        .isCloseTo(12.8, within(0.05));
    assertThat(kurdistan(32_489_972, 4_503_901, RevenueFormula.preset("population")))
        .isCloseTo(13.9, within(0.05));
    assertThat(
            kurdistan(
                29_682_081,
                3_803_329,
                RevenueFormula.preset("iraq-2007").withFixed("KRG", 170_000)))
        .isEqualTo(17);
    // Net revenue is what federal spending leaves: the share is of that.
    assertThat(
            kurdistan(
                29_682_081,
                3_803_329,
                RevenueFormula.preset("iraq-2007")
                    .withFixed("KRG", 170_000)
                    .withFirstCharge(400_000)))
        .isCloseTo(17 * 0.6, within(1e-9));
  }

  @Test
  void sudanCpa_northHasTheOtherHalf_southGetsTwoPercentAndHalfOfItsOwn() {
    RevenueFormula formula = RevenueFormula.preset("sudan-cpa").withFixed("N", 1_000_000);
    PartitionProblem problem =
        PartitionProblem.builder("sudan")
            .state(State.of("N"))
            .state(State.of("S"))
            .district(District.of("n", 30_894_000).withOil(100_000))
            .district(District.of("s", 8_260_490).withOil(300_000))
            .border("n", "s", 1)
            .revenue(formula)
            .build();
    long[] e = Entitlements.thousandths(Plan.of(problem, Map.of("n", "N", "s", "S")));
    assertThat(e[1]).isEqualTo(300_000_000L * 51 / 100);
    assertThat(e[0]).isEqualTo(100_000_000L + 300_000_000L * 49 / 100);
  }

  @Test
  void sudanCpa_twoPercentThenHalf_followsProduction() {
    double[] e = entitlements(RevenueFormula.preset("sudan-cpa"));
    assertThat(e[0]).isEqualTo(BARRELS * (0.51 + 0.49 * 0.75));
  }

  @Test
  void floorOfMean_poorState_isRaisedAndTheOtherScaledDown() {
    // All by derivation: B would get nothing; 80 % of the mean per head for 1/4 of the people is 20
    // %.
    RevenueFormula formula =
        RevenueFormula.preset("population").withDerivation(1_000_000).withFloorOfMean(800_000);
    assertThat(entitlements(formula)).containsExactly(800_000, 200_000);
  }

  @Test
  void floor_guaranteedShare_winsOverFormula() {
    RevenueFormula formula = RevenueFormula.preset("population").withFloor("B", 400_000);
    assertThat(entitlements(formula)).containsExactly(600_000, 400_000);
  }

  @Test
  void firstCharge_union_takesItsPartFirst() {
    RevenueFormula formula = RevenueFormula.preset("population").withFirstCharge(200_000);
    assertThat(entitlements(formula)).containsExactly(600_000, 200_000);
  }

  @Test
  void none_hardPartition_everyStateKeepsWhatItProduces() {
    assertThat(entitlements(RevenueFormula.none())).containsExactly(1_000_000, 0);
  }

  @Test
  void floorOfMean_retainedPart_isNotInTheMean() {
    // Half is retained; of the other half B, with 1/4 of the people, must have 80 % of a quarter.
    RevenueFormula formula =
        RevenueFormula.preset("population")
            .withHorizontal(HorizontalShares.byConsumption(Map.of("A", 1L)))
            .withRetained(500_000)
            .withFloorOfMean(800_000);
    assertThat(entitlements(formula)).containsExactly(400_000, 100_000);
    assertThat(parts(formula).states().get(1).floor()).isEqualTo(100_000_000);
    assertThat(parts(formula).states().get(0).floor()).isEqualTo(-100_000_000);
  }

  @Test
  void consumption_nobodyHasAny_isRefused() {
    assertThatThrownBy(() -> plan(RevenueFormula.preset("bosnia-ita")))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("no state has a coefficient. Maybe list them under consumption:.");
    assertThatThrownBy(
            () ->
                plan(
                    RevenueFormula.of(0, HorizontalShares.byConsumption(Map.of("A", 1L, "Q", 1L)))))
        .hasMessageContaining("revenue, consumption: there is no state (Q)");
    assertThatThrownBy(() -> HorizontalShares.byConsumption(Map.of("A", -1L)))
        .hasMessageContaining("must be between 0 and a billion");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void parts_randomPlans_addUpAndLeaveNothingToTheFloorUnlessThereIsOne(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 24, 3);
    RevenueFormula formula = problem.revenue();
    Plan plan = RandomProblems.plan(problem, seed);
    RevenueParts parts = RevenueParts.of(plan);
    long[] thousandths = Entitlements.thousandths(plan);
    long sum = parts.firstCharge() + parts.retained();
    for (long share : parts.special().values()) {
      sum += share;
    }
    for (int s = 0; s < thousandths.length; s++) {
      assertThat(parts.states().get(s).entitled()).isEqualTo(thousandths[s]);
      if (formula.floorOfMean() == 0 && formula.floor().isEmpty()) {
        assertThat(parts.states().get(s).floor()).as("floor of state %d", s).isZero();
      }
      sum += thousandths[s];
    }
    // Each part is rounded down: at most a thousandth is lost by part and state.
    assertThat(parts.produced() - sum).isBetween(0L, 10L * thousandths.length + 3);
  }

  @Test
  void shares_moreThanTheWhole_areRefused() {
    assertThatThrownBy(
            () ->
                RevenueFormula.preset("population").withFixed("A", 700_000).withFixed("B", 400_000))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("110.0 %");
    assertThatThrownBy(() -> RevenueFormula.preset("nigerja"))
        .hasMessageContaining("Maybe you meant (nigeria)");
  }

  /* Percent of the oil for three governorates that produce none. */
  private static double kurdistan(long country, long people, RevenueFormula formula) {
    PartitionProblem problem =
        PartitionProblem.builder("iraq")
            .state(State.of("KRG"))
            .state(State.of("REST"))
            .district(District.of("k", people))
            .district(District.of("r", country - people).withOil(2_000_000))
            .border("k", "r", 1)
            .revenue(formula)
            .build();
    long[] e = Entitlements.thousandths(Plan.of(problem, Map.of("k", "KRG", "r", "REST")));
    return e[0] / 20_000_000.0;
  }

  private static RevenueParts parts(RevenueFormula formula) {
    return RevenueParts.of(plan(formula));
  }

  private static double[] entitlements(RevenueFormula formula) {
    long[] thousandths = Entitlements.thousandths(plan(formula));
    double[] barrels = new double[thousandths.length];
    for (int s = 0; s < barrels.length; s++) {
      barrels[s] = thousandths[s] / 1000.0;
    }
    return barrels;
  }

  private static Plan plan(RevenueFormula formula) {
    PartitionProblem problem =
        PartitionProblem.builder("oil")
            .state(State.of("A"))
            .state(State.of("B"))
            .district(District.of("a", 300).withOil(BARRELS).withNeed(50).withArea(1000))
            .district(District.of("b", 100).withNeed(50).withArea(1000))
            .district(District.of("s", 10).withNeed(0))
            .special("s")
            .border("a", "b", 1)
            .border("b", "s", 1)
            .revenue(formula)
            .build();
    return Plan.of(problem, Map.of("a", "A", "b", "B"));
  }
}
