package org.delimit.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioFigures;
import org.locationtech.jts.geom.Geometry;

/**
 * A page that shows scenarios side by side: one HTML file with a map for each, without scripts,
 * that fetches nothing. Stateless and safe for use by several threads.
 */
public final class ScenarioPage {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private ScenarioPage() {}

  /**
   * What the page shows of a scenario beside its figures.
   *
   * @param shapes one shape a district in degrees, in the order of its problem, null where there is
   *     none; empty for no map
   * @param schematic whether the shapes are stand-ins for the real ones
   * @param report where its own report lies, relative to the page; empty if there is none
   */
  public record Sheet(List<Geometry> shapes, boolean schematic, String report) {
    /**
     * Copies.
     *
     * @param shapes as above
     * @param schematic as above
     * @param report as above
     */
    public Sheet {
      shapes = Collections.unmodifiableList(new ArrayList<>(shapes));
      Objects.requireNonNull(report, "report");
    }
  }

  /**
   * The page as text, in O(scenarios · vertices · log vertices). Equal input gives an equal page.
   *
   * @param title heading
   * @param comparison the figures
   * @param sheets one a scenario, in the same order
   * @param sources where the data come from
   * @return an HTML page in UTF-8
   * @throws IllegalArgumentException if there is not one sheet a scenario
   */
  public static String html(
      String title, ScenarioComparison comparison, List<Sheet> sheets, List<ReportSource> sources) {
    if (sheets.size() != comparison.scenarios().size()) {
      throw new IllegalArgumentException(
          "The page has (%d) sheets: there are %d scenarios."
              .formatted(sheets.size(), comparison.scenarios().size()));
    }
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.raw("<meta charset=\"utf-8\">\n");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", "Scenarios: " + title + " – Delimit");
    html.open("style").raw(Resources.own("report.css")).raw(Resources.own("scenarios.css"));
    html.close("style").close("head").open("body").open("main");
    addHeadline(html, title, comparison, sheets);
    new ScenarioMaps(comparison).addTo(html, sheets);
    ScenarioTables.addTo(html, comparison);
    ScenarioChangesSection.addTo(html, comparison);
    SourcesSection.addTo(html, sources);
    return html.close("main").close("body").close("html").toString();
  }

  private static void addHeadline(
      Html html, String title, ScenarioComparison comparison, List<Sheet> sheets) {
    html.open("section", "class", "headline", "aria-labelledby", "headline");
    html.element("h1", "Scenarios: " + title, "id", "headline");
    html.element(
        "p",
        Figures.count(comparison.scenarios().size(), "scenario")
            + " of one problem. Changes are counted against "
            + comparison.base().scenario().name()
            + ".",
        "class",
        "lead");
    html.element(
        "p",
        "Delimit takes no side: it draws lines around people where they live, moves nobody, and does"
            + " not say which scenario is right.",
        "class",
        "neutral");
    html.open("ul");
    for (int i = 0; i < sheets.size(); i++) {
      ScenarioFigures figures = comparison.scenarios().get(i);
      String name = figures.scenario().name();
      html.open("li");
      if (sheets.get(i).report().isEmpty()) {
        html.element("b", name);
      } else {
        html.open("a", "href", sheets.get(i).report()).text(name).close("a");
      }
      String heading = figures.scenario().title();
      html.text(heading.equals(name) ? "" : "– " + heading + ". ");
      html.text(figures.scenario().note());
      html.close("li");
    }
    html.close("ul").close("section");
  }
}
