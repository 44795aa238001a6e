package org.delimit.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The state of long work, in {@code checkpoint.json} of its output folder, with what it was made
 * of: work goes on only from a checkpoint of the same problem and the same options. Not safe for
 * use by several threads.
 */
public final class CheckpointFile {
  /** Name of the file. */
  public static final String NAME = "checkpoint.json";

  private static final String ORIGIN = "origin";
  private static final String STATE = "state";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private final Path file;
  private final Map<String, String> origin;

  /**
   * A checkpoint that need not exist yet.
   *
   * @param folder the output folder of the work
   * @param origin what must be the same to go on: the command, hashes of the input, every option a
   *     result depends on
   */
  public CheckpointFile(Path folder, Map<String, String> origin) {
    this.file = folder.resolve(NAME);
    this.origin = new LinkedHashMap<>(origin);
  }

  /**
   * Where it lies.
   *
   * @return the file, which need not exist
   */
  public Path path() {
    return file;
  }

  /**
   * Replaces the state, as a whole or not at all.
   *
   * @param state texts, numbers, booleans, lists and maps of these
   * @throws InputException if the file cannot be written
   */
  public void write(Map<String, Object> state) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(ORIGIN, origin);
    members.put(STATE, state);
    ResultFiles.write(members, file);
  }

  /**
   * The state that was written last.
   *
   * @return the state, whole numbers as {@link Long}; empty if there is no checkpoint
   * @throws InputException if the file cannot be read or belongs to other work
   */
  public Optional<Map<String, Object>> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, Object> members = members();
    if (members == null
        || !(members.get(ORIGIN) instanceof Map<?, ?> theirs)
        || !(members.get(STATE) instanceof Map<?, ?> state)) {
      throw fault("this is no checkpoint: it has no (%s) and (%s).".formatted(ORIGIN, STATE));
    }
    TreeSet<String> names = new TreeSet<>(origin.keySet());
    theirs.keySet().forEach(name -> names.add(String.valueOf(name)));
    for (String name : names) {
      String own = origin.get(name);
      Object other = theirs.get(name);
      if (own == null || !own.equals(other)) {
        throw fault(
            "the checkpoint was made with %s (%s), this run has (%s). Maybe leave --resume away, or take another --out."
                .formatted(name, other == null ? "nothing" : other, own == null ? "nothing" : own));
      }
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    state.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return Optional.of(copy);
  }

  /**
   * Removes the file once the work is done.
   *
   * @throws InputException if it cannot be removed
   */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw fault("the file cannot be removed (" + e.getMessage() + ").");
    }
  }

  private Map<String, Object> members() {
    try {
      return MAPPER.readValue(Files.readString(file), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw fault("this is no JSON (" + e.getOriginalMessage() + ").");
    } catch (IOException e) {
      throw fault("the file cannot be read (" + e.getMessage() + ").");
    }
  }

  private InputException fault(String text) {
    return new InputException(file.toString(), "", text);
  }
}
