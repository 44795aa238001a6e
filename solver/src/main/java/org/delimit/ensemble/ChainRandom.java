package org.delimit.ensemble;

/**
 * Random numbers whose state can be written down: xoshiro256++ (Blackman and Vigna 2021, "Scrambled
 * linear pseudorandom number generators", ACM TOMS 47), its state filled by SplitMix64 (Steele, Lea
 * and Flood 2014) as they advise. Not safe for use by several threads.
 */
final class ChainRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  /**
   * The numbers of one chain.
   *
   * @param seed seed of the ensemble
   * @param chain number of the chain; chains of one seed have streams that do not meet in practice
   */
  ChainRandom(long seed, long chain) {
    long base = mix(mix(seed) + chain * GOLDEN);
    s0 = mix(base + GOLDEN);
    s1 = mix(base + 2 * GOLDEN);
    s2 = mix(base + 3 * GOLDEN);
    s3 = mix(base + 4 * GOLDEN);
  }

  /** Four numbers that say where the stream is. */
  long[] state() {
    return new long[] {s0, s1, s2, s3};
  }

  /** Goes on where another stream was. */
  void restore(long[] state) {
    s0 = state[0];
    s1 = state[1];
    s2 = state[2];
    s3 = state[3];
  }

  long next() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** A number from 0 to below a positive bound, exactly uniform (Lemire 2019, TOMACS 29). */
  int below(int bound) {
    long product = (next() >>> 32) * bound;
    if ((product & 0xFFFFFFFFL) < bound) {
      long threshold = (0x100000000L - bound) % bound;
      while ((product & 0xFFFFFFFFL) < threshold) {
        product = (next() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  /** A number from 0 to below 1. */
  double unit() {
    return (next() >>> 11) * UNIT;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
