package org.delimit.report;

/** The map and its controls, which the script fills; the words around it need no script. */
final class MapSection {
  private MapSection() {}

  static void addTo(Html html, ReportInput input, boolean shapes, boolean d3) {
    html.section("map-heading", "Map");
    if (!shapes) {
      html.element("p", "No map: the problem has no shapes.", "class", "warning");
    } else if (!d3) {
      html.element(
          "p",
          "No map and no chart: D3 (org.webjars.npm:d3:7.9.0) was not on the class path.",
          "class",
          "warning");
    } else {
      add(html, input);
    }
    html.close("section");
  }

  private static void add(Html html, ReportInput input) {
    if (input.schematic()) {
      html.element(
          "p",
          "Schematic: the shapes are stand-ins for the real borders of the districts.",
          "class",
          "schematic");
    }
    html.open("div", "id", "map-controls", "class", "controls").close("div");
    html.open("div", "class", "map").open("div", "id", "map").close("div");
    html.open("div", "id", "detail", "class", "detail", "aria-live", "polite");
    html.element("p", "Point at a district, tap it or use the arrow keys.");
    html.element("p", "+ and − zoom, 0 shows the whole map.", "class", "small").close("div");
    html.close("div");
    html.element("p", "", "id", "legend-title", "class", "legend-title");
    html.open("ul", "id", "legend", "class", "legend", "aria-labelledby", "legend-title");
    html.close("ul").open("div", "id", "difference").close("div");
    html.element("noscript", "The map needs a browser that runs scripts; the tables below do not.");
  }
}
