package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.model.DataRanges;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.OilRange;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PeopleRange;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.State;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data are drawn within their ranges, and no person is lost. */
class DrawsTest {
  /* Two districts of one larger unit and one of another, with 100 red, 60 blue and 40 grey each. */
  private static PartitionProblem three() {
    ProblemBuilder builder =
        PartitionProblem.builder("three").groups("red", "blue", "grey").state(State.of("R", "red"));
    String[] parents = {"p", "p", "q"};
    for (int i = 0; i < 3; i++) {
      builder.district(
          District.of("d" + i, Map.of("red", 100L, "blue", 60L, "grey", 40L))
              .withParent(parents[i])
              .withOil(100));
      if (i > 0) {
        builder.border("d" + (i - 1), "d" + i, 1);
      }
    }
    return builder.build();
  }

  private static DataRanges ranges(
      List<PeopleRange> people,
      List<OilRange> oil,
      List<String> rest,
      boolean byParent,
      int draws) {
    return new DataRanges(people, oil, rest, byParent, draws, 7, List.of());
  }

  private static List<PeopleRange> everywhere(String group, long low, long high) {
    return List.of(
        new PeopleRange("d0", group, low, high),
        new PeopleRange("d1", group, low, high),
        new PeopleRange("d2", group, low, high));
  }

  private static List<long[][]> people(PartitionProblem problem, DataRanges ranges) {
    List<long[][]> all = new ArrayList<>();
    new Draws(problem, ranges)
        .forEach(
            drawn ->
                all.add(Arrays.stream(drawn.people()).map(long[]::clone).toArray(long[][]::new)));
    return all;
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 40", "5, 5, 20", "0, 20, 20", "-3, 1, 2"})
  void triangular_evenQuantiles_haveTheKnownMeanAndVariance(double a, double c, double b) {
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double x = Draws.triangular(a, c, b, (k + 0.5) / n);
      assertThat(x).isBetween(a, b);
      sum += x;
      squares += x * x;
    }
    double mean = (a + b + c) / 3;
    assertThat(sum / n).isCloseTo(mean, within(1e-4));
    assertThat(squares / n - mean * mean)
        .isCloseTo((a * a + b * b + c * c - a * b - a * c - b * c) / 18, within(1e-3));
  }

  @Test
  void triangular_noWidth_isTheGivenFigure() {
    assertThat(Draws.triangular(4, 4, 4, 0.3)).isEqualTo(4);
  }

