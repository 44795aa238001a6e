package org.delimit.geometry.io;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses one of several layers in a file. */
final class LayerChoice {
  private LayerChoice() {}

  /**
   * The layer with a name, or the only one.
   *
   * @param layers at least one
   * @param name gives the name of a layer
   * @param wanted the name asked for, or null
   * @throws MapFileException if there is no such layer, or none was asked for and there are several
   */
  static <T> T choose(Path file, List<T> layers, Function<T, String> name, String wanted) {
    if (wanted == null && layers.size() == 1) {
      return layers.get(0);
    }
    String known = layers.stream().map(name).collect(Collectors.joining(", "));
    if (wanted == null) {
      throw new MapFileException(
          file,
          "",
          "the file holds (%d) layers: say which one under layer:. Known: %s."
              .formatted(layers.size(), known),
          null);
    }
    return layers.stream()
        .filter(layer -> name.apply(layer).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new MapFileException(
                    file, "", "unknown layer (%s). Known: %s.".formatted(wanted, known), null));
  }
}
