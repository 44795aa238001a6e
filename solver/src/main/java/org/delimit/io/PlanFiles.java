package org.delimit.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * Reads and writes plans as CSV: the header {@code district,state}, then one line a district. The
 * state of a special district is {@code special}; its line may be left out. Stateless and safe for
 * use by several threads.
 */
public final class PlanFiles {
  private PlanFiles() {}

  /**
   * Reads a plan.
   *
   * @param problem the problem it belongs to
   * @param path a CSV file; columns beside district and state are not looked at
   * @return the plan
   * @throws InputException naming every line with an unknown, missing, double or wrongly assigned
   *     district
   */
  public static Plan readCsv(PartitionProblem problem, Path path) {
    List<String> ids = problem.districts().stream().map(District::id).toList();
    Set<String> special = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (problem.isSpecial(i)) {
        special.add(ids.get(i));
      }
    }
    Problems problems = new Problems();
    PlanTable table =
        PlanTable.ofPlans(
            new Ids("district", ids), new Ids("state", List.copyOf(problem.stateIds())), special);
    Map<String, String> states = table.read(CsvTable.read(path), problems);
    problems.throwIfAny();
    return Plan.of(problem, states);
  }

  /**
   * Writes a plan as a whole or not at all, in the order of the districts.
   *
   * @param plan a plan
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   */
  public static void writeCsv(Plan plan, Path path) {
    OutputFiles.write(
        path,
        out -> {
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
          csv.writeRecord(PlanTable.DISTRICT, PlanTable.STATE);
          plan.toMap().forEach((district, state) -> csv.writeRecord(district, state));
          csv.flush();
        });
  }
}
