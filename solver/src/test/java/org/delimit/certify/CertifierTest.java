package org.delimit.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.model.ProblemBuilder;
import org.delimit.scoring.PlanEnumeration;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

class CertifierTest {
  private static final CertifyOptions FEW = CertifyOptions.defaults().withSearchSteps(2000);

  @Test
  void certify_linearProblem_provesWhatEnumerationFinds() {
    for (long seed = 0; seed < 40; seed++) {
      PartitionProblem problem = LinearProblems.small(seed);
      PlanScore best = PlanEnumeration.best(problem);
      Certificate certificate = Certifier.create(FEW).certify(problem);
      String where = "seed " + seed;
      assertThat(certificate.proven()).as(where).isEqualTo(best.feasible());
      assertThat(certificate.infeasible().isEmpty()).as(where).isEqualTo(best.feasible());
      if (best.feasible()) {
        assertThat(certificate.best()).as(where).hasValue(best.soft());
        assertThat(certificate.bound()).as(where).hasValue(best.soft());
        assertThat(certificate.gap()).as(where).hasValue(0);
      } else {
        assertThat(certificate.bound()).as(where).isEmpty();
      }
    }
  }

  @Test
  void certify_otherConstraints_areNamedAndTheBoundHolds() {
    int unproven = 0;
    for (long seed = 0; seed < 40; seed++) {
      PartitionProblem problem = RandomProblems.of(seed, 8, 3);
      PlanScore best = PlanEnumeration.best(problem);
      Certificate certificate = Certifier.create(FEW).certify(problem);
      String where = "seed " + seed;
      if (best.feasible()) {
        assertThat(certificate.bound().orElseThrow()).as(where).isLessThanOrEqualTo(best.soft());
      } else {
        assertThat(certificate.best()).as(where).isEmpty();
      }
      if (certificate.proven()) {
        assertThat(certificate.best()).as(where).hasValue(best.soft());
      } else if (certificate.infeasible().isEmpty()) {
        assertThat(certificate.leftOut()).as(where).isNotEmpty();
        unproven++;
      } else {
        assertThat(best.feasible()).as(where).isFalse();
        assertThat(certificate.leftOut()).as(where).isEmpty();
      }
    }
    assertThat(unproven).isPositive();
  }

  @Test
  void proof_infeasible_tellsNoBoundAboveEveryCost() {
    int infeasible = 0;
    for (long seed = 0; seed < 60; seed++) {
      PartitionProblem problem = LinearProblems.small(seed);
      List<CertifyProgress> told = new ArrayList<>();
      Proof proof =
          new Proof(problem, LinearProblems.compiled(problem), CertifyObjective.SCORE, told::add);
      proof.sweep(64 << 20, () -> false);
      Certificate certificate = proof.certificate(Duration.ZERO);
      if (!certificate.infeasible().isEmpty()) {
        infeasible++;
        assertThat(told)
            .as("seed %d", seed)
            .isNotEmpty()
            .allMatch(each -> each.proven().bound() < Remaining.NEVER);
      }
    }
    assertThat(infeasible).isPositive();
  }

  @Test
  void certify_exposureAlone_forgetsOtherSoftConstraints() {
    int proven = 0;
    for (long seed = 0; seed < 30; seed++) {
      PartitionProblem problem = LinearProblems.small(seed);
      Map<String, ConstraintSetting> settings =
          new LinkedHashMap<>(problem.constraints().orElseThrow());
      settings
          .keySet()
          .removeAll(List.of("status-quo", "neighbour-border", "cut-edges", "border-length"));
      settings.put("exposure", ConstraintSetting.defaults().with("measure", "homeland"));
      PlanScore best = PlanEnumeration.best(problem.withConstraints(settings));
      settings.put("shape", ConstraintSetting.defaults().withWeight("3"));
      settings.put("exposure", settings.get("exposure").withWeight("0.001"));
      Certificate certificate =
          Certifier.create(FEW.withObjective(CertifyObjective.EXPOSURE))
              .certify(problem.withConstraints(settings));
      assertThat(certificate.leftOut()).isEmpty();
      if (best.feasible()) {
        assertThat(certificate.bound()).as("seed %d", seed).hasValue(best.soft());
        proven += certificate.proven() ? 1 : 0;
      }
    }
    assertThat(proven).isGreaterThan(10);
  }

