package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in a file, readers return or throw a MapFileException that names the file. */
class MapFileFuzzTest {
  /** A longer run: -Ddelimit.test.fuzz=50. */
  private static final int RUNS = 300 * Integer.getInteger("delimit.test.fuzz", 1);

  private static final String GEO =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": 7, "properties": {"n": 1, "o": {"k": [1, {"z": 2.5}]}, "s": "ä"},
         "geometry": {"type": "Polygon", "coordinates":
           [[[0, 0, 5], [3, 0], [3, 3], [0, 0]], [[1, 1], [1, 2], [2, 2], [1, 1]]]}},
        {"type": "Feature", "properties": null, "geometry":
         {"type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]}},
        {"type": "Feature", "geometry": {"type": "GeometryCollection", "geometries":
         [{"type": "Point", "coordinates": [1, 2]},
          {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}]}}]}
      """;

  /** What a value or bracket may turn into. */
  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "\"x\"",
          "[]",
          "{}",
          "-1",
          "0",
          "1e999",
          "NaN",
          "-Infinity",
          "2147483648",
          "99999999999999999999",
          "1e-400",
          "[[]]",
          "[null]",
          "{\"type\":\"Polygon\"}",
          "]",
          "",
          "\"\\ud800\"",
          "{\"id\":1}",
          "0.5",
          "\"Polygon\"",
          "\"MultiPolygon\"",
          "[".repeat(2000));

  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|-?[0-9][0-9.]*|null|[\\[\\]{},:]");

  @TempDir Path folder;

  enum Format {
    GEOJSON(GEO, GeoJsonReader::read),
    TOPOJSON(TopoJsonReaderTest.SQUARES, TopoJsonReader::read),
    CLOSED(GEO, path -> GeoJsonReader.read(path, new ReadOptions(true, "plane"))),
    DUAL_GRAPH(DualGraphJsonTest.PATH, DualGraphJson::read);

    private final String text;
    private final Consumer<Path> reader;

    Format(String text, Consumer<Path> reader) {
      this.text = text;
      this.reader = reader;
    }
  }

  @ParameterizedTest
  @EnumSource
  void read_truncatedFile_endsInAMapFileException(Format format) throws IOException {
    byte[] bytes = bytes(format);
    // The last two bytes are the closing brace and the end of the line.
    for (int length = 0; length < bytes.length - 2; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThat(refuses(format, part, "length " + length)).as("length " + length).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void read_flippedBytes_readsOrRefuses(Format format) throws IOException {
    fuzz(
        format,
        random -> {
          byte[] bytes = bytes(format);
          for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
          return bytes;
        });
  }

  @ParameterizedTest
  @EnumSource
  void read_exchangedTokens_readsOrRefuses(Format format) throws IOException {
    List<MatchResult> tokens = TOKEN.matcher(format.text).results().toList();
    fuzz(
        format,
        random -> {
          MatchResult token = tokens.get(random.nextInt(tokens.size()));
          String other =
              random.nextInt(3) == 0
                  ? tokens.get(random.nextInt(tokens.size())).group()
                  : TOKENS.get(random.nextInt(TOKENS.size()));
          String text =
              format.text.substring(0, token.start()) + other + format.text.substring(token.end());
          return text.getBytes(StandardCharsets.UTF_8);
        });
  }

  @ParameterizedTest
  @EnumSource
  void read_rubbish_isRefused(Format format) throws IOException {
    fuzz(
        format,
        random -> {
          byte[] bytes = new byte[random.nextInt(200)];
          random.nextBytes(bytes);
          return bytes;
        });
  }

  private void fuzz(Format format, Function<Random, byte[]> content) throws IOException {
    for (int seed = 0; seed < RUNS; seed++) {
      refuses(format, content.apply(new Random(seed)), "seed " + seed);
    }
  }

  private boolean refuses(Format format, byte[] content, String what) throws IOException {
    Path file = Files.write(folder.resolve("fuzz.json"), content);
    try {
      format.reader.accept(file);
      return false;
    } catch (MapFileException e) {
      assertThat(e.getMessage()).startsWith(file + "");
      return true;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return fail(format + ", " + what + ": " + new String(content, StandardCharsets.UTF_8), e);
    }
  }

  private static byte[] bytes(Format format) {
    return format.text.getBytes(StandardCharsets.UTF_8);
  }
}
