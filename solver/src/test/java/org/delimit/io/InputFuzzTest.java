package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes of a file: a problem, or an InputException with a message. */
class InputFuzzTest {
  /** A longer run: -Ddelimit.test.fuzz=50. */
  private static final int TIMES = Integer.getInteger("delimit.test.fuzz", 1);

  private static final int ROUNDS = 200 * TIMES;
  private static final String SPICE = "{}[]:,\"'&*#|>-!%@`\n\t\r 0129.eE\u00e9\u0000\ufeff~?=<";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tiny", "geojson", "graph", "wkt", "points", "topojson"})
  void open_damagedFile_readsOrExplains(String kind) throws IOException {
    long seed = 20240611L + kind.hashCode();
    Random random = new Random(seed);
    Map<String, String> files =
        new TreeMap<>(
            switch (kind) {
              case "tiny" -> TinyMap.files();
              case "geojson" -> MapInputTest.geojsonProblem();
              case "graph" -> MapInputTest.graphProblem();
              case "wkt" -> wellKnownText();
              case "points" -> points();
              default -> topology();
            });
    int rounds = files.size() > 2 ? ROUNDS / 2 : ROUNDS / 4;
    int read = 0;
    for (int round = 0; round < rounds; round++) {
      for (String name : files.keySet()) {
        TinyMap.write(folder, files);
        byte[] damaged = damaged(files.get(name).getBytes(StandardCharsets.UTF_8), random);
        Files.write(folder.resolve(name), damaged);
        read += reads("seed " + seed + ", round " + round + ", " + name) ? 1 : 0;
      }
    }
    TinyMap.write(folder, files);
    assertThat(reads("undamaged")).isTrue();
    assertThat(read).isLessThan(rounds * files.size());
  }

  private static Map<String, String> wellKnownText() {
    return Map.of(
        "problem.yaml",
        "name: W\ndistricts: {file: d.csv, id: code, wkt: shape, crs: EPSG:32638, repair:"
            + " {most-metres: 9}}\npopulation: people\nstates: 2\n",
        "d.csv",
        """
        code,people,shape
        a,5,"POLYGON((451000 3601000,450000 3601000,450000 3600000,451000 3600000))"
        b,7,"MULTIPOLYGON Z (((451000 3600000 1,452000 3600000 1,451000 3601000 1,451000 3600000 1)))"
        """);
  }

  private static Map<String, String> points() {
    return Map.of(
        "problem.yaml",
        "name: P\ndistricts: {file: d.csv, id: code, longitude: lon, latitude: lat}\n"
            + "population: people\nstates: 2\n",
        "d.csv",
        "code,people,lon,lat\na,5,44.1,33\nb,7,44.2,33.1\nc,1,44.3,33\nd,9,44.15,33.2\n");
  }

  private static Map<String, String> topology() {
    return Map.of(
        "problem.yaml",
        "name: T\ndistricts: {file: d.topojson, id: code, repair: {most-metres: 500}}\n"
            + "population: people\nstates: 2\n",
        "d.topojson",
        """
        {"type": "Topology", "transform": {"scale": [0.01, 0.01], "translate": [44, 33]},
         "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]],
          [[10, 0], [10, 0], [0, 10], [-10, 0]]], "objects": {"d": {"type": "GeometryCollection",
          "geometries": [{"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "a",
           "people": 3}}, {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"code": "b",
           "people": 4}}]}}}
        """);
  }

  /* What reads may still be no map: the bits of a coordinate give any number there is. */
  @Test
  void open_damagedMap_readsOrExplains() throws IOException {
    for (String ending : List.of("shp", "dbf", "prj", "cpg")) {
      MapInputTest.copy(folder, ending);
    }
    Files.writeString(folder.resolve("problem.yaml"), MapInputTest.SHAPEFILE);
    Random random = new Random(20240612L);
    int read = 0;
    for (String ending : List.of("shp", "dbf", "prj")) {
      Path file = folder.resolve("utm38." + ending);
      byte[] whole = Files.readAllBytes(file);
      for (int round = 0; round < ROUNDS; round++) {
        Files.write(file, damaged(whole, random));
        read += reads(ending + ", round " + round) ? 1 : 0;
      }
      Files.write(file, whole);
    }
    assertThat(read).isBetween(1, 3 * ROUNDS - 1);
  }

  private boolean reads(String what) {
    try {
      ProblemFiles.open(folder.resolve("problem.yaml"));
      return true;
    } catch (InputException e) {
      assertThat(e.problems()).as(what).isNotEmpty();
      assertThat(e.problems()).as(what).noneMatch(problem -> problem.text().isBlank());
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return fail(what + ": " + e, e);
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(copy, random.nextInt(copy.length));
      }
      case 1 -> copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        for (int k = random.nextInt(6); k >= 0; k--) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        int at = random.nextInt(copy.length);
        int end = Math.min(copy.length, at + random.nextInt(20));
        String text = new String(copy, StandardCharsets.UTF_8);
        int pick = random.nextInt(SPICE.length());
        String spice = SPICE.substring(pick, pick + 1).repeat(1 + random.nextInt(3));
        int from = Math.min(at, text.length());
        return (text.substring(0, from) + spice + text.substring(Math.min(end, text.length())))
            .getBytes(StandardCharsets.UTF_8);
      }
    }
    return copy;
  }
}
