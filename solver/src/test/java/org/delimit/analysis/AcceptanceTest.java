package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.delimit.model.Consultation;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;
import org.delimit.model.Support;
import org.junit.jupiter.api.Test;

/** Acceptance against sums done by hand. */
class AcceptanceTest {
  /* b has 10 people of no group; c is special. */
  private static PartitionProblem problem() {
    return PartitionProblem.builder("hand")
        .groups("red", "blue")
        .state(State.of("R", "red"))
        .state(State.of("B", "blue"))
        .district(District.of("a", Map.of("red", 80L, "blue", 20L)))
        .district(new District("b", "b", "", Map.of("red", 30L, "blue", 60L), 100, 0, 100, 0, null))
        .district(District.of("c", Map.of("red", 40L, "blue", 10L)))
        .border("a", "b", 1)
        .border("b", "c", 1)
        .special("c")
        .build();
  }

  private static Acceptance of(int[] stateOf, int threshold, Support... support) {
    return Acceptance.of(
        Plan.of(problem(), stateOf),
        new Consultation(
            "for?",
            threshold,
            List.of(support),
            BigDecimal.ZERO,
            Map.of(),
            Map.of(),
            List.of("poll.csv (grade B)")));
  }

  private static PartySupport party(Acceptance acceptance, String name) {
    return acceptance.inside().stream()
        .filter(p -> p.party().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inside_districtsAndGroups_areTheSumsByHand() {
    Acceptance acceptance =
        of(
            new int[] {0, 1, 2},
            500_000,
            Support.of("a", 750_000),
            new Support("a", "blue", 100_000, 50_000, 200_000, Map.of()),
            Support.of("b", 400_000));

    PartySupport red = party(acceptance, "red");
    // red has no figure of its own. a: all others there are red, so 60 of 80. b: 40 of the 100
    // agree, 70 others may be among them, so 0 to 30. c: 0 to 40.
    assertThat(red.people()).isEqualTo(150);
    assertThat(red.asked()).isZero();
    assertThat(red.percent()).isEmpty();
    assertThat(red.least()).isCloseTo(100 * 60 / 150.0, within(1e-9));
    assertThat(red.most()).isCloseTo(100 * 130 / 150.0, within(1e-9));
    assertThat(red.verdict()).isEqualTo(Verdict.OPEN);
    PartySupport blue = party(acceptance, "blue");
    // blue in a: 2 of 20, 1 to 4. b: 40 agree, 40 are not blue, so 0 to 40. c: 0 to 10.
    assertThat(blue.asked()).isEqualTo(20);
    assertThat(blue.percent().orElseThrow()).isCloseTo(10, within(1e-9));
    assertThat(blue.least()).isCloseTo(100 * 1 / 90.0, within(1e-9));
    assertThat(blue.most()).isCloseTo(100 * 54 / 90.0, within(1e-9));
    assertThat(blue.verdict()).isEqualTo(Verdict.OPEN);
    // R: 60 + 2 of 100; B: 0.4 of 100, its people of no group among them
    assertThat(party(acceptance, "R").percent().orElseThrow()).isCloseTo(62, within(1e-9));
    assertThat(party(acceptance, "R").verdict()).isEqualTo(Verdict.YES);
    assertThat(party(acceptance, "B").percent().orElseThrow()).isCloseTo(40, within(1e-9));
    assertThat(party(acceptance, "B").asked()).isEqualTo(100);
    PartySupport special = party(acceptance, "special");
    assertThat(special.percent()).isEmpty();
    assertThat(special.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(acceptance.insideVerdict()).isEqualTo(Verdict.NO);
    assertThat(acceptance.leastContent().orElseThrow().party()).isEqualTo("blue");
  }

  @Test
  void inside_exactlyTheThreshold_isNotAboveIt() {
    Support[] half =
        Stream.of("a", "b", "c")
            .flatMap(d -> Stream.of("", "red", "blue").map(g -> half(d, g)))
            .toArray(Support[]::new);
    int[] plan = {0, 1, 2};
    assertThat(of(plan, 500_000, half).insideVerdict()).isEqualTo(Verdict.NO);
    assertThat(of(plan, 499_999, half).insideVerdict()).isEqualTo(Verdict.YES);
    Support[] some = Arrays.copyOf(half, half.length - 1);
    assertThat(of(plan, 450_000, some).insideVerdict()).isEqualTo(Verdict.YES);
    assertThat(of(plan, 450_000, Arrays.copyOf(half, half.length - 3)).insideVerdict())
        .isEqualTo(Verdict.OPEN);
  }

  private static Support half(String district, String group) {
    return new Support(district, group, 500_000, 500_000, 500_000, Map.of());
  }

  @Test
  void inside_supportByState_followsThePlan() {
    Map<String, Integer> byState = new LinkedHashMap<>();
    byState.put("R", 200_000);
    byState.put("B", 900_000);
    Support b = new Support("b", "", -1, -1, -1, byState);
    Support c = new Support("c", "", 100_000, 100_000, 100_000, Map.of("special", 600_000));
    Acceptance inRed = of(new int[] {0, 0, 2}, 500_000, b, c);
    Acceptance inBlue = of(new int[] {0, 1, 2}, 500_000, b, c);
    assertThat(party(inRed, "R").percent().orElseThrow()).isCloseTo(20, within(1e-9));
    assertThat(party(inRed, "R").asked()).isEqualTo(100);
    assertThat(party(inBlue, "B").percent().orElseThrow()).isCloseTo(90, within(1e-9));
    assertThat(party(inBlue, "R").percent()).isEmpty();
    assertThat(party(inBlue, "special").percent().orElseThrow()).isCloseTo(60, within(1e-9));
    // A state without people refuses nothing.
    assertThat(party(inRed, "B").verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void tiers_givenScores_areComparedWithTheLeastScore() {
    Map<String, BigDecimal> neighbours = new LinkedHashMap<>();
    neighbours.put("TUR", new BigDecimal("-0.5"));
    neighbours.put("IRN", new BigDecimal("-0.3"));
    Acceptance acceptance =
        Acceptance.of(
            Plan.of(problem(), new int[] {0, 1, 2}),
            new Consultation(
                "for?",
                500_000,
                List.of(),
                new BigDecimal("-0.4"),
                neighbours,
                Map.of("UN", BigDecimal.ONE),
                List.of()));
    assertThat(acceptance.inside()).isEmpty();
    assertThat(acceptance.neighbours())
        .extracting(GivenScore::verdict)
        .containsExactly(Verdict.NO, Verdict.YES);
    assertThat(Acceptance.verdictOf(acceptance.neighbours())).isEqualTo(Verdict.NO);
    assertThat(Acceptance.leastContent(acceptance.neighbours()).orElseThrow().party())
        .isEqualTo("TUR");
    assertThat(Acceptance.verdictOf(acceptance.guarantors())).isEqualTo(Verdict.YES);
    assertThat(Acceptance.verdictOf(List.of())).isEqualTo(Verdict.OPEN);
    assertThat(acceptance.asMap().toString())
        .contains("inside={verdict=null", "neighbours={verdict=no, leastContent=TUR")
        .contains("guarantors={verdict=yes");
  }

  @Test
  void of_wrongFigures_areRefused() {
    assertThatThrownBy(() -> of(new int[] {0, 1, 2}, 500_000, Support.of("z", 1)))
        .isInstanceOf(InvalidProblemException.class);
    assertThatThrownBy(() -> Support.of("a", 1_000_001)).hasMessageContaining("1000001");
    assertThatThrownBy(() -> new Support("a", "", 5, 6, 7, Map.of())).hasMessageContaining("(6, 5");
    assertThatThrownBy(() -> of(new int[] {0, 1, 2}, -1)).hasMessageContaining("threshold (-1)");
    assertThatThrownBy(
            () ->
                new Consultation(
                    "", 1, List.of(), new BigDecimal("1.1"), Map.of(), Map.of(), List.of()))
        .hasMessageContaining("score (1.1)");
  }
}
