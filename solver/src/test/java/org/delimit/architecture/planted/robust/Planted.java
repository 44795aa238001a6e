package org.delimit.architecture.planted.robust;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.explain.Planted above;
}
