package org.delimit.geometry.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Sorts rings into polygons: a ring inside an even number of others is the outer ring of a polygon,
 * one inside an odd number a hole of the smallest that contains it.
 *
 * <p>The direction of rings, which should tell them apart in Shapefiles, is not relied on: many
 * files have it wrong. O(rings · log rings) index queries where rings are apart.
 */
final class RingNest {
  private final GeometryFactory factory;
  private final List<Node> nodes = new ArrayList<>();
  private final STRtree index = new STRtree();

  /** A ring, the rings around it, and the holes in it. */
  private static final class Node {
    final LinearRing ring;
    final double area;
    final List<LinearRing> holes = new ArrayList<>();
    Node parent;
    int depth;
    IndexedPointInAreaLocator locator;

    Node(LinearRing ring) {
      this.ring = ring;
      area = ring.getFactory().createPolygon(ring).getArea();
    }

    /* Rings of a valid polygon touch in single points only, so some vertex or middle of a segment
     * lies off the other ring. */
    boolean contains(LinearRing other) {
      if (locator == null) {
        locator = new IndexedPointInAreaLocator(ring);
      }
      Coordinate[] vertices = other.getCoordinates();
      for (int i = 1; i < vertices.length; i++) {
        int where = locator.locate(vertices[i]);
        if (where == Location.BOUNDARY) {
          Coordinate middle =
              new Coordinate(
                  (vertices[i - 1].x + vertices[i].x) / 2, (vertices[i - 1].y + vertices[i].y) / 2);
          where = locator.locate(middle);
        }
        if (where != Location.BOUNDARY) {
          return where == Location.INTERIOR;
        }
      }
      return false;
    }
  }

  private RingNest(List<LinearRing> rings, GeometryFactory factory) {
    this.factory = factory;
    for (LinearRing ring : rings) {
      Node node = new Node(ring);
      nodes.add(node);
      index.insert(ring.getEnvelopeInternal(), node);
    }
  }

  /** A polygon or multipolygon of rings in any order; an empty polygon of none. */
  static Geometry polygons(List<LinearRing> rings, GeometryFactory factory) {
    return switch (rings.size()) {
      case 0 -> factory.createPolygon();
      case 1 -> factory.createPolygon(rings.get(0));
      default -> new RingNest(rings, factory).assemble();
    };
  }

  private Geometry assemble() {
    List<Node> bySize = new ArrayList<>(nodes);
    bySize.sort(Comparator.comparingDouble((Node node) -> node.area).reversed());
    for (Node node : bySize) {
      node.parent = smallestAround(node);
      node.depth = node.parent == null ? 0 : node.parent.depth + 1;
      if (node.depth % 2 == 1) {
        node.parent.holes.add(node.ring);
      }
    }
    Polygon[] polygons =
        nodes.stream()
            .filter(node -> node.depth % 2 == 0)
            .map(node -> factory.createPolygon(node.ring, node.holes.toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
  }

  private Node smallestAround(Node node) {
    Envelope extent = node.ring.getEnvelopeInternal();
    List<Node> around = new ArrayList<>();
    index.query(extent, item -> around.add((Node) item));
    around.removeIf(
        other -> other.area <= node.area || !other.ring.getEnvelopeInternal().covers(extent));
    around.sort(Comparator.comparingDouble(other -> other.area));
    return around.stream().filter(other -> other.contains(node.ring)).findFirst().orElse(null);
  }
}
