package org.delimit.ensemble;

/**
 * Where a plan stands in one measure.
 *
 * @param plan name of the plan
 * @param measure id of the measure
 * @param value value of the plan, in the unit of the measure
 * @param below percent of the samples that are less
 * @param equal percent of the samples that are equal
 */
public record Standing(String plan, String measure, double value, double below, double equal) {}
