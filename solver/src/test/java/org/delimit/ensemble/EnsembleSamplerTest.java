package org.delimit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.ReferenceScorer;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

class EnsembleSamplerTest {
  private static final EnsembleOptions FEW =
      EnsembleOptions.defaults().withSamples(600, 5, 20).withChains(3, 1).withSeed(4);

  private final PartitionProblem problem = RandomProblems.mostlyFeasible(11, 40, 3);

  @Test
  void run_sameSeed_givesTheSameSamplesOnAnyNumberOfThreads() {
    List<String> one = samples(EnsembleSampler.create(problem, FEW));
    assertThat(one).hasSize(600).doesNotHaveDuplicates();
    assertThat(samples(EnsembleSampler.create(problem, FEW))).isEqualTo(one);
    assertThat(samples(EnsembleSampler.create(problem, FEW.withChains(3, 3)))).isEqualTo(one);
    assertThat(samples(EnsembleSampler.create(problem, FEW.withSeed(5)))).isNotEqualTo(one);
  }

  @Test
  void run_stoppedAndGoneOnWith_givesTheSameSamplesAndSummary() {
    EnsembleOptions options = FEW.withSamples(3500, 2, 20);
    EnsembleSampler whole = EnsembleSampler.create(problem, options);
    List<String> expected = samples(whole);
    List<String> found = new ArrayList<>();
    List<PlanSample> values = new ArrayList<>();
    EnsembleSampler sampler = EnsembleSampler.create(problem, options);
    for (int stops = 0; ; stops++) {
      Stopping listener = new Stopping(sampler, found, values);
      boolean ended = sampler.run(listener);
      if (ended) {
        assertThat(stops).as("stops").isPositive();
        break;
      }
      List<ChainState> saved = new ArrayList<>();
      sampler.state().forEach(state -> saved.add(ChainState.of(state.asMap())));
      EnsembleSampler next = EnsembleSampler.create(problem, options);
      next.restore(saved, found.size());
      values.forEach(sample -> next.replay(sample.chain(), sample.values()));
      sampler = next;
    }
    assertThat(found).isEqualTo(expected);
    assertThat(sampler.summary()).isEqualTo(whole.summary());
  }

  /** Stops in the middle of the second round. */
  private static final class Stopping implements SampleListener {
    private final EnsembleSampler sampler;
    private final List<String> found;
    private final List<PlanSample> values;

    Stopping(EnsembleSampler sampler, List<String> found, List<PlanSample> values) {
      this.sampler = sampler;
      this.found = found;
      this.values = values;
    }

    @Override
    public void sampled(PlanSample sample) {
      found.add(text(sample));
      values.add(sample);
    }

    @Override
    public void roundEnded(long samples) {
      sampler.stop();
    }
  }

  @Test
  void run_everySample_keepsHardConstraintsAndHasTheMeasuresOfTheReference() {
    for (long seed = 0; seed < 4; seed++) {
      PartitionProblem each = RandomProblems.mostlyFeasible(100 + seed, 30, 2 + (int) seed % 3);
      ConstraintConfig config = ConstraintConfig.of(each);
      ReferenceScorer reference = new ReferenceScorer(each, config);
      EnsembleSampler sampler =
          EnsembleSampler.create(each, FEW.withSamples(60, 7, 30).withChains(2, 1));
      List<Measure> measures = sampler.measures();
      sampler.run(
          sample -> {
            Plan plan = Plan.of(each, sample.plan());
            Explanation explanation = reference.explain(plan);
            assertThat(explanation.score().hard()).isZero();
            assertThat(sample.values()[0]).isEqualTo(explanation.score().soft());
            for (ConstraintScore score : explanation.constraints()) {
              int at = measures.indexOf(new Measure(score.type().id(), score.type().unit()));
              if (at >= 0) {
                assertThat(sample.values()[at]).as(score.type().id()).isEqualTo(score.penalty());
              } else {
                assertThat(score.penalty()).as(score.type().id()).isZero();
              }
            }
          });
    }
  }

