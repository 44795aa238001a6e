package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/**
 * Writes JSON whose bytes depend on nothing but the values: UTF-8, {@code \n}, and numbers in the
 * same digits on every JDK. {@code <} is escaped, so that the text may stand in an HTML script
 * element.
 */
final class JsonOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Double.toString gives other digits on JDK 17 than from 19 on.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .setCharacterEscapes(new ScriptEscapes());

  private JsonOutput() {}

  static JsonGenerator generator(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new Lines());
    return json;
  }

  /** Ends the file with the end of a line. */
  static void end(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  /**
   * Writes a value of a property.
   *
   * @param name of the property, for the message
   * @throws IllegalArgumentException if the value has no JSON form
   */
  static void value(JsonGenerator json, String name, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof CharSequence || value instanceof Character) {
      json.writeString(value.toString());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      number(json, name, number);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        json.writeFieldName(String.valueOf(member.getKey()));
        value(json, name + "." + member.getKey(), member.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        value(json, name + "[]", element);
      }
      json.writeEndArray();
    } else {
      throw noJson(name, value);
    }
  }

  private static void number(JsonGenerator json, String name, Number number) throws IOException {
    if (number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte) {
      json.writeNumber(number.longValue());
    } else if (number instanceof BigInteger whole) {
      json.writeNumber(whole);
    } else if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (Double.isFinite(number.doubleValue())) {
      json.writeNumber(number.doubleValue());
    } else {
      throw noJson(name, number);
    }
  }

  private static IllegalArgumentException noJson(String name, Object value) {
    return new IllegalArgumentException(
        "The value (%s) of property (%s) has no JSON form.".formatted(value, name));
  }

  private static final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_CUSTOM;
      return codes;
    }

    /* Also asked about every character beyond ASCII, which needs none. */
    @Override
    public SerializableString getEscapeSequence(int character) {
      return character == '<' ? new SerializedString("\\u003c") : null;
    }
  }

  /** Puts each element of the arrays in the top-level object on a line of its own, for diffs. */
  private static final class Lines extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
      depth++;
      super.writeStartObject(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int members) throws IOException {
      depth--;
      super.writeEndObject(json, members);
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
      depth++;
      super.writeStartArray(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      newLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      super.writeArrayValueSeparator(json);
      newLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int elements) throws IOException {
      if (elements > 0) {
        newLine(json);
      }
      depth--;
      super.writeEndArray(json, elements);
    }

    private void newLine(JsonGenerator json) throws IOException {
      if (depth == 2) {
        json.writeRaw('\n');
      }
    }
  }
}
