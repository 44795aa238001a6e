package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.graph.SpanningTrees;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks over random plans; after every move each term must equal the reference, to the last unit.
 */
class DifferentialWalkTest {
  private static final int STEPS = 60;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000, 5000, 6000, 7000})
  void walk_flipsSwapsRecomsAndUndos_everyTermEqualsReference(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + 40; seed++) {
      SplittableRandom random = new SplittableRandom(~seed);
      int districts = 8 + random.nextInt(25);
      Walk walk = new Walk(RandomProblems.of(seed, districts, 2 + random.nextInt(3)), random);
      for (int step = 0; step < STEPS; step++) {
        walk.move();
        walk.assertEqualToReference("seed " + seed + ", step " + step);
      }
      walk.undoAll();
      walk.assertEqualToReference("seed " + seed + ", undone");
      walk.scorer.assertConsistent();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000, 5000, 6000, 7000})
  void walk_mostlyContiguousPlansOfGrids_everyTermEqualsReference(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + 25; seed++) {
      SplittableRandom random = new SplittableRandom(~seed);
      int width = 1 + random.nextInt(9);
      int districts = Math.max(8, width * (2 + random.nextInt(7)));
      int states = 2 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3);
      Walk walk = new Walk(RandomProblems.onGrid(seed, districts, states, width), random);
      walk.grow();
      for (int step = 0; step < 2 * STEPS; step++) {
        walk.carefulMove();
        walk.assertEqualToReference("seed " + seed + ", step " + step);
      }
      walk.undoAll();
      walk.assertEqualToReference("seed " + seed + ", undone");
      walk.scorer.assertConsistent();
    }
  }

  @Test
  void assertConsistent_wrongPenalty_namesTheTerm() {
    Walk walk = new Walk(RandomProblems.of(7, 20, 3), new SplittableRandom(7));
    Term wrong = walk.scorer.terms().get(walk.scorer.terms().size() - 1);
    wrong.penalty += 1;
    assertThatThrownBy(walk.scorer::assertConsistent)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("(" + wrong.type.id() + ")");
  }

  /** A plan that changes, and the way back. */
  private static final class Walk {
    final IncrementalScorer scorer;
    private final PartitionProblem problem;
    private final CompiledProblem compiled;
    private final ReferenceScorer reference;
    private final SplittableRandom random;
    private final SpanningTrees trees;
    private final Deque<int[]> undo = new ArrayDeque<>();

    Walk(PartitionProblem problem, SplittableRandom random) {
      this.problem = problem;
      this.random = random;
      ConstraintConfig config = ConstraintConfig.of(problem);
      compiled = CompiledProblem.of(problem, config);
      reference = new ReferenceScorer(problem, config);
      scorer = new IncrementalScorer(compiled);
      trees = new SpanningTrees(problem.graph());
      int[] plan = new int[problem.districts().size()];
      for (int i = 0; i < plan.length; i++) {
        plan[i] = problem.isSpecial(i) ? problem.specialIndex() : random.nextInt(compiled.states());
      }
      scorer.reset(plan);
    }

    void move() {
      switch (random.nextInt(4)) {
        case 0 -> swap();
        case 1 -> recom();
        default -> flip(anyDistrict(), random.nextInt(compiled.states()));
      }
    }

    /* One move in ten is of any sort; what it breaks is often mended by going back. */
    void carefulMove() {
      int sort = random.nextInt(20);
      if (sort == 0) {
        move();
      } else if (sort == 1) {
        undoAll();
      } else if (sort == 2) {
        scorer.reset(scorer.view().clone());
      } else {
        carefulFlip();
      }
    }

    /* Takes the plan to states that grew from one district each. */
    void grow() {
      int[] plan = new int[problem.districts().size()];
      Arrays.fill(plan, problem.specialIndex());
      for (int s = 0; s < compiled.states(); s++) {
        plan[anyDistrict()] = s;
      }
      for (int k = 0; k < plan.length * plan.length; k++) {
        int district = anyDistrict();
        if (plan[district] == problem.specialIndex()) {
          plan[district] = stateBeside(district, plan);
        }
      }
      for (int i = 0; i < plan.length; i++) {
        boolean reached = problem.isSpecial(i) || plan[i] < problem.specialIndex();
        plan[i] = reached ? plan[i] : 0;
      }
      scorer.reset(plan);
      undo.clear();
    }

    void undoAll() {
      while (!undo.isEmpty()) {
        int[] change = undo.pop();
        scorer.flip(change[0], change[1]);
      }
    }

    void assertEqualToReference(String where) {
      Explanation expected = reference.explain(Plan.of(problem, scorer.view()));
      for (ConstraintScore score : expected.constraints()) {
        assertThat(scorer.penalty(score.type()))
            .as("%s, %s", where, score.type().id())
            .isEqualTo(score.penalty());
      }
      assertThat(scorer.score()).as(where).isEqualTo(expected.score());
    }

    private void flip(int district, int state) {
      if (scorer.stateOf(district) == state) {
        return;
      }
      int from = scorer.stateOf(district);
      scorer.evaluate(district, state);
      long delta = scorer.evaluateContiguity();
      long hard = scorer.hard() + scorer.hardDelta();
      // The early way must agree with the exact one.
      scorer.evaluate(district, state);
      boolean worse = !scorer.evaluateContiguityUnlessWorse();
      assertThat(worse).isEqualTo(delta > 0);
      if (worse) {
        scorer.evaluate(district, state);
        scorer.evaluateContiguity();
      }
      scorer.commit();
      assertThat(scorer.hard()).isEqualTo(hard);
      undo.push(new int[] {district, from});
    }

    private void carefulFlip() {
      int district = anyDistrict();
      int state = stateBeside(district, scorer.view());
      int from = scorer.stateOf(district);
      if (state >= compiled.states() || state == from) {
        return;
      }
      scorer.evaluate(district, state);
      if (scorer.evaluateContiguityUnlessWorse()) {
        scorer.commit();
        if (random.nextInt(8) == 0) {
          scorer.undo();
        } else {
          undo.push(new int[] {district, from});
        }
      }
    }

    /* The state of a neighbour, its own without one. */
    private int stateBeside(int district, int[] plan) {
      DualGraph graph = problem.graph();
      int degree = graph.degree(district);
      return degree == 0
          ? plan[district]
          : plan[graph.neighbour(graph.firstArc(district) + random.nextInt(degree))];
    }

    private void swap() {
      int a = anyDistrict();
      int b = anyDistrict();
      int stateOfA = scorer.stateOf(a);
      flip(a, scorer.stateOf(b));
      flip(b, stateOfA);
    }

    private void recom() {
      int root = anyDistrict();
      int a = scorer.stateOf(root);
      int b = random.nextInt(compiled.states());
      int size = trees.grow(scorer.view(), root, a, b, compiled.wild(), random);
      int cut = random.nextInt(size);
      for (int p = cut; p < size; p++) {
        int district = trees.district(p);
        if (!problem.isSpecial(district)) {
          undo.push(new int[] {district, scorer.stateOf(district)});
          scorer.move(district, p == cut ? a : b);
        }
      }
      scorer.recount(a, b);
    }

    private int anyDistrict() {
      int district = random.nextInt(problem.districts().size());
      while (problem.isSpecial(district)) {
        district = random.nextInt(problem.districts().size());
      }
      return district;
    }
  }
}
