package org.delimit.report;

import static java.util.Locale.ROOT;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A page that shows on a map where something was found: one HTML file with an SVG, without scripts,
 * that refers to nothing outside itself. Stateless and safe for use by several threads.
 */
public final class MapCheckPage {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  /** More marks would hide the map; the table lists all. */
  private static final int MOST_MARKS = 2000;

  private MapCheckPage() {}

  /**
   * One thing found.
   *
   * @param kind what it is, in words
   * @param districts ids of the districts concerned
   * @param place where, in degrees; null if there is no place
   * @param size how much, with its unit
   * @param text one sentence
   */
  public record Mark(
      String kind, List<String> districts, Geometry place, String size, String text) {
    /**
     * Copies.
     *
     * @param kind as above
     * @param districts as above
     * @param place as above
     * @param size as above
     * @param text as above
     */
    public Mark {
      districts = List.copyOf(districts);
    }
  }

  /**
   * The page as text, in O(vertices · log vertices). Equal input gives an equal page.
   *
   * @param title heading
   * @param ids ids of the districts
   * @param shapes one shape a district in the same order, null where there is none; empty for a
   *     page without a map
   * @param marks what was found
   * @return an HTML page in UTF-8
   */
  public static String html(
      String title, List<String> ids, List<Geometry> shapes, List<Mark> marks) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.raw("<meta charset=\"utf-8\">\n");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", "Check: " + title + " – Delimit");
    html.open("style").raw(Resources.own("report.css")).raw(Resources.own("check.css"));
    html.close("style").close("head").open("body").open("main");
    html.element("h1", "Check of the map: " + title);
    String found = marks.size() == 1 ? "1 finding" : marks.size() + " findings";
    html.element("p", found + " in " + ids.size() + " districts.", "class", "lead");
    addMap(html, ids, shapes, marks);
    addTable(html, marks);
    return html.close("main").close("body").close("html").toString();
  }

  private static void addMap(Html html, List<String> ids, List<Geometry> shapes, List<Mark> marks) {
    html.section("map-heading", "Map");
    MapShapes map = MapShapes.ofAnyShapes(shapes);
    if (map.isEmpty()) {
      html.element("p", "No map: the problem has no shapes.", "class", "warning");
      html.close("section");
      return;
    }
    MapCanvas canvas = new MapCanvas(map.extent());
    html.open("div", "id", "map");
    String box = "0 0 " + canvas.width() + " " + canvas.height();
    html.open("svg", "viewBox", box, "role", "img", "aria-label", "Map of the findings");
    for (int i = 0; i < ids.size(); i++) {
      html.open("path", "class", "ground", "d", canvas.path(map.district(i)));
      html.element("title", ids.get(i)).close("path");
    }
    for (int m = 0; m < Math.min(marks.size(), MOST_MARKS); m++) {
      addMark(html, canvas, map, marks.get(m), m + 1);
    }
    html.close("svg").close("div");
    html.element("p", "Numbers are the rows of the table. Point at a mark to read it.");
    html.close("section");
  }

  private static void addMark(Html html, MapCanvas canvas, MapShapes map, Mark mark, int number) {
    if (mark.place() == null || mark.place().isEmpty()) {
      return;
    }
    Geometry place = map.framed(mark.place());
    String path = canvas.path(place) + canvas.lines(place);
    Coordinate at = place.getEnvelopeInternal().centre();
    int[] spot = canvas.spot(at);
    int size = Math.max(canvas.width(), canvas.height()) / 90;
    html.open("g", "class", "mark " + mark.kind().replace(' ', '-'));
    html.element("title", number + ". " + mark.text());
    if (!path.isEmpty()) {
      html.open("path", "d", path).close("path");
    }
    String x = Integer.toString(spot[0]);
    String y = Integer.toString(spot[1]);
    html.open("circle", "cx", x, "cy", y, "r", Integer.toString(size)).close("circle");
    html.element(
        "text",
        Integer.toString(number),
        "x",
        x,
        "y",
        Integer.toString(spot[1] + size / 3),
        "font-size",
        Integer.toString(size));
    html.close("g");
  }

  private static void addTable(Html html, List<Mark> marks) {
    html.section("findings-heading", "Findings");
    if (marks.isEmpty()) {
      html.element("p", "Nothing was found.");
    } else {
      HtmlTable table =
          new HtmlTable("All findings")
              .numbers("No.")
              .words("Kind")
              .words("Districts")
              .numbers("Size")
              .words("Place")
              .words("Finding");
      for (int m = 0; m < marks.size(); m++) {
        Mark mark = marks.get(m);
        table.row(
            List.of(
                Integer.toString(m + 1),
                mark.kind(),
                String.join(", ", mark.districts()),
                mark.size(),
                place(mark.place()),
                mark.text()));
      }
      table.addTo(html);
    }
    html.close("section");
  }

  private static String place(Geometry place) {
    if (place == null || place.isEmpty()) {
      return "–";
    }
    Coordinate at = place.getCoordinate();
    return String.format(ROOT, "%.5f, %.5f", at.x, at.y);
  }
}
