package org.delimit.model;

import java.util.Objects;

/**
 * People who were displaced from one district to another.
 *
 * @param origin id of the district they came from
 * @param present id of the district they live in now
 * @param group their group, or the empty text if it is not known
 * @param persons how many
 */
public record Displaced(String origin, String present, String group, long persons) {
  /**
   * Figures are checked by the builder of the problem.
   *
   * @param origin as above
   * @param present as above
   * @param group as above
   * @param persons as above
   */
  public Displaced {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(present, "present");
    Objects.requireNonNull(group, "group");
  }
}
