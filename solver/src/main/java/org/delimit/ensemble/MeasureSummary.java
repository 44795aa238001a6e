package org.delimit.ensemble;

import java.util.List;

/**
 * One measure over all samples of all chains. Immutable.
 *
 * @param id name of the measure: the id of a constraint, or of a measure of the report
 * @param unit its unit
 * @param mean mean over the samples
 * @param deviation standard deviation over the samples
 * @param least least value of a sample
 * @param greatest greatest value of a sample
 * @param quantiles 5th, 25th, 50th, 75th and 95th percentile
 * @param splitRHat split R̂ over the chains; not a number where nothing varies or samples are too
 *     few
 * @param effectiveSamples effective sample size; not a number where {@code splitRHat} is none
 * @param histogram how often it fell where
 */
public record MeasureSummary(
    String id,
    String unit,
    double mean,
    double deviation,
    double least,
    double greatest,
    List<Double> quantiles,
    double splitRHat,
    double effectiveSamples,
    Histogram histogram) {
  /**
   * Copies.
   *
   * @param id as above
   * @param unit as above
   * @param mean as above
   * @param deviation as above
   * @param least as above
   * @param greatest as above
   * @param quantiles as above
   * @param splitRHat as above
   * @param effectiveSamples as above
   * @param histogram as above
   */
  public MeasureSummary {
    quantiles = List.copyOf(quantiles);
  }
}
