package org.delimit.cli;

import org.delimit.io.InputException;
import picocli.CommandLine.Option;

/** How much memory a table may take. */
final class TableMemory {
  private static final long USUAL = 512;

  @Option(
      names = "--memory",
      paramLabel = "MiB",
      description = "Memory of the table, about (default: 512, or half of what Java has).")
  private Long memory;

  long mebibytes() {
    long all = Runtime.getRuntime().maxMemory() >> 20;
    if (memory == null) {
      return Math.max(1, Math.min(USUAL, all / 2));
    }
    if (memory < 1 || memory > all) {
      throw new InputException(
          "--memory",
          "",
          "the value (%d) must be a whole number of MiB between 1 and the %d that Java may use. Maybe start java with a larger -Xmx."
              .formatted(memory, all));
    }
    return memory;
  }
}
