package org.delimit.engine;

import java.time.Duration;

/**
 * How to search.
 *
 * @param timeLimit when to end, or null
 * @param stepLimit steps a thread, or 0 for no limit
 * @param seed source of all chance
 * @param threads searches side by side
 * @param asserted whether OptaPlanner checks every score
 * @param start plan to start from, or null
 */
public record SearchSettings(
    Duration timeLimit, long stepLimit, long seed, int threads, boolean asserted, int[] start) {}
