package org.delimit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.delimit.geometry.io.MapFileException;
import org.delimit.io.InputException;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into messages and exit codes. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  static final int FEASIBLE = 0;
  static final int INFEASIBLE = 1;
  static final int BAD_INPUT = 2;
  static final int OUR_FAULT = 3;

  private final BooleanSupplier stacktrace;

  Faults(BooleanSupplier stacktrace) {
    this.stacktrace = stacktrace;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      err.println(unknown(unmatched.getUnmatched().get(0), command));
    } else {
      err.println(e.getMessage());
    }
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return BAD_INPUT;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    PrintWriter err = command.getErr();
    if (e instanceof InputException
        || e instanceof InvalidProblemException
        || e instanceof MapFileException) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
    String message = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
    err.println(
        "A fault of the program: "
            + e.getClass().getSimpleName()
            + message.replaceAll("\\R", " ")
            + ".");
    if (stacktrace.getAsBoolean()) {
      e.printStackTrace(err);
    } else {
      err.println("Run it again with --stacktrace to see where it happened, and please report it.");
    }
    return OUR_FAULT;
  }

  private static String unknown(String word, CommandLine command) {
    if (word.startsWith("-")) {
      List<String> known = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
      String name = word.replaceFirst("=.*", "");
      return "unknown option (%s). Known: %s.%s"
          .formatted(name, String.join(", ", known), Suggestion.phrase(name, known));
    }
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    if (known.isEmpty()) {
      return "unexpected argument (" + word + ").";
    }
    return "unknown command (%s). Known: %s.%s"
        .formatted(word, String.join(", ", known), Suggestion.phrase(word, known));
  }
}
