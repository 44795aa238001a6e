package org.delimit.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Finding;
import org.delimit.explain.Alternative;
import org.delimit.explain.Companions;
import org.delimit.explain.ConstraintChange;
import org.delimit.explain.DistrictExplanation;
import org.delimit.explain.Explainer;
import org.delimit.explain.Firmness;
import org.delimit.explain.JointMove;
import org.delimit.model.PlanScore;

/** Why a plan and its districts are as they are, as text. */
final class ExplainText {
  private static final int MOST_CAUSES = 6;
  private static final int MOST_DISTRICTS = 20;
  private static final int MOST_MOVES = 5;

  private final PrintWriter out;

  ExplainText(PrintWriter out) {
    this.out = out;
  }

  /** The score, and so many findings a constraint. */
  void score(Explainer explainer, int most) {
    ScoreText.print(out, explainer.problem().name(), explainer.explanation());
    if (most > 0) {
      explainer.explanation().constraints().forEach(entry -> findings(entry, most));
    }
  }

  private void findings(ConstraintScore entry, int most) {
    List<Finding> findings = entry.findings();
    if (findings.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        "%s: %s %s"
            .formatted(entry.type().id(), Amounts.exact(entry.amount()), entry.type().unit()));
    findings.stream()
        .limit(most)
        .forEach(finding -> out.println("  " + finding.text() + causes(finding)));
    if (findings.size() > most) {
      out.println("  … and " + (findings.size() - most) + " more (see --findings).");
    }
  }

  private static String causes(Finding finding) {
    List<String> districts = finding.districts();
    if (districts.isEmpty()) {
      return "";
    }
    String first = String.join(", ", districts.subList(0, Math.min(MOST_CAUSES, districts.size())));
    int more = districts.size() - MOST_CAUSES;
    return " Districts: " + first + (more > 0 ? " and " + more + " more." : ".");
  }

  /** One district with all its alternatives. */
  void district(DistrictExplanation district) {
    out.println();
    out.println(
        "%s (%s), %s people, is in %s."
            .formatted(
                district.name(),
                district.district(),
                Amounts.whole(district.population()),
                district.state()));
    district.sentences().forEach(out::println);
    for (Alternative each : district.alternatives()) {
      if (!each.stays()) {
        alternative(district, each);
      }
    }
  }

  private void alternative(DistrictExplanation district, Alternative each) {
    boolean best = district.best().map(b -> b == each).orElse(false);
    out.println();
    out.println(
        "In %s instead%s: %s%s"
            .formatted(
                each.state(),
                best ? " (the best alternative)" : each.allowed() ? "" : " (not allowed)",
                difference(each.difference()),
                each.touches() ? "" : "; it touches no district of that state"));
    changes(each.changes(), "  ");
    each.breaks().forEach(line -> out.println("  " + line));
    each.companions().ifPresent(this::companions);
    if (each.allowed() && each.companions().isEmpty() && each.worseHard().contains("contiguity")) {
      out.println("  No small set of districts is known that could go along.");
    }
  }

  private void companions(Companions companions) {
    out.println(
        "  With %s along (%s people, %s): %s"
            .formatted(
                String.join(", ", companions.districts()),
                Amounts.whole(companions.population()),
                companions.smallest() ? "no fewer would do" : "fewer may do",
                difference(companions.difference())));
    changes(companions.changes(), "    ");
  }

  private void changes(List<ConstraintChange> changes, String indent) {
    TextTable table =
        new TextTable(
            "<<>>><>", indent + "CONSTRAINT", "LEVEL", "NOW", "THEN", "CHANGE", "UNIT", "WEIGHTED");
    for (ConstraintChange change : changes) {
      if (change.change() != 0) {
        table.row(
            indent + change.type().id(),
            change.level().word(),
            amount(change.before()),
            amount(change.after()),
            Amounts.signed(PlanScore.decimal(change.change())),
            change.type().unit(),
            Amounts.signed(change.weighted()));
      }
    }
    if (table.hasRows()) {
      table.print(out);
    }
  }

  /** How firm the plan is at each border district. */
  void border(Explainer explainer) {
    List<DistrictExplanation> border = explainer.border();
    if (border.isEmpty()) {
      return;
    }
    PlanScore score = explainer.explanation().score();
    out.println();
    out.println(Firmness.of(border, score).sentence());
    out.println();
    TextTable table =
        new TextTable(
            "<<><<>><",
            "DISTRICT",
            "NAME",
            "PEOPLE",
            "STATE",
            "BEST OTHER",
            "CHANGE",
            "OF SOFT",
            "PENALTIES");
    for (DistrictExplanation each : border.subList(0, Math.min(MOST_DISTRICTS, border.size()))) {
      Alternative best = each.best().orElseThrow();
      table.row(
          each.district(),
          each.name(),
          Amounts.whole(each.population()),
          each.state(),
          best.state(),
          difference(best.difference()),
          best.difference().hard() != 0 || best.difference().medium() != 0
              ? "–"
              : Amounts.percent(best.difference().soft(), score.soft()),
          penalties(best.changes()));
    }
    table.print(out);
    if (border.size() > MOST_DISTRICTS) {
      out.println("… and " + (border.size() - MOST_DISTRICTS) + " more (see --out, --json).");
    }
  }

  /** The moves of several districts together, the best few. */
  void together(Explainer explainer) {
    List<JointMove> moves = explainer.together();
    if (moves.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        "Moves of several districts, where contiguity does not let one of them go alone; the best of %d:"
            .formatted(moves.size()));
    TextTable table = new TextTable("<><><", "DISTRICTS", "PEOPLE", "TO", "CHANGE", "PENALTIES");
    for (JointMove move : moves.subList(0, Math.min(MOST_MOVES, moves.size()))) {
      table.row(
          String.join(" ", move.districts()),
          Amounts.whole(move.population()),
          move.state(),
          difference(move.difference()),
          penalties(move.changes()));
    }
    table.print(out);
  }

  private static String penalties(List<ConstraintChange> changes) {
    StringBuilder text = new StringBuilder();
    for (ConstraintChange change : changes) {
      if (change.change() != 0) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(change.type().id())
            .append(' ')
            .append(Amounts.signed(PlanScore.decimal(change.change())));
      }
    }
    return text.toString();
  }

  /** The levels of a difference that are not zero. */
  static String difference(PlanScore difference) {
    StringBuilder text = new StringBuilder();
    append(text, difference.hard(), "hard");
    append(text, difference.medium(), "medium");
    append(text, difference.soft(), "soft");
    return text.isEmpty() ? "no difference" : text.toString();
  }

  private static void append(StringBuilder text, long thousandths, String level) {
    if (thousandths != 0) {
      text.append(text.isEmpty() ? "" : " / ")
          .append(Amounts.signed(PlanScore.decimal(thousandths)))
          .append(' ')
          .append(level);
    }
  }

  private static String amount(long thousandths) {
    BigDecimal amount = PlanScore.decimal(thousandths);
    return Amounts.exact(amount);
  }
}
