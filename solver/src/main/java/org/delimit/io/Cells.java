package org.delimit.io;

import java.math.BigDecimal;

/** Reads numbers out of the cells of a table, and says where a bad one stands. */
final class Cells {
  private static final long MAXIMUM_PERSONS = 2_000_000_000L;

  private final Table table;
  private final Problems problems;

  Cells(Table table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /**
   * Persons.
   *
   * @param who the district (and group) for messages
   * @return a whole number between 0 and two billion; 0 after noting a fault
   */
  long persons(Table.Row row, String column, String who) {
    BigDecimal number = number(row, column, who, BigDecimal.valueOf(MAXIMUM_PERSONS));
    if (!Decimals.isWhole(number)) {
      fail(row, column, "the value (%s) of %s must be a whole number of persons.", who);
      return 0;
    }
    return number.longValueExact();
  }

  /**
   * A number, zero or more.
   *
   * @param most the largest that is allowed
   * @return the number; 0 after noting a fault
   */
  BigDecimal number(Table.Row row, String column, String who, BigDecimal most) {
    BigDecimal number = any(row, column, who);
    if (number == null) {
      return BigDecimal.ZERO;
    }
    if (number.signum() < 0) {
      fail(row, column, "the value (%s) of %s must be zero or more.", who);
      return BigDecimal.ZERO;
    }
    if (number.compareTo(most) > 0) {
      fail(row, column, "the value (%s) of %s must be at most " + most.toPlainString() + ".", who);
      return BigDecimal.ZERO;
    }
    return number;
  }

  /** Degrees between -limit and limit; null after noting a fault. */
  Double degrees(Table.Row row, String column, String who, int limit) {
    BigDecimal number = any(row, column, who);
    if (number != null && number.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
      fail(
          row,
          column,
          "the value (%s) of %s must lie between -" + limit + " and " + limit + " degrees.",
          who);
      return null;
    }
    return number == null ? null : number.doubleValue();
  }

  private BigDecimal any(Table.Row row, String column, String who) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      problems.add(
          table.file(),
          Table.at(row, column),
          "the cell of " + who + " is blank: write 0 if there is nothing to count.");
      return null;
    }
    BigDecimal number = Decimals.parse(text);
    if (number == null) {
      String advice = Decimals.advice(text);
      fail(row, column, "the value (%s) of %s must be a number." + advice, who);
    }
    return number;
  }

  private void fail(Table.Row row, String column, String text, String who) {
    problems.add(table.file(), Table.at(row, column), text.formatted(shown(row, column), who));
  }

  private static String shown(Table.Row row, String column) {
    String text = row.cell(column);
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
