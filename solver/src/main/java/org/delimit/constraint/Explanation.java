package org.delimit.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delimit.model.Level;
import org.delimit.model.PlanScore;

/**
 * Why a plan has its score, constraint by constraint. Immutable.
 *
 * @param score the score explained, or the difference of two scores
 * @param constraints one entry a weighed constraint, in the order of the catalogue
 */
public record Explanation(PlanScore score, List<ConstraintScore> constraints) {
  /**
   * Copies.
   *
   * @param score as above
   * @param constraints as above
   */
  public Explanation {
    constraints = List.copyOf(constraints);
  }

  /**
   * What a constraint says.
   *
   * @param type a constraint
   * @return its entry, if it is weighed
   */
  public Optional<ConstraintScore> of(ConstraintType type) {
    return constraints.stream().filter(entry -> entry.type() == type).findFirst();
  }

  /**
   * All findings, hard constraints first.
   *
   * @return findings in the order of level and catalogue
   */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    for (Level level : Level.values()) {
      constraints.stream()
          .filter(entry -> entry.level() == level)
          .forEach(entry -> all.addAll(entry.findings()));
    }
    return List.copyOf(all);
  }

  /**
   * What this plan adds to another: every penalty is a difference, negative where this plan is
   * better, and only findings the other does not have remain.
   *
   * @param other an explanation of another plan of the same problem under the same constraints
   * @return the difference
   * @throws IllegalArgumentException if the constraints differ
   */
  public Explanation minus(Explanation other) {
    List<ConstraintScore> differences = new ArrayList<>();
    for (ConstraintScore mine : constraints) {
      ConstraintScore theirs =
          other
              .of(mine.type())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The other explanation does not weigh (" + mine.type().id() + ")."));
      List<Finding> fresh = new ArrayList<>(mine.findings());
      fresh.removeAll(theirs.findings());
      differences.add(
          new ConstraintScore(
              mine.type(), mine.level(), mine.weight(), mine.penalty() - theirs.penalty(), fresh));
    }
    PlanScore difference =
        new PlanScore(
            score.hard() - other.score.hard(),
            score.medium() - other.score.medium(),
            score.soft() - other.score.soft());
    return new Explanation(difference, differences);
  }
}
