package org.delimit.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.delimit.io.CheckpointFile;

/**
 * The checkpoint of a comparison: the scenarios whose searches are over, and the one that is
 * searched. Not safe for use by several threads.
 */
final class ScenarioCheckpoint {
  private static final String OVER = "over";
  private static final String BEGUN = "begun";

  private final CheckpointFile file;
  private final Map<String, SearchSoFar> over = new LinkedHashMap<>();
  private final Map<String, SearchSoFar> begun = new LinkedHashMap<>();

  ScenarioCheckpoint(CheckpointFile file) {
    this.file = file;
  }

  /**
   * Takes over what an earlier run has done.
   *
   * @return whether there was anything
   */
  boolean resume() {
    Optional<Map<String, Object>> state = file.read();
    state.ifPresent(
        found -> {
          over.putAll(searches(found.get(OVER)));
          searches(found.get(BEGUN)).forEach((name, search) -> begun.put(name, search.again()));
        });
    return state.isPresent();
  }

  private Map<String, SearchSoFar> searches(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw SearchSoFar.damaged(file.path());
    }
    Map<String, SearchSoFar> searches = new LinkedHashMap<>();
    map.forEach(
        (name, search) -> searches.put(String.valueOf(name), SearchSoFar.of(search, file.path())));
    return searches;
  }

  /** What was done for a scenario whose search is over. */
  Optional<SearchSoFar> over(String scenario) {
    return Optional.ofNullable(over.get(scenario));
  }

  /** What was done for a scenario whose search is not over. */
  SearchSoFar begun(String scenario) {
    return begun.getOrDefault(scenario, SearchSoFar.NOTHING);
  }

  /** Keeps what was done for a scenario. */
  void keep(String scenario, SearchSoFar search, boolean isOver) {
    begun.remove(scenario);
    (isOver ? over : begun).put(scenario, search);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put(OVER, asMap(over));
    state.put(BEGUN, asMap(begun));
    file.write(state);
  }

  private static Map<String, Object> asMap(Map<String, SearchSoFar> searches) {
    Map<String, Object> map = new LinkedHashMap<>();
    searches.forEach((name, search) -> map.put(name, search.asMap()));
    return map;
  }

  /** Removes the file once all is done. */
  void delete() {
    file.delete();
  }
}
