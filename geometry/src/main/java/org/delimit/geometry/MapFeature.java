package org.delimit.geometry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a map file: a shape with properties.
 *
 * <p>Immutable as far as its geometry is left alone: JTS geometries can be changed and are not
 * copied.
 *
 * @param id the id of the feature itself (GeoJSON's {@code id} member), or null if it has none
 * @param geometry the shape in degrees of longitude and latitude (or in the {@link
 *     CoordinateSystem} of its {@link MapLayer}), or null if the file has none
 * @param properties the properties in the order of the file; values may be null, numbers stay
 *     {@link Number}, objects are {@link Map} and arrays {@link java.util.List}
 */
public record MapFeature(String id, Geometry geometry, Map<String, Object> properties) {

  /**
   * Copies the properties.
   *
   * @param id the id of the feature itself, or null
   * @param geometry the shape, or null
   * @param properties the properties; values may be null
   * @throws NullPointerException if {@code properties} is null
   */
  public MapFeature {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /**
   * The same feature with another shape.
   *
   * @param other a geometry, or null
   * @return a feature with the id and properties of this one
   */
  public MapFeature withGeometry(Geometry other) {
    return new MapFeature(id, other, properties);
  }
}
