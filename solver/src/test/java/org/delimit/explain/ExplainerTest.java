package org.delimit.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.model.ProblemBuilder;
import org.delimit.scoring.ReferenceScorer;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every alternative costs what two full scorings say, and companions are the fewest that do. */
class ExplainerTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 24);
  }

  private final Map<Plan, Explanation> scored = new HashMap<>();

  private Explanation scored(Plan plan) {
    return scored.computeIfAbsent(
        plan, p -> new ReferenceScorer(p.problem(), ConstraintConfig.of(p.problem())).explain(p));
  }

  private PlanScore difference(Plan before, Plan after) {
    PlanScore a = scored(after).score();
    PlanScore b = scored(before).score();
    return new PlanScore(a.hard() - b.hard(), a.medium() - b.medium(), a.soft() - b.soft());
  }

  /* Every constraint, with the penalties of two full scorings. */
  private void assertChanges(List<ConstraintChange> changes, Plan before, Plan after) {
    Explanation old = scored(before);
    Explanation now = scored(after);
    assertThat(changes).hasSameSizeAs(old.constraints());
    for (ConstraintScore entry : old.constraints()) {
      ConstraintChange change =
          changes.stream().filter(c -> c.type() == entry.type()).findFirst().orElseThrow();
      assertThat(change.before()).as(entry.type().id()).isEqualTo(entry.penalty());
      assertThat(change.after())
          .as(entry.type().id())
          .isEqualTo(now.of(entry.type()).orElseThrow().penalty());
      assertThat(change.level()).isEqualTo(entry.level());
    }
  }

  private static boolean touches(Plan plan, int district, int state) {
    DualGraph graph = plan.problem().graph();
    for (int other = 0; other < plan.problem().districts().size(); other++) {
      if (graph.arcBetween(district, other) >= 0 && plan.stateIndex(other) == state) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void districts_everyDistrictAndState_equalFullRescoring(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 14, 3);
    Plan plan = RandomProblems.plan(problem, seed);
    List<DistrictExplanation> all = Explainer.of(plan).districts();
    long assigned = problem.districts().stream().filter(d -> !special(problem, d)).count();
    assertThat(all).hasSize((int) assigned);
    for (DistrictExplanation each : all) {
      int i = problem.requireDistrict(each.district());
      assertThat(each.state()).isEqualTo(plan.stateOf(each.district()).id());
      assertThat(each.alternatives()).hasSize(3);
      for (Alternative alternative : each.alternatives()) {
        int s = problem.requireState(alternative.state());
        Plan moved = plan.withReassigned(each.district(), alternative.state());
        assertThat(alternative.difference()).isEqualTo(difference(plan, moved));
        assertChanges(alternative.changes(), plan, moved);
        assertThat(alternative.stays()).isEqualTo(plan.stateIndex(i) == s);
        assertThat(alternative.allowed()).isEqualTo(problem.allows(i, s));
        assertThat(alternative.touches()).isEqualTo(touches(plan, i, s));
      }
    }
  }

  private static boolean special(PartitionProblem problem, District district) {
    return problem.isSpecial(problem.requireDistrict(district.id()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void border_anyPlan_isSortedAndNamesTheBest(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 14, 3);
    Explainer explainer = Explainer.of(RandomProblems.plan(problem, seed));
    List<DistrictExplanation> border = explainer.border();
    for (DistrictExplanation each : border) {
      PlanScore best = each.best().orElseThrow().difference();
      for (Alternative alternative : each.alternatives()) {
        if (alternative.allowed() && !alternative.stays()) {
          assertThat(best).isLessThanOrEqualTo(alternative.difference());
        }
      }
      assertThat(each.atBorder()).isTrue();
    }
    List<PlanScore> scores =
        border.stream().map(each -> each.best().orElseThrow().difference()).toList();
    assertThat(scores).isSorted();
    Firmness firmness = Firmness.of(border, explainer.explanation().score());
    long better = scores.stream().filter(s -> s.compareTo(new PlanScore(0, 0, 0)) < 0).count();
    assertThat(firmness.better()).isEqualTo((int) better);
    assertThat(firmness.better() + firmness.near() + firmness.hard())
        .isLessThanOrEqualTo(border.size());
  }

  /* A grid whose states are one piece each: states are grown from corners. */
  private static Plan onGrid(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int width = 4;
    ProblemBuilder builder =
        PartitionProblem.builder("grid")
            .anonymousStates(3)
            .constraint("contiguity", ConstraintSetting.defaults());
    builder.constraint("cut-edges", ConstraintSetting.defaults());
    builder.constraint(
        "population",
        ConstraintSetting.defaults().withLevel(Level.SOFT).with("tolerance-percent", 10));
    for (int i = 0; i < 16; i++) {
      builder.district(District.of("D" + i, 100 + random.nextInt(900)));
      if (i % width > 0) {
        builder.border("D" + (i - 1), "D" + i, 1);
      }
      if (i >= width) {
        builder.border("D" + (i - width), "D" + i, 1);
      }
    }
    if (random.nextBoolean()) {
      builder.pin("D5", "S" + (1 + random.nextInt(3)));
    }
    PartitionProblem problem = builder.build();
    int[] stateOf = new int[16];
    Arrays.fill(stateOf, -1);
    int[] seedsAt = {0, 3, 12 + random.nextInt(4)};
    for (int s = 0; s < 3; s++) {
      stateOf[seedsAt[s]] = s;
    }
    for (int left = 13; left > 0; ) {
      int i = random.nextInt(16);
      int j = random.nextInt(16);
      if (stateOf[i] < 0 && stateOf[j] >= 0 && problem.graph().arcBetween(i, j) >= 0) {
        stateOf[i] = stateOf[j];
        left--;
      }
    }
    return Plan.of(problem, stateOf);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void district_contiguityInTheWay_companionsAreTheFewestThatDo(long seed) {
    Plan plan = onGrid(seed);
    PartitionProblem problem = plan.problem();
    Explainer explainer = Explainer.of(plan);
    List<DistrictExplanation> before = explainer.districts();
    for (int i = 0; i < 16; i++) {
      for (Alternative each : explainer.district("D" + i).alternatives()) {
        int s = problem.requireState(each.state());
        boolean apart = each.worseHard().contains("contiguity");
        if (!apart || !each.allowed()) {
          assertThat(each.companions()).isEmpty();
          continue;
        }
        List<Plan> fewest = fewest(plan, i, s, CompanionSearch.FEW);
        Optional<Companions> found = each.companions();
        if (found.isEmpty()) {
          assertThat(fewest).isEmpty();
          continue;
        }
        Plan moved = together(plan, "D" + i, each.state(), found.get());
        assertThat(pieces(moved)).isLessThanOrEqualTo(pieces(plan));
        assertThat(found.get().difference()).isEqualTo(difference(plan, moved));
        assertChanges(found.get().changes(), plan, moved);
        int size = found.get().districts().size();
        assertThat(fewest.isEmpty()).isEqualTo(size > CompanionSearch.FEW);
        if (size <= CompanionSearch.FEW) {
          assertThat(fewest).contains(moved);
          for (Plan other : fewest) {
            assertThat(scored(moved).score()).isLessThanOrEqualTo(scored(other).score());
          }
        }
        assertThat(found.get().smallest()).isEqualTo(size <= CompanionSearch.FEW + 1);
      }
    }
    // The search takes back all it tries.
    assertThat(explainer.districts()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void together_contiguityInTheWay_isEveryMoveOfUpToThree(long seed) {
    Plan plan = onGrid(seed);
    PartitionProblem problem = plan.problem();
    Explainer explainer = Explainer.of(plan);
    List<JointMove> moves = explainer.together();
    Set<Plan> reached = new HashSet<>();
    for (JointMove move : moves) {
      Plan moved = plan;
      for (String id : move.districts()) {
        moved = moved.withReassigned(id, move.state());
      }
      assertThat(reached.add(moved)).as("each once").isTrue();
      assertThat(pieces(moved)).isLessThanOrEqualTo(pieces(plan));
      assertThat(move.difference()).isEqualTo(difference(plan, moved));
      assertChanges(move.changes(), plan, moved);
    }
    assertThat(moves.stream().map(JointMove::difference).toList()).isSorted();
    // Every district that can go with one or two others, and not alone, is in some move.
    for (DistrictExplanation each : explainer.districts()) {
      for (Alternative alternative : each.alternatives()) {
        int i = problem.requireDistrict(each.district());
        int s = problem.requireState(alternative.state());
        boolean apart = alternative.allowed() && alternative.worseHard().contains("contiguity");
        if (apart && alternative.touches() && !fewest(plan, i, s, 2).isEmpty()) {
          assertThat(moves)
              .anyMatch(
                  m ->
                      m.state().equals(alternative.state())
                          && m.districts().contains(each.district()));
        }
      }
    }
  }

  private Plan together(Plan plan, String district, String state, Companions companions) {
    Plan moved = plan.withReassigned(district, state);
    long people = 0;
    for (String id : companions.districts()) {
      moved = moved.withReassigned(id, state);
      people += plan.problem().districts().get(plan.problem().requireDistrict(id)).population();
    }
    assertThat(companions.population()).isEqualTo(people);
    return moved;
  }

  private long pieces(Plan plan) {
    return scored(plan).of(ConstraintType.CONTIGUITY).orElseThrow().penalty();
  }

  /* By trying every set of others that hangs together with the district: the plans with fewest. */
  private static List<Plan> fewest(Plan plan, int district, int state, int most) {
    PartitionProblem problem = plan.problem();
    int least = most;
    List<Plan> plans = new ArrayList<>();
    for (int set = 0; set < 1 << 16; set++) {
      int size = Integer.bitCount(set);
      boolean possible = (set >> district & 1) == 0 && size >= 1 && size <= least;
      if (!possible) {
        continue;
      }
      int[] stateOf = plan.toStateIndexes();
      stateOf[district] = state;
      for (int i = 0; i < 16 && possible; i++) {
        if ((set >> i & 1) == 1) {
          possible = stateOf[i] != state && problem.allows(i, state);
          stateOf[i] = state;
        }
      }
      if (possible
          && hangsTogether(problem.graph(), set | 1 << district, district)
          && whole(problem.graph(), stateOf)) {
        if (size < least) {
          plans.clear();
        }
        least = size;
        plans.add(Plan.of(problem, stateOf));
      }
    }
    return plans;
  }

  private static boolean hangsTogether(DualGraph graph, int set, int start) {
    int[] labels = new int[16];
    for (int i = 0; i < 16; i++) {
      labels[i] = set >> i & 1;
    }
    return piecesOf(graph, labels, 1) == 1 && labels[start] == 1;
  }

  private static boolean whole(DualGraph graph, int[] stateOf) {
    return piecesOf(graph, stateOf, 0) <= 1
        && piecesOf(graph, stateOf, 1) <= 1
        && piecesOf(graph, stateOf, 2) <= 1;
  }

  private static int piecesOf(DualGraph graph, int[] labels, int label) {
    Set<Integer> seen = new HashSet<>();
    int pieces = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == label && seen.add(i)) {
        pieces++;
        Deque<Integer> open = new ArrayDeque<>(List.of(i));
        while (!open.isEmpty()) {
          int at = open.remove();
          for (int j = 0; j < labels.length; j++) {
            if (labels[j] == label && graph.arcBetween(at, j) >= 0 && seen.add(j)) {
              open.add(j);
            }
          }
        }
      }
    }
    return pieces;
  }

  /* Four in a row: A A B B; D0 is pinned. */
  private static Plan row() {
    ProblemBuilder builder =
        PartitionProblem.builder("row")
            .anonymousStates(2)
            .constraint("contiguity", ConstraintSetting.defaults())
            .pin("D0", "S1");
    for (int i = 0; i < 4; i++) {
      builder.district(District.of("D" + i, 100));
      if (i > 0) {
        builder.border("D" + (i - 1), "D" + i, 1);
      }
    }
    return Plan.of(builder.build(), new int[] {0, 0, 1, 1});
  }

  @Test
  void district_endOfARow_namesPinsPiecesAndTheCompanion() {
    Explainer explainer = Explainer.of(row());
    Alternative pinned = explainer.district("D0").of("S2").orElseThrow();
    assertThat(pinned.allowed()).isFalse();
    assertThat(pinned.breaks())
        .containsExactly(
            "Pins or candidates keep (D0) out of (S2).",
            "contiguity: State (S2) falls into 2 pieces; this one has 1 district. Districts: D0.");
    assertThat(explainer.district("D0").best()).isEmpty();
    assertThat(explainer.district("D0").sentences())
        .containsExactly("Pins or candidates let it join only: S1.");

    DistrictExplanation end = explainer.district("D3");
    Alternative other = end.of("S1").orElseThrow();
    assertThat(other.breaks()).hasSize(1);
    assertThat(other.breaks().get(0)).startsWith("contiguity: State (S1) falls into 2 pieces");
    assertThat(other.companions().orElseThrow().districts()).containsExactly("D2");
    assertThat(end.sentences())
        .anyMatch(line -> line.startsWith("Every other state would make hard constraints worse"))
        .anyMatch(line -> line.startsWith("Together with D2 (100 people) it could join S1"));
    assertThat(explainer.border()).extracting(DistrictExplanation::district).contains("D1", "D2");
    assertThat(end.asMap()).containsKeys("best", "sentences", "alternatives");
    assertThat(end.row()).containsKeys("hard_S1", "soft_S2", "at_border");
  }

  @Test
  void district_unknownOrSpecial_isRefused() {
    Explainer explainer = Explainer.of(row());
    assertThatThrownBy(() -> explainer.district("D33"))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("There is no district (D33)");
    PartitionProblem problem = row().problem().toBuilder().special("D3").build();
    Explainer special = Explainer.of(Plan.of(problem, new int[] {0, 0, 1, 2}));
    assertThatThrownBy(() -> special.district("D3"))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("special district");
    assertThat(special.districts()).hasSize(3);
  }

  @Test
  void firmness_sentence_countsEach() {
    List<DistrictExplanation> border = new ArrayList<>();
    for (long[] d : new long[][] {{0, 0, -1}, {0, 0, 1000}, {0, 0, 1001}, {1, 0, -5}, {0, 1, 0}}) {
      Alternative alternative =
          new Alternative(
              "S2",
              false,
              true,
              true,
              new PlanScore(d[0], d[1], d[2]),
              List.of(),
              List.of(),
              Optional.empty());
      border.add(new DistrictExplanation("D", "D", "S1", 1, List.of(alternative)));
    }
    assertThat(Firmness.of(border, new PlanScore(0, 0, 100_000)))
        .isEqualTo(new Firmness(5, 1, 1, 1));
  }
}
