package org.delimit.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a problem says about one constraint; the catalogue in {@code org.delimit.constraint} fills
 * in what is left open and checks the rest.
 *
 * @param level how it binds, or null for the level of the catalogue
 * @param weight multiplier with up to six decimals, or null for 1
 * @param parameters parameters by the names of the catalogue; values are text, numbers, booleans,
 *     lists or maps
 */
public record ConstraintSetting(Level level, BigDecimal weight, Map<String, Object> parameters) {
  /**
   * Copies, keeping the order.
   *
   * @param level as above
   * @param weight as above
   * @param parameters as above
   */
  public ConstraintSetting {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * A setting that leaves everything to the catalogue.
   *
   * @return level, weight and parameters of the catalogue
   */
  public static ConstraintSetting defaults() {
    return new ConstraintSetting(null, null, Map.of());
  }

  /**
   * Changes the level.
   *
   * @param newLevel how it binds
   * @return a changed copy
   */
  public ConstraintSetting withLevel(Level newLevel) {
    return new ConstraintSetting(newLevel, weight, parameters);
  }

  /**
   * Changes the weight.
   *
   * @param newWeight multiplier, such as {@code "0.5"}
   * @return a changed copy
   * @throws NumberFormatException if the text is no number
   */
  public ConstraintSetting withWeight(String newWeight) {
    return new ConstraintSetting(level, new BigDecimal(newWeight), parameters);
  }

  /**
   * Sets one parameter.
   *
   * @param name name of the parameter in the catalogue
   * @param value its value
   * @return a changed copy
   */
  public ConstraintSetting with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    return new ConstraintSetting(level, weight, changed);
  }
}
