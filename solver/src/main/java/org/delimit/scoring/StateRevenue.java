package org.delimit.scoring;

/**
 * What one state is entitled to, part by part, in thousandths of a barrel a day. Immutable.
 *
 * @param derivation what follows production; without a union, all the state produces
 * @param population by people
 * @param need by need
 * @param equality the same for every state
 * @param area by land area
 * @param consumption by the coefficients of consumption
 * @param fixed the fixed share
 * @param floor what raising states to their floor adds, or takes from the others
 */
public record StateRevenue(
    long derivation,
    long population,
    long need,
    long equality,
    long area,
    long consumption,
    long fixed,
    long floor) {
  /**
   * The entitlement: the sum of the parts.
   *
   * @return thousandths of a barrel a day
   */
  public long entitled() {
    return derivation + population + need + equality + area + consumption + fixed + floor;
  }
}
