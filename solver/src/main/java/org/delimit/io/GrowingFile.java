package org.delimit.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written while work goes on, under the name with {@code .part} behind it, and gets
 * its own name when it is closed. Not safe for use by several threads.
 */
final class GrowingFile {
  private final Path path;
  private final Path part;
  private FileChannel channel;
  private long bytes;

  private GrowingFile(Path path) {
    this.path = path;
    part = path.resolveSibling(path.getFileName() + ".part");
  }

  /**
   * An empty file; what an earlier run left under the working name is lost.
   *
   * @throws InputException if it cannot be made
   */
  static GrowingFile create(Path path) {
    GrowingFile file = new GrowingFile(path);
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      file.open(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      return file;
    } catch (IOException e) {
      throw file.fault("written", e);
    }
  }

  /**
   * A file as it was when it had so many bytes.
   *
   * @throws InputException if it cannot be opened or is shorter
   */
  static GrowingFile resume(Path path, long bytes) {
    GrowingFile file = new GrowingFile(path);
    try {
      if (!Files.exists(file.part) && Files.exists(path)) {
        Files.move(path, file.part);
      }
      if (!Files.exists(file.part) || Files.size(file.part) < bytes) {
        throw new InputException(
            path.toString(),
            "",
            "the file is absent or shorter than its checkpoint says (%d bytes). Maybe leave --resume away."
                .formatted(bytes));
      }
      file.open();
      file.channel.truncate(bytes);
      file.channel.position(bytes);
      file.bytes = bytes;
      return file;
    } catch (IOException e) {
      throw file.fault("written", e);
    }
  }

  /** Where the bytes are until the file is closed. */
  Path part() {
    return part;
  }

  long bytes() {
    return bytes;
  }

  void append(byte[] more) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(more);
      while (buffer.hasRemaining()) {
        bytes += channel.write(buffer);
      }
    } catch (IOException e) {
      throw fault("written", e);
    }
  }

  /** Gives the file its name, in place of an older one. */
  void close() {
    try {
      channel.close();
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw fault("closed", e);
    }
  }

  private void open(StandardOpenOption... how) throws IOException {
    StandardOpenOption[] all = new StandardOpenOption[how.length + 1];
    System.arraycopy(how, 0, all, 1, how.length);
    all[0] = StandardOpenOption.WRITE;
    channel = FileChannel.open(part, all);
  }

  private InputException fault(String what, IOException e) {
    return new InputException(
        path.toString(),
        "",
        "the file cannot be %s (%s %s)."
            .formatted(
                what, e.getClass().getSimpleName().replace("Exception", ""), e.getMessage()));
  }
}
