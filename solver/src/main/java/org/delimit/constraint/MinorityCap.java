package org.delimit.constraint;

/**
 * The parameters of minority-cap.
 *
 * @param millionths the largest part of a state's people, in millionths
 * @param together whether the groups count together, or each by itself
 * @param counted which groups are counted, where the state is no home of theirs
 */
public record MinorityCap(int millionths, boolean together, boolean[] counted) {
  /** The whole. */
  public static final int WHOLE = 1_000_000;
}
