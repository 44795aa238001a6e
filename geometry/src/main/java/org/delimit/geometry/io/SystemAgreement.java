package org.delimit.geometry.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Geodesy;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Whether the system a file carries and the one stated for it are the same: two systems agree if
 * they put the same numbers within a kilometre of each other. Less than that is what files leave
 * out (the shift of a datum), more is another zone, unit or projection.
 */
final class SystemAgreement {
  private static final double MOST_METRES = 1000;
  private static final Pattern FALSE_EASTING = Pattern.compile("\\+x_0=(\\S+)");
  private static final Pattern FALSE_NORTHING = Pattern.compile("\\+y_0=(\\S+)");
  private static final double[][] DEGREES = {{10, 20}, {44.5, 33}, {-70, -30}};

  /** Metres from the origin of a projection, where all in use are defined. */
  private static final double[][] METRES = {{100_000, 100_000}, {-100_000, 200_000}};

  private SystemAgreement() {}

  /**
   * The placement of a file.
   *
   * @param own what the file carries; {@link Placement#UNKNOWN} if nothing
   * @throws MapFileException if the file carries one, another is stated and they disagree
   */
  static Placement of(Path file, Placement own, ReadOptions options) {
    if (own == Placement.UNKNOWN || options.system() == null) {
      return own == Placement.UNKNOWN ? options.stated(own) : own;
    }
    Placement stated = options.stated(own);
    if (!agree(own, stated)) {
      throw new MapFileException(
          file,
          "",
          "the file says that its coordinate system is (%s), the problem says (%s). Maybe leave out (crs), which is for files that carry none."
              .formatted(own.system().name(), options.system()),
          null);
    }
    return own;
  }

  private static boolean agree(Placement own, Placement stated) {
    boolean isPlane = own.system().surface() == Surface.PLANE;
    if (isPlane != (stated.system().surface() == Surface.PLANE)) {
      return false;
    }
    String projection = own.system().projection();
    if (projection.isEmpty() || stated.system().projection().isEmpty()) {
      if (isPlane) {
        return own.system().name().equalsIgnoreCase(stated.system().name());
      }
    }
    try {
      double east = isPlane ? number(FALSE_EASTING, projection) : 0;
      double north = isPlane ? number(FALSE_NORTHING, projection) : 0;
      for (double[] sample : isPlane ? METRES : DEGREES) {
        Coordinate a = degrees(own, sample[0] + east, sample[1] + north);
        Coordinate b = degrees(stated, sample[0] + east, sample[1] + north);
        if (Geodesy.distance(a, b) > MOST_METRES) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException outside) {
      return false;
    }
  }

  /* Both read the same numbers, so units and angles are compared with the projections. */
  private static Coordinate degrees(Placement placement, double x, double y) {
    CoordinateSystem system = placement.system();
    List<Geometry> point = new ArrayList<>();
    point.add(new GeometryFactory().createPoint(placement.place(x, y)));
    return Reprojection.toDegrees(point, system).get(0).getCoordinate();
  }

  private static double number(Pattern parameter, String projection) {
    Matcher found = parameter.matcher(projection);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