  @Test
  void certify_oddPeopleInHalves_isInfeasibleWithAReason() {
    ProblemBuilder builder = PartitionProblem.builder("row").anonymousStates(2);
    for (int i = 0; i < 30; i++) {
      builder.district(District.of("D" + i, i == 14 ? 100 : 2));
    }
    for (int i = 1; i < 30; i++) {
      builder.border("D" + (i - 1), "D" + i, 1000);
    }
    PartitionProblem problem =
        builder
            .constraint("population", ConstraintSetting.defaults().with("tolerance-percent", 20))
            .constraint("cut-edges", ConstraintSetting.defaults())
            .build();
    Certificate certificate = Certifier.create(FEW).certify(problem);
    assertThat(certificate.infeasible()).isNotEmpty();
    assertThat(certificate.bound()).isEmpty();
    assertThat(certificate.proven()).isFalse();
    assertThat(PlanCount.of(problem, 16)).hasValue(0);
  }

  @Test
  void certify_twice_isRepeatableButForTime() {
    PartitionProblem problem = LinearProblems.of(7, 20, 3, 4);
    Certificate first = Certifier.create(FEW.withMemory(1)).certify(problem);
    Certificate second = Certifier.create(FEW.withMemory(1)).certify(problem);
    Map<String, Object> members = first.asMap();
    members.put("seconds", second.asMap().get("seconds"));
    assertThat(members).isEqualTo(second.asMap());
    assertThat(first.plan().map(Object::toString)).isEqualTo(second.plan().map(Object::toString));
  }

  @Test
  void certify_noTime_isNotProvenButBounded() {
    PartitionProblem problem = RandomProblems.grid(12);
    Certificate certificate =
        Certifier.create(FEW.withTimeLimit(Duration.ofMillis(1))).certify(problem);
    assertThat(certificate.proven()).isFalse();
    assertThat(certificate.bound().orElseThrow()).isNotNegative();
  }

  @Test
  void certify_measureThatDoesNotAddUp_isRefused() {
    PartitionProblem problem = LinearProblems.small(3);
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    settings.put(
        ConstraintType.EXPOSURE.id(), ConstraintSetting.defaults().with("measure", "minority"));
    PartitionProblem other = problem.withConstraints(settings);
    CertifyOptions exposure = FEW.withObjective(CertifyObjective.EXPOSURE);
    assertThatThrownBy(() -> Certifier.create(exposure).certify(other))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("(minority)")
        .hasMessageContaining("Maybe");
  }

  @Test
  void count_squaresInTwo_areKnown() {
    // Of the 14 ways to fill both states of 2 × 2 squares the two diagonal ones fall apart.
    assertThat(PlanCount.of(square(2), 16)).isEqualTo(OptionalLong.of(12));
    assertThat(PlanCount.of(square(3), 16))
        .isEqualTo(OptionalLong.of(PlanEnumeration.feasible(square(3))));
    // OEIS A068416 counts them with the two states alike: 16213 and 221984391.
    assertThat(PlanCount.of(square(5), 16)).hasValue(2 * 16_213);
    assertThat(PlanCount.of(square(7), 64)).hasValue(2 * 221_984_391);
    assertThat(PlanCount.of(square(7), 0)).isEmpty();
  }

  @Test
  void options_outOfRange_areRefused() {
    assertThatThrownBy(() -> CertifyOptions.defaults().withMemory(0)).hasMessageContaining("(0");
    assertThatThrownBy(() -> CertifyOptions.defaults().withTimeLimit(Duration.ZERO))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> CertifyOptions.defaults().withSearchSteps(0))
        .hasMessageContaining("(0)");
  }

  private static PartitionProblem square(int side) {
    ProblemBuilder builder = PartitionProblem.builder("square").anonymousStates(2);
    for (int i = 0; i < side * side; i++) {
      builder.district(District.of("D" + i, 1));
    }
    for (int i = 0; i < side * side; i++) {
      if (i % side > 0) {
        builder.border("D" + (i - 1), "D" + i, 1000);
      }
      if (i >= side) {
        builder.border("D" + (i - side), "D" + i, 1000);
      }
    }
    return builder.constraint("contiguity", ConstraintSetting.defaults()).build();
  }
}
