package org.delimit.io;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Lines of text in a gzip file that is written while work goes on and can be gone on with: every
 * 4,096 lines are a gzip member of their own, which gzip, Java, Python and R read as one file. The
 * same lines give the same bytes on one Java version, however often the work was interrupted. Not
 * safe for use by several threads.
 */
public final class SampleFile {
  private static final int LINES_OF_MEMBER = 4096;

  private final GrowingFile file;
  private final StringBuilder pending;
  private int lines;

  private SampleFile(GrowingFile file, String pending) {
    this.file = file;
    this.pending = new StringBuilder(pending);
    lines = (int) pending.chars().filter(c -> c == '\n').count();
  }

  /**
   * A file without lines.
   *
   * @param path the file, replaced when the new one is closed; missing folders are made
   * @return the file
   * @throws InputException if it cannot be written
   */
  public static SampleFile create(Path path) {
    return new SampleFile(GrowingFile.create(path), "");
  }

  /**
   * A file as it was, from what {@link #bytes} and {@link #pending} said then.
   *
   * @param path the file
   * @param bytes bytes of whole members
   * @param pending lines behind them
   * @param reader receives every line there is, in order
   * @return the file
   * @throws InputException if it cannot be read or is shorter than that
   */
  public static SampleFile resume(Path path, long bytes, String pending, Consumer<String> reader) {
    GrowingFile file = GrowingFile.resume(path, bytes);
    if (bytes > 0) {
      read(file.part(), reader);
    }
    pending.lines().forEach(reader);
    return new SampleFile(file, pending);
  }

  /**
   * Reads a file of lines.
   *
   * @param path a gzip file
   * @param reader receives every line
   * @throws InputException if it cannot be read
   */
  public static void read(Path path, Consumer<String> reader) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(line);
      }
    } catch (IOException e) {
      throw new InputException(
          path.toString(), "", "the file cannot be read (" + e.getMessage() + ").");
    }
  }

  /**
   * Adds a line.
   *
   * @param line text without a line end
   * @throws InputException if it cannot be written
   */
  public void append(String line) {
    pending.append(line).append('\n');
    if (++lines == LINES_OF_MEMBER) {
      writeMember();
    }
  }

  /**
   * Bytes of whole members.
   *
   * @return a count
   */
  public long bytes() {
    return file.bytes();
  }

  /**
   * Lines behind the last whole member, which are not in the file yet.
   *
   * @return text
   */
  public String pending() {
    return pending.toString();
  }

  /**
   * Writes what is pending and gives the file its name.
   *
   * @throws InputException if it cannot be written
   */
  public void close() {
    if (lines > 0) {
      writeMember();
    }
    file.close();
  }

  private void writeMember() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(pending.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be written to.", e);
    }
    file.append(bytes.toByteArray());
    pending.setLength(0);
    lines = 0;
  }
}
