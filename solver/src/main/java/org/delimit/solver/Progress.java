package org.delimit.solver;

import java.time.Duration;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;

/**
 * How far a search has come.
 *
 * @param elapsed time since the search began
 * @param steps changes evaluated so far
 * @param best score of the best plan so far
 * @param plan that plan
 */
public record Progress(Duration elapsed, long steps, PlanScore best, Plan plan) {}
