package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands in a binary map file, readers return or throw a MapFileException that names the
 * file. Run with {@code -Ddelimit.test.heap=256m} to see that no damaged length is believed.
 */
class BinaryFuzzTest {
  /** A longer run: -Ddelimit.test.fuzz=50. */
  private static final int TIMES = Integer.getInteger("delimit.test.fuzz", 1);

  private static final int RUNS = 300 * TIMES;
  private static final int[] LENGTHS = {
    0, 1, -1, 4, 255, 65_535, 0x7fffffff, 0x7ffffff8, 0x40000000, 0x10000000, Integer.MIN_VALUE
  };

  @TempDir Path folder;

  /** A part of a file that is damaged while the rest is whole. */
  enum Part {
    SHP("islands.shp", "islands"),
    HEIGHTS("heights.shp", "heights"),
    DBF("utm38.dbf", "utm38"),
    PRJ("utm38.prj", "utm38"),
    CPG("utm38.cpg", "utm38"),
    ZIP("two.zip", null),
    GPKG("one.gpkg", null),
    LAYERS("layers.gpkg", null);

    private final String name;
    private final String stem;

    Part(String name, String stem) {
      this.name = name;
      this.stem = stem;
    }

    byte[] bytes(Path folder) throws IOException {
      boolean isPacked = name.endsWith(".gpkg");
      return Files.readAllBytes(
          isPacked ? MapFixtures.unpacked(name, folder) : MapFixtures.file(name));
    }

    Path prepare(Path folder) throws IOException {
      if (stem != null) {
        for (String ending : new String[] {".shp", ".dbf", ".prj", ".cpg"}) {
          Files.copy(MapFixtures.file(stem + ending), folder.resolve(stem + ending));
        }
      }
      return folder.resolve(stem == null ? name : stem + ".shp");
    }

    void read(Path file) {
      (name.endsWith(".gpkg")
              ? GeoPackageReader.read(file, this == LAYERS ? "utm38" : null)
              : ShapefileReader.read(file, this == ZIP ? "HEIGHTS" : null))
          .features()
          .forEach(
              feature -> {
                if (feature.geometry() != null) {
                  assertThat(feature.geometry().getArea()).isNotNegative();
                }
              });
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHP", "HEIGHTS", "DBF", "ZIP"})
  void read_truncated_isRefused(Part part) throws IOException {
    byte[] bytes = part.bytes(folder);
    Path file = part.prepare(folder);
    // A table may lack the byte that marks its end.
    for (int length = 0; length < bytes.length - 1; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThat(refuses(part, file, cut, "length " + length)).as("length " + length).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void read_truncatedAnywhere_readsOrRefuses(Part part) throws IOException {
    byte[] bytes = part.bytes(folder);
    Path file = part.prepare(folder);
    each(
        100,
        random -> {
          byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
          refuses(part, file, cut, "length " + cut.length);
        });
  }

  @ParameterizedTest
  @EnumSource
  void read_flippedBits_readsOrRefuses(Part part) throws IOException {
    byte[] bytes = part.bytes(folder);
    Path file = part.prepare(folder);
    each(
        RUNS,
        random -> {
          byte[] copy = bytes.clone();
          // The pages of a GeoPackage hold many unused bytes.
          int flips = 1 + random.nextInt(bytes.length > 10_000 ? 300 : 4);
          for (int i = 0; i < flips; i++) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
          }
          refuses(part, file, copy, "flips");
        });
  }

  @ParameterizedTest
  @EnumSource
  void read_wrongLengths_readsOrRefuses(Part part) throws IOException {
    byte[] bytes = part.bytes(folder);
    Path file = part.prepare(folder);
    each(
        RUNS,
        random -> {
          byte[] copy = bytes.clone();
          if (copy.length >= 8) {
            int at = random.nextInt(copy.length - 4);
            int value = LENGTHS[random.nextInt(LENGTHS.length)];
            boolean isBig = random.nextBoolean();
            ByteBuffer.wrap(copy)
                .order(isBig ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .putInt(at, value);
          }
          refuses(part, file, copy, "length");
        });
  }

  @ParameterizedTest
  @EnumSource
  void read_rubbish_readsOrRefuses(Part part) throws IOException {
    Path file = part.prepare(folder);
    each(
        100,
        random -> {
          byte[] bytes = new byte[random.nextInt(400)];
          random.nextBytes(bytes);
          refuses(part, file, bytes, "rubbish");
        });
  }

  private static void each(int runs, Consumer<Random> run) {
    for (int seed = 0; seed < runs; seed++) {
      run.accept(new Random(seed));
    }
  }

  private boolean refuses(Part part, Path file, byte[] content, String what) {
    try {
      Files.write(folder.resolve(part.name), content);
      part.read(file);
      return false;
    } catch (MapFileException e) {
      assertThat(e.getMessage()).startsWith(folder.toString()).doesNotContain("(null)");
      return true;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return fail(part + ", " + what + ": " + Arrays.toString(Arrays.copyOf(content, 500)), e);
    }
  }
}
