package org.delimit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of the layout, for any base package. */
final class Rules {
  private static final String[] UPWARD = {
    "geometry.graph",
    "model",
    "constraint",
    "scoring",
    "exact",
    "engine",
    "solver",
    "certify",
    "analysis",
    "pareto",
    "ensemble",
    "robust",
    "explain",
    "draw",
    "report"
  };

  private Rules() {}

  /**
   * A rule that can be applied to the house or to planted violations.
   *
   * @param name what it asks
   * @param rule makes it for a base package
   */
  record Rule(String name, Function<String, ArchRule> rule) {
    ArchRule in(String base) {
      return rule.apply(base);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> all() {
    return Stream.concat(arrows(), others());
  }

  /* Arrows point down only: no package knows one to the right of it. */
  private static Stream<Rule> arrows() {
    return IntStream.range(0, UPWARD.length - 1)
        .mapToObj(
            k ->
                new Rule(
                    UPWARD[k] + " knows nothing above it",
                    base ->
                        noClasses()
                            .that()
                            .resideInAPackage(base + "." + UPWARD[k])
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above(base, k))));
  }

  private static String[] above(String base, int k) {
    return Arrays.stream(UPWARD, k + 1, UPWARD.length)
        .map(name -> base + "." + name)
        .toArray(String[]::new);
  }

  private static Stream<Rule> others() {
    return Stream.of(
        new Rule(
            "OptaPlanner only in engine",
            base ->
                noClasses()
                    .that()
                    .resideInAPackage(base + "..")
                    .and()
                    .resideOutsideOfPackage(base + ".engine")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.optaplanner..")),
        new Rule(
            "engine used only by solver",
            base ->
                noClasses()
                    .that()
                    .resideInAPackage(base + "..")
                    .and()
                    .resideOutsideOfPackages(base + ".engine", base + ".solver")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(base + ".engine")),
        new Rule(
            "exact used only by engine and solver",
            base ->
                noClasses()
                    .that()
                    .resideInAPackage(base + "..")
                    .and()
                    .resideOutsideOfPackages(base + ".exact", base + ".engine", base + ".solver")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(base + ".exact")),
        new Rule(
            "no JTS in graph, model, constraint, scoring, exact, engine",
            base ->
                noClasses()
                    .that()
                    .resideInAnyPackage(
                        base + ".geometry.graph",
                        base + ".model",
                        base + ".constraint",
                        base + ".scoring",
                        base + ".exact",
                        base + ".engine")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.locationtech..")),
        new Rule(
            "files and Jackson only at the edge (text in memory is no file)",
            base ->
                noClasses()
                    .that()
                    .resideInAPackage(base + "..")
                    .and()
                    .resideOutsideOfPackages(
                        base + ".io", base + ".geometry.io", base + ".draw", base + ".report")
                    .and()
                    .resideOutsideOfPackages("org.delimit.architecture", "org.delimit.testing")
                    .should()
                    .dependOnClassesThat(
                        resideInAnyPackage(
                                "com.fasterxml..", "de.siegmar..", "java.nio.file..", "java.io")
                            .and(not(equivalentTo(Serializable.class)))
                            .and(
                                not(
                                    equivalentTo(Reader.class)
                                        .or(equivalentTo(StringReader.class)))))),
        new Rule(
            "io knows model, constraint and geometry only",
            base ->
                noClasses()
                    .that()
                    .resideInAPackage(base + ".io")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                        base + ".scoring",
                        base + ".exact",
                        base + ".engine",
                        base + ".solver",
                        base + ".certify",
                        base + ".analysis",
                        base + ".pareto",
                        base + ".ensemble",
                        base + ".robust",
                        base + ".explain",
                        base + ".draw",
                        base + ".report")),
        new Rule("no cycles", base -> slices().matching(base + ".(**)").should().beFreeOfCycles()),
        new Rule(
            "no floating-point fields in scoring",
            base ->
                fields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage(base + ".scoring")
                    .should()
                    .notHaveRawType(double.class)
                    .andShould()
                    .notHaveRawType(float.class)
                    .andShould()
                    .notHaveRawType(double[].class)
                    .andShould()
                    .notHaveRawType(float[].class)),
        new Rule(
            "no streams in scoring",
            base ->
                noClasses()
                    .that()
                    .resideInAPackage(base + ".scoring")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.stream..")));
  }
}
