package org.delimit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.GroundContiguity;
import org.delimit.analysis.PlanMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.io.MapFiles;
import org.delimit.io.OutputFiles;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.ResultFiles;
import org.delimit.io.ResultSheet;
import org.delimit.model.Plan;
import org.delimit.report.HtmlReport;
import org.delimit.report.ReportInput;
import org.delimit.report.ReportSource;
import org.delimit.solver.SolveResult;

/** The files a solve writes, and the figures they share with the summary. */
final class SolveOutputs {
  private final ProblemSource source;
  private final SolveResult result;
  private final Map<String, String> inputs;
  private final ConstraintConfig config;
  private final PlanMeasures measures;
  private final Baselines baselines;

  /**
   * Measures a result.
   *
   * @param inputs hashes of the input files and overrides, by name
   */
  SolveOutputs(ProblemSource source, SolveResult result, Map<String, String> inputs) {
    this.source = source;
    this.result = result;
    this.inputs = inputs;
    config = ConstraintConfig.of(source.problem());
    measures = PlanMeasures.of(result.plan());
    baselines = Baselines.of(source.problem(), config);
  }

  ProblemSource source() {
    return source;
  }

  PlanMeasures measures() {
    return measures;
  }

  Baselines baselines() {
    return baselines;
  }

  /** Writes all files into a folder; gives their names, the report last. */
  List<String> write(Path folder) {
    List<String> files = new ArrayList<>(List.of("plan.csv", "result.json"));
    PlanFiles.writeCsv(result.plan(), folder.resolve("plan.csv"));
    ResultFiles.write(sheet(), folder.resolve("result.json"));
    if (!source.shapes().isEmpty()) {
      MapFiles.writePlan(source, result.plan(), folder.resolve("plan.geojson"));
      MapFiles.writeStates(source, result.plan(), folder.resolve("states.geojson"));
      MapFiles.writeBorders(source, result.plan(), folder.resolve("borders.geojson"));
      files.addAll(List.of("plan.geojson", "states.geojson", "borders.geojson"));
    }
    OutputFiles.write(HtmlReport.html(report()), folder.resolve("report.html"));
    files.add("report.html");
    return files;
  }

  private ResultSheet sheet() {
    return new ResultSheet(
        result.plan(),
        result.explanation(),
        result.infeasible(),
        measures.asMap(),
        baselines.asMap(),
        result.seed(),
        result.steps(),
        Delimit.version(),
        inputs);
  }

  /** What was found when the polygons of each state were merged; empty without real polygons. */
  static List<String> ground(ProblemSource source, Plan plan) {
    return source.shapes().isEmpty() || source.schematic()
        ? List.of()
        : GroundContiguity.of(plan, source.shapes()).sentences();
  }

  static List<ReportSource> sources(ProblemSource source) {
    return source.sources().stream()
        .map(note -> new ReportSource(note.data(), note.grade(), note.source()))
        .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(source.notes());
    notes.addAll(ground(source, result.plan()));
    return notes;
  }

  private ReportInput report() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Delimit", Delimit.version());
    versions.put("Java", Runtime.version().toString());
    versions.putAll(inputs);
    ReportInput report =
        ReportInput.of(result, config)
            .withNotes(notes())
            .withVersions(versions)
            .withSources(sources(source));
    return source.shapes().isEmpty()
        ? report
        : report.withShapes(source.shapes(), source.schematic());
  }
}
