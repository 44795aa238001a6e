package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.DataRanges;
import org.delimit.model.District;
import org.delimit.model.OilRange;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PeopleRange;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.Reference;
import org.delimit.model.State;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of every draw is what the measures say of a problem with the drawn data. */
class UncertaintyTest {
  private static final ConstraintConfig HOMELAND = measure("homeland");

  private static ConstraintConfig measure(String word) {
    return ConstraintConfig.listed(
        Map.of("exposure", ConstraintSetting.defaults().with("measure", word)));
  }

  private static DataRanges wide(PartitionProblem problem, long seed, int draws) {
    List<PeopleRange> people = new ArrayList<>();
    List<OilRange> oil = new ArrayList<>();
    for (District district : problem.districts()) {
      for (String group : problem.groups()) {
        long given = district.people(group);
        people.add(
            new PeopleRange(
                district.id(),
                group,
                given / 2,
                Math.min(district.population(), given + given / 2)));
      }
      double barrels = district.oilBarrelsPerDay();
      oil.add(new OilRange(district.id(), "", barrels / 2, barrels, barrels * 1.5));
    }
    return new DataRanges(people, oil, List.of(), true, draws, seed, List.of("all (grade D)"));
  }

  private static DataRanges certain(PartitionProblem problem) {
    List<PeopleRange> people = new ArrayList<>();
    for (District district : problem.districts()) {
      for (String group : problem.groups()) {
        long given = district.people(group);
        people.add(new PeopleRange(district.id(), group, given, given));
      }
    }
    return DataRanges.ofPeople(people);
  }

  /* The same problem with other people and oil, from nothing but its public face. */
  private static PartitionProblem with(PartitionProblem problem, DistrictFigures drawn) {
    ProblemBuilder builder =
        PartitionProblem.builder(problem.name())
            .groups(problem.groups().toArray(String[]::new))
            .graph(problem.graph())
            .revenue(problem.revenue());
    problem.states().forEach(builder::state);
    for (int i = 0; i < problem.districts().size(); i++) {
      District d = problem.districts().get(i);
      Map<String, Long> people = new LinkedHashMap<>();
      for (int g = 0; g < problem.groups().size(); g++) {
        people.put(problem.groups().get(g), drawn.people()[i][g]);
      }
      builder.district(
          new District(
              d.id(),
              d.name(),
              d.parent(),
              people,
              d.population(),
              drawn.oil()[i] / 1000.0,
              d.need(),
              d.areaSquareMetres(),
              d.location()));
      if (problem.isSpecial(i)) {
        builder.special(d.id());
      } else {
        builder.candidates(d.id(), allowed(problem, i));
      }
    }
    problem.reference().ifPresent(builder::reference);
    return builder.build();
  }

  private static String[] allowed(PartitionProblem problem, int district) {
    List<String> ids = new ArrayList<>();
    for (int s = 0; s < problem.states().size(); s++) {
      if (problem.allows(district, s)) {
        ids.add(problem.states().get(s).id());
      }
    }
    return ids.toArray(String[]::new);
  }

