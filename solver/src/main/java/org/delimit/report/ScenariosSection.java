package org.delimit.report;

/** The scenarios of the problem beside each other. */
final class ScenariosSection {
  private ScenariosSection() {}

  static void addTo(Html html, ReportInput input) {
    input
        .extras()
        .scenarios()
        .ifPresent(
            comparison -> {
              html.section("scenarios", "Scenarios");
              html.element(
                  "p",
                  Figures.count(comparison.scenarios().size(), "scenario")
                      + " of this problem, each with a plan of its own.");
              ScenarioTables.addTables(html, comparison);
              html.close("section");
            });
  }
}
