package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Gives every face to a district. Contested faces, inside several districts or inside none, go to
 * the district with which they share the longest border, pieces of gaps to one that shares nearly
 * so much; but a face that is most of a district stays with the smallest such district. Not safe
 * for use by several threads.
 */
final class FaceOwners {
  /** Stands for no district. */
  static final int NONE = -1;

  /**
   * Share of the longest border of a piece of a gap that makes a district a candidate. Of several,
   * the one with more rim of gaps in all takes it: always the same of two neighbours, so that their
   * border does not change sides from piece to piece.
   */
  private static final double SUBSTANTIAL = 0.4;

  /** Mean width below which a face is claimed by area and not by a point, metres. */
  private static final double THIN_METRES = 10;

  private final Faces faces;
  private final List<Geometry> districts;
  private final int[][] claims;
  private final int[] sole;
  private final boolean[] gap;

  /** Length of the rim of all gaps by district, metres. */
  private final double[] rims;

  /**
   * Finds who claims each face.
   *
   * @param faces the faces between the boundaries of the districts
   * @param districts their shapes in metres
   * @param isGap whether a face inside no district is a gap
   * @param gapMetres the greatest width of a gap, metres
   */
  FaceOwners(Faces faces, List<Geometry> districts, Predicate<Polygon> isGap, double gapMetres) {
    this.faces = faces;
    this.districts = districts;
    claims = new int[faces.count()][];
    sole = new int[faces.count()];
    gap = new boolean[faces.count()];
    rims = new double[districts.size()];
    claim(Math.max(gapMetres, THIN_METRES));
    for (int face = 0; face < sole.length; face++) {
      sole[face] = claims[face].length == 1 ? claims[face][0] : NONE;
      gap[face] = claims[face].length == 0 && isGap.test(faces.polygon(face));
    }
    for (int face = 0; face < sole.length; face++) {
      if (gap[face]) {
        borders(face, sole).forEach((district, length) -> rims[district] += length);
      }
    }
  }

  /** The only district that claims a face, or {@link #NONE}. */
  int sole(int face) {
    return face == Faces.OUTSIDE ? NONE : sole[face];
  }

  /** Whether a face is a narrow hole between districts. */
  boolean isGap(int face) {
    return gap[face];
  }

  /** The faces of each district after every contested face was given away. */
  List<List<Polygon>> parts() {
    int[] owners = owners();
    List<List<Polygon>> parts = new ArrayList<>();
    districts.forEach(district -> parts.add(new ArrayList<>()));
    for (int face = 0; face < owners.length; face++) {
      if (owners[face] != NONE) {
        parts.get(owners[face]).add(faces.polygon(face));
      }
    }
    return parts;
  }

  private int[] owners() {
    int[] owners = sole.clone();
    for (int face = 0; face < owners.length; face++) {
      if (claims[face].length > 1) {
        owners[face] = mostlyThis(face);
      }
    }
    // Faces that touch contested faces only are decided after those.
    boolean progress = true;
    while (progress) {
      progress = false;
      int[] known = owners.clone();
      for (int face = 0; face < owners.length; face++) {
        if (owners[face] == NONE && (gap[face] || claims[face].length > 1)) {
          owners[face] = longestBorder(face, known);
          progress |= owners[face] != NONE;
        }
      }
    }
    for (int face = 0; face < owners.length; face++) {
      if (owners[face] == NONE && claims[face].length > 0) {
        owners[face] = claims[face][0];
      }
    }
    return owners;
  }

  private int mostlyThis(int face) {
    double half = faces.polygon(face).getArea() * 2;
    int smallest = NONE;
    for (int district : claims[face]) {
      double area = districts.get(district).getArea();
      if (area < half && (smallest == NONE || area < districts.get(smallest).getArea())) {
        smallest = district;
      }
    }
    return smallest;
  }

  private int longestBorder(int face, int[] known) {
    Map<Integer, Double> lengths = borders(face, known);
    if (claims[face].length > 1) {
      lengths.keySet().retainAll(Arrays.stream(claims[face]).boxed().toList());
    }
    double longest = lengths.values().stream().mapToDouble(length -> length).max().orElse(0);
    int owner = NONE;
    for (Map.Entry<Integer, Double> length : lengths.entrySet()) {
      int district = length.getKey();
      if (length.getValue() >= (gap[face] ? SUBSTANTIAL * longest : longest)
          && (owner == NONE || rims[district] > rims[owner])) {
        owner = district;
      }
    }
    return owner;
  }

  /** The lengths of the border of a face by the districts of the faces around it. */
  private Map<Integer, Double> borders(int face, int[] known) {
    Map<Integer, Double> lengths = new TreeMap<>();
    for (List<LineSegment> ring : Faces.rings(faces.polygon(face))) {
      for (LineSegment segment : ring) {
        int other = faces.across(face, segment);
        if (other != Faces.OUTSIDE && known[other] != NONE) {
          lengths.merge(known[other], segment.getLength(), Double::sum);
        }
      }
    }
    return lengths;
  }

  private static boolean isHalfIn(Polygon face, Geometry district) {
    Geometry common = OverlayNGRobust.overlay(face, district, OverlayNG.INTERSECTION);
    return 2 * common.getArea() >= face.getArea();
  }

  private void claim(double thinMetres) {
    STRtree index = new STRtree();
    List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    for (int i = 0; i < districts.size(); i++) {
      index.insert(districts.get(i).getEnvelopeInternal(), i);
      locators.add(new IndexedPointInAreaLocator(districts.get(i)));
    }
    for (int face = 0; face < claims.length; face++) {
      Polygon polygon = faces.polygon(face);
      Coordinate inside = polygon.getInteriorPoint().getCoordinate();
      boolean thin = 2 * polygon.getArea() < thinMetres * polygon.getLength();
      List<Integer> near = new ArrayList<>();
      index.query(
          thin ? polygon.getEnvelopeInternal() : new Envelope(inside),
          item -> near.add((Integer) item));
      // Snapping may have joined pieces of thin faces: there one point does not stand for the rest.
      near.removeIf(
          i ->
              thin
                  ? !isHalfIn(polygon, districts.get(i))
                  : locators.get(i).locate(inside) == Location.EXTERIOR);
      claims[face] = near.stream().sorted().mapToInt(i -> i).toArray();
    }
  }
}
