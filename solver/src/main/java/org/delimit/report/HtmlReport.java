package org.delimit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.draw.Palette;
import org.delimit.geometry.io.WholeFile;

/**
 * Writes the report: one HTML file that refers to nothing outside itself. Needs Jackson on the
 * class path, and D3 ({@code org.webjars.npm:d3}) for the map and the plots; without D3 the page
 * says that they are missing. Stateless and safe for use by several threads.
 */
public final class HtmlReport {
  /* Nothing is fetched, whatever a name in the data says. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  /* In the order in which they need each other. */
  static final List<String> SCRIPTS =
      List.of(
          "core.js",
          "topology.js",
          "measures.js",
          "names.js",
          "map.js",
          "detail.js",
          "compare.js",
          "pareto.js",
          "plots.js",
          "report.js");

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
   * The report as text, in O(vertices · log vertices + plans · (districts · groups + borders)).
   *
   * @param input what to show
   * @return an HTML page in UTF-8
   */
  public static String html(ReportInput input) {
    return html(input, Resources.d3(HtmlReport.class.getClassLoader()));
  }

  static String html(ReportInput input, Optional<String> d3) {
    ReportPlans plans = ReportPlans.of(input);
    Map<String, Object> map = MapData.of(input, plans);
    Html body = new Html();
    MapSection.addTo(body, input, map != null, d3.isPresent());
    BaselinesSection.addTo(body, input);
    PlansSection.addTo(body, input, plans);
    ParetoSection.addTo(body, input);
    EnsembleSection.addTo(body, input);
    CertificateSection.addTo(body, input);
    RobustnessSection.addTo(body, input);
    ScenariosSection.addTo(body, input);
    StatesSection.addTo(body, input);
    MinoritiesSection.addTo(body, input);
    GroupsSection.addTo(body, input);
    LedgerSection.addTo(body, input);
    ViabilitySection.addTo(body, input);
    ConstraintsSection.addTo(body, input);
    IntervalsSection.addTo(body, input);
    AcceptanceSection.addTo(body, input);
    SourcesSection.addTo(body, input);
    SearchSection.addTo(body, input);
    DistrictsSection.addTo(body, input, plans);
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.raw("<meta charset=\"utf-8\">\n");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", input.title() + " – Delimit");
    html.open("style").raw(Resources.own("report.css")).raw(Resources.own("interactive.css"));
    html.close("style").close("head").open("body");
    html.element("a", "Skip to the map", "class", "skip", "href", "#map-heading");
    html.open("main");
    Headline.addTo(html, input);
    addContents(html, body);
    html.raw(body.toString()).close("main");
    addScripts(html, input, plans, map, d3);
    return html.close("body").close("html").toString();
  }

  private static void addContents(Html html, Html body) {
    html.open("nav", "aria-label", "Contents").open("ul", "class", "contents");
    body.sections()
        .forEach(
            (id, heading) -> html.open("li").element("a", heading, "href", "#" + id).close("li"));
    html.close("ul").close("nav");
  }

  private static void addScripts(
      Html html,
      ReportInput input,
      ReportPlans plans,
      Map<String, Object> map,
      Optional<String> d3) {
    if (d3.isEmpty()) {
      return;
    }
    ReportExtras extras = input.extras();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("palette", Palette.STATES);
    data.put("map", map);
    data.put("search", input.search().map(SearchSection::data).orElse(null));
    data.put("pareto", extras.front().map(front -> ParetoSection.data(front, plans)).orElse(null));
    data.put("ensemble", extras.ensemble().map(EnsembleSection::data).orElse(null));
    html.open("script", "type", "application/json", "id", "report-data")
        .raw(json(data))
        .close("script");
    html.open("script").raw(d3.get()).close("script");
    html.open("script");
    SCRIPTS.forEach(name -> html.raw(Resources.own(name)));
    html.close("script");
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
