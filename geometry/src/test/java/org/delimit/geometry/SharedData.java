package org.delimit.geometry;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the files tests may use but the product must not need; tests skip where they are absent.
 */
public final class SharedData {
  private SharedData() {}

  /** A path below ../shared, seen from the root of the repository. */
  public static Path file(String name) {
    Path file = root().resolveSibling("shared").resolve(name);
    assumeTrue(Files.exists(file), "no such file, test skipped: " + file);
    return file;
  }

  private static Path root() {
    try {
      Path folder = Path.of(System.getProperty("user.dir")).toRealPath();
      while (folder != null && !Files.isDirectory(folder.resolve("geometry/src"))) {
        folder = folder.getParent();
      }
      assumeTrue(folder != null, "the root of the repository was not found, test skipped");
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
