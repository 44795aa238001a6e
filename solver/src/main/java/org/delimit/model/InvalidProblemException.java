package org.delimit.model;

import java.util.List;

/** Thrown when a problem, a plan or a configuration contradicts itself; lists everything found. */
public final class InvalidProblemException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, a sentence or two each. */
  private final String[] problems;

  /**
   * Reports problems.
   *
   * @param problems at least one sentence, each with the value and what is allowed
   */
  public InvalidProblemException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = problems.toArray(String[]::new);
  }

  /**
   * Reports one problem.
   *
   * @param problem a sentence with the value and what is allowed
   */
  public InvalidProblemException(String problem) {
    this(List.of(problem));
  }

  /**
   * What is wrong.
   *
   * @return one text a problem, in the order found
   */
  public List<String> problems() {
    return List.of(problems);
  }
}
