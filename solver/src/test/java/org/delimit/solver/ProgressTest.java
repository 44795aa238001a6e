package org.delimit.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.delimit.model.PartitionProblem;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
  /** The greater map is searched on merged districts first. */
  @ParameterizedTest
  @CsvSource({"8, 1", "8, 2", "50, 1"})
  void progress_plan_hasTheScoreThatIsTold(int side, int threads) {
    PartitionProblem problem = RandomProblems.grid(side);
    List<Progress> heard = new ArrayList<>();
    PartitionSolver solver =
        PartitionSolver.create(
            SolveOptions.defaults()
                .withStepLimit(300_000)
                .withThreads(threads)
                .withProgress(heard::add));
    solver.solve(problem);
    assertThat(heard).isNotEmpty();
    for (Progress progress : heard) {
      assertThat(solver.explain(problem, progress.plan()).score()).isEqualTo(progress.best());
    }
  }
}
