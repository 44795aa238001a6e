package org.delimit.cli;

import java.io.PrintWriter;
import java.util.List;
import org.delimit.analysis.Acceptance;
import org.delimit.analysis.DrawnFigure;
import org.delimit.analysis.GivenScore;
import org.delimit.analysis.Interval;
import org.delimit.analysis.Outlook;
import org.delimit.analysis.PartySupport;
import org.delimit.analysis.Uncertainty;

/** The uncertainty of the figures of a plan, and who would accept it, as text. */
final class OutlookText {
  private final PrintWriter out;

  OutlookText(PrintWriter out) {
    this.out = out;
  }

  /** Prints what there is; nothing for a problem without such data. */
  void print(Outlook outlook) {
    outlook.uncertainty().ifPresent(this::uncertainty);
    outlook.acceptance().ifPresent(this::acceptance);
  }

  private void uncertainty(Uncertainty uncertainty) {
    out.println();
    TextTable table =
        new TextTable("<<<>>>>", "UNCERTAINTY", "FIGURE", "UNIT", "GIVEN", "5 %", "MEDIAN", "95 %");
    for (DrawnFigure figure : uncertainty.figures()) {
      Interval interval = figure.interval();
      String of = figure.columnName();
      table.row(
          figure.state().isEmpty() ? of : of + ", " + figure.state(),
          figure.label(),
          figure.unit(),
          amount(interval.given(), figure.unit()),
          amount(interval.low(), figure.unit()),
          amount(interval.median(), figure.unit()),
          amount(interval.high(), figure.unit()));
    }
    table.print(out);
    uncertainty.sentences().forEach(out::println);
  }

  private static String amount(double value, String unit) {
    return unit.equals("persons") || unit.equals("barrels a day")
        ? Amounts.whole(value)
        : Amounts.tenths(value);
  }

  private void acceptance(Acceptance acceptance) {
    out.println();
    out.println("Asked: " + acceptance.consultation().question());
    if (!acceptance.inside().isEmpty()) {
      inside(acceptance);
    }
    tier("NEIGHBOUR", acceptance.neighbours(), acceptance);
    tier("WIDER CONFERENCE", acceptance.guarantors(), acceptance);
    List<String> basis = acceptance.consultation().basis();
    if (!basis.isEmpty()) {
      out.println(
          "These figures stand on " + String.join(", ", basis) + "; they recommend nothing.");
    }
  }

  private void inside(Acceptance acceptance) {
    String above =
        "ABOVE " + Amounts.tenths(acceptance.consultation().threshold() / 10_000.0) + " %";
    TextTable table =
        new TextTable("<>>>>><", "PARTY", "PEOPLE", "WITH A FIGURE", "FOR", "LEAST", "MOST", above);
    for (PartySupport party : acceptance.inside()) {
      table.row(
          party.kind().equals("special") ? "special districts" : party.kind() + " " + party.party(),
          Amounts.whole(party.people()),
          Amounts.whole(party.asked()),
          party.percent().isPresent() ? Amounts.tenths(party.percent().getAsDouble()) + " %" : "–",
          Amounts.tenths(party.least()) + " %",
          Amounts.tenths(party.most()) + " %",
          party.verdict().word());
    }
    table.print(out);
    out.println(
        "Every party: "
            + acceptance.insideVerdict().word()
            + acceptance.leastContent().map(party -> "; least content: " + party.party()).orElse("")
            + ". Least and most count those without a figure as against and as for; of a group without"
            + " figures of its own they are what the figures of its districts allow.");
  }

  private void tier(String head, List<GivenScore> scores, Acceptance acceptance) {
    if (scores.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            "<><", head, "SCORE", "ABOVE " + Amounts.exact(acceptance.consultation().leastScore()));
    for (GivenScore score : scores) {
      table.row(score.party(), Amounts.exact(score.score()), score.verdict().word());
    }
    table.print(out);
  }
}
