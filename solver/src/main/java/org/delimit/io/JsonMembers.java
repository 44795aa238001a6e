package org.delimit.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads results that were written as JSON. Stateless and safe for use by several threads. */
public final class JsonMembers {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonMembers() {}

  /**
   * Reads the members of an object, whole numbers as {@link Long}, others as decimals.
   *
   * @param file a JSON file that holds one object
   * @return values by name, in the order of the file
   * @throws InputException if the file cannot be read or holds anything else
   */
  public static Map<String, Object> read(Path file) {
    try {
      Map<String, Object> members =
          MAPPER.readValue(Files.readString(file), new TypeReference<>() {});
      if (members == null) {
        throw new InputException(file.toString(), "", "the file holds no object.");
      }
      return members;
    } catch (JsonProcessingException e) {
      throw new InputException(
          file.toString(), "", "this is no JSON object (" + e.getOriginalMessage() + ").");
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "", "the file cannot be read (" + e.getMessage() + ").");
    }
  }
}
