package org.delimit.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delimit.analysis.ScenarioChanges;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioFigures;
import org.delimit.draw.Palette;
import org.delimit.model.Plan;
import org.locationtech.jts.geom.Geometry;

/**
 * Small maps of the plans, one a scenario. A state has the same colour and pattern on all of them;
 * what changed against the base has a dashed outline.
 */
final class ScenarioMaps {
  /* Patterns tell states apart without colour. */
  private static final List<String> STROKES =
      List.of(
          "",
          "M-2 2L2 -2M0 12L12 0M10 14L14 10",
          "M3 3h.01M9 9h.01",
          "M0 6H12",
          "M6 0V12",
          "M0 6H12M6 0V12");
  private static final int DOTS = 2;
  private static final String SPECIAL_STROKE = "M-2 10L2 14M0 0L12 12M10 -2L14 2";

  /** Units of the canvas for one of a tile: a canvas of 8000 is shown about 300 pixels wide. */
  private static final int TILE_SCALE = 22;

  private static final String NAME_SIZE = "420";

  private final ScenarioComparison comparison;
  private final List<String> states;

  ScenarioMaps(ScenarioComparison comparison) {
    this.comparison = comparison;
    states = comparison.states();
  }

  void addTo(Html html, List<ScenarioPage.Sheet> sheets) {
    html.section("map-heading", "Maps");
    if (sheets.stream().allMatch(sheet -> sheet.shapes().isEmpty())) {
      html.element("p", "No maps: the problem has no shapes.", "class", "warning");
      html.close("section");
      return;
    }
    if (sheets.stream().anyMatch(ScenarioPage.Sheet::schematic)) {
      html.element(
          "p",
          "Schematic: the shapes are stand-ins for the real borders of the districts.",
          "class",
          "schematic");
    }
    addPatterns(html);
    html.open("div", "class", "multiples");
    for (int i = 0; i < sheets.size(); i++) {
      addMap(html, comparison.scenarios().get(i), sheets.get(i));
    }
    html.close("div");
    html.element(
        "p",
        "Hatched in black on white: special districts. Dashed: districts whose state is not that of "
            + comparison.base().scenario().name()
            + ", unless that is all of them.",
        "class",
        "small");
    html.close("section");
  }

  private void addPatterns(Html html) {
    html.open("svg", "width", "0", "height", "0", "aria-hidden", "true", "class", "patterns");
    html.open("defs");
    for (int s = 0; s <= states.size(); s++) {
      boolean special = s == states.size();
      int kind = s % STROKES.size();
      html.open(
          "pattern",
          "id",
          "fill" + s,
          "width",
          "12",
          "height",
          "12",
          "patternUnits",
          "userSpaceOnUse",
          "patternTransform",
          "scale(" + TILE_SCALE + ")");
      String colour = special ? "#fff" : Palette.STATES.get(s % Palette.STATES.size());
      html.open("rect", "width", "12", "height", "12", "fill", colour).close("rect");
      html.open(
          "path",
          "fill",
          "none",
          "stroke",
          special ? "#222" : "rgba(0,0,0,.6)",
          "stroke-linecap",
          "round",
          "stroke-width",
          !special && kind == DOTS ? "3" : "1.3",
          "d",
          special ? SPECIAL_STROKE : STROKES.get(kind));
      html.close("path").close("pattern");
    }
    html.close("defs").close("svg");
  }

  private void addMap(Html html, ScenarioFigures figures, ScenarioPage.Sheet sheet) {
    String name = figures.scenario().name();
    html.open("figure").element("figcaption", name);
    MapShapes shapes = MapShapes.of(sheet.shapes());
    if (shapes.isEmpty()) {
      html.element("p", "No map: the scenario has no shapes.");
      html.close("figure");
      return;
    }
    MapCanvas canvas = new MapCanvas(shapes.extent());
    int pad = Math.max(canvas.width(), canvas.height()) / 60;
    String box =
        "%d %d %d %d".formatted(-pad, -pad, canvas.width() + 2 * pad, canvas.height() + 2 * pad);
    html.open("svg", "viewBox", box, "role", "img", "aria-label", "Map of the scenario " + name);
    Plan plan = figures.scenario().plan();
    StringBuilder names = new StringBuilder();
    for (int s = 0; s <= plan.problem().specialIndex(); s++) {
      int state = s;
      Geometry union = shapes.union(i -> plan.stateIndex(i) == state);
      if (!union.isEmpty()) {
        addState(html, plan, s, canvas.path(union));
        names.append(label(plan, s, canvas.labels(union)));
      }
    }
    addChanged(html, figures, shapes, canvas);
    html.raw(names.toString()).close("svg").close("figure");
  }

  private void addState(Html html, Plan plan, int s, String path) {
    boolean special = s == plan.problem().specialIndex();
    int fill = special ? states.size() : states.indexOf(plan.problem().states().get(s).id());
    html.open("path", "class", "ground", "fill", "url(#fill" + fill + ")", "d", path);
    html.element("title", special ? "Special districts" : plan.problem().stateAt(s).name());
    html.close("path");
  }

  private static String label(Plan plan, int s, List<int[]> labels) {
    if (s == plan.problem().specialIndex() || labels.isEmpty()) {
      return "";
    }
    int[] at = labels.get(0);
    return new Html()
        .element(
            "text",
            plan.problem().states().get(s).id(),
            "class",
            "statename",
            "x",
            Integer.toString(at[0]),
            "y",
            Integer.toString(at[1]),
            "dy",
            ".35em",
            "font-size",
            NAME_SIZE)
        .toString();
  }

  private static void addChanged(
      Html html, ScenarioFigures figures, MapShapes shapes, MapCanvas canvas) {
    Plan plan = figures.scenario().plan();
    Set<String> changed =
        figures.changes().districts().stream()
            .map(ScenarioChanges.DistrictChange::district)
            .collect(Collectors.toCollection(HashSet::new));
    if (!changed.isEmpty() && changed.size() < plan.problem().districts().size()) {
      Geometry union = shapes.union(i -> changed.contains(plan.problem().districts().get(i).id()));
      html.open("path", "class", "changed", "d", canvas.path(union)).close("path");
    }
  }
}
