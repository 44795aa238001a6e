package org.delimit.architecture.planted.explain;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.draw.Planted above;
}
