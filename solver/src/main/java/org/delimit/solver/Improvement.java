package org.delimit.solver;

import java.time.Duration;
import org.delimit.model.PlanScore;

/**
 * A moment at which a search found a better plan.
 *
 * @param elapsed time since the search began; differs from run to run
 * @param steps changes evaluated until then
 * @param score the score reached
 */
public record Improvement(Duration elapsed, long steps, PlanScore score) {}
