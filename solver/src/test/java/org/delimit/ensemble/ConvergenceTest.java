package org.delimit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

  @Test
  void of_independentValues_agreeAndAreWorthThemselves() {
    Convergence.Verdict verdict = Convergence.of(chains(4, 5000, 0, 0));
    assertThat(verdict.splitRHat()).isBetween(0.999, 1.005);
    assertThat(verdict.effectiveSamples()).isBetween(18_000.0, 22_000.0);
  }

  @Test
  void of_correlatedValues_areWorthWhatTheoryTells() {
    // An autoregression of the first order is worth n (1 − φ) / (1 + φ).
    Convergence.Verdict verdict = Convergence.of(chains(4, 20_000, 0.8, 0));
    assertThat(verdict.effectiveSamples()).isBetween(7_800.0, 10_000.0);
  }

  @Test
  void of_chainsThatDisagree_isFoundOut() {
    assertThat(Convergence.of(chains(4, 1000, 0, 0.5)).splitRHat()).isGreaterThan(1.05);
    // The same mean, but another spread: only folding shows it.
    double[][] spread = chains(4, 1000, 0, 0);
    for (int i = 0; i < spread[0].length; i++) {
      spread[0][i] *= 3;
    }
    assertThat(Convergence.of(spread).splitRHat()).isGreaterThan(1.05);
    // A chain that drifts: only splitting shows it.
    double[][] drift = chains(1, 1000, 0, 0);
    for (int i = 0; i < drift[0].length; i++) {
      drift[0][i] += i / 200.0;
    }
    assertThat(Convergence.of(drift).splitRHat()).isGreaterThan(1.5);
  }

  @Test
  void of_nothingThatVaries_saysNothing() {
    Convergence.Verdict verdict = Convergence.of(new double[2][100]);
    assertThat(verdict.splitRHat()).isNaN();
    assertThat(verdict.effectiveSamples()).isNaN();
    assertThat(Convergence.of(chains(2, 6, 0, 0)).splitRHat()).isNaN();
  }

  @Test
  void rHat_byHand_isTheFormula() {
    double[][] chains = {{1, 2, 3}, {3, 4, 8}};
    // Means 2 and 5, variances 1 and 7: W = 4, B/n = 4.5, √((2/3 · 4 + 4.5) / 4).
    assertThat(Convergence.rHat(chains)).isCloseTo(Math.sqrt((8 / 3.0 + 4.5) / 4), within(1e-12));
  }

  @Test
  void effectiveSamples_slowSum_isTheSame() {
    double[][] chains = chains(3, 301, 0.6, 0);
    assertThat(Convergence.effectiveSamples(chains)).isCloseTo(slowly(chains), within(1e-6));
  }

  /* The definition, without Fourier. */
  private static double slowly(double[][] chains) {
    int n = chains[0].length;
    int m = chains.length;
    double[] means = new double[m];
    double[] lags = new double[n];
    double grand = 0;
    for (int c = 0; c < m; c++) {
      for (double value : chains[c]) {
        means[c] += value / n;
      }
      grand += means[c] / m;
      for (int t = 0; t < n; t++) {
        for (int i = 0; i + t < n; i++) {
          lags[t] += (chains[c][i] - means[c]) * (chains[c][i + t] - means[c]) / n / m;
        }
      }
    }
    double between = 0;
    for (double mean : means) {
      between += (mean - grand) * (mean - grand) / (m - 1);
    }
    double within = lags[0] * n / (n - 1.0);
    double pooled = lags[0] + between;
    double time = -1;
    double last = Double.MAX_VALUE;
    for (int t = 0; t + 1 < n; t += 2) {
      double first = t == 0 ? 1 : 1 - (within - lags[t]) / pooled;
      double pair = first + 1 - (within - lags[t + 1]) / pooled;
      if (pair <= 0) {
        break;
      }
      last = Math.min(last, pair);
      time += 2 * last;
    }
    return n * m / time;
  }

  private static double[][] chains(int count, int length, double phi, double shift) {
    Random random = new Random(12);
    double[][] chains = new double[count][length];
    for (int c = 0; c < count; c++) {
      double value = random.nextGaussian() / Math.sqrt(1 - phi * phi);
      for (int i = 0; i < length; i++) {
        chains[c][i] = value + c * shift;
        value = phi * value + random.nextGaussian();
      }
    }
    return chains;
  }
}
