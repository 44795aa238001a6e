package org.delimit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.delimit.explain.ConstraintChange;
import org.delimit.explain.PlanDifference;
import org.delimit.explain.StateChange;
import org.delimit.explain.StateChange.Holding;
import org.delimit.explain.TransferredArea;
import org.delimit.model.PlanScore;

/** What differs between two plans, and who gains or loses, as text. */
final class DifferenceText {
  private static final int MOST_AREAS = 20;
  private static final int MOST_DISTRICTS = 12;

  private final PrintWriter out;
  private final PlanDifference difference;

  DifferenceText(PrintWriter out, PlanDifference difference) {
    this.out = out;
    this.difference = difference;
  }

  void print(String title) {
    out.println();
    out.println(title + ": " + Amounts.score(difference.difference()));
    out.println();
    constraints();
    areas();
    if (!difference.areas().isEmpty()) {
      states();
      groups();
    }
  }

  private void constraints() {
    TextTable table =
        new TextTable(
            "<<>>><>", "CONSTRAINT", "LEVEL", "BEFORE", "NOW", "CHANGE", "UNIT", "WEIGHTED");
    for (ConstraintChange change : difference.constraints()) {
      table.row(
          change.type().id(),
          change.level().word(),
          Amounts.exact(PlanScore.decimal(change.before())),
          Amounts.exact(PlanScore.decimal(change.after())),
          Amounts.signed(PlanScore.decimal(change.change())),
          change.type().unit(),
          Amounts.signed(change.weighted()));
    }
    table.print(out);
  }

  private void areas() {
    List<TransferredArea> areas = difference.areas();
    int districts = areas.stream().mapToInt(area -> area.districts().size()).sum();
    long people = areas.stream().mapToLong(TransferredArea::population).sum();
    out.println();
    out.println(
        "Districts in another state: %d, with %s people, in %d connected %s."
            .formatted(
                districts,
                Amounts.whole(people),
                areas.size(),
                areas.size() == 1 ? "area" : "areas"));
    for (TransferredArea area : areas.subList(0, Math.min(MOST_AREAS, areas.size()))) {
      out.println(
          "  %d. %s instead of %s: %s people (%s)%s"
              .formatted(
                  area.number(),
                  area.to(),
                  area.from(),
                  Amounts.whole(area.population()),
                  groups(area),
                  area.oil() == 0
                      ? ""
                      : ", " + Amounts.whole(area.oil() / 1000.0) + " barrels a day"));
      out.println("     " + districts(area));
    }
    if (areas.size() > MOST_AREAS) {
      out.println("  … and " + (areas.size() - MOST_AREAS) + " more (see --out, --json).");
    }
  }

  private static String groups(TransferredArea area) {
    return area.people().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getKey() + " " + Amounts.whole(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String districts(TransferredArea area) {
    List<String> ids = area.districts();
    String shown =
        ids.stream().limit(MOST_DISTRICTS).map(this::named).collect(Collectors.joining(", "));
    return shown
        + (ids.size() > MOST_DISTRICTS ? " and " + (ids.size() - MOST_DISTRICTS) + " more" : "");
  }

  private String named(String id) {
    var problem = difference.before().problem();
    return id + " (" + problem.districts().get(problem.requireDistrict(id)).name() + ")";
  }

  private void states() {
    out.println();
    TextTable table =
        new TextTable(
            "<>>>>>>>>",
            "STATE",
            "PEOPLE",
            "CHANGE",
            "EXPOSED",
            "CHANGE",
            "RECEIVED b/d",
            "CHANGE",
            "BORDER km",
            "CHANGE");
    difference.states().forEach(each -> row(table, each));
    row(table, difference.total());
    table.print(out);
  }

  private static void row(TextTable table, StateChange each) {
    table.row(
        each.state(),
        Amounts.whole(each.before().population()),
        signed(each, Holding::population),
        Amounts.whole(each.before().exposed()),
        signed(each, Holding::exposed),
        Amounts.whole(each.before().received() / 1000.0),
        signed(each, holding -> Math.round(holding.received() / 1000.0)),
        Amounts.whole(each.before().border() / 1e6),
        signed(each, holding -> Math.round(holding.border() / 1e6)));
  }

  private static String signed(StateChange each, ToLongFunction<Holding> figure) {
    long change = figure.applyAsLong(each.after()) - figure.applyAsLong(each.before());
    return (change > 0 ? "+" : "") + Amounts.whole(change);
  }

  private void groups() {
    out.println();
    TextTable table = new TextTable("<>>>", "GROUP", "EXPOSED", "NOW", "CHANGE");
    for (String group : difference.before().problem().groups()) {
      long[] sums = difference.exposedOf(group);
      if (sums[0] != 0 || sums[1] != 0) {
        long change = sums[1] - sums[0];
        table.row(
            group,
            Amounts.whole(sums[0]),
            Amounts.whole(sums[1]),
            (change > 0 ? "+" : "") + Amounts.whole(change));
      }
    }
    if (table.hasRows()) {
      table.print(out);
    }
  }
}
