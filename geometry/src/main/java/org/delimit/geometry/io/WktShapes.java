package org.delimit.geometry.io;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.RingClosure;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads polygons in well-known text, such as the cells of a table, one after the other. Not safe
 * for use by several threads.
 */
public final class WktShapes {
  private static final Pattern POLYGON =
      Pattern.compile("(MULTI)?POLYGON\\b", Pattern.CASE_INSENSITIVE);

  private final Placement placement;
  private final Rings rings;
  private int next;
  private int ring;

  /** Rings pass through here while they are read, before JTS asks them to be closed. */
  private final class PlacingFactory extends GeometryFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public LinearRing createLinearRing(CoordinateSequence line) {
      Coordinate[] ring = new Coordinate[line.size()];
      Arrays.setAll(ring, i -> placed(line.getX(i), line.getY(i)));
      return super.createLinearRing(getCoordinateSequenceFactory().create(closed(ring)));
    }
  }

  /**
   * Begins a table.
   *
   * @param options what may be assumed; without a stated system coordinates are degrees on WGS84
   */
  public WktShapes(ReadOptions options) {
    placement = options.stated(Placement.UNKNOWN);
    rings = new Rings(options);
  }

  /**
   * Reads the next shape, in O(its length).
   *
   * @param text {@code POLYGON} or {@code MULTIPOLYGON}; heights and measures are dropped
   * @return the shape in the coordinates of {@link #system()}
   * @throws IllegalArgumentException if the text is no such shape, a place does not lie on the
   *     surface of the system, or a ring is not closed
   */
  public Geometry read(String text) {
    rings.of(next++);
    ring = 0;
    // Other shapes are refused unread: collections may be nested until the stack overflows.
    if (!POLYGON.matcher(text).lookingAt()) {
      throw new IllegalArgumentException(
          "it begins with " + text.substring(0, Math.min(20, text.length())));
    }
    try {
      Geometry shape = new WKTReader(new PlacingFactory()).read(text);
      return new GeometryFactory().createGeometry(shape);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * What the coordinates mean.
   *
   * @return the stated system, or {@link CoordinateSystem#UNKNOWN}
   */
  public CoordinateSystem system() {
    return placement.system();
  }

  /**
   * The rings that were closed so far.
   *
   * @return them, with the index of the shape as feature
   */
  public List<RingClosure> closures() {
    return List.copyOf(rings.closures());
  }

  private Coordinate placed(double x, double y) {
    try {
      return placement.place(x, y);
    } catch (IllegalArgumentException e) {
      String advice =
          placement.system().name().isEmpty()
              ? " Maybe the map is projected: name its coordinate system (districts: {crs: EPSG:…})"
              : " Maybe its coordinate system (" + placement.system().name() + ") is wrong";
      throw new IllegalArgumentException(e.getMessage() + advice, e);
    }
  }

  private Coordinate[] closed(Coordinate[] positions) {
    Coordinate[] closed = rings.closed(positions, "ring " + ++ring);
    if (closed.length > 0 && !Rings.isClosed(closed)) {
      throw new IllegalArgumentException("ring " + ring + " does not end where it begins");
    }
    return closed;
  }
}
