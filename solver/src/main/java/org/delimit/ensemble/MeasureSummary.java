package org.delimit.ensemble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  Map<String, Object> asMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("unit", unit);
    members.put("mean", mean);
    members.put("deviation", deviation);
    members.put("least", least);
    members.put("greatest", greatest);
    members.put("quantiles", quantiles);
    members.put("splitRHat", splitRHat);
    members.put("effectiveSamples", effectiveSamples);
    members.put("histogram", histogram.asMap());
    return members;
  }

  static MeasureSummary of(Members read) {
    return new MeasureSummary(
        read.text("id"),
        read.text("unit"),
        read.number("mean"),
        read.number("deviation"),
        read.number("least"),
        read.number("greatest"),
        read.numbers("quantiles"),
        read.number("splitRHat"),
        read.number("effectiveSamples"),
        Histogram.of(read.map("histogram")));
  }
}
