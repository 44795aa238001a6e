package org.delimit.benchmarks.peers;

import java.time.Duration;
import java.util.Map;
import org.delimit.constraint.ConstraintType;

/** A solver with its own formulation of the problem. */
public interface Peer {
  /**
   * What the peer is called in tables.
   *
   * @return a name with its version
   */
  String name();

  /**
   * The penalties the peer sees in a plan.
   *
   * @param plan state index of each district
   * @return thousandths of the unit by constraint
   */
  Map<ConstraintType, Long> penalties(int[] plan);

  /**
   * Searches from a plan with the peer's default moves and acceptor, on one thread.
   *
   * @param plan state index of each district
   * @param time how long
   * @return how many moves it scored
   */
  PeerRun run(int[] plan, Duration time);
}
