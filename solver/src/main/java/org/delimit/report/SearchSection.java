package org.delimit.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.PlanScore;
import org.delimit.solver.Improvement;
import org.delimit.solver.SolveResult;

/** How the plan was found: the score over time, then seed, steps and versions. */
final class SearchSection {
  private static final int MAXIMUM_POINTS = 1000;

  private SearchSection() {}

  static void addTo(Html html, ReportInput input) {
    html.section("search", "How it was found");
    input
        .search()
        .ifPresentOrElse(
            result -> addSearch(html, result),
            () -> html.element("p", "The plan was given, not searched for."));
    HtmlTable table = new HtmlTable("Provenance").words("What").words("Value");
    input
        .search()
        .ifPresent(
            result -> {
              table.row(List.of("Seed", Long.toString(result.seed())));
              table.row(List.of("Steps", Figures.whole(result.steps())));
              table.row(List.of("Time", seconds(result.elapsed())));
            });
    input.versions().forEach((what, value) -> table.row(List.of(what, value)));
    table.addTo(html);
    html.close("section");
  }

  private static void addSearch(Html html, SolveResult result) {
    html.element("p", story(result));
    if (result.history().size() > 1) {
      html.open("figure", "class", "chart");
      html.element("figcaption", "Best soft score over time (less is better)");
      html.open("div", "id", "chart").close("div").close("figure");
    }
  }

  private static String story(SolveResult result) {
    List<Improvement> history = result.history();
    if (history.isEmpty()) {
      return "The search kept no history.";
    }
    Improvement last = history.get(history.size() - 1);
    String feasible =
        history.stream()
            .filter(point -> point.score().feasible())
            .findFirst()
            .map(point -> "The first feasible plan came after " + seconds(point.elapsed()) + ". ")
            .orElse("No feasible plan was found. ");
    return feasible
        + Figures.count(history.size(), "improvement")
        + "; the last after "
        + seconds(last.elapsed())
        + " of "
        + seconds(result.elapsed())
        + ": "
        + last.score()
        + ".";
  }

  private static String seconds(Duration elapsed) {
    return Figures.amount(elapsed.toMillis() / 1000.0) + " s";
  }

  /** Points of the chart, thinned evenly to at most a thousand. */
  static Map<String, Object> data(SolveResult result) {
    List<Improvement> history = result.history();
    int size = Math.min(MAXIMUM_POINTS, history.size());
    List<Object> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int at = size == 1 ? 0 : (int) ((long) i * (history.size() - 1) / (size - 1));
      Improvement point = history.get(at);
      points.add(
          List.of(
              point.elapsed().toMillis() / 1000.0,
              PlanScore.decimal(point.score().soft()),
              point.score().feasible() ? 1 : 0));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("points", points);
    data.put("end", result.elapsed().toMillis() / 1000.0);
    return data;
  }
}
