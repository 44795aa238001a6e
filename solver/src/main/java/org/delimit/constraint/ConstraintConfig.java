package org.delimit.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Suggestion;

/**
 * Which constraints are weighed, at what level, with what weight and parameters. Immutable.
 *
 * <p>Parameters are checked against a problem when it is scored; names, levels and weights at once.
 */
public final class ConstraintConfig {
  /** The finest weight is one millionth. */
  public static final int WEIGHT_DECIMALS = 6;

  private static final BigDecimal MAXIMUM_WEIGHT = BigDecimal.valueOf(1_000_000_000L);

  private final Map<ConstraintType, ConstraintSetting> settings;

  private ConstraintConfig(Map<ConstraintType, ConstraintSetting> settings) {
    this.settings = new EnumMap<>(settings);
  }

  /**
   * What problems get that list no constraints.
   *
   * @return every constraint that is not marked off
   */
  public static ConstraintConfig defaults() {
    Map<ConstraintType, ConstraintSetting> settings = new EnumMap<>(ConstraintType.class);
    for (ConstraintType type : ConstraintType.values()) {
      if (type.isOn()) {
        settings.put(type, ConstraintSetting.defaults());
      }
    }
    return new ConstraintConfig(settings);
  }

  /**
   * The constraints a problem asks for: its own list, or the defaults.
   *
   * @param problem a problem
   * @return its constraints
   * @throws InvalidProblemException naming every unknown constraint or parameter and every bad
   *     weight
   */
  public static ConstraintConfig of(PartitionProblem problem) {
    return problem
        .constraints()
        .map(ConstraintConfig::listed)
        .orElseGet(ConstraintConfig::defaults);
  }

  /**
   * Listed constraints, with contiguity and occupied-states unless the list says none.
   *
   * @param listed settings by constraint id
   * @return the constraints
   * @throws InvalidProblemException naming every unknown constraint or parameter and every bad
   *     weight
   */
  public static ConstraintConfig listed(Map<String, ConstraintSetting> listed) {
    Map<ConstraintType, ConstraintSetting> settings = new EnumMap<>(ConstraintType.class);
    settings.put(ConstraintType.CONTIGUITY, ConstraintSetting.defaults());
    settings.put(ConstraintType.OCCUPIED_STATES, ConstraintSetting.defaults());
    List<String> problems = new ArrayList<>();
    listed.forEach(
        (id, setting) ->
            ConstraintType.find(id)
                .ifPresentOrElse(
                    type -> {
                      check(type, setting, problems);
                      settings.put(type, setting);
                    },
                    () -> problems.add(unknown(id))));
    if (!problems.isEmpty()) {
      throw new InvalidProblemException(problems);
    }
    return new ConstraintConfig(settings);
  }

  /**
   * Changes one constraint.
   *
   * @param id id of a constraint
   * @param setting level, weight and parameters
   * @return a changed copy
   * @throws InvalidProblemException if the id, a parameter name or the weight is wrong
   */
  public ConstraintConfig with(String id, ConstraintSetting setting) {
    Map<String, ConstraintSetting> changed = new LinkedHashMap<>(asSettings());
    changed.put(id, setting);
    return listed(changed);
  }

  /**
   * Changes one weight.
   *
   * @param id id of a constraint
   * @param weight multiplier with up to six decimals, such as {@code "0.5"}
   * @return a changed copy
   * @throws InvalidProblemException if the id or the weight is wrong
   */
  public ConstraintConfig withWeight(String id, String weight) {
    return with(id, asSettings().getOrDefault(id, ConstraintSetting.defaults()).withWeight(weight));
  }

  /**
   * Changes one level.
   *
   * @param id id of a constraint
   * @param level how it binds
   * @return a changed copy
   * @throws InvalidProblemException if the id is wrong
   */
  public ConstraintConfig withLevel(String id, Level level) {
    return with(id, asSettings().getOrDefault(id, ConstraintSetting.defaults()).withLevel(level));
  }

  /**
   * The constraints that are weighed.
   *
   * @return those whose level is not none, in the order of the catalogue
   */
  public List<ConstraintType> active() {
    return settings.keySet().stream().filter(type -> level(type) != Level.NONE).toList();
  }

  /**
   * How a constraint binds.
   *
   * @param type a constraint
   * @return its level, none if it is not listed
   */
  public Level level(ConstraintType type) {
    ConstraintSetting setting = settings.get(type);
    if (setting == null) {
      return Level.NONE;
    }
    return setting.level() == null ? type.initialLevel() : setting.level();
  }

  /**
   * The multiplier of a constraint.
   *
   * @param type a constraint
   * @return its weight, 1 if nothing is said
   */
  public BigDecimal weight(ConstraintType type) {
    ConstraintSetting setting = settings.get(type);
    return setting == null || setting.weight() == null ? BigDecimal.ONE : setting.weight();
  }

  /**
   * The parameters that are set for a constraint.
   *
   * @param type a constraint
   * @return values by name
   */
  public Map<String, Object> parameters(ConstraintType type) {
    ConstraintSetting setting = settings.get(type);
    return setting == null ? Map.of() : setting.parameters();
  }

  /**
   * The settings by id, as a problem holds them.
   *
   * @return settings in the order of the catalogue
   */
  public Map<String, ConstraintSetting> asSettings() {
    Map<String, ConstraintSetting> byId = new LinkedHashMap<>();
    settings.forEach((type, setting) -> byId.put(type.id(), setting));
    return byId;
  }

  private static String unknown(String id) {
    return "constraints: unknown constraint ("
        + id
        + "). Known: "
        + String.join(", ", ConstraintType.ids())
        + "."
        + Suggestion.phrase(id, ConstraintType.ids());
  }

  private static void check(ConstraintType type, ConstraintSetting setting, List<String> problems) {
    BigDecimal weight = setting.weight();
    if (weight != null
        && (weight.signum() < 0
            || weight.compareTo(MAXIMUM_WEIGHT) > 0
            || weight.stripTrailingZeros().scale() > WEIGHT_DECIMALS)) {
      problems.add(
          "constraints."
              + type.id()
              + ".weight: the value ("
              + weight.toPlainString()
              + ") must be between 0 and 1000000000, with at most six decimals.");
    }
    List<String> names = type.parameters().stream().map(Parameter::name).toList();
    for (String name : setting.parameters().keySet()) {
      if (!names.contains(name)) {
        List<String> known = new ArrayList<>(List.of("level", "weight"));
        known.addAll(names);
        problems.add(
            "constraints."
                + type.id()
                + ": unknown parameter ("
                + name
                + "). Known: "
                + String.join(", ", known)
                + "."
                + Suggestion.phrase(name, known));
      }
    }
  }
}
