package org.delimit.benchmarks.peers;

/**
 * How far a solver came.
 *
 * @param evaluations moves scored
 * @param nanos processor time the solving thread used
 */
public record PeerRun(long evaluations, long nanos) {
  /**
   * The speed.
   *
   * @return evaluations a second of processor time
   */
  public double perSecond() {
    return evaluations * 1e9 / nanos;
  }
}
