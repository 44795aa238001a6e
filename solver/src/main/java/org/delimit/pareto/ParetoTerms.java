package org.delimit.pareto;

import java.util.ArrayList;
import java.util.List;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Suggestion;

/**
 * Which terms of a problem are traded. Stateless and safe for use by several threads.
 *
 * <p>Any constraint can be a term that the catalogue does not mark hard, unless the problem makes
 * it hard: every plan keeps that. One that is off in the problem is measured all the same.
 */
public final class ParetoTerms {
  /** Terms of a front at least. */
  public static final int LEAST = 2;

  /** Terms of a front at most. */
  public static final int MOST = 3;

  private static final List<ConstraintType> USUAL =
      List.of(ConstraintType.EXPOSURE, ConstraintType.DERIVATION, ConstraintType.BORDER_LENGTH);

  private ParetoTerms() {}

  /**
   * The terms that were named.
   *
   * @param problem a problem
   * @param ids two or three ids of the catalogue
   * @return the terms in the order they were named
   * @throws InvalidProblemException if there are fewer or more, one is named twice, unknown, or
   *     hard
   */
  public static List<ConstraintType> named(PartitionProblem problem, List<String> ids) {
    List<String> faults = new ArrayList<>();
    List<ConstraintType> terms = new ArrayList<>();
    for (String id : ids) {
      ConstraintType type = ConstraintType.find(id).orElse(null);
      if (type == null) {
        faults.add(
            "terms: unknown term (%s). Known: %s.%s"
                .formatted(id, String.join(", ", known()), Suggestion.phrase(id, known())));
      } else if (terms.contains(type)) {
        faults.add("terms: the term (%s) is named twice.".formatted(id));
      } else {
        terms.add(type);
        check(problem, type, faults);
      }
    }
    if (ids.size() < LEAST || ids.size() > MOST) {
      faults.add(
          "terms: there are (%d) terms (%s): two or three can be traded."
              .formatted(ids.size(), String.join(", ", ids)));
    }
    if (!faults.isEmpty()) {
      throw new InvalidProblemException(faults);
    }
    return List.copyOf(terms);
  }

  /**
   * The terms to trade if none are named: exposure, derivation and border length as far as they are
   * soft and have something to weigh, filled up to two with what else is soft.
   *
   * @param problem a problem
   * @return two or three terms
   * @throws InvalidProblemException if the problem has fewer than two
   */
  public static List<ConstraintType> usual(PartitionProblem problem) {
    ConstraintConfig config = ConstraintConfig.of(problem);
    List<ConstraintType> terms = new ArrayList<>(USUAL);
    terms.removeIf(type -> !isWeighed(problem, config, type));
    for (ConstraintType type : config.active()) {
      if (terms.size() < LEAST && !terms.contains(type) && isWeighed(problem, config, type)) {
        terms.add(type);
      }
    }
    if (terms.size() < LEAST) {
      throw new InvalidProblemException(
          "terms: the problem has only (%s) to trade. Maybe name two or three terms, which may be off in the problem: %s."
              .formatted(
                  String.join(", ", terms.stream().map(ConstraintType::id).toList()),
                  String.join(", ", known())));
    }
    return List.copyOf(terms);
  }

  private static List<String> known() {
    List<String> ids = new ArrayList<>();
    for (ConstraintType type : ConstraintType.values()) {
      if (type.initialLevel() != Level.HARD) {
        ids.add(type.id());
      }
    }
    return ids;
  }

  private static void check(PartitionProblem problem, ConstraintType type, List<String> faults) {
    if (type.initialLevel() == Level.HARD) {
      faults.add(
          "terms: (%s) is asked of every plan, it cannot be traded. Known: %s."
              .formatted(type.id(), String.join(", ", known())));
    } else if (ConstraintConfig.of(problem).level(type) == Level.HARD) {
      faults.add(
          "terms: (%s) is hard in this problem, so it cannot be traded. Maybe set constraints.%s.level=soft."
              .formatted(type.id(), type.id()));
    }
  }

  private static boolean isWeighed(
      PartitionProblem problem, ConstraintConfig config, ConstraintType type) {
    if (config.level(type) != Level.SOFT || type.initialLevel() == Level.HARD) {
      return false;
    }
    return switch (type) {
      case EXPOSURE -> !problem.groups().isEmpty();
      case DERIVATION -> problem.districts().stream().anyMatch(each -> each.oilBarrelsPerDay() > 0);
      case BORDER_LENGTH -> hasLengths(problem);
      default -> true;
    };
  }

  private static boolean hasLengths(PartitionProblem problem) {
    boolean any = false;
    for (int edge = 0; edge < problem.graph().edgeCount(); edge++) {
      any |= problem.graph().millimetres(edge) > 0;
    }
    return any;
  }
}
