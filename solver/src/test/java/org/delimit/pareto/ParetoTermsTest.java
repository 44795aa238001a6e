package org.delimit.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParetoTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exposure,border-lenght | unknown term (border-lenght). Known: exposure, minority-cap|Maybe you meant (border-length).",
        "exposure | there are (1) terms (exposure): two or three|two or three can be traded.",
        "exposure,derivation,border-length,cut-edges | there are (4) terms|two or three can be traded.",
        "exposure,contiguity | (contiguity) is asked of every plan, it cannot be traded. Known:|exposure",
        "exposure,cut-edges | (cut-edges) is hard in this problem|Maybe set constraints.cut-edges.level=soft.",
        "exposure,exposure | the term (exposure) is named twice.|twice"
      })
  void named_badTerms_areRefused(String ids, String message, String advice) {
    assertThatThrownBy(() -> ParetoTerms.named(problem(100), List.of(ids.strip().split(","))))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining(message.strip())
        .hasMessageContaining(advice);
  }

  @Test
  void named_termThatIsOff_isTaken() {
    assertThat(ParetoTerms.named(problem(100), List.of("unity", "exposure")))
        .containsExactly(ConstraintType.UNITY, ConstraintType.EXPOSURE);
  }

  @Test
  void usual_leavesOutWhatHasNothingToWeigh() {
    assertThat(ParetoTerms.usual(problem(100)))
        .containsExactly(ConstraintType.EXPOSURE, ConstraintType.BORDER_LENGTH);
    assertThatThrownBy(() -> ParetoTerms.usual(problem(0)))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("the problem has only (exposure) to trade")
        .hasMessageContaining("shape");
  }

  private static PartitionProblem problem(double metres) {
    ProblemBuilder builder = PartitionProblem.builder("two").groups("red").anonymousStates(2);
    return builder
        .district(District.of("a", 10))
        .district(District.of("b", 10))
        .border("a", "b", metres)
        .constraint("exposure", ConstraintSetting.defaults())
        .constraint("derivation", ConstraintSetting.defaults())
        .constraint("border-length", ConstraintSetting.defaults())
        .constraint("cut-edges", ConstraintSetting.defaults().withLevel(Level.HARD))
        .build();
  }
}
