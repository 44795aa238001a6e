package org.delimit.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.delimit.analysis.GroupMeasures;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.StateMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.ReferenceScorer;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What differs between two plans is what scorer and measures say of each. */
class PlanDifferenceTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  /* Some districts of a random plan moved. */
  private static Plan changed(Plan plan, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Plan changed = plan;
    for (int i = 0; i < plan.problem().districts().size(); i++) {
      if (!plan.problem().isSpecial(i) && random.nextInt(2) == 0) {
        int state = random.nextInt(plan.problem().states().size());
        changed =
            changed.withReassigned(
                plan.problem().districts().get(i).id(), plan.problem().states().get(state).id());
      }
    }
    return changed;
  }

  private static PlanDifference between(Plan before, Plan after) {
    return PlanDifference.between(before, after, ConstraintConfig.of(before.problem()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void between_randomPlans_equalsScorerAndMeasures(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 16, 3);
    Plan before = RandomProblems.plan(problem, seed);
    Plan after = changed(before, seed);
    PlanDifference difference = between(before, after);
    ReferenceScorer scorer = new ReferenceScorer(problem, ConstraintConfig.of(problem));
    Explanation old = scorer.explain(before);
    Explanation now = scorer.explain(after);
    assertThat(difference.difference()).isEqualTo(now.minus(old).score());
    assertThat(difference.constraints()).hasSameSizeAs(old.constraints());
    for (ConstraintChange change : difference.constraints()) {
      ConstraintScore entry = now.minus(old).of(change.type()).orElseThrow();
      assertThat(change.change()).isEqualTo(entry.penalty());
      assertThat(change.weighted()).isEqualByComparingTo(entry.weighted());
    }
    assertHoldings(difference, PlanMeasures.of(before), PlanMeasures.of(after));
    for (StateChange each : difference.states()) {
      long exposedBefore = 0;
      long exposedAfter = 0;
      for (ExposedChange row : difference.exposed()) {
        exposedBefore += row.state().equals(each.state()) ? row.before() : 0;
        exposedAfter += row.state().equals(each.state()) ? row.after() : 0;
      }
      assertThat(each.before().exposed()).isEqualTo(exposedBefore);
      assertThat(each.after().exposed()).isEqualTo(exposedAfter);
    }
  }

  private static void assertHoldings(
      PlanDifference difference, PlanMeasures before, PlanMeasures after) {
    for (int s = 0; s < difference.states().size(); s++) {
      StateChange each = difference.states().get(s);
      assertHolding(each.before(), before.states().get(s));
      assertHolding(each.after(), after.states().get(s));
    }
    assertThat(difference.total().before().border() / 1e6)
        .isCloseTo(before.borderKilometres(), within(1e-9));
    assertThat(difference.total().after().border() / 1e6)
        .isCloseTo(after.borderKilometres(), within(1e-9));
    assertThat(difference.total().after().exposed()).isEqualTo(after.minorities());
    for (int g = 0; g < before.groups().size(); g++) {
      GroupMeasures group = before.groups().get(g);
      assertThat(difference.exposedOf(group.group()))
          .containsExactly(group.minorities(), after.groups().get(g).minorities());
    }
  }

  private static void assertHolding(StateChange.Holding holding, StateMeasures state) {
    assertThat(holding.districts()).isEqualTo(state.districts());
    assertThat(holding.population()).isEqualTo(state.population());
    assertThat(holding.exposed()).isEqualTo(state.minorities());
    assertThat(holding.produced() / 1000.0).isCloseTo(state.oilProduced(), within(1e-9));
    assertThat(holding.received() / 1000.0).isCloseTo(state.entitlement(), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areas_randomPlans_arePartsOfTheChangeAndHangTogether(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 20, 3);
    Plan before = RandomProblems.plan(problem, seed);
    Plan after = changed(before, seed + 1);
    PlanDifference difference = between(before, after);
    int[] areaOf = difference.areaOf();
    for (int i = 0; i < areaOf.length; i++) {
      assertThat(areaOf[i] > 0).isEqualTo(before.stateIndex(i) != after.stateIndex(i));
      for (int j = 0; j < i; j++) {
        boolean alike =
            before.stateIndex(i) == before.stateIndex(j)
                && after.stateIndex(i) == after.stateIndex(j);
        if (areaOf[i] > 0 && problem.graph().arcBetween(i, j) >= 0) {
          assertThat(areaOf[i] == areaOf[j]).isEqualTo(alike);
        }
      }
    }
    long last = Long.MAX_VALUE;
    for (TransferredArea area : difference.areas()) {
      assertThat(reached(problem, area.districts())).isEqualTo(area.districts().size());
      long people = 0;
      long red = 0;
      for (String id : area.districts()) {
        District district = problem.districts().get(problem.requireDistrict(id));
        people += district.population();
        red += district.people("red");
        assertThat(before.stateOf(id).id()).isEqualTo(area.from());
        assertThat(after.stateOf(id).id()).isEqualTo(area.to());
      }
      assertThat(area.population()).isEqualTo(people).isLessThanOrEqualTo(last);
      assertThat(area.people()).containsEntry("red", red);
      last = people;
    }
    List<Map<String, Object>> rows = difference.rows();
    assertThat(rows).hasSize(20);
    assertThat(rows.get(7))
        .containsEntry("from", problem.stateAt(before.stateIndex(7)).id())
        .containsEntry("to", problem.stateAt(after.stateIndex(7)).id())
        .containsEntry("area", areaOf[7]);
  }

  /* How many of the districts are reached from the first without leaving them. */
  private static int reached(PartitionProblem problem, List<String> ids) {
    Set<Integer> inside = new HashSet<>();
    ids.forEach(id -> inside.add(problem.requireDistrict(id)));
    Set<Integer> reached = new HashSet<>(Set.of(problem.requireDistrict(ids.get(0))));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i : inside) {
        for (int j : Set.copyOf(reached)) {
          grown |= problem.graph().arcBetween(i, j) >= 0 && reached.add(i);
        }
      }
    }
    return reached.size();
  }

  @Test
  void between_noHomes_countsThoseOutsideTheLargestGroup() {
    PartitionProblem problem =
        PartitionProblem.builder("two")
            .groups("red", "blue")
            .anonymousStates(2)
            .district(District.of("a", Map.of("red", 10L, "blue", 3L)))
            .district(District.of("b", Map.of("red", 2L, "blue", 20L)))
            .district(District.of("c", Map.of("red", 5L, "blue", 6L)))
            .border("a", "b", 1)
            .border("b", "c", 1)
            .constraint("cut-edges", ConstraintSetting.defaults())
            .build();
    PlanDifference difference =
        between(Plan.of(problem, new int[] {0, 1, 1}), Plan.of(problem, new int[] {0, 1, 0}));
    assertThat(difference.states().get(0).before().exposed()).isEqualTo(3);
    assertThat(difference.states().get(0).after().exposed()).isEqualTo(9);
    assertThat(difference.total().before().exposed()).isEqualTo(10);
    assertThat(difference.total().after().exposed()).isEqualTo(11);
    assertThat(difference.sentences())
        .contains(
            "1 district with 11 people changes state, in 1 connected area.",
            "S1: +11 people, +6 exposed, 0 barrels a day received.",
            "blue: 9 people exposed instead of 3 (+6).");
  }

  @Test
  void between_samePlan_isNothing() {
    PartitionProblem problem = RandomProblems.of(5, 12, 3);
    Plan plan = RandomProblems.plan(problem, 1);
    PlanDifference difference = between(plan, plan);
    assertThat(difference.areas()).isEmpty();
    assertThat(difference.sentences()).hasSize(1);
    assertThat(difference.states()).allMatch(each -> each.before().equals(each.after()));
  }

  @Test
  void between_otherProblem_isRefused() {
    Plan plan = RandomProblems.plan(RandomProblems.of(5, 12, 3), 1);
    Plan other = RandomProblems.plan(RandomProblems.of(6, 12, 3), 1);
    assertThatThrownBy(() -> between(plan, other)).isInstanceOf(IllegalArgumentException.class);
  }
}
