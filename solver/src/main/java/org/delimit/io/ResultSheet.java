package org.delimit.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;

/**
 * What a result file holds. Values of measures, baselines and sections are texts, numbers,
 * booleans, lists and maps of these; numbers that are not finite are written as null.
 *
 * @param plan the plan
 * @param explanation its score, constraint by constraint
 * @param infeasible why no plan can be feasible, empty unless that is known
 * @param measures report-only measures by name
 * @param baselines what the plan is compared with, by name
 * @param sections further members of the result by name, such as its ledger
 * @param seed seed of the search
 * @param steps steps the search took
 * @param version version of this library
 * @param inputs SHA-256 of every input file by name
 */
public record ResultSheet(
    Plan plan,
    Explanation explanation,
    List<String> infeasible,
    Map<String, Object> measures,
    Map<String, Object> baselines,
    Map<String, Object> sections,
    long seed,
    long steps,
    String version,
    Map<String, String> inputs) {
  /**
   * Copies, keeping the order.
   *
   * @param plan as above
   * @param explanation as above
   * @param infeasible as above
   * @param measures as above
   * @param baselines as above
   * @param sections as above
   * @param seed as above
   * @param steps as above
   * @param version as above
   * @param inputs as above
   */
  public ResultSheet {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(explanation, "explanation");
    infeasible = List.copyOf(infeasible);
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
