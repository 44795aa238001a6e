package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. Not safe for use by several threads; {@link #run} is. */
@Command(
    name = "delimit",
    description = "Assigns the districts of a country to states and shows what each line costs.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class,
    subcommands = {
      SolveCommand.class,
      CheckCommand.class,
      ScoreCommand.class,
      ExplainCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      CertifyCommand.class,
      EnsembleCommand.class,
      ParetoCommand.class,
      CountCommand.class,
      RobustCommand.class,
      ConvertCommand.class,
      DrawCommand.class,
      ExamplesCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the plan is feasible, or the command did what it should",
      "1:the best plan found is infeasible, or none can be feasible",
      "2:bad input: the message names file, place and value",
      "3:a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  delimit examples",
      "  delimit solve bosnia-1991 --time 10s",
      "  delimit check my/problem.yaml"
    })
public final class Delimit implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where a fault of the program happened.")
  private boolean stacktrace;

  /** Makes the top command; {@link #run} is the way in. */
  private Delimit() {}

  /**
   * Runs a command and ends the Java machine with its exit code.
   *
   * @param args command and options
   */
  public static void main(String[] args) {
    // Digits and separators must not depend on where the machine stands.
    Locale.setDefault(Locale.ROOT);
    // Pictures need no screen, and no machine should look for one.
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * Runs a command.
   *
   * @param args command and options
   * @param out where results go
   * @param err where progress, notes and errors go
   * @return the exit code: 0 feasible, 1 infeasible, 2 bad input, 3 our fault
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    Delimit top = new Delimit();
    Faults faults = new Faults(() -> top.stacktrace);
    CommandLine line =
        new CommandLine(top)
            .setOut(out)
            .setErr(err)
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setParameterExceptionHandler(faults)
            .setExecutionExceptionHandler(faults);
    try {
      return line.execute(args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
  }

  static String version() {
    String version = Delimit.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"delimit " + version() + " (Java " + Runtime.version() + ")"};
    }
  }
}
