package org.delimit.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a JSON file that a command wrote, such as {@code ensemble.json}. Stateless and safe for use
 * by several threads.
 */
public final class SavedResult {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private SavedResult() {}

  /**
   * Reads a file.
   *
   * @param path a JSON file that holds an object
   * @return its members: texts, {@link Long}s, {@link Double}s, booleans, null, lists and maps of
   *     these
   * @throws InputException if it cannot be read or is no JSON object
   */
  public static Map<String, Object> read(Path path) {
    try {
      return MAPPER.readValue(Files.readString(path), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new InputException(
          path.toString(), "", "this is no JSON object (" + e.getOriginalMessage() + ").");
    } catch (IOException e) {
      throw new InputException(
          path.toString(), "", "the file cannot be read (" + e.getMessage() + ").");
    }
  }
}
