package org.delimit.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OptaPlanner's own acceptors on the moves of the engine, under FULL_ASSERT. */
@Timeout(60)
class OwnSolverConfigTest {
  private static final String CONFIG =
      """
      <solver>
        <environmentMode>FULL_ASSERT</environmentMode>
        <termination><stepCountLimit>%s</stepCountLimit></termination>
        <localSearch>
          <termination><stepCountLimit>60</stepCountLimit></termination>
          <unionMoveSelector>
            <moveIteratorFactory>
              <moveIteratorFactoryClass>org.delimit.engine.PlanMoves$Flips</moveIteratorFactoryClass>
            </moveIteratorFactory>
            <moveIteratorFactory>
              <moveIteratorFactoryClass>org.delimit.engine.PlanMoves$Swaps</moveIteratorFactoryClass>
            </moveIteratorFactory>
            <moveIteratorFactory>
              <moveIteratorFactoryClass>org.delimit.engine.PlanMoves$Recoms</moveIteratorFactoryClass>
            </moveIteratorFactory>
          </unionMoveSelector>
          <acceptor>%s</acceptor>
          <forager><acceptedCountLimit>4</acceptedCountLimit></forager>
        </localSearch>
      </solver>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<lateAcceptanceSize>20</lateAcceptanceSize>",
        "<entityTabuSize>3</entityTabuSize>",
        "<moveTabuSize>5</moveTabuSize>",
        "<acceptorType>GREAT_DELUGE</acceptorType>"
      })
  void solve_ownAcceptor_improvesOnTheConstruction(String acceptor) {
    PartitionProblem problem = RandomProblems.of(33, 40, 3);
    String xml =
        CONFIG
            .replace("<termination><stepCountLimit>%s</stepCountLimit></termination>\n", "")
            .formatted(acceptor);
    SolveOptions options = SolveOptions.defaults().withSeed(5).withSolverConfig(xml);
    SolveResult result = PartitionSolver.create(options).solve(problem);
    SolveResult again = PartitionSolver.create(options).solve(problem);
    assertThat(result.plan()).isEqualTo(again.plan());
    assertThat(result.history()).isNotEmpty();
    assertThat(result.score()).isLessThan(result.history().get(0).score());
    assertThat(result.steps()).isPositive();
  }

  @Test
  void withSolverConfig_noXml_isRefusedWithTheReason() {
    PartitionSolver solver =
        PartitionSolver.create(
            SolveOptions.defaults().withSolverConfig("<solver><lokalSearch/></solver>"));
    PartitionProblem problem = RandomProblems.of(31, 20, 2);
    assertThatThrownBy(() -> solver.solve(problem))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("(localSearch)");
  }

  @Test
  void withMoves_onlyFlipsOrOnlyRecoms_stillSearch() {
    PartitionProblem problem = RandomProblems.of(32, 40, 3);
    for (double[] shares : new double[][] {{0, 0}, {1, 0}, {0, 1}, {0.5, 0.5}}) {
      SolveOptions options =
          SolveOptions.defaults()
              .withStepLimit(20_000)
              .withMoves(shares[0], shares[1])
              .withTemperature(2);
      SolveResult result = PartitionSolver.create(options).solve(problem);
      assertThat(result.steps()).isGreaterThanOrEqualTo(20_000);
    }
    assertThatThrownBy(() -> SolveOptions.defaults().withMoves(0.7, 0.7))
        .hasMessageContaining("(0.7)");
    assertThatThrownBy(() -> SolveOptions.defaults().withTemperature(0))
        .hasMessageContaining("(0.0)");
  }
}
