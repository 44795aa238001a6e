package org.delimit.ensemble;

/**
 * One plan of one chain. The arrays are not copied and must not be written to.
 *
 * @param chain number of the chain, from 0
 * @param step steps of the chain until then, those of burn-in included
 * @param values each measure in thousandths of its unit, in the order of {@link
 *     EnsembleSampler#measures}
 * @param plan state index of each district, the number of states for special ones
 */
public record PlanSample(int chain, long step, long[] values, int[] plan) {}
