package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Brings shapes from a plane to degrees on WGS84, for maps. Equal vertices stay equal, so a
 * coverage stays one as far as its vertices match; straight lines stay straight between them. Needs
 * proj4j. Stateless and safe for use by several threads.
 */
public final class Reprojection {
  private static final String DEGREES = "+proj=longlat +datum=WGS84 +no_defs";

  private Reprojection() {}

  /**
   * Shapes in degrees, in O(vertices), about a microsecond each.
   *
   * @param shapes geometries in the system, or null; never changed
   * @param system what their coordinates mean; degrees are returned as they are
   * @return one geometry (or null) a shape
   * @throws IllegalArgumentException if the projection of the system is not known, a place has no
   *     longitude and latitude under it, or proj4j is not on the class path
   */
  public static List<Geometry> toDegrees(List<? extends Geometry> shapes, CoordinateSystem system) {
    List<Geometry> placed = new ArrayList<>(shapes);
    if (system.surface() == Surface.WGS84) {
      return placed;
    }
    if (system.projection().isEmpty()) {
      throw new IllegalArgumentException("The projection of (" + system.name() + ") is not known.");
    }
    try {
      return Places.toDegrees(placed, system);
    } catch (NoClassDefFoundError e) {
      throw new IllegalArgumentException(
          "Projected coordinates need the library org.locationtech.proj4j:proj4j on the class path.",
          e);
    }
  }

  /** Its own class, so that the outer one loads without proj4j. */
  private static final class Places implements CoordinateSequenceFilter {
    private final CoordinateTransform transform;
    private final ProjCoordinate from = new ProjCoordinate();
    private final ProjCoordinate to = new ProjCoordinate();

    Places(String projection) {
      CRSFactory factory = new CRSFactory();
      transform =
          new CoordinateTransformFactory()
              .createTransform(
                  factory.createFromParameters("plane", projection),
                  factory.createFromParameters("degrees", DEGREES));
    }

    static List<Geometry> toDegrees(List<Geometry> shapes, CoordinateSystem system) {
      try {
        Places places = new Places(system.projection());
        shapes.replaceAll(shape -> shape == null ? null : places.degrees(shape));
        return shapes;
      } catch (Proj4jException | IllegalStateException e) {
        throw new IllegalArgumentException(
            "The coordinates of (%s) cannot be turned into degrees (%s)."
                .formatted(system.name(), e.getMessage()),
            e);
      }
    }

    private Geometry degrees(Geometry shape) {
      Geometry copy = shape.copy();
      copy.apply(this);
      copy.geometryChanged();
      return copy;
    }

    @Override
    public void filter(CoordinateSequence line, int i) {
      from.setValue(line.getX(i), line.getY(i));
      transform.transform(from, to);
      Geodesy.requireGeographic(to.x, to.y);
      line.setOrdinate(i, CoordinateSequence.X, to.x);
      line.setOrdinate(i, CoordinateSequence.Y, to.y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
