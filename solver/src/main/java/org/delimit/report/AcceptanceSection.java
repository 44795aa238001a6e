package org.delimit.report;

import java.util.Arrays;
import java.util.List;
import org.delimit.analysis.Acceptance;
import org.delimit.analysis.GivenScore;
import org.delimit.analysis.PartySupport;
import org.delimit.analysis.Verdict;
import org.delimit.model.Consultation;

/** Who would accept the plan, party by party. */
final class AcceptanceSection {
  private AcceptanceSection() {}

  static void addTo(Html html, ReportInput input) {
    input.outlook().acceptance().ifPresent(acceptance -> add(html, acceptance));
  }

  private static void add(Html html, Acceptance acceptance) {
    Consultation consultation = acceptance.consultation();
    html.section("acceptance", "Who would accept it");
    html.element("p", "Asked: " + consultation.question());
    html.element(
        "p",
        (consultation.basis().isEmpty()
                ? ""
                : "The figures stand on " + String.join(", ", consultation.basis()) + ". ")
            + "They are reported as given and recommend nothing. Least and most count those without a"
            + " figure as against and as for; of a group without figures of its own they are what"
            + " the figures of its districts allow.",
        "class",
        "small");
    if (!acceptance.inside().isEmpty()) {
      inside(acceptance, consultation).addTo(html);
    }
    tier(html, "Neighbours", acceptance.neighbours(), consultation);
    tier(html, "Wider conference", acceptance.guarantors(), consultation);
    html.close("section");
  }

  private static HtmlTable inside(Acceptance acceptance, Consultation consultation) {
    String threshold = Figures.percent(consultation.threshold() / 10_000.0);
    HtmlTable table =
        new HtmlTable("Parties inside: every one above " + threshold + "?")
            .words("Party")
            .numbers("People")
            .numbers("With a figure")
            .numbers("For")
            .numbers("Least")
            .numbers("Most")
            .words("Above");
    for (PartySupport party : acceptance.inside()) {
      table.row(
          List.of(
              party.kind().equals("special")
                  ? "special districts"
                  : party.kind() + " " + party.party(),
              Figures.whole(party.people()),
              Figures.whole(party.asked()),
              party.percent().isPresent()
                  ? Figures.percent(party.percent().getAsDouble())
                  : Figures.NONE,
              Figures.percent(party.least()),
              Figures.percent(party.most()),
              party.verdict().word()));
    }
    String least = acceptance.leastContent().map(PartySupport::party).orElse(Figures.NONE);
    return table.row(
        "total", total("Every party; least content: " + least, 7, acceptance.insideVerdict()));
  }

  private static void tier(
      Html html, String name, List<GivenScore> scores, Consultation consultation) {
    if (scores.isEmpty()) {
      return;
    }
    HtmlTable table =
        new HtmlTable(
                name + ": every score above " + Figures.exact(consultation.leastScore()) + "?")
            .words("Party")
            .numbers("Score, −1 to 1")
            .words("Above");
    for (GivenScore score : scores) {
      table.row(List.of(score.party(), Figures.exact(score.score()), score.verdict().word()));
    }
    String least = Acceptance.leastContent(scores).map(GivenScore::party).orElse(Figures.NONE);
    table
        .row(
            "total", total("Every party; least content: " + least, 3, Acceptance.verdictOf(scores)))
        .addTo(html);
  }

  private static List<String> total(String text, int cells, Verdict verdict) {
    String[] row = new String[cells];
    Arrays.fill(row, "");
    row[0] = text;
    row[cells - 1] = verdict.word();
    return List.of(row);
  }
}
