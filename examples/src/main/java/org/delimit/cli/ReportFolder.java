package org.delimit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delimit.io.InputException;
import org.delimit.model.PartitionProblem;
import org.delimit.report.ReportExtras;

/** Reads what other commands left in a folder into a report. */
final class ReportFolder {
  private static final String OPTION = "--with";

  /** One kind of file, and how it comes into the report. */
  private record Kind(String file, Reader reader) {}

  /** Reads a file of the folder. */
  @FunctionalInterface
  private interface Reader {
    ReportExtras add(Path file, PartitionProblem problem, ReportExtras extras);
  }

  /* Each command that writes one of these files has its reader here; the order is that of the report. */
  private static final List<Kind> KINDS =
      List.of(new Kind("certificate.json", CertificateJson::addTo));

  private ReportFolder() {}

  /**
   * Adds what the folder holds.
   *
   * @throws InputException if it is no folder, holds none of the files, or one of them is wrong
   */
  static ReportExtras read(Path folder, PartitionProblem problem, ReportExtras extras) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(OPTION, "", "there is no folder (%s).".formatted(folder));
    }
    ReportExtras filled = extras;
    for (Kind kind : KINDS) {
      Path file = folder.resolve(kind.file());
      if (Files.isRegularFile(file)) {
        filled = kind.reader().add(file, problem, filled);
      }
    }
    if (filled == extras) {
      String known = String.join(", ", KINDS.stream().map(Kind::file).toList());
      throw new InputException(
          OPTION, "", "the folder (%s) holds none of %s.".formatted(folder, known));
    }
    return filled;
  }
}
