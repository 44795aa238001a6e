package org.delimit.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of a map and the coordinate system of their shapes. Immutable as far as the shapes
 * are left alone.
 *
 * @param features the features in the order of the file
 * @param system what their coordinates mean
 * @param closures the rings that were closed, in the order of the file; empty unless the reader was
 *     asked to close them
 */
public record MapLayer(
    List<MapFeature> features, CoordinateSystem system, List<RingClosure> closures) {

  /**
   * Copies the lists.
   *
   * @param features the features
   * @param system what their coordinates mean
   * @param closures the rings that were closed
   */
  public MapLayer {
    features = List.copyOf(features);
    closures = List.copyOf(closures);
  }

  /**
   * A layer whose rings were all closed.
   *
   * @param features the features
   * @param system what their coordinates mean
   */
  public MapLayer(List<MapFeature> features, CoordinateSystem system) {
    this(features, system, List.of());
  }

  /**
   * The shapes of the features.
   *
   * @return one geometry a feature, null where it has none; cannot be changed
   */
  public List<Geometry> shapes() {
    List<Geometry> shapes = new ArrayList<>();
    features.forEach(feature -> shapes.add(feature.geometry()));
    return Collections.unmodifiableList(shapes);
  }
}
