package org.delimit.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The samples of one measure: exact counts and extremes of all, and the values of all samples or,
 * once they are too many, of every 2nd, 4th, 8th … of each chain. Not safe for use by several
 * threads.
 */
final class MeasureTally {
  /** Most values kept, of all chains together: 8 MB a measure. */
  private static final int MOST_KEPT = 1 << 20;

  private static final int MOST_BINS = 40;
  private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

  private final Measure measure;
  private final long[] compared;
  private final long[] below;
  private final long[] equal;
  private final long[][] kept;
  private final int most;
  private final long[] seen;
  private final int[] sizes;
  private long stride = 1;
  private long count;
  private double mean;
  private double squares;
  private long least = Long.MAX_VALUE;
  private long greatest = Long.MIN_VALUE;

  /**
   * An empty tally.
   *
   * @param compared values of the plans to compare, in thousandths
   */
  MeasureTally(Measure measure, int chains, long[] compared) {
    this.measure = measure;
    this.compared = compared;
    below = new long[compared.length];
    equal = new long[compared.length];
    kept = new long[chains][16];
    seen = new long[chains];
    sizes = new int[chains];
    most = Math.max(16, MOST_KEPT / chains);
  }

  void add(int chain, long value) {
    count++;
    double off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
    for (int p = 0; p < compared.length; p++) {
      below[p] += value < compared[p] ? 1 : 0;
      equal[p] += value == compared[p] ? 1 : 0;
    }
    if (seen[chain]++ % stride == 0) {
      keep(chain, value);
    }
  }

  /** Steps from one value that is kept to the next; 1 if all are. */
  long stride() {
    return stride;
  }

  Standing standing(int plan, String name) {
    return new Standing(
        name,
        measure.id(),
        compared[plan] / 1000.0,
        count == 0 ? Double.NaN : 100.0 * below[plan] / count,
        count == 0 ? Double.NaN : 100.0 * equal[plan] / count);
  }

  /** What the samples say; needs one sample of each chain at least. */
  MeasureSummary summary() {
    int length = Arrays.stream(sizes).min().orElse(0);
    double[][] chains = new double[kept.length][];
    long[] all = new long[length * kept.length];
    for (int c = 0; c < kept.length; c++) {
      chains[c] = new double[length];
      for (int i = 0; i < length; i++) {
        chains[c][i] = kept[c][i];
        all[c * length + i] = kept[c][i];
      }
    }
    Arrays.sort(all);
    List<Double> quantiles = new ArrayList<>();
    for (double level : LEVELS) {
      quantiles.add(quantile(all, level));
    }
    Convergence.Verdict verdict = Convergence.of(chains);
    return new MeasureSummary(
        measure.id(),
        measure.unit(),
        mean / 1000,
        count > 1 ? Math.sqrt(squares / (count - 1)) / 1000 : 0,
        least / 1000.0,
        greatest / 1000.0,
        quantiles,
        verdict.splitRHat(),
        verdict.effectiveSamples(),
        histogram(all));
  }

  private void keep(int chain, long value) {
    if (sizes[chain] == most) {
      thinOut();
      if ((seen[chain] - 1) % stride != 0) {
        return;
      }
    }
    if (sizes[chain] == kept[chain].length) {
      kept[chain] = Arrays.copyOf(kept[chain], Math.min(most, 2 * sizes[chain]));
    }
    kept[chain][sizes[chain]++] = value;
  }

  /* Every other value goes, of all chains, so that all keep the same ones. */
  private void thinOut() {
    stride *= 2;
    for (int c = 0; c < kept.length; c++) {
      int left = (sizes[c] + 1) / 2;
      for (int i = 0; i < left; i++) {
        kept[c][i] = kept[c][2 * i];
      }
      sizes[c] = left;
    }
  }

  /* Linear between order statistics (type 7 of Hyndman and Fan 1996). */
  private static double quantile(long[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(low + 1, sorted.length - 1);
    return (sorted[low] + (at - low) * (sorted[high] - sorted[low])) / 1000;
  }

  private static Histogram histogram(long[] sorted) {
    long low = sorted[0];
    long high = sorted[sorted.length - 1];
    boolean whole = Arrays.stream(sorted).allMatch(value -> value % 1000 == 0);
    long width = width(high - low, whole ? 1000 : 1);
    long first = Math.floorDiv(low, width) * width;
    int bins = (int) Math.max(1, Math.floorDiv(high - first, width) + 1);
    long[] counts = new long[bins];
    for (long value : sorted) {
      counts[(int) ((value - first) / width)]++;
    }
    return new Histogram(first / 1000.0, width / 1000.0, Arrays.stream(counts).boxed().toList());
  }

  /* 1, 2 or 5 times a power of ten, so that people can read the bins. */
  private static long width(long range, long least) {
    long width = least;
    for (int k = 0; range / width >= MOST_BINS; k++) {
      width = k % 3 == 1 ? width / 2 * 5 : width * 2;
    }
    return width;
  }
}
