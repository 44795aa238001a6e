package org.delimit.robust;

/**
 * How far a robustness study has come.
 *
 * @param done part of the work that is done, 0 to 1
 * @param text what is being done
 */
public record RobustProgress(double done, String text) {}
