package org.delimit.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.Reference;
import org.delimit.model.State;

/** The shipped example bosnia-1991, read by hand so that it needs no file reader. */
public final class BosniaExample {
  private static final Path FOLDER = Path.of("../examples/data/bosnia-1991");

  private BosniaExample() {}

  /** The problem with the Dayton line as its reference; the test is skipped without the files. */
  public static PartitionProblem problem() {
    assumeTrue(Files.exists(FOLDER.resolve("districts.csv")), "no example data in " + FOLDER);
    ProblemBuilder builder =
        PartitionProblem.builder("Bosnia and Herzegovina 1991")
            .groups("bosniak", "serb", "croat", "other")
            .state(
                new State(
                    "FBiH", "Federation of Bosnia and Herzegovina", List.of("bosniak", "croat")))
            .state(new State("RS", "Republika Srpska", List.of("serb")))
            .special("30163");
    for (String[] row : rows("districts.csv")) {
      builder.district(district(row));
    }
    for (String[] row : rows("borders.csv")) {
      builder.border(row[0], row[1], Math.round(1000 * Double.parseDouble(row[2])));
    }
    Map<String, String> dayton = new LinkedHashMap<>();
    rows("dayton.csv").forEach(row -> dayton.put(row[0], row[1]));
    return builder.reference(new Reference("Dayton line 1995", dayton)).build();
  }

  /** The constraints of its problem file. */
  public static ConstraintConfig config() {
    ConstraintSetting setting = ConstraintSetting.defaults();
    return ConstraintConfig.listed(
        Map.of(
            "contiguity", setting.with("passable", true),
            "exposure", setting.with("measure", "homeland"),
            "border-length", setting.withWeight("0.001")));
  }

  private static District district(String[] row) {
    Map<String, Long> people = new LinkedHashMap<>();
    people.put("bosniak", Long.valueOf(row[3]));
    people.put("serb", Long.valueOf(row[4]));
    people.put("croat", Long.valueOf(row[5]));
    people.put("other", Long.valueOf(row[6]));
    return District.of(row[0], people).withName(row[1]).withParent(row[2]);
  }

  private static List<String[]> rows(String file) {
    try (var lines = Files.lines(FOLDER.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
