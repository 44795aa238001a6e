package org.delimit.io;

import java.nio.file.Path;

/** Writes texts that other packages make. Stateless and safe for use by several threads. */
public final class OutputFiles {
  private OutputFiles() {}

  /**
   * Writes a text in UTF-8, as a whole or not at all.
   *
   * @param text what to write
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   */
  public static void write(String text, Path path) {
    WholeFile.write(path, out -> out.write(text));
  }
}