  @Test
  void apportioned_anyAmount_addsUpAndIsNextToTheShare() {
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < 2000; k++) {
      long[] weights = new long[1 + random.nextInt(6)];
      long whole = 0;
      for (int g = 0; g < weights.length; g++) {
        weights[g] = random.nextInt(3) == 0 ? 0 : random.nextLong(1_000_000);
        whole += weights[g];
      }
      long amount = whole == 0 ? 5 : random.nextLong(whole + 1);
      long[] parts = PeopleBalance.apportioned(amount, weights);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(whole == 0 ? 0 : amount);
      for (int g = 0; g < parts.length; g++) {
        double share = whole == 0 ? 0 : (double) amount * weights[g] / whole;
        assertThat((double) parts[g]).isCloseTo(share, within(1.0));
        assertThat(parts[g]).isBetween(0L, weights[g]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void forEach_randomRanges_keepPeopleAndStayInside(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 12, 3);
    SplittableRandom random = new SplittableRandom(seed);
    List<String> groups = problem.groups();
    List<String> rest = seed % 2 == 0 ? List.of(groups.get(groups.size() - 1)) : List.of();
    List<PeopleRange> ranges = new ArrayList<>();
    for (District district : problem.districts()) {
      for (String group : groups.subList(0, groups.size() - 1)) {
        if (random.nextInt(4) > 0) {
          long given = district.people(group);
          long low = random.nextLong(given + 1);
          long high = given + random.nextLong(district.population() - given + 1);
          ranges.add(new PeopleRange(district.id(), group, low, high));
        }
      }
    }
    int[] count = new int[1];
    boolean[] moved = new boolean[1];
    new Draws(problem, ranges(ranges, List.of(), rest, true, 50))
        .forEach(
            drawn -> {
              count[0]++;
              for (PeopleRange range : ranges) {
                int i = problem.requireDistrict(range.district());
                long persons = drawn.people()[i][groups.indexOf(range.group())];
                assertThat(persons).isBetween(range.low(), range.high());
                moved[0] |= persons != problem.districts().get(i).people(range.group());
              }
              checkTotals(problem, ranges, rest, drawn);
            });
    assertThat(count[0]).isEqualTo(50);
    assertThat(moved[0]).isTrue();
  }

  private static void checkTotals(
      PartitionProblem problem,
      List<PeopleRange> ranges,
      List<String> rest,
      DistrictFigures drawn) {
    for (int i = 0; i < problem.districts().size(); i++) {
      District district = problem.districts().get(i);
      long sum = 0;
      for (int g = 0; g < problem.groups().size(); g++) {
        String group = problem.groups().get(g);
        long persons = drawn.people()[i][g];
        sum += persons;
        assertThat(persons).isNotNegative();
        boolean isDrawn =
            ranges.stream()
                .anyMatch(r -> r.district().equals(district.id()) && r.group().equals(group));
        if (!isDrawn && !rest.contains(group)) {
          assertThat(persons).as("%s without a range", group).isEqualTo(district.people(group));
        }
      }
      assertThat(sum)
          .isEqualTo(district.people().values().stream().mapToLong(Long::longValue).sum());
      assertThat(drawn.population()[i]).isEqualTo(district.population());
    }
  }

  @Test
  void forEach_oneGroupAndARest_hasTheMeanOfTheTriangle() {
    double sum = 0;
    List<long[][]> all =
        people(
            three(), ranges(everywhere("red", 70, 160), List.of(), List.of("grey"), false, 20_000));
    for (long[][] drawn : all) {
      sum += drawn[0][0];
      assertThat(drawn[0][1] + drawn[0][2]).isEqualTo(200 - drawn[0][0]);
    }
    // Standard deviation of one draw: sqrt((70² + 100² + 160² − 70·100 − 70·160 − 100·160)/18) =
    // 18.7
    assertThat(sum / all.size()).isCloseTo(110, within(0.6));
  }

  @Test
  void forEach_restTooSmall_isEmptiedAndTheDrawnGroupsGive() {
    List<PeopleRange> red = everywhere("red", 100, 200);
    for (long[][] drawn : people(three(), ranges(red, List.of(), List.of("grey"), true, 500))) {
      assertThat(drawn[0][1]).isEqualTo(60);
      assertThat(drawn[0][0]).isBetween(100L, 140L);
      assertThat(drawn[0][2]).isEqualTo(140 - drawn[0][0]);
    }
  }

  @Test
  void forEach_byParent_districtsOfOneUnitErrTogether() {
    List<PeopleRange> red = everywhere("red", 0, 200);
    List<String> rest = List.of("blue", "grey");
    int apart = 0;
    for (long[][] drawn : people(three(), ranges(red, List.of(), rest, true, 100))) {
      assertThat(drawn[0]).isEqualTo(drawn[1]);
      apart += drawn[0][0] == drawn[2][0] ? 0 : 1;
    }
    assertThat(apart).isGreaterThan(90);
    apart = 0;
    for (long[][] drawn : people(three(), ranges(red, List.of(), rest, false, 100))) {
      apart += drawn[0][0] == drawn[1][0] ? 0 : 1;
    }
    assertThat(apart).isGreaterThan(90);
  }

  @Test
  void forEach_partsOfAField_errTogetherAndOtherOilStays() {
    List<OilRange> oil =
        List.of(
            new OilRange("d0", "big", 30, 60, 120),
            new OilRange("d2", "big", 10, 20, 40),
            new OilRange("d1", "", 50, 100, 100));
    List<long[]> all = new ArrayList<>();
    new Draws(three(), ranges(List.of(), oil, List.of(), true, 200))
        .forEach(drawn -> all.add(drawn.oil().clone()));
    for (long[] drawn : all) {
      assertThat(drawn[0] - 40_000).isBetween(30_000L, 120_000L);
      assertThat((double) (drawn[0] - 40_000)).isCloseTo(3.0 * (drawn[2] - 80_000), within(3.0));
      assertThat(drawn[1]).isBetween(50_000L, 100_000L);
    }
    assertThat(all.stream().mapToLong(drawn -> drawn[0]).distinct().count()).isGreaterThan(190);
  }

  @Test
  void forEach_moreDraws_leaveTheFirstAsTheyAre() {
    List<PeopleRange> red = everywhere("red", 0, 200);
    List<String> rest = List.of("grey");
    List<long[][]> few = people(three(), ranges(red, List.of(), rest, true, 10));
    List<long[][]> many = people(three(), ranges(red, List.of(), rest, true, 100));
    for (int k = 0; k < 10; k++) {
      assertThat(few.get(k)).isDeepEqualTo(many.get(k));
    }
  }

  @Test
  void check_wrongRanges_sayWhatIsAllowed() {
    assertThatThrownBy(() -> ranges(List.of(), List.of(), List.of(), true, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draws (0) must be between 1 and 100000");
    refused(everywhere("red", 101, 120), "range (101 to 120)", "(100) persons given");
    refused(everywhere("red", 10, 201), "high (201)", "at most (200) persons");
    refused(everywhere("rde", 10, 20), "no group (rde)", "red");
    refused(List.of(new PeopleRange("d9", "red", 0, 1)), "d9");
    PeopleRange twice = new PeopleRange("d0", "red", 90, 110);
    refused(List.of(twice, twice), "two ranges");
    DataRanges rest = ranges(List.of(twice), List.of(), List.of("red"), true, 1);
    assertThatThrownBy(() -> rest.check(three())).hasMessageContaining("is in the rest");
    DataRanges oil =
        ranges(List.of(), List.of(new OilRange("d0", "", 5, 4, 6)), List.of(), true, 1);
    assertThatThrownBy(() -> oil.check(three())).hasMessageContaining("(4.0) barrels a day given");
  }

  private static void refused(List<PeopleRange> people, String... texts) {
    assertThatThrownBy(() -> DataRanges.ofPeople(people).check(three()))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContainingAll(texts);
  }
}
