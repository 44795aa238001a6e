package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * How positions are written in TopoJSON: as they are, or as steps on a grid (TopoJSON 1.0, 2.1.2).
 */
final class TopoTransform {
  /** Positions as they are. */
  static final TopoTransform NONE = new TopoTransform(false, 1, 1, 0, 0);

  private final boolean isQuantised;
  private final double scaleX;
  private final double scaleY;
  private final double translateX;
  private final double translateY;

  private TopoTransform(
      boolean isQuantised, double scaleX, double scaleY, double translateX, double translateY) {
    this.isQuantised = isQuantised;
    this.scaleX = scaleX;
    this.scaleY = scaleY;
    this.translateX = translateX;
    this.translateY = translateY;
  }

  /** A grid of so many lines in each direction. */
  static TopoTransform of(Envelope extent, int quanta) {
    return new TopoTransform(
        true,
        step(extent.getWidth(), quanta),
        step(extent.getHeight(), quanta),
        extent.getMinX(),
        extent.getMinY());
  }

  private static double step(double length, int quanta) {
    return length > 0 ? length / (quanta - 1) : 1;
  }

  void write(JsonGenerator json) throws IOException {
    if (isQuantised) {
      json.writeObjectFieldStart("transform");
      json.writeFieldName("scale");
      pair(json, scaleX, scaleY);
      json.writeFieldName("translate");
      pair(json, translateX, translateY);
      json.writeEndObject();
    }
  }

  void position(JsonGenerator json, Coordinate position) throws IOException {
    if (isQuantised) {
      json.writeArray(new long[] {column(position), row(position)}, 0, 2);
    } else {
      pair(json, position.x, position.y);
    }
  }

  /* Positions that fall together are kept: a ring must not lose its four. */
  void arc(JsonGenerator json, Coordinate[] arc) throws IOException {
    json.writeStartArray();
    long column = 0;
    long row = 0;
    for (Coordinate position : arc) {
      if (isQuantised) {
        json.writeArray(new long[] {column(position) - column, row(position) - row}, 0, 2);
        column = column(position);
        row = row(position);
      } else {
        pair(json, position.x, position.y);
      }
    }
    json.writeEndArray();
  }

  private long column(Coordinate position) {
    return Math.round((position.x - translateX) / scaleX);
  }

  private long row(Coordinate position) {
    return Math.round((position.y - translateY) / scaleY);
  }

  private static void pair(JsonGenerator json, double x, double y) throws IOException {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("The position (%s, %s) has no JSON form.".formatted(x, y));
    }
    json.writeArray(new double[] {x, y}, 0, 2);
  }
}
