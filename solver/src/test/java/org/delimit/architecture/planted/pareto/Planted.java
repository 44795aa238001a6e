package org.delimit.architecture.planted.pareto;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.ensemble.Planted above;
}
