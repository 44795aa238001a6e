package org.delimit.architecture.planted.constraint;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.scoring.Planted above;
}
