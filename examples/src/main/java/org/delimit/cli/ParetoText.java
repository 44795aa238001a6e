package org.delimit.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PlanScore;
import org.delimit.pareto.ParetoBound;
import org.delimit.pareto.ParetoComparison;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoPlan;
import org.delimit.pareto.ParetoResult;

/** A front as text. */
final class ParetoText {
  private final PrintWriter text;
  private final ParetoResult result;
  private final ParetoFront front;

  ParetoText(PrintWriter text, ParetoResult result) {
    this.text = text;
    this.result = result;
    front = result.front();
  }

  /** The first line: how many plans, and of how many. */
  void headline(String name) {
    String what =
        result.complete()
            ? "every plan was looked at, this is the true front"
            : proven() + " proven to be undominated";
    text.println(
        "%s: %d %s of %s found that no other dominates; %s"
            .formatted(
                name,
                front.plans().size(),
                front.plans().size() == 1 ? "plan" : "plans",
                Amounts.whole((long) result.found().size()),
                what));
    if (result.interrupted()) {
      text.println("The search was interrupted; --resume goes on.");
    }
  }

  private String proven() {
    int proven = result.undominated().size();
    return proven == 0 ? "none is" : proven == 1 ? "one is" : Amounts.whole((long) proven) + " are";
  }

  /** The plans, what they are compared with, and how good the front is. */
  void print() {
    text.println();
    plans();
    text.println();
    comparisons();
    text.println();
    if (!result.bounds().isEmpty()) {
      bounds();
      text.println();
    }
    quality();
  }

  private void bounds() {
    TextTable table = new TextTable("<>><", "NO PLAN HAS LESS OF", "THAN", "LEAST FOUND", "");
    for (ParetoBound bound : result.bounds()) {
      List<String> sum = new ArrayList<>();
      for (int k = 0; k < bound.weights().size(); k++) {
        long weight = bound.weights().get(k);
        String id = front.terms().get(k).id();
        if (weight > 0) {
          sum.add(weight == 1 ? id : Amounts.whole(weight) + " × " + id);
        }
      }
      String by = bound.plan().isEmpty() ? "a plan not kept" : bound.plan();
      table.row(
          String.join(" + ", sum),
          Amounts.exact(PlanScore.decimal(bound.bound())),
          Amounts.exact(PlanScore.decimal(bound.least())),
          bound.isProven() ? "proven: " + by : by);
    }
    table.print(text);
  }

  private void plans() {
    TextTable table = new TextTable("<" + ">".repeat(front.terms().size()) + "<", header("PLAN"));
    List<String> proven = result.undominated();
    for (ParetoPlan plan : front.plans()) {
      List<String> cells = new ArrayList<>(List.of(plan.name()));
      plan.values().forEach(value -> cells.add(Amounts.exact(PlanScore.decimal(value))));
      List<String> marks = new ArrayList<>();
      for (int k = 0; k < front.terms().size(); k++) {
        if (plan.name().equals(front.end(k))) {
          marks.add("best " + front.terms().get(k).id());
        }
      }
      if (plan.name().equals(front.knee())) {
        marks.add("knee");
      }
      if (!result.complete() && proven.contains(plan.name())) {
        marks.add("undominated");
      }
      cells.add(String.join(", ", marks));
      table.row(cells.toArray(new String[0]));
    }
    table.print(text);
  }

  private void comparisons() {
    String[] header = header("COMPARED WITH");
    TextTable table = new TextTable("<" + ">".repeat(front.terms().size()) + "<", header);
    for (ParetoComparison each : result.comparisons()) {
      List<String> cells = new ArrayList<>(List.of(each.name()));
      for (OptionalLong value : each.values()) {
        cells.add(value.isPresent() ? Amounts.exact(PlanScore.decimal(value.getAsLong())) : "–");
      }
      cells.add(standing(each));
      table.row(cells.toArray(new String[0]));
    }
    table.print(text);
  }

  private String standing(ParetoComparison each) {
    if (!each.onFront().isEmpty()) {
      return "is " + each.onFront();
    }
    if (!each.dominatedBy().isEmpty()) {
      List<String> saved = new ArrayList<>();
      for (long value : each.saved(front)) {
        saved.add(Amounts.exact(PlanScore.decimal(-value)));
      }
      int more = each.dominatedBy().size() - 1;
      return "dominated by %s (%s)%s"
          .formatted(
              each.dominatedBy().get(0),
              String.join(", ", saved),
              more == 0 ? "" : " and " + more + " more");
    }
    return each.note().isEmpty() ? "dominated by none of these plans" : each.note();
  }

  private void quality() {
    List<String> worst = new ArrayList<>();
    for (long value : front.worst()) {
      worst.add(Amounts.exact(PlanScore.decimal(value)));
    }
    text.println(
        "Hypervolume %s of the box up to (%s), largest gap %s of the ranges"
            .formatted(
                percent(front.hypervolumeShare()),
                String.join("; ", worst),
                percent(front.largestGap())));
    text.println(
        "%s feasible plans met in %s steps of %d searches, seed %d"
            .formatted(
                Amounts.whole(front.met()),
                Amounts.whole(result.steps()),
                result.searches(),
                front.seed()));
  }

  private String[] header(String first) {
    List<String> cells = new ArrayList<>(List.of(first));
    for (ConstraintType term : front.terms()) {
      cells.add("%s (%s)".formatted(term.id().toUpperCase(Locale.ROOT), term.unit()));
    }
    cells.add("");
    return cells.toArray(new String[0]);
  }

  private static String percent(BigDecimal part) {
    return Amounts.percent(part.doubleValue(), 1);
  }
}
