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
 * takes the place of the old one. Stateless and safe for use by several threads.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the bytes of a file. */
  public interface Content {
    /**
     * Writes all of it.
     *
     * @param out where to write; buffered, closed by the caller
     * @throws IOException if it cannot be written; nothing of the file is kept then
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param path the file, replaced if it exists; its folder must exist
   * @param content writes the bytes
   * @throws MapFileException if the file cannot be written; an older one is left as it was
   */
  public static void write(Path path, Content content) {
    replace(
        path,
        temporary -> {
          try (OutputStream out =
              new BufferedOutputStream(
                  Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
            content.write(out);
          }
        });
  }

  /** Writes the bytes of a file under another name. */
  interface Draft {
    void write(Path temporary) throws IOException;
  }

  /** Writes a file by a library that wants a file name: to one that does not exist yet. */
  static void replace(Path path, Draft draft) {
    try {
      // A symbolic link stays one: what it points to is replaced.
      Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path;
      // Files.createTempFile would leave a file that only its owner may read.
      String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".tmp";
      Path temporary = target.resolveSibling(name);
      try {
        draft.write(temporary);
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
