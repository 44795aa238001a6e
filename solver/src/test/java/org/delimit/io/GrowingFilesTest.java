package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written while work goes on. */
class GrowingFilesTest {
  @TempDir Path folder;

  @Test
  void samples_interruptedOften_haveTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole.gz");
    SampleFile file = SampleFile.create(whole);
    for (int i = 0; i < 10_000; i++) {
      file.append("line " + i);
    }
    assertThat(whole).doesNotExist();
    file.close();
    Path broken = folder.resolve("broken.gz");
    file = SampleFile.create(broken);
    for (int i = 0; i < 10_000; i++) {
      if (i % 1700 == 1699) {
        long bytes = file.bytes();
        String pending = file.pending();
        if (i % 2 == 0) {
          // Killed: what came after the checkpoint is not wanted.
          file.append("lost");
        }
        file.close();
        List<String> lines = new ArrayList<>();
        file = SampleFile.resume(broken, bytes, pending, lines::add);
        assertThat(lines).hasSize(i).endsWith("line " + (i - 1));
      }
      file.append("line " + i);
    }
    file.close();
    assertThat(Files.readAllBytes(broken)).isEqualTo(Files.readAllBytes(whole));
    List<String> lines = new ArrayList<>();
    SampleFile.read(whole, lines::add);
    assertThat(lines).hasSize(10_000).startsWith("line 0", "line 1");
  }

  @Test
  void resume_shorterThanItsCheckpoint_isRefused() {
    Path path = folder.resolve("short.gz");
    SampleFile file = SampleFile.create(path);
    file.append("line");
    file.close();
    assertThatThrownBy(() -> SampleFile.resume(path, 100_000, "", line -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("shorter than its checkpoint says");
    assertThatThrownBy(() -> BenFile.resume(folder.resolve("none.ben"), 17))
        .isInstanceOf(InputException.class);
  }

  @Test
  void plans_knownRuns_haveTheBytesOfTheFormat() throws IOException {
    Path path = folder.resolve("plans.ben");
    BenFile file = BenFile.create(path);
    // States 1111 2 333: values of two bits, lengths of three.
    file.append(new int[] {0, 0, 0, 0, 1, 2, 2, 2});
    file.close();
    byte[] frame = {2, 3, 0, 0, 0, 2, 0b01100100, 0b01110110};
    ByteBuffer expected = ByteBuffer.allocate(17 + frame.length);
    expected.put("STANDARD BEN FILE".getBytes(StandardCharsets.US_ASCII)).put(frame);
    assertThat(Files.readAllBytes(path)).isEqualTo(expected.array());
  }

  @Test
  void plans_random_comeBack() throws IOException {
    Path path = folder.resolve("plans.ben");
    BenFile file = BenFile.create(path);
    SplittableRandom random = new SplittableRandom(3);
    List<int[]> plans = new ArrayList<>();
    for (int k = 0; k < 40; k++) {
      int[] plan = new int[k == 7 ? 150_000 : 1 + random.nextInt(300)];
      int states = 1 + random.nextInt(40);
      for (int i = 1; i < plan.length && k != 7; i++) {
        plan[i] = random.nextInt(3) == 0 ? random.nextInt(states) : plan[i - 1];
      }
      plans.add(plan);
      file.append(plan);
      if (k % 9 == 0) {
        long bytes = file.bytes();
        file.append(new int[] {5});
        file.close();
        file = BenFile.resume(path, bytes);
      }
    }
    file.close();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).position(17);
    for (int[] plan : plans) {
      assertThat(decode(bytes)).isEqualTo(plan);
    }
    assertThat(bytes.hasRemaining()).isFalse();
  }

  private static int[] decode(ByteBuffer in) {
    int stateBits = in.get();
    int lengthBits = in.get();
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    StringBuilder bits = new StringBuilder();
    for (byte each : bytes) {
      bits.append(String.format("%8s", Integer.toBinaryString(each & 255)).replace(' ', '0'));
    }
    int[] plan = new int[0];
    for (int at = 0; at + stateBits + lengthBits <= bits.length(); ) {
      int state = Integer.parseInt(bits.substring(at, at += stateBits), 2);
      int length = Integer.parseInt(bits.substring(at, at += lengthBits), 2);
      int from = plan.length;
      plan = Arrays.copyOf(plan, from + length);
      Arrays.fill(plan, from, from + length, state - 1);
    }
    return plan;
  }
}
