package org.delimit.architecture.planted.model;

import java.nio.file.Path;
import org.locationtech.jts.geom.Geometry;
import org.optaplanner.core.api.score.Score;

/** Breaks rules on purpose, to show that they are watched. */
public final class Planted {
  public org.delimit.architecture.planted.constraint.Planted above;
  public Geometry geometry;
  public Path file;
  public Score<?> score;
}
