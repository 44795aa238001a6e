package org.delimit.architecture.planted.report;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.geometry.graph.Planted aroundTheCircle;
}
