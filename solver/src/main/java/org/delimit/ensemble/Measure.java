package org.delimit.ensemble;

/**
 * What is measured of each sample.
 *
 * @param id the id of a constraint, {@code score} or {@code population-deviation}
 * @param unit its unit
 */
public record Measure(String id, String unit) {}
