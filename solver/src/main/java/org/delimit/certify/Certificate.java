package org.delimit.certify;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;

/**
 * What was proven of a problem. Immutable.
 *
 * @param objective what is bounded
 * @param best least objective of a feasible plan that is known, in thousandths; empty if none is
 * @param bound no feasible plan has less, in thousandths, rounded down; empty if there is none
 * @param proven whether {@code plan} is an optimum
 * @param infeasible why no plan can be feasible, a sentence or more each; empty unless that is
 *     proven
 * @param leftOut constraints that the bound knows nothing of; it holds, but may be lower than need
 *     be; empty if there is no bound
 * @param method how the bound was proven
 * @param partialPlans partial plans kept, over all steps of the last sweep: a measure of the work
 * @param elapsed time taken
 * @param plan the plan of {@code best}
 */
public record Certificate(
    CertifyObjective objective,
    OptionalLong best,
    OptionalLong bound,
    boolean proven,
    List<String> infeasible,
    List<ConstraintType> leftOut,
    String method,
    long partialPlans,
    Duration elapsed,
    Optional<Plan> plan) {

  /**
   * Copies.
   *
   * @param objective as above
   * @param best as above
   * @param bound as above
   * @param proven as above
   * @param infeasible as above
   * @param leftOut as above
   * @param method as above
   * @param partialPlans as above
   * @param elapsed as above
   * @param plan as above
   */
  public Certificate {
    infeasible = List.copyOf(infeasible);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * How far the best plan can be from an optimum.
   *
   * @return best − bound in thousandths; empty if one of them is not known
   */
  public OptionalLong gap() {
    return best.isPresent() && bound.isPresent()
        ? OptionalLong.of(best.getAsLong() - bound.getAsLong())
        : OptionalLong.empty();
  }

  /**
   * The members of {@code certificate.json}.
   *
   * @return values by name: amounts in whole units, null where nothing is known
   */
  public Map<String, Object> asMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("objective", objective.word());
    members.put("best", decimal(best));
    members.put("bound", decimal(bound));
    members.put("gap", decimal(gap()));
    members.put("proven", proven);
    members.put("infeasible", infeasible);
    members.put("leftOut", leftOut.stream().map(ConstraintType::id).toList());
    members.put("method", method);
    members.put("partialPlans", partialPlans);
    members.put("seconds", BigDecimal.valueOf(elapsed.toMillis(), 3));
    return members;
  }

  /**
   * Reads what {@link #asMap} gave, before or after it was a file.
   *
   * @param members values by name
   * @param plan the plan of {@code best}
   * @return the certificate
   * @throws IllegalArgumentException naming a member that is missing or wrong
   */
  public static Certificate of(Map<String, Object> members, Optional<Plan> plan) {
    String word = String.valueOf(members.get("objective"));
    CertifyObjective objective =
        Arrays.stream(CertifyObjective.values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(() -> wrong("objective (%s) is unknown.".formatted(word)));
    List<ConstraintType> leftOut =
        texts(members, "leftOut").stream()
            .map(
                id ->
                    ConstraintType.find(id)
                        .orElseThrow(() -> wrong("constraint (%s) is unknown.".formatted(id))))
            .toList();
    return new Certificate(
        objective,
        thousandths(members, "best"),
        thousandths(members, "bound"),
        Boolean.TRUE.equals(members.get("proven")),
        texts(members, "infeasible"),
        leftOut,
        String.valueOf(members.get("method")),
        thousandths(members, "partialPlans").orElseThrow(() -> missing("partialPlans")) / 1000,
        Duration.ofMillis(thousandths(members, "seconds").orElseThrow(() -> missing("seconds"))),
        plan);
  }

  private static List<String> texts(Map<String, Object> members, String name) {
    if (!(members.get(name) instanceof List<?> list)) {
      throw missing(name);
    }
    return list.stream().map(String::valueOf).toList();
  }

  private static OptionalLong thousandths(Map<String, Object> members, String name) {
    Object value = members.get(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(new BigDecimal(value.toString()).movePointRight(3).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong("the value (%s) of %s is no amount.".formatted(value, name));
    }
  }

  private static IllegalArgumentException missing(String name) {
    return wrong("the member (%s) is missing.".formatted(name));
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException("This is no certificate: " + text);
  }

  private static BigDecimal decimal(OptionalLong thousandths) {
    return thousandths.isPresent() ? PlanScore.decimal(thousandths.getAsLong()) : null;
  }
}
