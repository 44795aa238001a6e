package org.delimit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.Outlook;
import org.delimit.io.ProblemSource;
import org.delimit.report.ReportInput;

/** Fills a report with what the files of a problem say: map, sources, notes and provenance. */
final class PlanReport {
  private PlanReport() {}

  /**
   * Fills a report.
   *
   * @param bare the plan and its score
   * @param inputs hashes of the input files and options, by name
   */
  static ReportInput of(
      ReportInput bare,
      ProblemSource source,
      Outlook outlook,
      Optional<GroundMeasures> ground,
      Map<String, String> inputs) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Delimit", Delimit.version());
    versions.put("Java", Runtime.version().toString());
    versions.putAll(inputs);
    ReportInput report =
        bare.withNotes(notes(source, ground))
            .withOutlook(outlook)
            .withVersions(versions)
            .withSources(SolveOutputs.sources(source));
    if (ground.isPresent()) {
      report = report.withGround(ground.get());
    }
    return source.shapes().isEmpty()
        ? report
        : report.withShapes(source.shapes(), source.schematic());
  }

  /** What reading the files and merging their polygons gave reason to say. */
  static List<String> notes(ProblemSource source, Optional<GroundMeasures> ground) {
    List<String> notes = new ArrayList<>(source.notes());
    ground.ifPresent(found -> notes.addAll(found.contiguity().sentences()));
    return notes;
  }
}
