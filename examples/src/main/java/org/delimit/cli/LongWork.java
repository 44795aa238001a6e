package org.delimit.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.delimit.io.CheckpointFile;
import org.delimit.io.OutputFiles;
import org.delimit.io.ProblemSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What commands have in common that can take long: they show progress and can be resumed. */
final class LongWork {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--quiet", description = "No progress, no notes, no tables.")
  private boolean quiet;

  @Option(names = "--progress", description = "Show progress even if this is no terminal.")
  private boolean progress;

  @Option(
      names = "--resume",
      description = "Go on from the checkpoint that an interrupted run left in the output folder.")
  private boolean resume;

  boolean quiet() {
    return quiet;
  }

  boolean resume() {
    return resume;
  }

  /** What is told if there is nothing to resume: jobs that may be restarted always say so. */
  static String nothingToResume(CheckpointFile checkpoint) {
    return "Note: there is no " + checkpoint.path() + ": the work begins anew.";
  }

  /** A line for the progress, which shows nothing if nobody looks. */
  StatusLine line() {
    boolean shown = !quiet && (progress || System.console() != null);
    return new StatusLine(command.commandLine().getErr(), shown);
  }

  /**
   * The checkpoint of the command in its output folder.
   *
   * @param folder the output folder
   * @param problem the problem as it was named
   * @param source the problem as it was read
   * @param options every option that the result depends on, but not how long to work
   * @throws org.delimit.io.InputException if nothing can be written to the folder: better now than
   *     after the work
   */
  CheckpointFile checkpoint(
      Path folder, ProblemOptions problem, ProblemSource source, Map<String, String> options) {
    OutputFiles.requireFolder(folder);
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("command", command.name());
    origin.putAll(problem.inputs(source));
    origin.putAll(options);
    return new CheckpointFile(folder, origin);
  }
}
