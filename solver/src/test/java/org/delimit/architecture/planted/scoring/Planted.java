package org.delimit.architecture.planted.scoring;

import java.util.stream.Stream;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.engine.Planted above;
  public org.delimit.architecture.planted.exact.Planted edge;
  public double floating;
  public Stream<String> stream;
}
