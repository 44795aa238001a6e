package org.delimit.ensemble;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.ReferenceScorer;

/** The distribution that is sampled: which plans, with what weight, and how to say so. */
final class Target {
  private static final String TOLERANCE = "tolerance-percent";

  private final PartitionProblem problem;
  private final ConstraintConfig hard;
  private final ForestMap map;
  private final CompiledProblem further;
  private final List<String> warnings = new ArrayList<>();
  private final boolean bounded;

  Target(PartitionProblem problem, Optional<BigDecimal> balancePercent) {
    this.problem = problem;
    hard = hard(problem, balancePercent);
    ConstraintParameters parameters = ConstraintParameters.of(problem, hard);
    map = new ForestMap(problem, parameters);
    further = HardCheck.compile(problem, hard).orElse(null);
    bounded = isBounded(parameters);
    if (!bounded) {
      warnings.add(
          "Nothing bounds the people of a state: weighted by spanning trees, most plans then have"
              + " one very large state. Maybe give --balance PERCENT.");
    }
    if (Arrays.stream(ConstraintParameters.of(problem, ConstraintConfig.of(problem)).exclaves())
        .anyMatch(allowed -> allowed > 0)) {
      warnings.add("The problem allows exclaves; only plans without any are sampled.");
    }
    if (ConstraintConfig.of(problem).level(ConstraintType.CONTIGUITY) != Level.HARD) {
      warnings.add("Contiguity is not hard in the problem; only contiguous plans are sampled.");
    }
    if (further != null) {
      warnings.add(
          "Steps that break %s are refused: chains may not reach every plan."
              .formatted(furtherIds()));
    }
    if (map.pieces() > 1) {
      warnings.add(
          "The map has %d pieces: which state has which piece never changes. Maybe list bridges."
              .formatted(map.pieces()));
    }
  }

  PartitionProblem problem() {
    return problem;
  }

  ForestMap map() {
    return map;
  }

  /** Hard constraints that trees do not see to, or null. */
  CompiledProblem further() {
    return further;
  }

  /** The hard constraints of a plan in the target, and no others. */
  ConstraintConfig hard() {
    return hard;
  }

  List<String> warnings() {
    return warnings;
  }

  /** Why a plan is not in the target: texts, none if it is. */
  List<String> outside(Plan plan) {
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      if (!problem.isSpecial(i) && !problem.allows(i, plan.stateIndex(i))) {
        reasons.add("pins");
        break;
      }
    }
    new ReferenceScorer(problem, hard)
        .explain(plan).constraints().stream()
            .filter(score -> score.penalty() > 0)
            .forEach(score -> reasons.add(score.type().id()));
    return reasons;
  }

  String text() {
    List<String> limits = new ArrayList<>();
    if (bounded) {
      limits.add("people within the bounds");
    }
    if (further != null) {
      limits.add("no " + furtherIds() + " broken");
    }
    return "Plans of connected states"
        + (limits.isEmpty() ? "" : " (" + String.join("; ", limits) + ")")
        + ", each with a probability in proportion to the product over its states of the number of"
        + " spanning trees of the state; states are told apart by name."
        + (ConstraintParameters.of(problem, hard).passable() && hasSpecial()
            ? " Trees may pass special districts: districts that touch one group of them count as"
                + " neighbours."
            : "");
  }

  private String furtherIds() {
    return String.join(", ", further.config().active().stream().map(ConstraintType::id).toList());
  }

  private boolean hasSpecial() {
    return map.nodes < problem.districts().size();
  }

  private boolean isBounded(ConstraintParameters parameters) {
    for (int s = 0; s < map.states; s++) {
      if (parameters.minPopulation()[s] > 0 || parameters.maxPopulation()[s] < Long.MAX_VALUE) {
        return true;
      }
    }
    return false;
  }

  /* The hard constraints of the problem, contiguity without exclaves and the balance that was asked. */
  private static ConstraintConfig hard(
      PartitionProblem problem, Optional<BigDecimal> balancePercent) {
    ConstraintConfig config = ConstraintConfig.of(problem);
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    config
        .asSettings()
        .forEach(
            (id, setting) -> {
              if (config.level(ConstraintType.find(id).orElseThrow()) == Level.HARD) {
                settings.put(id, setting);
              }
            });
    ConstraintSetting contiguity =
        config.asSettings().getOrDefault("contiguity", ConstraintSetting.defaults());
    settings.put("contiguity", contiguity.withLevel(Level.HARD).with("exclaves", 0L));
    ConstraintSetting occupied =
        config.level(ConstraintType.OCCUPIED_STATES) == Level.HARD
            ? config.asSettings().get("occupied-states")
            : ConstraintSetting.defaults();
    settings.put("occupied-states", occupied.withLevel(Level.HARD));
    if (balancePercent.isPresent()) {
      settings.put("population", balanced(config, balancePercent.get()));
    }
    return ConstraintConfig.listed(settings);
  }

  private static ConstraintSetting balanced(ConstraintConfig config, BigDecimal percent) {
    Map<String, Object> given = config.parameters(ConstraintType.POPULATION);
    boolean binds = given.containsKey(TOLERANCE) || given.containsKey("min");
    if ((binds || given.containsKey("max"))
        && config.level(ConstraintType.POPULATION) == Level.HARD) {
      throw new InvalidProblemException(
          "The balance (%s percent) is for problems that do not bind people: this one does. Maybe --set constraints.population.%s=%s."
              .formatted(percent.toPlainString(), TOLERANCE, percent.toPlainString()));
    }
    ConstraintSetting setting = ConstraintSetting.defaults().withLevel(Level.HARD);
    setting = setting.with(TOLERANCE, percent);
    return given.containsKey("shares") ? setting.with("shares", given.get("shares")) : setting;
  }
}
