package org.delimit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.delimit.analysis.Ledger;
import org.delimit.analysis.LedgerPart;
import org.delimit.analysis.LedgerRow;

/** The ledger: who produces, pays and receives oil money. */
final class LedgerSection {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private LedgerSection() {}

  static void addTo(Html html, ReportInput input) {
    Ledger ledger = Ledger.of(input.plan());
    html.section("ledger", "Oil money");
    if (ledger.total().produced() == 0) {
      html.element("p", "No district of this problem produces oil: nothing is transferred.");
    } else {
      html.element("p", lead(ledger));
      barrels(ledger).addTo(html);
      perHead(ledger).addTo(html);
      millions(ledger).addTo(html);
      html.element("p", note(ledger, input), "class", "small");
    }
    html.close("section");
  }

  private static String lead(Ledger ledger) {
    return ledger.shared()
        ? "Under the revenue formula every account receives the parts below; the ledger balances to"
            + " the thousandth of a barrel."
        : "Under a hard partition everyone keeps what they produce: before and after are the same.";
  }

  private static HtmlTable barrels(Ledger ledger) {
    HtmlTable table =
        new HtmlTable("Ledger, in barrels a day").words("Account").numbers("Produced");
    List<LedgerPart> parts = ledger.shownParts();
    parts.forEach(part -> table.numbers(sentenceCase(part.word())));
    table
        .numbers("Received in all")
        .numbers("Received from others (− paid)")
        .numbers("Dependence on others");
    ledger.shownRows().forEach(row -> table.row(barrels(ledger, row, parts)));
    return table.row("total", barrels(ledger, ledger.total(), parts));
  }

  private static List<String> barrels(Ledger ledger, LedgerRow row, List<LedgerPart> parts) {
    List<String> cells = new ArrayList<>();
    cells.add(row.name());
    cells.add(amount(row.produced()));
    parts.forEach(
        part -> cells.add(row.parts().containsKey(part) ? amount(row.part(part)) : Figures.NONE));
    cells.add(amount(row.received()));
    cells.add(amount(row.transfer()));
    cells.add(row == ledger.union() ? Figures.NONE : Figures.percent(100 * row.dependence()));
    return cells;
  }

  private static HtmlTable perHead(Ledger ledger) {
    HtmlTable table =
        new HtmlTable("Oil income in dollars a head and year, before and after it is shared")
            .words("Account")
            .numbers("People");
    for (BigDecimal price : ledger.oilPrices()) {
      table.numbers("Before at " + dollars(price)).numbers("After at " + dollars(price));
    }
    ledger.states().forEach(row -> table.row(perHead(row, ledger.oilPrices())));
    ledger.special().forEach(row -> table.row(perHead(row, ledger.oilPrices())));
    return table.row("total", perHead(ledger.total(), ledger.oilPrices()));
  }

  private static List<String> perHead(LedgerRow row, List<BigDecimal> prices) {
    List<String> cells = new ArrayList<>();
    cells.add(row.name());
    cells.add(Figures.whole(row.population()));
    for (BigDecimal price : prices) {
      cells.add(Figures.amount(row.perHeadBefore(price).doubleValue()));
      cells.add(Figures.amount(row.perHeadAfter(price).doubleValue()));
    }
    return cells;
  }

  private static HtmlTable millions(Ledger ledger) {
    HtmlTable table = new HtmlTable("Oil money in millions of dollars a year").words("Account");
    for (BigDecimal price : ledger.oilPrices()) {
      table
          .numbers("Produced at " + dollars(price))
          .numbers("Received at " + dollars(price))
          .numbers("From others at " + dollars(price));
    }
    ledger.shownRows().forEach(row -> table.row(millions(row, ledger.oilPrices())));
    return table.row("total", millions(ledger.total(), ledger.oilPrices()));
  }

  private static List<String> millions(LedgerRow row, List<BigDecimal> prices) {
    List<String> cells = new ArrayList<>();
    cells.add(row.name());
    for (BigDecimal price : prices) {
      cells.add(million(row.produced(), price));
      cells.add(million(row.received(), price));
      cells.add(million(row.transfer(), price));
    }
    return cells;
  }

  private static String note(Ledger ledger, ReportInput input) {
    StringBuilder note = new StringBuilder();
    if (ledger.shared()) {
      note.append(Figures.whole(input.measures().transfers()))
          .append(" barrels a day must cross the new borders, ½ Σ |q − e| over the states. ");
    }
    LedgerRow special = ledger.specialTotal();
    if (ledger.shared() && !ledger.special().isEmpty()) {
      note.append(
              "Special districts receive the share the formula names for them and nothing else: ")
          .append(Figures.whole(special.population()))
          .append(" people there receive ")
          .append(amount(special.received()))
          .append(" barrels a day. ");
    }
    return note.append(
            "Before is the own oil, after is what is received. A year has 365 days; prices are those"
                + " under oil-prices, gross of what production costs. Dependence is the part of an"
                + " income that others must pay.")
        .toString();
  }

  private static String amount(long thousandths) {
    return Figures.amount(thousandths / 1000.0);
  }

  private static String million(long thousandths, BigDecimal price) {
    return Figures.amount(LedgerRow.dollarsAYear(thousandths, price).divide(MILLION).doubleValue());
  }

  private static String dollars(BigDecimal price) {
    return "$" + price.toPlainString();
  }

  private static String sentenceCase(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
