package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;

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
            .withFixed("A", 629_400)
            .withFixed("B", 335_100)
            .withSpecial("s", 35_500);
    assertThat(entitlements(formula)).containsExactly(629_400, 335_100);
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
        RevenueFormula.preset("population")
            .withHorizontal(1_000_000, 1_000_000, 0, 0, 0)
            .withFloorOfMean(800_000);
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
  void shares_moreThanTheWhole_areRefused() {
    assertThatThrownBy(
            () ->
                RevenueFormula.preset("population").withFixed("A", 700_000).withFixed("B", 400_000))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("110.0 %");
    assertThatThrownBy(() -> RevenueFormula.preset("nigerja"))
        .hasMessageContaining("Maybe you meant (nigeria)");
  }

  private static double[] entitlements(RevenueFormula formula) {
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
    long[] thousandths = Entitlements.thousandths(Plan.of(problem, Map.of("a", "A", "b", "B")));
    double[] barrels = new double[thousandths.length];
    for (int s = 0; s < barrels.length; s++) {
      barrels[s] = thousandths[s] / 1000.0;
    }
    return barrels;
  }
}
