package org.delimit.model;

import java.util.Map;
import java.util.Objects;

/**
 * The line in force, or another plan that every result is compared with.
 *
 * @param name what people call it
 * @param states id of a state, or {@code special}, by district id
 */
public record Reference(String name, Map<String, String> states) {
  /**
   * Copies.
   *
   * @param name as above
   * @param states as above
   */
  public Reference {
    Objects.requireNonNull(name, "name");
    states = Map.copyOf(states);
  }
}
