package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.Consultation;
import org.delimit.model.DataRanges;
import org.delimit.model.Plan;

/**
 * What is said about a plan beside its figures, where the problem has the data for it.
 *
 * @param uncertainty how far the figures may be off; empty if no ranges are given
 * @param acceptance who would accept the plan; empty if nothing is known
 */
public record Outlook(Optional<Uncertainty> uncertainty, Optional<Acceptance> acceptance) {
  /**
   * Nothing is known.
   *
   * @return an outlook without uncertainty and acceptance
   */
  public static Outlook none() {
    return new Outlook(Optional.empty(), Optional.empty());
  }

  /**
   * Works out what the data allow.
   *
   * @param plan a plan
   * @param config the constraints it is scored by
   * @param ranges how far the data may be off, if that is known
   * @param consultation who would accept it, if that is known
   * @return uncertainty and acceptance
   * @throws org.delimit.model.InvalidProblemException if the data do not fit the problem
   */
  public static Outlook of(
      Plan plan,
      ConstraintConfig config,
      Optional<DataRanges> ranges,
      Optional<Consultation> consultation) {
    return new Outlook(
        ranges.map(given -> Uncertainty.of(plan, config, given)),
        consultation.map(given -> Acceptance.of(plan, given)));
  }

  /**
   * Plain values for a file.
   *
   * @return {@code uncertainty} and {@code acceptance}, each only if there is something to say
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    uncertainty.ifPresent(figures -> map.put("uncertainty", figures.asMap()));
    acceptance.ifPresent(figures -> map.put("acceptance", figures.asMap()));
    return map;
  }
}
