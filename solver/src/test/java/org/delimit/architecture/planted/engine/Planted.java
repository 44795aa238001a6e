package org.delimit.architecture.planted.engine;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.solver.Planted above;
}
