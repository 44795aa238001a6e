package org.delimit.architecture.planted.certify;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.analysis.Planted above;
}
