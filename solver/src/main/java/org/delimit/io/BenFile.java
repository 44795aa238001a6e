package org.delimit.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Plans as a binary ensemble (BEN), the format of the binary-ensemble project that other programs
 * of the field read: the words {@code STANDARD BEN FILE}, then one frame a plan.
 *
 * <p>A frame holds the bits of a state number (one byte), the bits of a run length (one byte), the
 * bytes that follow (four, big-endian), and runs of districts with one state: its number and the
 * length of the run, bit by bit from the highest, zeros behind the last. Districts stand in the
 * order of the problem, states are numbered from 1, special districts have the number behind the
 * last state. Not safe for use by several threads.
 */
public final class BenFile {
  private static final byte[] HEADER = "STANDARD BEN FILE".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_RUN = 0xFFFF;
  private static final int FRAME_HEADER = 6;

  private final GrowingFile file;
  private byte[] frame = new byte[64];

  private BenFile(GrowingFile file) {
    this.file = file;
  }

  /**
   * A file without plans.
   *
   * @param path the file, replaced when the new one is closed; missing folders are made
   * @return the file
   * @throws InputException if it cannot be written
   */
  public static BenFile create(Path path) {
    GrowingFile file = GrowingFile.create(path);
    file.append(HEADER);
    return new BenFile(file);
  }

  /**
   * A file as it was when it had so many bytes.
   *
   * @param path the file
   * @param bytes what {@link #bytes} said then
   * @return the file
   * @throws InputException if it cannot be written or is shorter than that
   */
  public static BenFile resume(Path path, long bytes) {
    return new BenFile(GrowingFile.resume(path, bytes));
  }

  /**
   * Bytes so far.
   *
   * @return a count
   */
  public long bytes() {
    return file.bytes();
  }

  /**
   * Adds a plan.
   *
   * @param plan state index of each district, below 65,535
   * @throws InputException if it cannot be written
   */
  public void append(int[] plan) {
    int longest = 0;
    int highest = 0;
    int runs = 0;
    for (int i = 0; i < plan.length; i = endOfRun(plan, i)) {
      longest = Math.max(longest, endOfRun(plan, i) - i);
      highest = Math.max(highest, plan[i] + 1);
      runs++;
    }
    int stateBits = bits(highest);
    int lengthBits = bits(longest);
    int bytes = Math.toIntExact(((long) runs * (stateBits + lengthBits) + 7) / 8);
    frame = frame.length < FRAME_HEADER + bytes ? new byte[2 * bytes + FRAME_HEADER] : frame;
    Arrays.fill(frame, (byte) 0);
    frame[0] = (byte) stateBits;
    frame[1] = (byte) lengthBits;
    for (int b = 0; b < 4; b++) {
      frame[2 + b] = (byte) (bytes >>> (24 - 8 * b));
    }
    long at = 8L * FRAME_HEADER;
    for (int i = 0; i < plan.length; i = endOfRun(plan, i)) {
      at = put(at, plan[i] + 1, stateBits);
      at = put(at, endOfRun(plan, i) - i, lengthBits);
    }
    file.append(Arrays.copyOf(frame, FRAME_HEADER + bytes));
  }

  /**
   * Gives the file its name.
   *
   * @throws InputException if it cannot be written
   */
  public void close() {
    file.close();
  }

  private long put(long from, int value, int bits) {
    long at = from;
    for (int b = bits - 1; b >= 0; b--, at++) {
      frame[(int) (at >> 3)] |= (byte) (((value >>> b) & 1) << (7 - (at & 7)));
    }
    return at;
  }

  private static int endOfRun(int[] plan, int from) {
    int end = from + 1;
    while (end < plan.length && plan[end] == plan[from] && end - from < LONGEST_RUN) {
      end++;
    }
    return end;
  }

  private static int bits(int value) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(value);
  }
}
