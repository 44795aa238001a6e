package org.delimit.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delimit.analysis.Ledger;
import org.delimit.analysis.LedgerPart;
import org.delimit.analysis.LedgerRow;

/** The ledger as text: barrels a day part by part, then dollars a head. */
final class LedgerText {
  private final PrintWriter out;
  private final Ledger ledger;
  private final List<LedgerPart> parts;

  LedgerText(PrintWriter out, Ledger ledger) {
    this.out = out;
    this.ledger = ledger;
    parts = ledger.shownParts();
  }

  /** Prints nothing where there is no oil. */
  void print() {
    if (ledger.total().produced() == 0) {
      return;
    }
    out.println();
    barrels();
    out.println();
    dollars();
  }

  private void barrels() {
    List<String> header = new ArrayList<>(List.of("LEDGER b/d", "PRODUCED"));
    parts.forEach(part -> header.add(part.word().toUpperCase(Locale.ROOT)));
    header.addAll(List.of("RECEIVED", "TRANSFER", "DEPENDS"));
    TextTable table = table(header);
    ledger.states().forEach(row -> table.row(barrels(row.id(), row)));
    if (!ledger.special().isEmpty()) {
      table.row(barrels("special districts", ledger.specialTotal()));
    }
    if (ledger.shownRows().contains(ledger.union())) {
      table.row(barrels("the union", ledger.union()));
    }
    table.row(barrels("all", ledger.total()));
    table.print(out);
    LedgerRow special = ledger.specialTotal();
    if (ledger.shared() && special.population() > 0 && special.received() == 0) {
      out.println(
          Amounts.whole(special.population())
              + " people in special districts receive nothing: special-percent can give them a share.");
    }
  }

  private String[] barrels(String name, LedgerRow row) {
    List<String> cells = new ArrayList<>(List.of(name, whole(row.produced())));
    parts.forEach(part -> cells.add(row.parts().containsKey(part) ? whole(row.part(part)) : ""));
    cells.add(whole(row.received()));
    cells.add(whole(row.transfer()));
    cells.add(row == ledger.union() ? "" : Amounts.tenths(100 * row.dependence()) + " %");
    return cells.toArray(String[]::new);
  }

  private void dollars() {
    List<String> header = new ArrayList<>(List.of("DOLLARS A HEAD AND YEAR"));
    for (BigDecimal price : ledger.oilPrices()) {
      header.add("BEFORE AT " + price.toPlainString());
      header.add("AFTER");
    }
    TextTable table = table(header);
    ledger.states().forEach(row -> table.row(dollars(row.id(), row)));
    if (!ledger.special().isEmpty()) {
      table.row(dollars("special districts", ledger.specialTotal()));
    }
    table.row(dollars("all", ledger.total()));
    table.print(out);
  }

  private String[] dollars(String name, LedgerRow row) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (BigDecimal price : ledger.oilPrices()) {
      cells.add(Amounts.cents(row.perHeadBefore(price)));
      cells.add(Amounts.cents(row.perHeadAfter(price)));
    }
    return cells.toArray(String[]::new);
  }

  private static TextTable table(List<String> header) {
    return new TextTable("<" + ">".repeat(header.size() - 1), header.toArray(String[]::new));
  }

  private static String whole(long thousandths) {
    return Amounts.whole(thousandths / 1000.0);
  }
}
