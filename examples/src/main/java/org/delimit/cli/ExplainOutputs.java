package org.delimit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.explain.DistrictExplanation;
import org.delimit.explain.Explainer;
import org.delimit.explain.Firmness;
import org.delimit.explain.JointMove;
import org.delimit.explain.PlanDifference;
import org.delimit.io.MapFiles;
import org.delimit.io.OutputFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.ResultFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.model.State;

/** An explanation as JSON and on the map. */
final class ExplainOutputs {
  private final ProblemSource source;
  private final Explainer explainer;
  private final List<DistrictExplanation> asked;
  private final PlanDifference difference;
  private final PlanDifference whatIf;

  /**
   * What is explained.
   *
   * @param asked districts that were asked about, possibly none
   * @param difference the difference to another plan, or null
   * @param whatIf the difference reassignments make, or null
   */
  ExplainOutputs(
      ProblemSource source,
      Explainer explainer,
      List<DistrictExplanation> asked,
      PlanDifference difference,
      PlanDifference whatIf) {
    this.source = source;
    this.explainer = explainer;
    this.asked = asked;
    this.difference = difference;
    this.whatIf = whatIf;
  }

  String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("problem", source.problem().name());
    List<DistrictExplanation> border = explainer.border();
    members.put("firmness", Firmness.of(border, explainer.explanation().score()).asMap());
    List<DistrictExplanation> shown = asked.isEmpty() ? border : asked;
    members.put("districts", shown.stream().map(DistrictExplanation::asMap).toList());
    if (asked.isEmpty()) {
      members.put("together", explainer.together().stream().map(JointMove::asMap).toList());
    }
    if (difference != null) {
      members.put("against", difference.asMap());
    }
    if (whatIf != null) {
      members.put("reassigned", whatIf.asMap());
    }
    return ResultFiles.scoreJson(explainer.explanation(), members);
  }

  /** Writes the files; gives a line that names them. */
  String write(Path folder) {
    OutputFiles.write(json(), folder.resolve("explain.json"));
    String files = "explain.json";
    if (!source.shapes().isEmpty()) {
      MapFiles.writeDistricts(source, "explain", rows(), folder.resolve("explain.geojson"));
      files += ", explain.geojson";
    }
    return "Written to " + folder + ": " + files + System.lineSeparator();
  }

  /* One row a district, of special ones, too. */
  private List<Map<String, Object>> rows() {
    PartitionProblem problem = source.problem();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      rows.add(new LinkedHashMap<>(Map.of("state", State.SPECIAL.id())));
    }
    for (DistrictExplanation each : explainer.districts()) {
      rows.get(problem.requireDistrict(each.district())).putAll(each.row());
    }
    if (difference != null) {
      List<Map<String, Object>> changes = difference.rows();
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).putAll(changes.get(i));
      }
    }
    return rows;
  }
}
