package org.delimit.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.delimit.certify.cpsat.CpSat;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.PlanEnumeration;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** CP-SAT against the listing of all plans. */
class CpSatTest {
  private static final CertifyOptions ALONE =
      CertifyOptions.defaults().withSearchSteps(1).withMethod(CertifyMethod.CP_SAT);

  @BeforeAll
  static void skipWhereItIsAbsent() {
    assumeTrue(CpSat.fault().isEmpty(), () -> CpSat.fault().orElseThrow());
  }

  @Test
  void certify_linearProblems_provesWhatEnumerationFinds() {
    int proven = 0;
    for (long seed = 0; seed < 40; seed++) {
      PartitionProblem problem =
          seed % 2 == 0 ? LinearProblems.small(seed) : LinearProblems.alike(seed, 8, 3, 3);
      proven += check(problem, seed) ? 1 : 0;
    }
    assertThat(proven).isGreaterThan(20);
  }

  @Test
  void certify_setsAndDistricts_areKnown() {
    int proven = 0;
    for (long seed = 0; seed < 24; seed++) {
      PartitionProblem problem = LinearProblems.of(seed, 9, 3, 4);
      Map<String, ConstraintSetting> settings =
          new LinkedHashMap<>(problem.constraints().orElseThrow());
      Map<String, ConstraintSetting> all =
          RandomProblems.of(seed, 9, 3).constraints().orElseThrow();
      settings.put("keep-together", sets(all, "keep-together"));
      settings.put("keep-apart", sets(all, "keep-apart"));
      settings.put("occupied-states", ConstraintSetting.defaults().with("min-districts", 2));
      proven += check(problem.withConstraints(settings), seed) ? 1 : 0;
    }
    assertThat(proven).isGreaterThan(4);
  }

  private static ConstraintSetting sets(Map<String, ConstraintSetting> all, String id) {
    return all.getOrDefault(id, ConstraintSetting.defaults()).withLevel(Level.HARD);
  }

  private static boolean check(PartitionProblem problem, long seed) {
    String where = "seed " + seed;
    PlanScore best = PlanEnumeration.best(problem);
    Certificate certificate = Certifier.create(ALONE).certify(problem);
    if (!best.feasible()) {
      assertThat(certificate.plan()).as(where).isEmpty();
      return false;
    }
    assertThat(certificate.infeasible()).as(where).isEmpty();
    assertThat(certificate.bound().orElseThrow()).as(where).isLessThanOrEqualTo(best.soft());
    if (certificate.leftOut().isEmpty()) {
      assertThat(certificate.proven()).as(where + " " + certificate.asMap()).isTrue();
      assertThat(certificate.best()).as(where).hasValue(best.soft());
    }
    return certificate.proven() && certificate.method().startsWith("CP-SAT");
  }
}
