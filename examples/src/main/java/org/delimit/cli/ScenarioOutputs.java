package org.delimit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.geometry.io.MapFormat;
import org.delimit.io.OutputFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.ResultFiles;
import org.delimit.report.ScenarioPage;
import org.delimit.solver.SolveResult;

/** The files a comparison writes: those of a solve for each scenario, and three that compare. */
final class ScenarioOutputs {
  static final String PAGE = "scenarios.html";

  private final ScenarioComparison comparison;
  private final List<ScenarioRun.Solved> solved;
  private final ProblemOptions problem;

  /** The solved scenarios are the first of the comparison; plans that were given follow. */
  ScenarioOutputs(
      ScenarioComparison comparison, List<ScenarioRun.Solved> solved, ProblemOptions problem) {
    this.comparison = comparison;
    this.solved = solved;
    this.problem = problem;
  }

  /** Writes all files; gives the names of those that compare. */
  List<String> write(Path folder) {
    for (ScenarioRun.Solved each : solved) {
      new SolveOutputs(each.source(), each.result(), inputs(each), each.before())
          .write(folder.resolve(each.scenario().folder()), Set.of(MapFormat.GEOJSON), Set.of());
    }
    OutputFiles.writeCsv(comparison.table(), folder.resolve("scenarios.csv"));
    ResultFiles.write(tree(), folder.resolve("scenarios.json"));
    ProblemSource base = solved.get(0).source();
    OutputFiles.write(
        ScenarioPage.html(base.problem().name(), comparison, sheets(), SolveOutputs.sources(base)),
        folder.resolve(PAGE));
    return List.of("scenarios.csv", "scenarios.json", PAGE);
  }

  private Map<String, String> inputs(ScenarioRun.Solved each) {
    Map<String, String> inputs = new LinkedHashMap<>(problem.inputs(each.source()));
    if (!each.scenario().isBase()) {
      inputs.put("--scenario", each.scenario().name());
    }
    return inputs;
  }

  private Map<String, Object> tree() {
    Map<String, Object> searches = new LinkedHashMap<>();
    Map<String, String> inputs = new LinkedHashMap<>();
    for (ScenarioRun.Solved each : solved) {
      SolveResult result = each.result();
      Map<String, Object> search = new LinkedHashMap<>();
      search.put("seed", result.seed());
      search.put("steps", result.steps());
      search.put("infeasible", result.infeasible());
      searches.put(each.scenario().name(), search);
      inputs.putAll(problem.inputs(each.source()));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("problem", solved.get(0).source().problem().name());
    tree.putAll(comparison.asMap());
    tree.put("searches", searches);
    tree.put("version", Delimit.version());
    tree.put("inputs", inputs);
    return tree;
  }

  private List<ScenarioPage.Sheet> sheets() {
    List<ScenarioPage.Sheet> sheets = new ArrayList<>();
    for (ScenarioRun.Solved each : solved) {
      ProblemSource source = each.source();
      sheets.add(
          new ScenarioPage.Sheet(
              source.shapes(), source.schematic(), each.scenario().folder() + "/report.html"));
    }
    ProblemSource base = solved.get(0).source();
    while (sheets.size() < comparison.scenarios().size()) {
      sheets.add(new ScenarioPage.Sheet(base.shapes(), base.schematic(), ""));
    }
    return sheets;
  }
}
