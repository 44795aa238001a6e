package org.delimit.benchmarks.peers;

/**
 * A border two districts share: a problem fact of the peers.
 *
 * @param a index of a district
 * @param b index of another district
 * @param millimetres its length
 */
public record PeerBorder(int a, int b, long millimetres) {}
