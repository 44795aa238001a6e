package org.delimit.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.io.InputException;
import org.delimit.io.JsonResults;
import org.delimit.io.OutputFiles;
import org.delimit.io.PlanFiles;
import org.delimit.io.ResultFiles;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoPlan;
import org.delimit.pareto.ParetoResult;

/** The folder of a front: {@code pareto.json}, {@code front.csv} and the plans. */
final class ParetoFolder {
  static final String JSON = "pareto.json";
  private static final String TABLE = "front.csv";
  private static final String PLANS = "plans";

  private ParetoFolder() {}

  /**
   * Writes a result; plans of an older front in the folder are removed.
   *
   * @param inputs hashes of the input and overrides
   * @return names of what was written
   * @throws InputException if something cannot be written
   */
  static List<String> write(ParetoResult result, Map<String, String> inputs, Path folder) {
    Map<String, Object> members = new LinkedHashMap<>(result.asMap());
    members.put("inputs", inputs);
    Path plans = folder.resolve(PLANS);
    removePlans(plans);
    for (ParetoPlan plan : result.front().plans()) {
      PlanFiles.writeCsv(plan.plan(), plans.resolve(plan.name() + ".csv"));
    }
    OutputFiles.writeCsv(table(result), folder.resolve(TABLE));
    ResultFiles.write(members, folder.resolve(JSON));
    List<String> files = new ArrayList<>(List.of(JSON, TABLE));
    if (!result.front().plans().isEmpty()) {
      files.add(PLANS + "/" + result.front().plans().get(0).name() + ".csv …");
    }
    return files;
  }

  /**
   * Reads a front back.
   *
   * @param problem the problem it was found for
   * @param folder a folder that {@link #write} wrote
   * @throws InputException if a file is missing, or no file of a front of this problem
   */
  static ParetoFront read(PartitionProblem problem, Path folder) {
    Path file = folder.resolve(JSON);
    Map<String, Object> members = JsonResults.read(file);
    try {
      return ParetoFront.of(
          members,
          name -> PlanFiles.readCsv(problem, folder.resolve(PLANS).resolve(name + ".csv")));
    } catch (InvalidProblemException e) {
      throw new InputException(file.toString(), "", e.getMessage());
    }
  }

  /* Every vector found, kept or not: what a plot needs. */
  private static List<List<String>> table(ParetoResult result) {
    Map<List<Long>, String> names = new HashMap<>();
    result.front().plans().forEach(plan -> names.put(plan.values(), plan.name()));
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("plan"));
    result.front().terms().stream().map(ConstraintType::id).forEach(header::add);
    lines.add(header);
    for (List<Long> values : result.found()) {
      List<String> line = new ArrayList<>(List.of(names.getOrDefault(values, "")));
      values.forEach(value -> line.add(PlanScore.decimal(value).toPlainString()));
      lines.add(line);
    }
    return lines;
  }

  private static void removePlans(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "P[0-9]*.csv")) {
      for (Path file : old) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new InputException(
          folder.toString(), "", "old plans cannot be removed (" + e.getMessage() + ").");
    }
  }
}
