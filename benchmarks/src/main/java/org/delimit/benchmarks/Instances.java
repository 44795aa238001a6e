package org.delimit.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.io.DualGraphFile;
import org.delimit.geometry.io.DualGraphJson;
import org.delimit.io.ProblemFiles;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;

/**
 * Finds the instances of {@link SolveBenchmark}: dual graphs with {@code known.csv} and {@code
 * cut_targets.csv} in one folder, shipped examples in another. What is absent is skipped with a
 * message on stderr.
 */
final class Instances {
  private static final BigDecimal KNOWN_BOSNIA = BigDecimal.valueOf(1_017_460);

  private final List<Instance> found = new ArrayList<>();

  private Instances() {}

  /** Reads all instances, those of proven optima first. */
  static List<Instance> read(Path graphs, Path examples) {
    Instances instances = new Instances();
    instances.rows(graphs.resolve("known.csv")).forEach(row -> instances.addKnown(graphs, row));
    instances
        .rows(graphs.resolve("cut_targets.csv"))
        .forEach(row -> instances.addCutTarget(graphs, row));
    instances.addBosnia(examples.resolve("bosnia-1991/problem.yaml"));
    instances.addIraq(examples.resolve("iraq-2007/problem.yaml"));
    return instances.found;
  }

  /** The folder of the graphs, beside the repository the working folder lies in. */
  static Path graphs() {
    return repository().resolveSibling("shared").resolve("instances");
  }

  /** The folder of the shipped examples. */
  static Path examples() {
    return repository().resolve("examples").resolve("data");
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    Path root = folder;
    while (root != null && !Files.exists(root.resolve("benchmarks/pom.xml"))) {
      root = root.getParent();
    }
    return root == null ? folder : root;
  }

  /* Whole persons: within bounds as the file gives them. */
  private void addKnown(Path folder, NamedCsvRecord row) {
    String name = row.getField("instance");
    ConstraintSetting population =
        ConstraintSetting.defaults()
            .with("min", Long.valueOf(row.getField("lower")))
            .with("max", Long.valueOf(row.getField("upper")));
    addGraph(folder, name, name, row.getField("k"), population, row.getField("best_known"));
  }

  private void addCutTarget(Path folder, NamedCsvRecord row) {
    String percent = row.getField("tolerance_percent");
    String states = row.getField("k");
    String name = row.getField("instance");
    ConstraintSetting population =
        ConstraintSetting.defaults().with("tolerance-percent", new BigDecimal(percent));
    String title = name + ", " + states + " states, ±" + percent + " %";
    addGraph(folder, name, title, states, population, row.getField("best_cut_known"));
  }

  private void addGraph(
      Path folder,
      String file,
      String title,
      String states,
      ConstraintSetting population,
      String target) {
    Path path = folder.resolve(file + ".json");
    if (isThere(path)) {
      Map<String, ConstraintSetting> constraints = new LinkedHashMap<>();
      constraints.put(ConstraintType.POPULATION.id(), population);
      constraints.put(ConstraintType.CUT_EDGES.id(), ConstraintSetting.defaults());
      DualGraphFile graph = DualGraphJson.read(path);
      ProblemBuilder builder =
          PartitionProblem.builder(title)
              .anonymousStates(Integer.parseInt(states))
              .graph(graph.graph())
              .constraints(constraints);
      for (int i = 0; i < graph.ids().size(); i++) {
        Number persons = (Number) graph.attributes().get(i).get("population");
        builder.district(District.of(graph.ids().get(i), persons.longValue()));
      }
      found.add(
          new Instance(title, builder.build(), new BigDecimal(target), ConstraintType.CUT_EDGES));
    }
  }

  /* Exposure alone, for which a plan is known. */
  private void addBosnia(Path yaml) {
    if (isThere(yaml)) {
      PartitionProblem problem = ProblemFiles.read(yaml);
      Map<String, ConstraintSetting> settings =
          new LinkedHashMap<>(problem.constraints().orElseThrow());
      settings.remove(ConstraintType.BORDER_LENGTH.id());
      found.add(
          new Instance(
              "bosnia-1991, exposure alone",
              problem.withConstraints(settings),
              KNOWN_BOSNIA,
              ConstraintType.EXPOSURE));
    }
  }

  private void addIraq(Path yaml) {
    if (isThere(yaml)) {
      found.add(new Instance("iraq-2007, soft score", ProblemFiles.read(yaml), null, null));
    }
  }

  private List<NamedCsvRecord> rows(Path csv) {
    if (!isThere(csv)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(Path file) {
    boolean there = Files.exists(file);
    if (!there) {
      System.err.println("Skipped: " + file + " is absent.");
    }
    return there;
  }
}
