package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Fixtures. */
public final class Shapes {
  private Shapes() {}

  public static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  public static List<Geometry> wkts(String... texts) {
    return Stream.of(texts).map(Shapes::wkt).toList();
  }

  public static Geometry box(double x0, double y0, double x1, double y1) {
    return wkt(
        "POLYGON ((%s %s, %s %s, %s %s, %s %s, %s %s))"
            .formatted(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0));
  }

  /** Squares of a tenth of a degree, row by row from the south. */
  public static List<Geometry> grid(int columns, int rows) {
    List<Geometry> grid = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        grid.add(box(column / 10.0, row / 10.0, (column + 1) / 10.0, (row + 1) / 10.0));
      }
    }
    return grid;
  }

  public static List<String> ids(int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "d" + i).toList();
  }
}
