package org.delimit.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Whole files as text or bytes. */
final class TextFile {
  private static final long MAXIMUM_BYTES = 1L << 30;

  private TextFile() {}

  /**
   * Reads a file that must be UTF-8; a byte order mark is left out.
   *
   * @throws InputException if there is no such file, it cannot be read or is no UTF-8
   */
  static String read(Path path) {
    byte[] bytes = bytes(path);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputException(
          List.of(
              new InputException.Problem(
                  path.toString(),
                  "line " + firstBadLine(bytes),
                  "the text is not UTF-8. Maybe save the file with that encoding.")),
          e);
    }
  }

  /** The SHA-256 of a file in hexadecimal digits. */
  static String sha256(Path path) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(path)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new InputException(path.toString(), "", "this is a folder: a file is needed.");
      }
      if (Files.size(path) > MAXIMUM_BYTES) {
        throw new InputException(path.toString(), "", "the file is larger than a gigabyte.");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new InputException(
          List.of(new InputException.Problem(path.toString(), "", "the file does not exist.")), e);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          List.of(
              new InputException.Problem(
                  path.toString(), "", "the file cannot be read (" + e.getMessage() + ").")),
          e);
    }
  }

  /* Replacement decoding keeps line ends, so the first replaced character marks the line. */
  private static int firstBadLine(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    int end = lenient.indexOf('\uFFFD');
    return 1 + (int) lenient.chars().limit(Math.max(0, end)).filter(c -> c == '\n').count();
  }
}
