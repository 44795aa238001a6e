package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * How far the plane of a projected map departs from the ground. A map is measured in its plane
 * whatever that does to it; Mercator in the middle latitudes doubles areas, which has to be said.
 * Stateless and safe for use by several threads.
 */
public final class PlaneStretch {
  /** National grids and UTM, even somewhat outside of their zones, stay below. */
  private static final double MOST = 0.01;

  private static final int MOST_SHAPES = 100;

  private PlaneStretch() {}

  /**
   * Compares lengths and areas of about a hundred of the shapes with geodesic ones, in O(vertices
   * of these).
   *
   * @param shapes polygons in the system; null and empty ones are passed over
   * @param system what their coordinates mean
   * @return a sentence, if lengths or areas depart by more than 1 %; empty for degrees and where
   *     the projection is not known
   */
  public static Optional<String> warning(List<? extends Geometry> shapes, CoordinateSystem system) {
    if (system.surface() != Surface.PLANE || system.projection().isEmpty()) {
      return Optional.empty();
    }
    List<Geometry> sample = new ArrayList<>();
    int step = 1 + (shapes.size() - 1) / MOST_SHAPES;
    for (int i = 0; i < shapes.size(); i += step) {
      if (shapes.get(i) != null) {
        sample.add(shapes.get(i));
      }
    }
    double[] plane = sizes(sample, Surface.PLANE);
    double[] ground;
    try {
      ground = sizes(Reprojection.toDegrees(sample, system), Surface.WGS84);
    } catch (IllegalArgumentException notPlaced) {
      return Optional.empty();
    }
    double length = plane[0] / ground[0] - 1;
    double area = plane[1] / ground[1] - 1;
    // Not a number where nothing was measured.
    if (!(Math.abs(length) > MOST || Math.abs(area) > MOST)) {
      return Optional.empty();
    }
    return Optional.of(
        "In this plane lengths are on average %s and areas %s than on the ground. Maybe convert the map to degrees (EPSG:4326)."
            .formatted(percent(length, "longer", "shorter"), percent(area, "larger", "smaller")));
  }

  private static double[] sizes(List<Geometry> shapes, Surface surface) {
    double[] sizes = new double[2];
    for (Geometry shape : shapes) {
      sizes[0] += surface.length(shape);
      sizes[1] += surface.area(shape);
    }
    return sizes;
  }

  private static String percent(double part, String more, String less) {
    return String.format(Locale.ROOT, "%.1f %% %s", Math.abs(part) * 100, part < 0 ? less : more);
  }
}
