package org.delimit.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.delimit.io.InputException;
import org.delimit.io.ProblemFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.Scenario;
import org.delimit.model.Suggestion;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The problem a command works on. */
class ProblemOptions {
  @Parameters(
      paramLabel = "PROBLEM|EXAMPLE",
      description = "A problem file, a folder that holds problem.yaml, or the name of an example.")
  private String problem;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Set one value of the problem file, such as constraints.exposure.weight=2.")
  private List<String> overrides = new ArrayList<>();

  /** The problem as a scenario has it, with its map, sources, hashes and notes. */
  final ProblemSource open(String scenario) {
    return read((file, set) -> ProblemFiles.open(file, scenario, set));
  }

  /** The base and the scenarios of the problem file. */
  final List<Scenario> scenarios() {
    return read(ProblemFiles::scenarios);
  }

  final <T> T read(BiFunction<Path, List<String>, T> reader) {
    Path file = file();
    if (file != null) {
      return reader.apply(file, overrides);
    }
    try (ShippedExamples examples = ShippedExamples.open()) {
      if (!examples.names().contains(problem)) {
        throw unknown(examples.names());
      }
      return reader.apply(examples.problem(problem), overrides);
    }
  }

  /** A short name for folders: of the example, the folder or the file. */
  String shortName() {
    Path file = file();
    if (file == null) {
      return problem;
    }
    Path absolute = file.toAbsolutePath().normalize();
    String name = absolute.getFileName().toString();
    Path folder = absolute.getParent();
    if (name.equals(ShippedExamples.PROBLEM) && folder != null && folder.getFileName() != null) {
      return folder.getFileName().toString();
    }
    return name.replaceFirst("\\.ya?ml$", "");
  }

  /** Input hashes, and the overrides as they were given. */
  Map<String, String> inputs(ProblemSource source) {
    Map<String, String> inputs = new LinkedHashMap<>(source.inputs());
    for (String override : overrides) {
      int equals = override.indexOf('=');
      inputs.put("--set " + override.substring(0, equals), override.substring(equals + 1));
    }
    return inputs;
  }

  private Path file() {
    try {
      Path path = Path.of(problem);
      if (Files.isDirectory(path) && Files.exists(path.resolve(ShippedExamples.PROBLEM))) {
        return path.resolve(ShippedExamples.PROBLEM);
      }
      return Files.isRegularFile(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private InputException unknown(List<String> examples) {
    String what =
        isFolder()
            ? "there is no problem.yaml in the folder"
            : "there is neither a file nor an example";
    String known = String.join(", ", examples);
    return new InputException(
        "",
        "",
        "%s (%s). Examples: %s.%s"
            .formatted(what, problem, known, Suggestion.phrase(problem, examples)));
  }

  private boolean isFolder() {
    try {
      return Files.isDirectory(Path.of(problem));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