  private static Plan somePlan(PartitionProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] stateOf = new int[problem.districts().size()];
    for (int i = 0; i < stateOf.length; i++) {
      stateOf[i] = problem.specialIndex();
      while (!problem.isSpecial(i)
          && !(problem.allows(i, stateOf[i] % problem.states().size())
              && stateOf[i] < problem.states().size())) {
        stateOf[i] = random.nextInt(problem.states().size());
      }
    }
    return Plan.of(problem, stateOf);
  }

  private static Interval figure(Uncertainty uncertainty, String column, String state, String id) {
    return uncertainty.figures().stream()
        .filter(f -> f.column().equals(column) && f.state().equals(state) && f.id().equals(id))
        .findFirst()
        .orElseThrow()
        .interval();
  }

  private static void same(Interval interval, double figure) {
    assertThat(interval.low()).isEqualTo(interval.high());
    assertThat(interval.median()).isCloseTo(figure, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "1, homeland",
    "2, homeland",
    "3, interaction",
    "4, minority",
    "5, homeland",
    "6, minority"
  })
  void of_oneDraw_isWhatTheMeasuresSayOfTheDrawnProblem(long seed, String measure) {
    PartitionProblem problem = RandomProblems.of(seed, 14, 3);
    ConstraintConfig config = measure(measure);
    Plan plan = somePlan(problem, seed);
    DataRanges ranges = wide(problem, seed, 1);
    Uncertainty uncertainty = Uncertainty.of(plan, config, ranges);
    PartitionProblem[] drawn = new PartitionProblem[1];
    new Draws(problem, ranges).forEach(figures -> drawn[0] = with(problem, figures));

    Baselines baselines = Baselines.of(drawn[0], config);
    Plan same = Plan.of(drawn[0], plan.toStateIndexes());
    same(figure(uncertainty, "noPartition", "", "exposure"), baselines.noPartition().exposure());
    same(figure(uncertainty, "lowerBound", "", "exposure"), baselines.lowerBound().exposure());
    same(figure(uncertainty, "plan", "", "exposure"), baselines.compared(same).exposure());
    same(figure(uncertainty, "plan", "", "percent"), baselines.compared(same).percent());
    same(
        figure(uncertainty, "plan", "", "largestMinority"),
        PlanMeasures.of(same).largestMinority().map(Minority::persons).orElse(0L));
    boolean oil = PlanMeasures.of(plan).oilProduced() > 0;
    if (oil) {
      same(figure(uncertainty, "plan", "", "transfers"), PlanMeasures.of(same).transfers());
      for (StateMeasures state : PlanMeasures.of(same).states()) {
        same(figure(uncertainty, "plan", state.id(), "receivedPerHead"), state.receivedPerHead());
        same(figure(uncertainty, "plan", state.id(), "producedPerHead"), state.producedPerHead());
      }
    }
    assertThat(oil).isEqualTo(seed != 2);
    if (problem.reference().isPresent()) {
      Baseline line = baselines.reference().orElseThrow();
      same(figure(uncertainty, "reference", "", "exposure"), line.exposure());
      if (oil) {
        same(figure(uncertainty, "reference", "", "transfers"), line.transfers().orElseThrow());
      }
    }
    assertThat(figure(uncertainty, "plan", "", "exposure").given())
        .isEqualTo(Baselines.of(problem, config).compared(plan).exposure());
  }

  @Test
  void of_rangesWithoutWidth_giveIntervalsWithoutWidth() {
    PartitionProblem problem = BosniaExample.problem();
    Plan dayton = problem.referencePlan().orElseThrow();
    Uncertainty uncertainty = Uncertainty.of(dayton, BosniaExample.config(), certain(problem));

    assertThat(uncertainty.figures())
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.interval().low()).isEqualTo(f.interval().given());
              assertThat(f.interval().high()).isEqualTo(f.interval().given());
              assertThat(f.interval().holdsGiven()).isTrue();
            });
    assertThat(figure(uncertainty, "plan", "", "exposure").median()).isEqualTo(1_060_572);
    assertThat(uncertainty.withinOnePercent()).isEqualTo(100);
    assertThat(String.join(" ", uncertainty.sentences()))
        .contains("1,000 draws", "Nothing is said about where the ranges come from.")
        .contains("in 100 % of the draws")
        .doesNotContain("outside its interval");
  }

  @Test
  void of_sameSeed_givesEqualFigures_andAnotherSeedOthers() {
    PartitionProblem problem = RandomProblems.of(11, 14, 3);
    Plan plan = somePlan(problem, 11);
    Map<String, Object> first = Uncertainty.of(plan, HOMELAND, wide(problem, 3, 40)).asMap();
    assertThat(Uncertainty.of(plan, HOMELAND, wide(problem, 3, 40)).asMap()).isEqualTo(first);
    assertThat(Uncertainty.of(plan, HOMELAND, wide(problem, 4, 40)).asMap()).isNotEqualTo(first);
    assertThat(first.keySet())
        .containsExactly(
            "draws",
            "seed",
            "correlatedBy",
            "interval",
            "basis",
            "comparedPlans",
            "withinOnePercentOfBest",
            "noWorseThanReference",
            "columns");
  }

  /* a has 50 of each group: the plan gives it to red, the reference to blue. */
  @Test
  void of_evenDistrict_isWithinOnePercentInAboutHalfOfTheDraws() {
    PartitionProblem problem =
        PartitionProblem.builder("even")
            .groups("red", "blue")
            .state(State.of("R", "red"))
            .state(State.of("B", "blue"))
            .district(District.of("r", Map.of("red", 9_000_000L)))
            .district(District.of("a", Map.of("red", 500_000L, "blue", 500_000L)))
            .district(District.of("b", Map.of("blue", 9_000_000L)))
            .border("r", "a", 1)
            .border("a", "b", 1)
            .reference(new Reference("old line", Map.of("r", "R", "a", "B", "b", "B")))
            .build();
    DataRanges ranges =
        new DataRanges(
            List.of(new PeopleRange("a", "red", 0, 1_000_000)),
            List.of(),
            List.of("blue"),
            true,
            4000,
            5,
            List.of());
    int[] better = new int[2];
    new Draws(problem, ranges)
        .forEach(
            drawn -> {
              long red = drawn.people()[1][0];
              long blue = drawn.people()[1][1];
              better[0] += 100 * blue <= 101 * red ? 1 : 0;
              better[1] += blue <= red ? 1 : 0;
            });

    Uncertainty uncertainty =
        Uncertainty.of(Plan.of(problem, new int[] {0, 0, 1}), HOMELAND, ranges);

    assertThat(uncertainty.withinOnePercent()).isEqualTo(better[0] / 40.0);
    assertThat(uncertainty.withinOnePercent()).isCloseTo(50.5, within(3.0));
    assertThat(String.join(" ", uncertainty.sentences()))
        .contains("(No partition; old line; This plan)")
        .contains("no more people than old line in " + Rounded.percent(better[1] / 40.0) + " %");
    // The bound follows the smaller group of a in every draw.
    Interval bound = figure(uncertainty, "lowerBound", "", "exposure");
    assertThat(bound.high()).isLessThanOrEqualTo(500_000);
    assertThat(figure(uncertainty, "noPartition", "", "exposure").given()).isEqualTo(9_500_000);
  }

  @Test
  void of_draws_percentilesAreThoseOfAllDraws() {
    double[] draws = new double[100];
    for (int k = 0; k < 100; k++) {
      draws[k] = 100 - k;
    }
    assertThat(Interval.of(7, draws)).isEqualTo(new Interval(7, 5, 50, 95));
    assertThat(Interval.of(1, new double[] {3})).isEqualTo(new Interval(1, 3, 3, 3));
    assertThat(new Interval(1, 3, 3, 3).holdsGiven()).isFalse();
  }
}
