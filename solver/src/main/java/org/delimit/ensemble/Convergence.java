package org.delimit.ensemble;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Whether chains agree, and what their samples are worth: rank-normalised split R̂, the larger of
 * bulk and folded, and the bulk effective sample size with Geyer's initial monotone sequence, all
 * after Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021, "Rank-normalization, folding, and
 * localization: an improved R̂ for assessing convergence of MCMC", Bayesian Analysis 16. Stateless.
 */
final class Convergence {
  /** Fewest values of half a chain for which anything is said. */
  private static final int FEWEST = 4;

  private static final double BLOM = 0.375;

  private Convergence() {}

  /** Split R̂ and effective sample size; both not a number where nothing can be said. */
  record Verdict(double splitRHat, double effectiveSamples) {}

  /** The verdict on chains of equal length, in O(n log n). */
  static Verdict of(double[][] chains) {
    double[][] halves = halves(chains);
    if (halves[0].length < FEWEST || isConstant(halves)) {
      return new Verdict(Double.NaN, Double.NaN);
    }
    double[][] bulk = normalised(halves);
    double folded = rHat(normalised(folded(halves)));
    double rHat = rHat(bulk);
    // Values of two sides alike fold to one: then only the bulk speaks.
    double worst = Double.isNaN(folded) ? rHat : Math.max(rHat, folded);
    return new Verdict(worst, effectiveSamples(bulk));
  }

  static double rHat(double[][] chains) {
    int n = chains[0].length;
    double within = mean(variances(chains));
    double between = variance(means(chains));
    double pooled = within * (n - 1) / n + between;
    return pooled == 0 ? Double.NaN : Math.sqrt(pooled / within);
  }

  /* As in the Stan reference manual: autocorrelations of all chains together, summed in pairs. */
  static double effectiveSamples(double[][] chains) {
    int n = chains[0].length;
    int count = chains.length;
    double[] covariance = new double[n];
    double within = 0;
    for (double[] chain : chains) {
      double[] own = autocovariance(chain);
      within += own[0] * n / (n - 1.0) / count;
      for (int t = 0; t < n; t++) {
        covariance[t] += own[t] / count;
      }
    }
    double pooled = within * (n - 1) / n + (count > 1 ? variance(means(chains)) : 0);
    double sum = 0;
    double last = Double.MAX_VALUE;
    for (int t = 0; t + 1 < n; t += 2) {
      double even = t == 0 ? 1 : 1 - (within - covariance[t]) / pooled;
      double odd = 1 - (within - covariance[t + 1]) / pooled;
      double pair = even + odd;
      if (pair <= 0) {
        break;
      }
      last = Math.min(last, pair);
      sum += last;
    }
    double samples = (double) n * count;
    double time = Math.max(2 * sum - 1, 1 / Math.log10(samples));
    return samples / time;
  }

  private static double[] autocovariance(double[] values) {
    int n = values.length;
    int room = Integer.highestOneBit(2 * n - 1) << 1;
    double mean = Arrays.stream(values).average().orElse(0);
    double[][] wave = new double[2][room];
    for (int i = 0; i < n; i++) {
      wave[0][i] = values[i] - mean;
    }
    DftNormalization plain = DftNormalization.STANDARD;
    FastFourierTransformer.transformInPlace(wave, plain, TransformType.FORWARD);
    for (int i = 0; i < room; i++) {
      wave[0][i] = wave[0][i] * wave[0][i] + wave[1][i] * wave[1][i];
      wave[1][i] = 0;
    }
    FastFourierTransformer.transformInPlace(wave, plain, TransformType.INVERSE);
    double[] covariance = new double[n];
    for (int t = 0; t < n; t++) {
      covariance[t] = wave[0][t] / n;
    }
    return covariance;
  }

  private static double[][] halves(double[][] chains) {
    int half = chains[0].length / 2;
    double[][] halves = new double[2 * chains.length][];
    for (int c = 0; c < chains.length; c++) {
      int length = chains[c].length;
      halves[2 * c] = Arrays.copyOfRange(chains[c], 0, half);
      halves[2 * c + 1] = Arrays.copyOfRange(chains[c], length - half, length);
    }
    return halves;
  }

  private static double[][] folded(double[][] chains) {
    double[] all = sorted(chains);
    double median = (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    double[][] folded = new double[chains.length][];
    for (int c = 0; c < chains.length; c++) {
      folded[c] = Arrays.stream(chains[c]).map(value -> Math.abs(value - median)).toArray();
    }
    return folded;
  }

  /* Normal scores of average ranks. */
  private static double[][] normalised(double[][] chains) {
    double[] all = sorted(chains);
    double[] distinct = new double[all.length];
    double[] scores = new double[all.length];
    NormalDistribution normal = new NormalDistribution();
    int count = 0;
    for (int from = 0; from < all.length; ) {
      int to = from;
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      distinct[count] = all[from];
      scores[count++] =
          normal.inverseCumulativeProbability((rank - BLOM) / (all.length + 1 - 2 * BLOM));
      from = to;
    }
    double[][] normalised = new double[chains.length][];
    for (int c = 0; c < chains.length; c++) {
      normalised[c] = new double[chains[c].length];
      for (int i = 0; i < chains[c].length; i++) {
        normalised[c][i] = scores[Arrays.binarySearch(distinct, 0, count, chains[c][i])];
      }
    }
    return normalised;
  }

  private static double[] sorted(double[][] chains) {
    double[] all = new double[chains.length * chains[0].length];
    for (int c = 0; c < chains.length; c++) {
      System.arraycopy(chains[c], 0, all, c * chains[0].length, chains[0].length);
    }
    Arrays.sort(all);
    return all;
  }

  private static boolean isConstant(double[][] chains) {
    double first = chains[0][0];
    return Arrays.stream(chains).flatMapToDouble(Arrays::stream).allMatch(v -> v == first);
  }

  private static double[] means(double[][] chains) {
    return Arrays.stream(chains).mapToDouble(Convergence::mean).toArray();
  }

  private static double[] variances(double[][] chains) {
    return Arrays.stream(chains).mapToDouble(Convergence::variance).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
