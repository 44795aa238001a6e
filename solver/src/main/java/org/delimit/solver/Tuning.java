package org.delimit.solver;

import org.delimit.engine.SearchSettings;

/**
 * How the search is tuned.
 *
 * @param temperature factor of the calibrated temperature
 * @param swapShare part of the work spent on swaps
 * @param recomShare part of the work spent on ReComs
 * @param solverConfig an OptaPlanner solver configuration that replaces the search, or null
 */
record Tuning(double temperature, double swapShare, double recomShare, String solverConfig) {
  Tuning {
    if (!(temperature >= 0.001 && temperature <= 1000)) {
      throw new IllegalArgumentException(
          "The temperature (" + temperature + ") must be between 0.001 and 1000.");
    }
    if (!(swapShare >= 0 && recomShare >= 0 && swapShare + recomShare <= 1)) {
      throw new IllegalArgumentException(
          "The shares of swaps ("
              + swapShare
              + ") and ReComs ("
              + recomShare
              + ") must be 0 to 1 together.");
    }
  }

  static Tuning defaults() {
    return new Tuning(1, SearchSettings.SWAP_SHARE, SearchSettings.RECOM_SHARE, null);
  }
}
