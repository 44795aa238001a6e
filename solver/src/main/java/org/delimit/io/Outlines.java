package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.Adjacency;
import org.delimit.model.OuterBorder;

/** The outer borders that the file of districts itself holds or shows. */
final class Outlines {
  /** What GerryChain calls the outer border of a node. */
  static final String COLUMN = "boundary_perim";

  /** What GerryChain calls the area of a node. */
  private static final String AREA = "area";

  private Outlines() {}

  /** What polygons share with no other; nobody says what lies beyond. */
  static List<OuterBorder> of(List<String> ids, Adjacency adjacency) {
    List<OuterBorder> borders = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      long millimetres = adjacency.outerBorderMillimetres(i);
      if (millimetres > 0) {
        borders.add(new OuterBorder(ids.get(i), OuterBorder.UNKNOWN, millimetres / 1000.0));
      }
    }
    return borders;
  }

  /** The areas of the nodes of a dual graph, in square metres; empty unless each has a number. */
  static double[] areas(List<String> ids, Table nodes) {
    if (!nodes.columns().contains(AREA) || nodes.rows().size() != ids.size()) {
      return new double[0];
    }
    double[] areas = new double[ids.size()];
    for (int i = 0; i < areas.length; i++) {
      BigDecimal area = Decimals.parse(nodes.rows().get(i).cell(AREA));
      if (area == null || area.signum() < 0) {
        return new double[0];
      }
      areas[i] = area.doubleValue();
    }
    return areas;
  }

  /** The attributes of the nodes of a dual graph, in metres; nodes without it have none. */
  static List<OuterBorder> of(List<String> ids, Table nodes, Problems problems) {
    List<OuterBorder> borders = new ArrayList<>();
    if (!nodes.columns().contains(COLUMN) || nodes.rows().size() != ids.size()) {
      return borders;
    }
    Cells cells = new Cells(nodes, problems);
    for (int i = 0; i < ids.size(); i++) {
      Table.Row row = nodes.rows().get(i);
      if (!row.cell(COLUMN).isEmpty()) {
        String who = "district (" + ids.get(i) + ")";
        double metres =
            cells.number(row, COLUMN, who, BigDecimal.valueOf(1_000_000_000L)).doubleValue();
        borders.add(new OuterBorder(ids.get(i), OuterBorder.UNKNOWN, metres));
      }
    }
    return borders;
  }
}
