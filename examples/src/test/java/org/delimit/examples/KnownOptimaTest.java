package org.delimit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delimit.certify.Certificate;
import org.delimit.certify.Certifier;
import org.delimit.certify.CertifyOptions;
import org.delimit.constraint.ConstraintType;
import org.delimit.io.ProblemFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dual graphs whose least number of cut edges is proven (Validi and Buchanan 2022). */
class KnownOptimaTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "county-NM, 3, 682962, 689824, 17",
    "county-OK, 5, 746519, 754021, 40",
    "county-IA, 4, 757781, 765396, 33",
    "tract-ID, 2, 779873, 787709, 17"
  })
  void solve_tightPopulationBounds_reachesTheProvenOptimum(
      String name, int states, long min, long max, int optimum) throws Exception {
    PartitionProblem problem = problem(name, states, min, max);
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(10_000_000)).solve(problem);
    assertThat(result.score().feasible()).isTrue();
    int cut = result.explanation().of(ConstraintType.CUT_EDGES).orElseThrow().amount().intValue();
    assertThat(cut).isEqualTo(optimum);
  }

  @ParameterizedTest
  @CsvSource({"county-NM, 3, 682962, 689824, 17", "county-OK, 5, 746519, 754021, 40"})
  void certify_counties_isProven(String name, int states, long min, long max, int optimum)
      throws Exception {
    PartitionProblem problem = problem(name, states, min, max);
    Certificate certificate = Certifier.create(CertifyOptions.defaults()).certify(problem);
    assertThat(certificate.proven()).isTrue();
    assertThat(certificate.bound()).hasValue(1000L * optimum);
  }

  private PartitionProblem problem(String name, int states, long min, long max) throws Exception {
    Path graph = shared("instances/" + name + ".json");
    Path yaml = folder.resolve("problem.yaml");
    Files.copy(graph, folder.resolve("graph.json"));
    Files.write(
        yaml,
        List.of(
            "name: " + name,
            "districts: {file: graph.json, id: id}",
            "population: population",
            "states: " + states,
            "constraints:",
            "  population: {min: " + min + ", max: " + max + "}",
            "  cut-edges: {}"));
    return ProblemFiles.read(yaml);
  }

  private static Path shared(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve(".ci"))) {
      root = root.getParent();
    }
    assumeTrue(root != null, "the repository was not found above " + Path.of("").toAbsolutePath());
    Path file = root.resolveSibling("shared").resolve(name);
    assumeTrue(Files.exists(file), "../shared/" + name + " is absent");
    return file;
  }
}
