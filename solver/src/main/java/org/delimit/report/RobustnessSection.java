package org.delimit.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.delimit.model.PartitionProblem;
import org.delimit.robust.DistrictStability;
import org.delimit.robust.PlanRegret;
import org.delimit.robust.Robustness;

/** Whether the plans survive the uncertainty of the data, and which districts waver. */
final class RobustnessSection {
  private static final double STABLE = 0.95;
  private static final int MOST_DISTRICTS = 20;

  private RobustnessSection() {}

  static void addTo(Html html, ReportInput input) {
    input.extras().robustness().ifPresent(found -> add(html, found, input.plan().problem()));
  }

  private static void add(Html html, Robustness found, PartitionProblem problem) {
    html.section("robustness", "If the data are off");
    html.element(
        "p",
        "%s of the data within their ranges; the problem was solved anew for %s of them (%s each, seed %d). Regret is how much better the best plan known for a draw is."
            .formatted(
                Figures.count(found.draws(), "draw"),
                Figures.whole(found.solved()),
                Figures.count(found.steps(), "step"),
                found.seed()));
    regrets(found).addTo(html);
    List<DistrictStability> districts = assigned(found);
    if (!districts.isEmpty()) {
      long stable = districts.stream().filter(each -> steadiest(each) >= STABLE).count();
      html.element(
          "p",
          "%s of %s that belong to a state join the same one in at least 95 %% of the best plans of these %s draws."
              .formatted(
                  Figures.whole(stable),
                  Figures.count(districts.size(), "district"),
                  Figures.whole(found.solved())));
      if (stable < districts.size()) {
        wavering(districts, problem).addTo(html);
      }
    }
    html.close("section");
  }

  private static HtmlTable regrets(Robustness found) {
    HtmlTable table =
        new HtmlTable("Soft score and regret of the plans over the draws")
            .words("Plan")
            .numbers("Score as given")
            .numbers("5\u00a0%")
            .numbers("Median")
            .numbers("95\u00a0%")
            .numbers("Regret as given")
            .numbers("Regret, median")
            .numbers("Regret, 95\u00a0%")
            .numbers("Greatest regret")
            .numbers("Best in")
            .numbers("Infeasible in");
    for (PlanRegret plan : found.plans()) {
      table.row(
          List.of(
              plan.name(),
              amount(plan.score().given()),
              amount(plan.score().low()),
              amount(plan.score().median()),
              amount(plan.score().high()),
              amount(plan.regret().given()),
              amount(plan.regret().median()),
              amount(plan.regret().high()),
              amount(plan.greatestRegret()),
              Figures.percent(plan.best()),
              Figures.percent(plan.infeasible())));
    }
    return table;
  }

  /** The districts that waver most, first. */
  private static HtmlTable wavering(List<DistrictStability> districts, PartitionProblem problem) {
    HtmlTable table =
        new HtmlTable("Districts that waver most: how often each joins which state")
            .words("District");
    problem.states().forEach(state -> table.numbers(state.id()));
    districts.stream()
        .filter(each -> steadiest(each) < STABLE)
        .sorted(
            Comparator.comparingDouble(RobustnessSection::steadiest)
                .thenComparingInt(DistrictStability::district))
        .limit(MOST_DISTRICTS)
        .forEach(
            each -> {
              List<String> cells = new ArrayList<>();
              cells.add(problem.districts().get(each.district()).name());
              each.shares().forEach(share -> cells.add(Figures.percent(100 * share)));
              table.row(cells);
            });
    return table;
  }

  private static List<DistrictStability> assigned(Robustness found) {
    return found.districts().stream().filter(each -> steadiest(each) > 0).toList();
  }

  private static double steadiest(DistrictStability district) {
    return district.shares().isEmpty() ? 0 : Collections.max(district.shares());
  }

  private static String amount(double value) {
    return Double.isFinite(value) ? Figures.amount(value) : Figures.NONE;
  }

  /** Shares of each district by state, in the order of the problem, for the map. */
  static List<List<Double>> data(Robustness found, PartitionProblem problem) {
    List<List<Double>> shares =
        new ArrayList<>(Collections.nCopies(problem.districts().size(), List.of()));
    found.districts().forEach(each -> shares.set(each.district(), each.shares()));
    return shares;
  }
}
