package org.delimit.constraint;

/**
 * The parameters of income-floor; a state must reach the larger of both floors.
 *
 * @param millionthsOfMean part of the mean income per head of all states, in millionths
 * @param millionthsPerThousand barrels a day for every thousand persons, in millionths
 */
public record IncomeFloor(long millionthsOfMean, long millionthsPerThousand) {}
