package org.delimit.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far the data can be trusted. */
final class SourcesSection {
  private static final Map<String, String> GRADES =
      Map.of("A", "census", "B", "official estimate", "C", "map overlay", "D", "own estimate");

  private SourcesSection() {}

  static void addTo(Html html, ReportInput input) {
    addTo(html, input.sources());
  }

  static void addTo(Html html, List<ReportSource> sources) {
    html.section("data", "Uncertainty of the data");
    html.element(
        "p",
        "Grades: A census, B official estimate, C map overlay, D own estimate. Small differences"
            + " between plans mean little where the data are uncertain.");
    if (sources.isEmpty()) {
      html.element(
          "p",
          "The problem says nothing about where its data come from: read every figure with care.",
          "class",
          "warning");
    } else {
      html.element("p", estimated(sources));
      HtmlTable table =
          new HtmlTable("Where the data come from").words("Data").words("Grade").words("Source");
      for (ReportSource source : sources) {
        table.row(List.of(source.data(), grade(source), source.source()));
      }
      table.addTo(html);
    }
    html.close("section");
  }

  private static String estimated(List<ReportSource> sources) {
    long own = sources.stream().filter(source -> letter(source).equals("D")).count();
    return own
        + " of "
        + sources.size()
        + " columns and files ("
        + Figures.whole(100.0 * own / sources.size())
        + "\u00a0%) are own estimates (grade D).";
  }

  private static String grade(ReportSource source) {
    String meaning = GRADES.get(letter(source));
    return meaning == null ? source.grade() : letter(source) + " " + meaning;
  }

  private static String letter(ReportSource source) {
    return source.grade().strip().toUpperCase(Locale.ROOT);
  }
}
