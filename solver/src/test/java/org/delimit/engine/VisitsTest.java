package org.delimit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.ReferenceScorer;
import org.delimit.scoring.Trade;
import org.delimit.scoring.TradeVisitor;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

/** Who looks on changes nothing, and sees feasible plans with the values they have. */
class VisitsTest {
  private static final List<ConstraintType> TERMS =
      List.of(ConstraintType.EXPOSURE, ConstraintType.BORDER_LENGTH);

  private final PartitionProblem problem = RandomProblems.mostlyFeasible(3, 30, 3);
  private final ConstraintConfig config = ConstraintConfig.of(problem);
  private final CompiledProblem compiled = CompiledProblem.of(problem, config);
  private final Trade sum = new Trade(TERMS, List.of(1L, 1L), List.of());

  /** Wants every plan and keeps what was said of it. */
  private final class Everything implements TradeVisitor {
    private final List<int[]> plans = new ArrayList<>();

    @Override
    public boolean wants(long medium, long[] values) {
      return true;
    }

    @Override
    public void keep(long medium, long[] values, int[] plan) {
      plans.add(plan.clone());
      if (plans.size() < 200) {
        var explanation = new ReferenceScorer(problem, config).explain(Plan.of(problem, plan));
        assertThat(explanation.score().feasible()).isTrue();
        for (int k = 0; k < values.length; k++) {
          assertThat(values[k]).isEqualTo(explanation.of(TERMS.get(k)).orElseThrow().penalty());
        }
      }
    }
  }

  @Test
  void run_withVisitor_isTheSameSearch() {
    Everything seen = new Everything();
    Annealer plain = anneal(null);
    Annealer visited = anneal(seen);
    assertThat(visited.bestPlan()).isEqualTo(plain.bestPlan());
    assertThat(visited.bestRank()).isEqualTo(plain.bestRank());
    assertThat(seen.plans).hasSizeGreaterThan(200);
  }

  @Test
  void neighbours_feasiblePlan_areAllFlipsThatStayFeasible() {
    int[] plan = anneal(null).bestPlan();
    Everything seen = new Everything();
    new TradeRun(compiled, sum, seen, () -> false).neighbours(plan, false, Long.MAX_VALUE);
    List<int[]> expected = new ArrayList<>();
    ReferenceScorer scorer = new ReferenceScorer(problem, config);
    for (int i = 0; i < plan.length; i++) {
      for (int s = 0; s < problem.states().size(); s++) {
        int[] flipped = plan.clone();
        flipped[i] = s;
        boolean may = !problem.isSpecial(i) && s != plan[i] && problem.allows(i, s);
        if (may
            && touches(plan, i, s)
            && scorer.explain(Plan.of(problem, flipped)).score().feasible()) {
          expected.add(flipped);
        }
      }
    }
    assertThat(seen.plans).containsExactlyElementsOf(expected).isNotEmpty();
    Everything pairs = new Everything();
    int[] before = plan.clone();
    new TradeRun(compiled, sum, pairs, () -> false).neighbours(plan, true, Long.MAX_VALUE);
    assertThat(plan).isEqualTo(before);
    assertThat(pairs.plans).hasSizeGreaterThan(seen.plans.size());
  }

  private boolean touches(int[] plan, int district, int state) {
    boolean touches = false;
    for (int u = 0; u < plan.length; u++) {
      touches |= plan[u] == state && problem.graph().arcBetween(district, u) >= 0;
    }
    return touches;
  }

  private Annealer anneal(TradeVisitor visitor) {
    SearchSettings settings = SearchSettings.ofSteps(60_000, 5);
    Budget budget = new Budget(null, settings.stepLimit(), () -> false);
    SplittableRandom random = new SplittableRandom(5);
    SearchCore core = new SearchCore(compiled);
    Starts starts = Starts.grown(compiled, budget, random);
    core.load(starts.build(1));
    Visits visits = visitor == null ? null : new Visits(core, sum, visitor);
    Annealer annealer = new Annealer(core, starts, budget, settings, random, visits);
    annealer.begin(1, 1);
    while (!budget.isSpent()) {
      core.forgetJournal();
      annealer.run(1000);
    }
    return annealer;
  }
}
