package org.delimit.io;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.delimit.geometry.io.MapFileException;

/**
 * Files that cannot be read or written as they are. The message is meant for the person who wrote
 * them: one line a problem, each with file, place, value and often what may help.
 */
public final class InputException extends RuntimeException {
  /** No more problems than this are listed. */
  public static final int MAXIMUM_PROBLEMS = 20;

  private static final long serialVersionUID = 1L;

  /** What is wrong, in the order found. */
  private final Problem[] problems;

  /**
   * One thing that is wrong.
   *
   * @param file the file as it was named, or {@code --set} for an override; empty if no file is
   *     concerned
   * @param place line or path in the file, such as {@code line 7, constraints.exposure.weight};
   *     empty if all of the file is concerned
   * @param text what is wrong, with the value in parentheses
   */
  public record Problem(String file, String place, String text) implements Serializable {
    @Override
    public String toString() {
      if (file.isEmpty()) {
        return text;
      }
      return file + (place.isEmpty() ? "" : ", " + place) + ": " + text;
    }
  }

  /**
   * Reports problems.
   *
   * @param problems at least one
   */
  public InputException(List<Problem> problems) {
    this(problems, null);
  }

  /**
   * Reports one problem.
   *
   * @param file the file as it was named
   * @param place line or path in the file, or the empty text
   * @param text what is wrong, with the value in parentheses
   */
  public InputException(String file, String place, String text) {
    this(List.of(new Problem(file, place, text)), null);
  }

  InputException(List<Problem> problems, Throwable cause) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator())),
        cause);
    this.problems = problems.toArray(Problem[]::new);
  }

  static InputException of(MapFileException e) {
    return new InputException(List.of(problem(e)), e);
  }

  static Problem problem(MapFileException e) {
    String head = e.file() + (e.place().isEmpty() ? "" : ", " + e.place()) + ": ";
    String text = e.getMessage();
    return new Problem(
        e.file(), e.place(), text.startsWith(head) ? text.substring(head.length()) : text);
  }

  /**
   * What is wrong.
   *
   * @return at least one problem, in the order found, at most {@value #MAXIMUM_PROBLEMS} and a line
   *     that counts the rest
   */
  public List<Problem> problems() {
    return List.of(problems);
  }
}
