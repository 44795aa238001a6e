package org.delimit.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.delimit.analysis.GroundContiguity;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.OuterBorderMeasures;
import org.delimit.analysis.PlanMeasures;
import org.delimit.geometry.ShapeMeasures;
import org.delimit.model.OuterBorder;

/** What the states look like on the ground, and with whom they share the outer border. */
final class GroundTables {
  private static final String GROUND_NOTE =
      "The polygons of each state were merged. Polsby-Popper: 4π times area by the square of the"
          + " perimeter; Reock: area by that of the smallest circle around the state; convex hull:"
          + " area by that of the hull. All are 1 at best, and coasts lower them as ragged borders"
          + " do. Polygons count islands; pieces are held together by districts of several polygons,"
          + " bridges and passable special districts.";

  private GroundTables() {}

  /** Adds nothing for a problem without real polygons and outer borders. */
  static void addTo(Html html, ReportInput input) {
    PlanMeasures measures = input.measures();
    if (input.ground().isPresent()) {
      ground(measures, input.ground().get()).addTo(html);
      html.element("p", GROUND_NOTE, "class", "small");
    }
    OuterBorderMeasures outer = OuterBorderMeasures.of(input.plan());
    if (!outer.neighbours().isEmpty()) {
      outerBorders(measures, outer).addTo(html);
    }
  }

  private static HtmlTable ground(PlanMeasures measures, GroundMeasures ground) {
    HtmlTable table =
        new HtmlTable("Shapes of the states on the ground")
            .words("State")
            .numbers("Area km²")
            .numbers("Perimeter km")
            .numbers("Polsby-Popper")
            .numbers("Reock")
            .numbers("Convex hull")
            .numbers("Polygons")
            .numbers("Pieces")
            .numbers("Pieces in the graph");
    for (int s = 0; s < measures.states().size(); s++) {
      GroundContiguity.OfState pieces = ground.contiguity().states().get(s);
      List<String> cells = new ArrayList<>();
      cells.add(measures.states().get(s).name());
      cells.addAll(
          ground
              .shapes()
              .get(s)
              .map(GroundTables::shape)
              .orElse(Collections.nCopies(6, Figures.NONE)));
      cells.add(Figures.whole(pieces.pieces().size()));
      cells.add(Figures.whole(pieces.graphPieces()));
      table.row(cells);
    }
    return table
        .row("total", ratios("Mean of the states", ground::mean))
        .row("total", ratios("Least", ground::least));
  }

  private static HtmlTable outerBorders(PlanMeasures measures, OuterBorderMeasures outer) {
    HtmlTable table = new HtmlTable("Outer borders of the states, in kilometres").words("State");
    for (String neighbour : outer.neighbours()) {
      boolean unknown = neighbour.equals(OuterBorder.UNKNOWN);
      table.numbers(unknown ? "Coast or unknown" : neighbour);
    }
    for (int s = 0; s < measures.states().size(); s++) {
      List<String> cells = new ArrayList<>(List.of(measures.states().get(s).name()));
      for (String neighbour : outer.neighbours()) {
        Double kilometres = outer.kilometres().get(s).get(neighbour);
        cells.add(kilometres == null ? Figures.NONE : Figures.whole(kilometres));
      }
      table.row(cells);
    }
    return table;
  }

  private static List<String> shape(ShapeMeasures shape) {
    return List.of(
        Figures.whole(shape.areaSquareMetres() / 1e6),
        Figures.whole(shape.perimeterMetres() / 1e3),
        Figures.index(shape.polsbyPopper()),
        Figures.index(shape.reock()),
        Figures.index(shape.hullRatio()),
        Figures.whole(shape.polygons()));
  }

  private static List<String> ratios(
      String name, Function<ToDoubleFunction<ShapeMeasures>, OptionalDouble> summary) {
    List<String> cells = new ArrayList<>(List.of(name, "", ""));
    List<ToDoubleFunction<ShapeMeasures>> measures =
        List.of(ShapeMeasures::polsbyPopper, ShapeMeasures::reock, ShapeMeasures::hullRatio);
    for (ToDoubleFunction<ShapeMeasures> measure : measures) {
      OptionalDouble value = summary.apply(measure);
      cells.add(value.isPresent() ? Figures.index(value.getAsDouble()) : Figures.NONE);
    }
    cells.addAll(List.of("", "", ""));
    return cells;
  }
}
