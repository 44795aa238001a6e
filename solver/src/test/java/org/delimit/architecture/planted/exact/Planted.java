package org.delimit.architecture.planted.exact;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.engine.Planted above;
}
