package org.delimit.report;

import java.util.Objects;

/**
 * Where one column or file of a problem comes from and how far it can be trusted.
 *
 * @param data name of a column or file
 * @param grade A census, B official estimate, C map overlay, D own estimate; empty if unknown
 * @param source who says so
 */
public record ReportSource(String data, String grade, String source) {
  /**
   * Checks that nothing is missing.
   *
   * @param data as above
   * @param grade as above
   * @param source as above
   */
  public ReportSource {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(source, "source");
  }
}
