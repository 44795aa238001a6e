package org.delimit.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delimit.geometry.io.MapFileException;
import org.delimit.geometry.io.WholeFile;

/**
 * Writes texts as a whole or not at all, and makes the folders that are missing. Stateless and safe
 * for use by several threads.
 */
public final class OutputFiles {
  private OutputFiles() {}

  /** Writes the text of a file. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a text in UTF-8, as a whole or not at all.
   *
   * @param text what to write
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   */
  public static void write(String text, Path path) {
    write(path, out -> out.write(text));
  }

  /**
   * Writes a table as CSV, as a whole or not at all.
   *
   * @param lines the header, then the rows, as cells
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   */
  public static void writeCsv(List<List<String>> lines, Path path) {
    write(
        path,
        out -> {
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
          lines.forEach(csv::writeRecord);
          csv.flush();
        });
  }

  /**
   * Tells before long work if no file can be written into a folder; makes nothing.
   *
   * @param folder a folder that need not exist yet
   * @throws InputException if it, or a folder it is to be made in, is a file or cannot be written
   *     to
   */
  public static void requireFolder(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw fault(folder, "the folder cannot be made: (" + there + ") is a file.", null);
    }
    if (!Files.isWritable(there)) {
      throw fault(folder, "nothing can be written to the folder (" + there + ").", null);
    }
  }

  static void write(Path path, Content content) {
    writeMap(
        path,
        () ->
            WholeFile.write(
                path,
                out -> {
                  Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                  content.write(writer);
                  writer.flush();
                }));
  }

  /**
   * Runs a writer of one file under the same rules.
   *
   * @param path the file that is written; missing folders are made
   * @param writer writes it as a whole or not at all
   * @throws InputException if the file cannot be written
   */
  public static void writeWith(Path path, Runnable writer) {
    writeMap(path, writer);
  }

  /** Runs a writer of map files under the same rules. */
  static void writeMap(Path path, Runnable writer) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.isDirectory(path)) {
        throw fault(path, "the file cannot be written: this is a folder.", null);
      }
      writer.run();
    } catch (FileAlreadyExistsException e) {
      throw fault(path, "the folder cannot be made: (" + e.getFile() + ") is a file.", e);
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
      throw fault(path, "the folder cannot be made (" + reason + ").", e);
    } catch (MapFileException e) {
      throw InputException.of(e);
    }
  }

  private static InputException fault(Path path, String text, Exception e) {
    return new InputException(List.of(new InputException.Problem(path.toString(), "", text)), e);
  }
}
