package org.delimit.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.delimit.benchmarks.SyntheticMaps;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speeds of different problems compare nothing: the peers must see what we see. */
class PeersTest {
  private static final int PLANS = 12;
  private static final List<ConstraintType> TYPES =
      List.of(
          ConstraintType.CONTIGUITY,
          ConstraintType.POPULATION,
          ConstraintType.EXPOSURE,
          ConstraintType.BORDER_LENGTH);

  private final PartitionProblem problem =
      SyntheticMaps.grid(225, true).withConstraints(PeerProblem.constraints());
  private final PeerProblem translated = new PeerProblem(problem);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void penalties_randomPlans_equalOurs(boolean timefold) {
    Peer peer = peer(timefold);
    IncrementalScorer scorer =
        new IncrementalScorer(CompiledProblem.of(problem, ConstraintConfig.of(problem)));
    for (int seed = 0; seed < PLANS; seed++) {
      int[] plan = plan(seed);
      scorer.reset(plan);
      var penalties = peer.penalties(plan);
      for (ConstraintType type : TYPES) {
        assertThat(penalties.getOrDefault(type, 0L))
            .as("%s, %s, seed %d", peer.name(), type.id(), seed)
            .isEqualTo(scorer.penalty(type));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void run_shortTime_scoresMoves(boolean timefold) {
    PeerRun run = peer(timefold).run(plan(1), Duration.ofSeconds(1));
    assertThat(run.evaluations()).isPositive();
    assertThat(run.perSecond()).isPositive();
  }

  private Peer peer(boolean timefold) {
    return timefold ? new TimefoldPeer(translated) : new OptaPlannerPeer(translated);
  }

  /* From bands with few strays to pure noise; every fourth plan leaves state 2 empty. */
  private int[] plan(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = problem.districts().size();
    int states = seed % 4 == 3 ? 2 : 3;
    int[] plan = new int[size];
    for (int i = 0; i < size; i++) {
      boolean stray = random.nextInt(PLANS) < seed;
      plan[i] = stray ? random.nextInt(states) : (int) ((long) states * i / size);
    }
    return plan;
  }
}