  @Test
  void summary_comparedPlan_standsWhereItsSamplesSay() {
    List<long[]> values = new ArrayList<>();
    Plan start = first();
    EnsembleOptions options = FEW.withPlan("mine", start);
    EnsembleSampler sampler = EnsembleSampler.create(problem, options);
    sampler.run(sample -> values.add(sample.values()));
    EnsembleSummary summary = sampler.summary();
    int cut = sampler.measures().indexOf(new Measure("cut-edges", "edges"));
    Standing standing =
        summary.standings().stream()
            .filter(s -> s.measure().equals("cut-edges") && s.plan().equals("mine"))
            .findAny()
            .orElseThrow();
    long below = values.stream().filter(v -> v[cut] < standing.value() * 1000).count();
    long equal = values.stream().filter(v -> v[cut] == standing.value() * 1000).count();
    assertThat(standing.below()).isCloseTo(100.0 * below / 600, within(1e-9));
    assertThat(standing.equal()).isCloseTo(100.0 * equal / 600, within(1e-9));
    MeasureSummary measure = summary.measures().get(cut);
    long[] sorted = values.stream().mapToLong(v -> v[cut]).sorted().toArray();
    assertThat(measure.least()).isEqualTo(sorted[0] / 1000.0);
    assertThat(measure.greatest()).isEqualTo(sorted[599] / 1000.0);
    assertThat(measure.mean())
        .isCloseTo(Arrays.stream(sorted).average().orElseThrow() / 1000, within(1e-6));
    assertThat(measure.histogram().counts().stream().mapToLong(c -> c).sum()).isEqualTo(600);
    assertThat(measure.quantiles()).isSorted();
    assertThat(EnsembleSummary.of(summary.asMap())).isEqualTo(summary);
  }

  @Test
  void create_noBounds_warnsAndBalances() {
    PartitionProblem open =
        problem.withConstraints(
            java.util.Map.of("exposure", ConstraintSetting.defaults().withLevel(Level.SOFT)));
    EnsembleSampler uneven = EnsembleSampler.create(open, FEW.withSamples(30, 1, 0));
    uneven.run(sample -> {});
    assertThat(uneven.summary().warnings()).anyMatch(text -> text.contains("--balance PERCENT"));
    EnsembleSampler even =
        EnsembleSampler.create(open, FEW.withSamples(60, 5, 0).withBalance(BigDecimal.valueOf(12)));
    int deviation = even.measures().size() - 1;
    even.run(sample -> assertThat(sample.values()[deviation]).isLessThanOrEqualTo(12_000));
    assertThatThrownBy(
            () -> EnsembleSampler.create(problem, FEW.withBalance(BigDecimal.valueOf(5))))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("this one does");
  }

  @Test
  void run_furtherHardConstraints_warnsThatPlansMayBeOutOfReach() {
    String warning = "are refused: chains may not reach every plan";
    assertThat(warnings(SmallTargets.KEEP_TOGETHER.problem))
        .anyMatch(text -> text.contains("keep-together") && text.contains(warning));
    assertThat(warnings(problem)).noneMatch(text -> text.contains(warning));
  }

  private static List<String> warnings(PartitionProblem sampled) {
    EnsembleSampler sampler = EnsembleSampler.create(sampled, FEW.withSamples(30, 1, 0));
    sampler.run(sample -> {});
    return sampler.summary().warnings();
  }

  @Test
  void run_startOutsideTheTarget_isRefused() {
    Plan bad = RandomProblems.plan(problem, 3);
    EnsembleSampler sampler = EnsembleSampler.create(problem, FEW.withStart(bad));
    assertThatThrownBy(() -> sampler.run(sample -> {}))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("contiguity");
    EnsembleSampler told = EnsembleSampler.create(problem, FEW.withPlan("bad", bad));
    told.run(sample -> {});
    assertThat(told.summary().warnings()).anyMatch(text -> text.contains("could not be sampled"));
  }

  private Plan first() {
    List<int[]> plans = new ArrayList<>();
    EnsembleSampler.create(problem, FEW.withSamples(3, 1, 0))
        .run(sample -> plans.add(sample.plan()));
    return Plan.of(problem, plans.get(0));
  }

  private static List<String> samples(EnsembleSampler sampler) {
    List<String> samples = new ArrayList<>();
    assertThat(sampler.run(sample -> samples.add(text(sample)))).isTrue();
    return samples;
  }

  private static String text(PlanSample sample) {
    return sample.chain()
        + " "
        + sample.step()
        + Arrays.toString(sample.values())
        + Arrays.toString(sample.plan());
  }
}
