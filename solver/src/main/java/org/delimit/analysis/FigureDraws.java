package org.delimit.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects figures over draws: all of the given data first, then the same ones each draw. */
final class FigureDraws {
  private final int draws;
  private final List<Row> rows = new ArrayList<>();
  private int draw = -1;
  private int next;

  private record Row(DrawnFigure heading, double given, double[] drawn) {}

  FigureDraws(int draws) {
    this.draws = draws;
  }

  /** Starts the next draw; figures added before the first call are those of the given data. */
  void start() {
    draw++;
    next = 0;
  }

  /** Adds a figure; every draw adds the same ones in the same order. */
  void add(Column column, String state, String id, String label, String unit, double value) {
    if (draw < 0) {
      DrawnFigure heading =
          new DrawnFigure(column.id(), column.name(), state, id, label, unit, null);
      rows.add(new Row(heading, value, new double[draws]));
    } else {
      rows.get(next++).drawn()[draw] = value;
    }
  }

  /** Id and name of what is compared. */
  record Column(String id, String name) {}

  /** The figures with their intervals, column by column in the order they were added. */
  List<DrawnFigure> figures() {
    List<DrawnFigure> figures = new ArrayList<>();
    for (Row row : rows) {
      DrawnFigure f = row.heading();
      Interval interval = Interval.of(row.given(), Arrays.copyOf(row.drawn(), draws));
      figures.add(
          new DrawnFigure(
              f.column(), f.columnName(), f.state(), f.id(), f.label(), f.unit(), interval));
    }
    return figures;
  }
}
