package org.delimit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.delimit.geometry.io.WholeFile;

/**
 * Writes the report: one HTML file that refers to nothing outside itself. Needs Jackson on the
 * class path, and D3 ({@code org.webjars.npm:d3}) for the map and the chart; without D3 the page
 * says that they are missing. Stateless and safe for use by several threads.
 */
public final class HtmlReport {
  /* Nothing is fetched, whatever a name in the data says. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private HtmlReport() {}

  /**
   * Writes a report as a whole or not at all. Equal input gives equal bytes.
   *
   * @param file where to write, in a folder that exists; an existing file is replaced
   * @param input what to show
   * @throws org.delimit.geometry.io.MapFileException if the file cannot be written
   */
  public static void write(Path file, ReportInput input) {
    byte[] page = html(input).getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, out -> out.write(page));
  }

  /**
   * The report as text, in O(vertices · log vertices + districts · groups).
   *
   * @param input what to show
   * @return an HTML page in UTF-8
   */
  public static String html(ReportInput input) {
    return html(input, Resources.d3(HtmlReport.class.getClassLoader()));
  }

  static String html(ReportInput input, Optional<String> d3) {
    Map<String, Object> map = MapData.of(input);
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.raw("<meta charset=\"utf-8\">\n");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", input.title() + " – Delimit");
    html.open("style").raw(Resources.own("report.css")).close("style").close("head");
    html.open("body").open("main");
    Headline.addTo(html, input);
    addMap(html, input, map != null, d3.isPresent());
    BaselinesSection.addTo(html, input);
    StatesSection.addTo(html, input);
    MinoritiesSection.addTo(html, input);
    GroupsSection.addTo(html, input);
    LedgerSection.addTo(html, input);
    ViabilitySection.addTo(html, input);
    ConstraintsSection.addTo(html, input);
    SourcesSection.addTo(html, input);
    SearchSection.addTo(html, input);
    html.close("main");
    addScripts(html, input, map, d3);
    return html.close("body").close("html").toString();
  }

  private static void addMap(Html html, ReportInput input, boolean shapes, boolean d3) {
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
      if (input.schematic()) {
        html.element(
            "p",
            "Schematic: the shapes are stand-ins for the real borders of the districts.",
            "class",
            "schematic");
      }
      html.open("div", "class", "map").open("div", "id", "map").close("div");
      html.open("div", "id", "detail", "class", "detail", "aria-live", "polite");
      html.element("p", "Point at a district, tap it or use the arrow keys.").close("div");
      html.close("div").open("ul", "id", "legend", "class", "legend").close("ul");
      html.element("noscript", "The map needs a browser that runs scripts.");
    }
    html.close("section");
  }

  private static void addScripts(
      Html html, ReportInput input, Map<String, Object> map, Optional<String> d3) {
    if (d3.isEmpty()) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("map", map);
    data.put("search", input.search().map(SearchSection::data).orElse(null));
    html.open("script", "type", "application/json", "id", "report-data")
        .raw(json(data))
        .close("script");
    html.open("script").raw(d3.get()).close("script");
    html.open("script").raw(Resources.own("report.js")).close("script");
  }

  /** JSON that can stand in a script element: no text in it can end the element. */
  private static String json(Map<String, Object> data) {
    try {
      return new ObjectMapper().writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
