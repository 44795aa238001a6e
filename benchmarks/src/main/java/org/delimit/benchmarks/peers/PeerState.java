package org.delimit.benchmarks.peers;

/**
 * A state a district can join: the planning value of the peers.
 *
 * @param index index of the state
 * @param minPopulation persons it must have
 * @param maxPopulation persons it may have
 */
public record PeerState(int index, long minPopulation, long maxPopulation) {
  /**
   * What a number of persons is outside the bounds.
   *
   * @param persons persons of the state
   * @return persons too few or too many
   */
  public long outside(long persons) {
    return Math.max(0, minPopulation - persons) + Math.max(0, persons - maxPopulation);
  }
}
