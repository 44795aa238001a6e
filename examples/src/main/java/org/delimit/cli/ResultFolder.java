package org.delimit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioPlan;
import org.delimit.certify.Certificate;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.io.InputException;
import org.delimit.io.JsonResults;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.Scenario;
import org.delimit.model.Plan;
import org.delimit.pareto.ParetoFront;
import org.delimit.robust.Robustness;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;

/**
 * A folder with what other commands found out about a problem: {@code certificate.json}, {@code
 * pareto.json}, {@code ensemble.json}, {@code robust.json}, {@code scenarios.json}.
 */
final class ResultFolder {
  private static final String OPTION = "--with";
  private static final String CERTIFICATE = "certificate.json";
  private static final String ENSEMBLE = "ensemble.json";
  private static final String ROBUST = "robust.json";
  private static final String SCENARIOS = "scenarios.json";
  private static final String PLAN = "plan.csv";

  private final Path folder;
  private final ProblemOptions options;
  private final ProblemSource source;

  /**
   * A folder that exists.
   *
   * @param options the problem as it was named
   * @param source the problem as it was read
   * @throws InputException if it is no folder or holds nothing of the kind
   */
  ResultFolder(Path folder, ProblemOptions options, ProblemSource source) {
    this.folder = folder;
    this.options = options;
    this.source = source;
    if (!Files.isDirectory(folder)) {
      throw new InputException(OPTION, "", "there is no folder (%s).".formatted(folder));
    }
    List<String> known = List.of(CERTIFICATE, ParetoFolder.JSON, ENSEMBLE, ROBUST, SCENARIOS);
    if (known.stream().noneMatch(name -> Files.isRegularFile(folder.resolve(name)))) {
      throw new InputException(
          OPTION,
          "",
          "the folder (%s) holds none of %s.".formatted(folder, String.join(", ", known)));
    }
  }

  /** What {@code certify} proved. */
  Optional<Certificate> certificate() {
    Path plan = folder.resolve(PLAN);
    Optional<Plan> best =
        Files.isRegularFile(plan)
            ? Optional.of(PlanFiles.readCsv(source.problem(), plan))
            : Optional.empty();
    return read(CERTIFICATE, members -> Certificate.of(members, best));
  }

  /** The front of {@code pareto}. */
  Optional<ParetoFront> front() {
    return read(ParetoFolder.JSON, members -> ParetoFolder.read(source.problem(), folder));
  }

  /** What {@code ensemble} sampled. */
  Optional<EnsembleSummary> ensemble() {
    return read(ENSEMBLE, EnsembleSummary::of);
  }

  /** What {@code robust} found. */
  Optional<Robustness> robustness() {
    return read(ROBUST, members -> Robustness.of(source.problem(), members));
  }

  /** The scenarios that {@code compare} solved, with the plans it left beside. */
  Optional<ScenarioComparison> scenarios() {
    return read(
        SCENARIOS,
        members -> {
          if (!(members.get("searches") instanceof Map<?, ?> solved)) {
            throw new IllegalArgumentException("(searches) is missing.");
          }
          List<ScenarioPlan> plans = new ArrayList<>();
          for (Scenario scenario : options.scenarios()) {
            if (solved.containsKey(scenario.name())) {
              plans.add(scenario(scenario));
            }
          }
          return ScenarioComparison.of(plans);
        });
  }

  /**
   * Says which of its files were made from other input than the problem has now.
   *
   * @throws InputException if one was made for another problem: none of its input is this one's
   */
  List<String> notes() {
    Map<String, String> own = options.inputs(source);
    List<String> notes = new ArrayList<>();
    for (String name : List.of(ParetoFolder.JSON, ENSEMBLE, ROBUST, CERTIFICATE)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)
          && JsonResults.read(file).get("inputs") instanceof Map<?, ?> theirs
          && !theirs.equals(own)) {
        if (Collections.disjoint(theirs.values(), own.values())) {
          throw new InputException(
              OPTION,
              "",
              "%s was made for another problem: it has none of the input files of this one."
                  .formatted(file));
        }
        notes.add(
            "%s was made from other input, or with other --set or --scenario.".formatted(file));
      }
    }
    return notes;
  }

  private ScenarioPlan scenario(Scenario scenario) {
    ProblemSource opened = options.open(scenario.name());
    Plan plan =
        PlanFiles.readCsv(opened.problem(), folder.resolve(scenario.folder()).resolve(PLAN));
    return new ScenarioPlan(
        scenario.name(),
        scenario.title(),
        scenario.note(),
        plan,
        PartitionSolver.create(SolveOptions.defaults()).explain(opened.problem(), plan));
  }

  private <T> Optional<T> read(String name, Function<Map<String, Object>, T> reader) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(JsonResults.read(file)));
    } catch (IllegalArgumentException wrong) {
      throw new InputException(file.toString(), "", wrong.getMessage());
    }
  }
}
