package org.delimit.model;

import java.util.List;
import java.util.Objects;

/**
 * A political state that districts can join.
 *
 * @param id short name used in files, not blank and not {@code special}
 * @param name name shown to people
 * @param homeOf groups whose home this state is; their people are no minority in it
 */
public record State(String id, String name, List<String> homeOf) {
  /** Stands for "member of no state": what a special district is shown in. */
  public static final State SPECIAL = new State("special", "special district", List.of());

  /**
   * Copies.
   *
   * @param id as above
   * @param name as above
   * @param homeOf as above
   */
  public State {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    homeOf = List.copyOf(homeOf);
  }

  /**
   * A state named by its id.
   *
   * @param id short name used in files
   * @param homeOf groups whose home this state is
   * @return a state
   */
  public static State of(String id, String... homeOf) {
    return new State(id, id, List.of(homeOf));
  }
}
