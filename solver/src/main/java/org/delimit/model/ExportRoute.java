package org.delimit.model;

import java.util.List;
import java.util.Objects;

/**
 * A way by which goods leave the country: a pipeline, a railway, a river.
 *
 * @param id its name in files
 * @param districts ids of the districts it crosses, in order; the last is where it leaves the
 *     country
 */
public record ExportRoute(String id, List<String> districts) {
  /**
   * Copies.
   *
   * @param id as above
   * @param districts as above
   */
  public ExportRoute {
    Objects.requireNonNull(id, "id");
    districts = List.copyOf(districts);
  }
}
