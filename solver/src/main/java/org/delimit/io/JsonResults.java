package org.delimit.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads results back that {@link ResultFiles} wrote. Stateless and safe for use by several threads.
 */
public final class JsonResults {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonResults() {}

  /**
   * Reads plain values.
   *
   * @param path a JSON file that holds one object
   * @return its members in the order of the file: texts, {@link Long}, {@link
   *     java.math.BigDecimal}, booleans, nulls, lists and maps of these
   * @throws InputException if the file cannot be read or holds something else
   */
  public static Map<String, Object> read(Path path) {
    try {
      Map<String, Object> members =
          MAPPER.readValue(Files.readString(path), new TypeReference<>() {});
      if (members != null) {
        return members;
      }
      throw fault(path, "the file holds nothing: a JSON object is expected.");
    } catch (JsonProcessingException e) {
      throw fault(path, "this is no JSON object (" + e.getOriginalMessage() + ").");
    } catch (NoSuchFileException e) {
      throw fault(path, "the file does not exist.");
    } catch (IOException e) {
      throw fault(path, "the file cannot be read (" + e.getMessage() + ").");
    }
  }

  private static InputException fault(Path path, String text) {
    return new InputException(path.toString(), "", text);
  }
}
