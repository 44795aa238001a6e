package org.delimit.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.delimit.io.InputException;
import org.delimit.model.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists and copies what ships. */
@Command(
    name = "examples",
    description = "Lists the problems that ship, or copies one to edit it.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class ExamplesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--copy", paramLabel = "NAME", description = "Copy the files of an example.")
  private String copy;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "The folder to copy into (default: one named like the example).")
  private Path to;

  @Override
  public Integer call() {
    try (ShippedExamples examples = ShippedExamples.open()) {
      if (copy == null) {
        list(examples);
      } else {
        copy(examples);
      }
    }
    return Faults.FEASIBLE;
  }

  private void list(ShippedExamples examples) {
    TextTable table = new TextTable("<<", "EXAMPLE", "WHAT IT IS");
    for (String name : examples.names()) {
      table.row(name, examples.description(name));
    }
    table.print(spec.commandLine().getOut());
  }

  private void copy(ShippedExamples examples) {
    List<String> names = examples.names();
    if (!names.contains(copy)) {
      throw new InputException(
          "",
          "",
          "there is no example (%s). Known: %s.%s"
              .formatted(copy, String.join(", ", names), Suggestion.phrase(copy, names)));
    }
    Path problem = examples.problem(copy);
    Path folder = to == null ? Path.of(problem.getParent().getFileName().toString()) : to;
    try {
      Files.createDirectories(folder);
      for (Path file : examples.files(copy)) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    } catch (FileAlreadyExistsException e) {
      throw new InputException(
          e.getFile(), "", "the file is there already. Maybe choose another folder with --to.");
    } catch (IOException e) {
      throw new InputException(
          folder.toString(), "", "the folder cannot be written (" + e.getMessage() + ").");
    }
    Path copied = folder.resolve(problem.getFileName().toString());
    boolean usual = copied.endsWith(ShippedExamples.PROBLEM);
    spec.commandLine()
        .getOut()
        .println(
            "Copied to %s. Edit %s, then run: delimit solve %s"
                .formatted(folder, copied, usual ? folder : copied));
  }
}
