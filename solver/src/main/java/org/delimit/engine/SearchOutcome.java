package org.delimit.engine;

import java.time.Duration;

/**
 * What a search found.
 *
 * @param plan state index of each district
 * @param rank its raw score
 * @param steps steps made, of all threads
 * @param elapsed time taken
 */
public record SearchOutcome(int[] plan, PlanSearch.Rank rank, long steps, Duration elapsed) {}
