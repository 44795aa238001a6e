package org.delimit.constraint;

/**
 * A parameter of a constraint.
 *
 * @param name name used in files
 * @param values what is allowed, for people
 * @param initial the value if nothing is said, for people
 */
public record Parameter(String name, String values, String initial) {}
