package org.delimit.report;

import java.util.List;
import org.delimit.analysis.Baseline;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.Room;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.Level;

/** What the plan is and whether it is feasible, in plain words. */
final class Headline {
  private Headline() {}

  static void addTo(Html html, ReportInput input) {
    html.open("section", "class", "headline", "aria-labelledby", "headline");
    html.element("h1", input.title(), "id", "headline");
    addVerdict(html, input);
    html.element("p", what(input), "class", "lead");
    html.element("p", people(input));
    html.element(
        "p",
        "Delimit takes no side: it draws lines around people where they live, and moves nobody.",
        "class",
        "neutral");
    if (!input.notes().isEmpty()) {
      html.open("ul", "class", "notes");
      input.notes().forEach(note -> html.element("li", note));
      html.close("ul");
    }
    html.close("section");
  }

  private static void addVerdict(Html html, ReportInput input) {
    List<String> broken =
        input.explanation().constraints().stream()
            .filter(score -> score.level() == Level.HARD && score.penalty() > 0)
            .map(Headline::broken)
            .toList();
    if (input.explanation().score().feasible()) {
      html.element("p", "Feasible: every hard constraint holds.", "class", "verdict good");
    } else {
      String which = broken.isEmpty() ? "" : ": " + String.join(", ", broken);
      html.element(
          "p", "Not feasible: hard constraints are broken" + which + ".", "class", "verdict bad");
      input
          .search()
          .ifPresent(
              result ->
                  result
                      .infeasible()
                      .forEach(why -> html.element("p", "No plan can be feasible: " + why)));
    }
  }

  private static String broken(ConstraintScore score) {
    return score.type().id()
        + " ("
        + Figures.exact(score.amount())
        + " "
        + score.type().unit()
        + ")";
  }

  private static String what(ReportInput input) {
    PlanMeasures measures = input.measures();
    int special = measures.special().districts();
    int districts = input.plan().problem().districts().size();
    return "This plan divides "
        + Figures.count(districts, "district")
        + " with "
        + Figures.whole(measures.population())
        + " people into "
        + Figures.count(measures.states().size(), "state")
        + (special == 0
            ? "."
            : "; "
                + Figures.count(special, "special district")
                + " with "
                + Figures.whole(measures.special().population())
                + " people "
                + (special == 1 ? "belongs" : "belong")
                + " to no state.");
  }

  private static String people(ReportInput input) {
    PlanMeasures measures = input.measures();
    StringBuilder text = new StringBuilder();
    if (measures.hasHomes()) {
      text.append(share(measures.minorities(), measures.minoritiesPercent()))
          .append(" would live in a state that is not the home of their group")
          .append(measures.special().districts() == 0 ? ". " : ", special districts left out. ");
    } else if (!measures.groups().isEmpty()) {
      double percent = 100.0 * measures.outsideLargest() / Math.max(1, measures.population());
      text.append(share(measures.outsideLargest(), percent))
          .append(" would live outside the largest group of their state. ");
    }
    if (input.baselines().measure() == ExposureMeasure.HOMELAND && measures.hasHomes()) {
      compare(text, input);
      Room.sentences(input.baselines(), measures).forEach(each -> text.append(each).append(' '));
    }
    return text.append(
            "The comparison below says what no partition, the line in force and the best"
                + " imaginable line would mean.")
        .toString();
  }

  private static void compare(StringBuilder text, ReportInput input) {
    Baseline bound = input.baselines().lowerBound();
    input
        .baselines()
        .reference()
        .ifPresent(
            line ->
                text.append("Under “")
                    .append(line.name())
                    .append("” it is ")
                    .append(figure(line))
                    .append(
                        (line.comparable() ? ". " : " of those it counts. ")
                            + (line.note().isEmpty() ? "" : line.note() + " ")));
    text.append("No plan of this problem can leave fewer than ").append(figure(bound)).append(". ");
  }

  private static String figure(Baseline baseline) {
    return Figures.whole(baseline.exposure()) + " (" + Figures.percent(baseline.percent()) + ")";
  }

  private static String share(long persons, double percent) {
    return Figures.whole(persons) + " people (" + Figures.percent(percent) + ")";
  }
}
