package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes JTS geometries as GeoJSON geometry objects. */
final class GeometryWriter {
  /** Decimals of a degree; the seventh is a centimetre. */
  private static final int DECIMALS = 7;

  private static final double SCALE = 1e7;

  private final JsonGenerator json;

  GeometryWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Geometry geometry) throws IOException {
    if (geometry == null) {
      json.writeNull();
      return;
    }
    boolean mixed = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    json.writeStartObject();
    // GeoJSON knows no rings of their own.
    json.writeStringField(
        "type", geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType());
    json.writeFieldName(mixed ? "geometries" : "coordinates");
    if (mixed) {
      json.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      coordinates(geometry);
    }
    json.writeEndObject();
  }

  private void coordinates(Geometry geometry) throws IOException {
    if (geometry instanceof Point point && !point.isEmpty()) {
      position(point.getX(), point.getY());
    } else if (geometry instanceof LineString line) {
      line(line.getCoordinateSequence(), false);
    } else {
      json.writeStartArray();
      if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
        ring(polygon.getExteriorRing(), true);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(polygon.getInteriorRingN(hole), false);
        }
      } else if (geometry instanceof GeometryCollection) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          coordinates(geometry.getGeometryN(i));
        }
      }
      json.writeEndArray();
    }
  }

  private void ring(LinearRing ring, boolean counterClockwise) throws IOException {
    CoordinateSequence line = ring.getCoordinateSequence();
    line(line, Orientation.isCCW(line) != counterClockwise);
  }

  private void line(CoordinateSequence line, boolean backwards) throws IOException {
    json.writeStartArray();
    int size = line.size();
    for (int i = 0; i < size; i++) {
      int vertex = backwards ? size - 1 - i : i;
      position(line.getX(vertex), line.getY(vertex));
    }
    json.writeEndArray();
  }

  private void position(double x, double y) throws IOException {
    json.writeStartArray();
    json.writeNumber(decimal(x));
    json.writeNumber(decimal(y));
    json.writeEndArray();
  }

  private static String decimal(double degrees) {
    if (!Double.isFinite(degrees)) {
      throw new IllegalArgumentException("The coordinate (" + degrees + ") has no JSON form.");
    }
    long units = Math.round(degrees * SCALE);
    return units == 0
        ? "0"
        : BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
