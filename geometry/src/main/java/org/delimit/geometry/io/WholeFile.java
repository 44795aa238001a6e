package org.delimit.geometry.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file as a whole or not at all: into a temporary file in the same folder, which then
 * takes the place of the old one.
 */
final class WholeFile {
  private WholeFile() {}

  /** Writes the bytes of a file. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  static void write(Path path, Content content) {
    try {
      // A symbolic link stays one: what it points to is replaced.
      Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path;
      // Files.createTempFile would leave a file that only its owner may read.
      String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".tmp";
      Path temporary = target.resolveSibling(name);
      try {
        try (OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
          content.write(out);
        }
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (NoSuchFileException e) {
      throw new MapFileException(path, "", "the folder to write into does not exist.", e);
    } catch (IOException e) {
      throw new MapFileException(
          path, "", "the file cannot be written (" + e.getMessage() + ").", e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
