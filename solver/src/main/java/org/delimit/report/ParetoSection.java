package org.delimit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.model.PlanScore;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoPlan;

/** What plans trade away: the front as a table, and as a plot whose points show their plans. */
final class ParetoSection {
  private ParetoSection() {}

  static void addTo(Html html, ReportInput input) {
    input.extras().front().ifPresent(front -> add(html, front));
  }

  private static void add(Html html, ParetoFront front) {
    html.section("pareto", "What plans trade away");
    if (front.plans().isEmpty()) {
      html.element("p", "No feasible plan was met, so there is no front.").close("section");
      return;
    }
    html.element(
        "p",
        "None of these "
            + Figures.count(front.plans().size(), "plan")
            + " is better than another in every term; all are feasible. They were kept out of "
            + Figures.count(front.met(), "plan")
            + " that the searches met (seed "
            + front.seed()
            + "), so that better ones may exist.");
    extremes(html, front);
    html.open("div", "id", "pareto-plot", "class", "plot").close("div");
    HtmlTable table = new HtmlTable("Plans on the front").words("Plan");
    front.terms().forEach(term -> table.numbers(term.id() + ", " + term.unit()));
    table.words("How it was met");
    for (ParetoPlan plan : front.plans()) {
      List<String> cells = new ArrayList<>(List.of(plan.name()));
      plan.values().forEach(value -> cells.add(Figures.exact(PlanScore.decimal(value))));
      cells.add(plan.origin());
      table.row("front", cells);
    }
    table.addTo(html);
    html.close("section");
  }

  private static void extremes(Html html, ParetoFront front) {
    html.open("ul", "class", "small");
    for (int t = 0; t < front.terms().size(); t++) {
      int term = t;
      long least = front.plans().stream().mapToLong(p -> p.values().get(term)).min().orElse(0);
      long most = front.plans().stream().mapToLong(p -> p.values().get(term)).max().orElse(0);
      ConstraintType type = front.terms().get(t);
      html.element(
          "li",
          "%s: from %s to %s %s."
              .formatted(
                  type.id(),
                  Figures.exact(PlanScore.decimal(least)),
                  Figures.exact(PlanScore.decimal(most)),
                  type.unit()));
    }
    html.close("ul");
  }

  /** What the script plots: terms, points, and the plans beside the front that have these terms. */
  static Map<String, Object> data(ParetoFront front, ReportPlans plans) {
    List<Object> terms = new ArrayList<>();
    front.terms().forEach(term -> terms.add(Map.of("id", term.id(), "unit", term.unit())));
    List<Object> points = new ArrayList<>();
    int next = plans.first(ReportPlans.Kind.FRONT);
    for (ParetoPlan plan : front.plans()) {
      points.add(
          point(plan.name(), next++, plan.values().stream().map(PlanScore::decimal).toList()));
    }
    List<Object> others = new ArrayList<>();
    for (int p = 0; p < plans.entries().size(); p++) {
      ReportPlans.Entry entry = plans.entries().get(p);
      if (entry.kind() != ReportPlans.Kind.FRONT && entry.explanation().isPresent()) {
        others.add(point(entry.name(), p, values(entry.explanation().get(), front.terms())));
      }
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("terms", terms);
    data.put("points", points);
    data.put("others", others);
    return data;
  }

  /* Null where the constraint is off. */
  private static List<BigDecimal> values(Explanation why, List<ConstraintType> terms) {
    List<BigDecimal> values = new ArrayList<>();
    terms.forEach(term -> values.add(why.of(term).map(ConstraintScore::amount).orElse(null)));
    return values;
  }

  private static Map<String, Object> point(String name, int plan, List<BigDecimal> values) {
    Map<String, Object> point = new LinkedHashMap<>();
    point.put("name", name);
    point.put("plan", plan);
    point.put("values", values);
    return point;
  }
}
