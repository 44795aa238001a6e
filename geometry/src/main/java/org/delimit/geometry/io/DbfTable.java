package org.delimit.geometry.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a dBASE table (.dbf, versions III to 7 as far as Shapefiles use them), one at a time.
 *
 * <p>Layout: a header of 32 bytes (number of rows at 4, length of the header at 8, of a row at 10,
 * language at 29), 32 bytes a field (name, type at 11, length at 16), the byte 13, the rows.
 * Numbers become {@link Long} or {@link BigDecimal}, dates ISO texts, memo fields are left out.
 */
final class DbfTable {
  private static final int HEADER_BYTES = 32;
  private static final int FIELD_BYTES = 32;
  private static final byte FIELDS_END = 13;
  private static final byte DELETED = '*';
  private static final byte FILE_END = 26;

  private final Path file;
  private final InputStream in;
  private final Charset charset;
  private final List<Field> fields = new ArrayList<>();
  private int rowBytes;
  private long rows;
  private long row;

  /**
   * A column; {@code start} is its first byte in a row, of which byte 0 is the mark of deletion.
   */
  private record Field(String name, char type, int start, int length) {}

  /**
   * Reads the header.
   *
   * @param stated the encoding the .cpg file states, or null: then the header tells, and where it
   *     does not either, texts that are no proper UTF-8 are taken as windows-1252
   */
  DbfTable(Path file, InputStream in, Charset stated) throws IOException {
    this.file = file;
    this.in = in;
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    if (header.limit() < HEADER_BYTES) {
      throw fail("", "the table ends in its header. Maybe its download was cut off.");
    }
    rows = Integer.toUnsignedLong(header.getInt(4));
    int headerBytes = Short.toUnsignedInt(header.getShort(8));
    rowBytes = Short.toUnsignedInt(header.getShort(10));
    charset = stated != null ? stated : Charsets.ofLanguage(header.get(29));
    readFields(in.readNBytes(Math.max(0, headerBytes - HEADER_BYTES)));
  }

  /** The next row by column; null if it is marked as deleted. */
  Map<String, Object> next() throws IOException {
    row++;
    byte[] bytes = in.readNBytes(rowBytes);
    boolean ended = row > rows || (bytes.length > 0 && bytes[0] == FILE_END);
    if (ended || bytes.length < rowBytes) {
      throw fail(
          "row " + row,
          "the table ends here: it must have a row for each shape. Maybe it belongs to another file.");
    }
    if (bytes[0] == DELETED) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : fields) {
      values.put(field.name, value(field, bytes));
    }
    return values;
  }

  /** Checks that there are as many rows as shapes. */
  void requireRows(int shapes) {
    if (rows != shapes) {
      throw fail(
          "",
          "the table has (%d) rows, but there are (%d) shapes. Maybe it belongs to another file."
              .formatted(rows, shapes));
    }
  }

  private void readFields(byte[] bytes) throws IOException {
    int start = 1;
    int at = 0;
    Map<String, Field> byName = new LinkedHashMap<>();
    while (at + FIELD_BYTES <= bytes.length && bytes[at] != FIELDS_END) {
      int end = at;
      while (end < at + 11 && bytes[end] != 0) {
        end++;
      }
      String name = text(bytes, at, end - at).strip();
      int length = Byte.toUnsignedInt(bytes[at + 16]);
      char type = (char) Byte.toUnsignedInt(bytes[at + 11]);
      if (byName.putIfAbsent(name, new Field(name, type, start, length)) != null) {
        throw fail("", "the table has two columns called (" + name + ").");
      }
      start += length;
      at += FIELD_BYTES;
    }
    if (start > rowBytes) {
      throw fail("", "the columns take (%d) bytes, a row only (%d).".formatted(start, rowBytes));
    }
    fields.addAll(byName.values());
  }

  private Object value(Field field, byte[] row) {
    ByteBuffer bytes = ByteBuffer.wrap(row, field.start, field.length);
    return switch (field.type) {
      case 'N', 'F' -> number(field, text(row, field.start, field.length).strip());
      case 'I', '+' ->
          field.length == 4 ? (Object) (long) bytes.order(ByteOrder.LITTLE_ENDIAN).getInt() : null;
      case 'O' -> field.length == 8 ? finite(bytes.order(ByteOrder.LITTLE_ENDIAN)) : null;
      case 'L' ->
          switch (text(row, field.start, field.length).strip()) {
            case "T", "t", "Y", "y" -> true;
            case "F", "f", "N", "n" -> false;
            default -> null;
          };
      case 'D' -> date(text(row, field.start, field.length).strip());
      case 'B', 'G', 'M', 'P' -> null;
      default -> textOrNull(text(row, field.start, field.length));
    };
  }

  private static Object finite(ByteBuffer bytes) {
    double number = bytes.getDouble();
    return Double.isFinite(number) ? number : null;
  }

  private static String date(String text) {
    return text.matches("[0-9]{8}")
        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
        : textOrNull(text);
  }

  /* Stars mark a number that did not fit, blanks and zero bytes one that is missing. */
  private Number number(Field field, String text) {
    String digits = text.replace("\0", "");
    if (digits.isEmpty() || digits.startsWith("*")) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(digits);
      if (Double.isFinite(number.doubleValue()) && Math.abs((long) number.scale()) <= 400) {
        return number.scale() <= 0 && number.precision() - number.scale() <= 18
            ? (Number) number.longValueExact()
            : number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw fail(
        "row " + row + ", column " + field.name, "the value (" + text + ") must be a number.");
  }

  private static String textOrNull(String text) {
    String stripped = text.replace("\0", " ").stripTrailing();
    return stripped.isEmpty() ? null : stripped;
  }

  private String text(byte[] bytes, int from, int length) {
    byte[] part = Arrays.copyOfRange(bytes, from, from + length);
    if (charset != null) {
      String text = new String(part, charset);
      // A text that fills its column may be cut within a letter.
      return text.endsWith("\ufffd") ? text.replaceFirst("\ufffd+$", "") : text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part)).toString();
    } catch (CharacterCodingException e) {
      return new String(part, Charsets.WESTERN);
    }
  }

  private MapFileException fail(String place, String problem) {
    return new MapFileException(file, place, problem, null);
  }
}
