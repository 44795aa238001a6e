package org.delimit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house holds its rules, and every rule is shown to fail on a planted violation. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.delimit");

  /* planted.* mirrors org.delimit.* with one violation of every rule. */
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.delimit.architecture.planted");

  static Stream<Rules.Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void house_everyRule_holds(Rules.Rule rule) {
    ArchRule applied = rule.in("org.delimit");
    EvaluationResult result = applied.evaluate(HOUSE);
    assertThat(result.getFailureReport().getDetails()).as(rule.name()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void plantedViolation_everyRule_isCaught(Rules.Rule rule) {
    EvaluationResult result = rule.in("org.delimit.architecture.planted").evaluate(PLANTED);
    assertThat(result.hasViolation()).as(rule.name()).isTrue();
  }

  @Test
  void house_import_findsAllPackages() {
    assertThat(HOUSE.stream().map(c -> c.getPackageName()).distinct())
        .contains(
            "org.delimit.geometry.graph",
            "org.delimit.model",
            "org.delimit.scoring",
            "org.delimit.engine",
            "org.delimit.io",
            "org.delimit.report");
  }
}
