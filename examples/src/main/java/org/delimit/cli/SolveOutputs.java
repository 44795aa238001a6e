package org.delimit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.Ledger;
import org.delimit.analysis.MinorityReport;
import org.delimit.analysis.OuterBorderMeasures;
import org.delimit.analysis.Outlook;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.Viability;
import org.delimit.analysis.ViabilityRow;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.draw.PictureFormat;
import org.delimit.geometry.io.MapFormat;
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
  private final SearchSoFar before;
  private final Map<String, String> inputs;
  private final ConstraintConfig config;
  private final PlanMeasures measures;
  private final Baselines baselines;
  private final Outlook outlook;
  private final Optional<GroundMeasures> ground;

  /**
   * Measures a result.
   *
   * @param result what was found, with all that was done before
   * @param inputs hashes of the input files and overrides, by name
   * @param before what was done before an interruption
   */
  SolveOutputs(
      ProblemSource source, SolveResult result, Map<String, String> inputs, SearchSoFar before) {
    this.source = source;
    this.before = before;
    this.result = result;
    this.inputs = inputs;
    config = ConstraintConfig.of(source.problem());
    measures = PlanMeasures.of(result.plan());
    baselines = Baselines.of(source.problem(), config);
    outlook = outlook(source, result.plan());
    ground = ground(source, result.plan());
  }

  Optional<GroundMeasures> ground() {
    return ground;
  }

  PlanMeasures measures() {
    return measures;
  }

  Baselines baselines() {
    return baselines;
  }

  Outlook outlook() {
    return outlook;
  }

  /** Uncertainty and acceptance, as far as the problem has data for them. */
  static Outlook outlook(ProblemSource source, Plan plan) {
    return Outlook.of(
        plan, ConstraintConfig.of(source.problem()), source.ranges(), source.consultation());
  }

  /** Writes all files into a folder, in each format; gives their names, the report last. */
  List<String> write(Path folder, Set<MapFormat> formats, Set<PictureFormat> pictures) {
    List<String> files = new ArrayList<>(List.of("plan.csv", "result.json"));
    PlanFiles.writeCsv(result.plan(), folder.resolve("plan.csv"));
    ResultFiles.write(sheet(), folder.resolve("result.json"));
    if (!source.shapes().isEmpty()) {
      for (MapFormat format : formats) {
        // The table of the plan is called plan.csv already.
        String plan = (format == MapFormat.CSV ? "plan-map." : "plan.") + format.ending();
        String states = "states." + format.ending();
        String borders = "borders." + format.ending();
        MapFiles.writePlan(source, result.plan(), folder.resolve(plan));
        MapFiles.writeStates(source, result.plan(), folder.resolve(states));
        MapFiles.writeBorders(source, result.plan(), folder.resolve(borders));
        files.addAll(List.of(plan, states, borders));
      }
    }
    for (PictureFormat format : pictures) {
      files.addAll(MapPictures.write(source, result, folder, format));
    }
    OutputFiles.write(HtmlReport.html(report()), folder.resolve("report.html"));
    files.add("report.html");
    return files;
  }

  private ResultSheet sheet() {
    Map<String, Object> sections = sections(result.plan(), outlook);
    if (before.resumed() > 0) {
      Map<String, Object> resumed = new LinkedHashMap<>();
      resumed.put("times", before.resumed());
      resumed.put("stepsBefore", before.steps());
      resumed.put("secondsBefore", before.elapsed().toMillis() / 1000.0);
      resumed.put("seconds", result.elapsed().toMillis() / 1000.0);
      sections.put("resumed", resumed);
    }
    sections.put("notes", notes().stream().map(this::withoutFolder).toList());
    return new ResultSheet(
        result.plan(),
        result.explanation(),
        result.infeasible(),
        measures(result.plan(), measures, ground),
        baselines.asMap(),
        sections,
        result.seed(),
        result.steps(),
        Delimit.version(),
        inputs);
  }

  /** What a result says of a plan beside its measures and baselines, by name. */
  static Map<String, Object> sections(Plan plan, Outlook outlook) {
    Map<String, Object> sections = new LinkedHashMap<>(outlook.asMap());
    sections.put("ledger", Ledger.of(plan).asMap());
    sections.put("minorities", MinorityReport.of(plan).asMap());
    sections.put("viability", Viability.of(plan).stream().map(ViabilityRow::asMap).toList());
    return sections;
  }

  /** What was found when the polygons of each state were merged; empty without real polygons. */
  static Optional<GroundMeasures> ground(ProblemSource source, Plan plan) {
    return source.drawn().isEmpty() || source.schematic()
        ? Optional.empty()
        : Optional.of(GroundMeasures.of(plan, source.drawn(), source.system().surface()));
  }

  /** All measures of a plan by name, those on the ground under {@code ground}. */
  static Map<String, Object> measures(
      Plan plan, PlanMeasures measures, Optional<GroundMeasures> ground) {
    Map<String, Object> all = new LinkedHashMap<>(measures.asMap());
    ground.ifPresent(found -> all.put("ground", found.asMap()));
    if (!plan.problem().outerBorders().isEmpty()) {
      all.put("outerBorderKilometres", OuterBorderMeasures.of(plan).asMap(plan));
    }
    return all;
  }

  static List<ReportSource> sources(ProblemSource source) {
    return source.sources().stream()
        .map(note -> new ReportSource(note.data(), note.grade(), note.source()))
        .toList();
  }

  /** Results of equal files are equal wherever they lie: a note names its file as inputs do. */
  private String withoutFolder(String note) {
    for (String file : source.inputs().keySet()) {
      int at = note.indexOf(file + ": ");
      if (at > 0 && !note.substring(0, at).contains(": ")) {
        return note.substring(at);
      }
    }
    return note;
  }

  private List<String> notes() {
    List<String> notes = PlanReport.notes(source, ground);
    notes.addAll(source.notes().size(), before.notes());
    return notes;
  }

  private ReportInput report() {
    return PlanReport.of(ReportInput.of(result, config), source, outlook, ground, inputs)
        .withNotes(notes());
  }
}
