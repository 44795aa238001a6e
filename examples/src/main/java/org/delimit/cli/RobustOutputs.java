package org.delimit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.io.InputException;
import org.delimit.io.MapFiles;
import org.delimit.io.OutputFiles;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.ResultFiles;
import org.delimit.model.District;
import org.delimit.robust.PlanRegret;
import org.delimit.robust.Robustness;
import org.delimit.robust.RobustnessStudy;

/** The files of a robustness study. */
final class RobustOutputs {
  private static final String BEST_AS_GIVEN = "best-as-given.csv";

  private final ProblemSource source;
  private final Robustness found;
  private final Map<String, String> inputs;
  private final boolean endedEarly;

  /**
   * The files of a study.
   *
   * @param inputs hashes of the input files and overrides, by name
   * @param endedEarly whether fewer draws were solved anew than were asked for
   */
  RobustOutputs(
      ProblemSource source, Robustness found, Map<String, String> inputs, boolean endedEarly) {
    this.source = source;
    this.found = found;
    this.inputs = inputs;
    this.endedEarly = endedEarly;
  }

  /** Writes all files into a folder; gives their names. */
  List<String> write(Path folder) {
    List<String> files = new ArrayList<>(List.of("robust.json", "stability.csv"));
    Map<String, Object> members = new LinkedHashMap<>(found.asMap());
    members.put("endedEarly", endedEarly);
    members.put("inputs", inputs);
    ResultFiles.write(members, folder.resolve("robust.json"));
    OutputFiles.writeCsv(table(), folder.resolve("stability.csv"));
    if (!source.shapes().isEmpty()) {
      Path map = folder.resolve("stability.geojson");
      MapFiles.writeDistricts(source, "stability", found.stability(), map);
      files.add("stability.geojson");
    }
    // Unlike the others it is not written each time: one of an earlier study would look like ours.
    delete(folder.resolve(BEST_AS_GIVEN));
    for (PlanRegret each : found.plans()) {
      String name = fileOf(each.name());
      if (name != null) {
        PlanFiles.writeCsv(each.plan(), folder.resolve(name));
        files.add(name);
      }
    }
    return files;
  }

  private static void delete(Path old) {
    try {
      Files.deleteIfExists(old);
    } catch (IOException e) {
      throw new InputException(
          old.toString(), "", "the old plan cannot be removed (" + e.getMessage() + ").");
    }
  }

  /* Plans that came as files or belong to the problem are there already. */
  private static String fileOf(String plan) {
    return switch (plan) {
      case RobustnessStudy.SOLVED -> "plan.csv";
      case RobustnessStudy.BEST_AS_GIVEN -> BEST_AS_GIVEN;
      case RobustnessStudy.LEAST_REGRET -> "least-regret.csv";
      case RobustnessStudy.OFTENEST_BEST -> "most-often-best.csv";
      default -> null;
    };
  }

  private List<List<String>> table() {
    List<Map<String, Object>> rows = found.stability();
    List<String> header = new ArrayList<>(List.of("district", "name", "population"));
    header.addAll(rows.get(0).keySet());
    List<List<String>> lines = new ArrayList<>(List.of(header));
    for (int i = 0; i < rows.size(); i++) {
      District district = source.problem().districts().get(i);
      List<String> cells =
          new ArrayList<>(
              List.of(district.id(), district.name(), String.valueOf(district.population())));
      rows.get(i).values().forEach(value -> cells.add(value.toString()));
      lines.add(cells);
    }
    return lines;
  }
}
