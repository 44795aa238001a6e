package org.delimit.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.delimit.geometry.io.MapFileException;

/**
 * Writes a text file as a whole or not at all: into a temporary file in the same folder, which then
 * takes the place of the old one. Folders that are missing are made.
 */
final class WholeFile {
  private WholeFile() {}

  /** Writes the text of a file. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  static void write(Path path, Content content) {
    try {
      makeFolder(path);
      requireFile(path);
      Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path;
      // Files.createTempFile would leave a file that only its owner may read.
      Path temporary =
          target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        try (Writer out =
            new BufferedWriter(
                new OutputStreamWriter(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW),
                    StandardCharsets.UTF_8))) {
          content.write(out);
        }
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (FileAlreadyExistsException e) {
      throw fault(path, "the folder cannot be made: (" + e.getFile() + ") is a file.", e);
    } catch (IOException e) {
      throw fault(path, "the file cannot be written (" + reason(e) + ").", e);
    }
  }

  /** Runs a writer of map files under the same rules. */
  static void writeMap(Path path, Runnable writer) {
    try {
      makeFolder(path);
      requireFile(path);
      writer.run();
    } catch (FileAlreadyExistsException e) {
      throw fault(path, "the folder cannot be made: (" + e.getFile() + ") is a file.", e);
    } catch (IOException e) {
      throw fault(path, "the folder cannot be made (" + reason(e) + ").", e);
    } catch (MapFileException e) {
      throw InputException.of(e);
    }
  }

  private static void makeFolder(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  private static void requireFile(Path path) {
    if (Files.isDirectory(path)) {
      throw fault(path, "the file cannot be written: this is a folder.", null);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }

  private static InputException fault(Path path, String text, Exception e) {
    return new InputException(List.of(new InputException.Problem(path.toString(), "", text)), e);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
