package org.delimit.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.ensemble.MeasureSummary;
import org.delimit.ensemble.Standing;

/** An ensemble as text: what is sampled, each measure, where each plan stands. */
final class EnsembleText {
  private EnsembleText() {}

  static void print(PrintWriter out, String name, EnsembleSummary summary, boolean quiet) {
    out.println(
        "%s: %s plans in %d %s, every %s, %s of the steps changed the plan"
            .formatted(
                name,
                Amounts.whole(summary.samples()),
                summary.chains(),
                summary.chains() == 1 ? "chain" : "chains",
                summary.every() == 1 ? "step" : Amounts.whole(summary.every()) + " steps",
                Amounts.percent(summary.accepted(), 1)));
    if (!quiet) {
      out.println("Target: " + summary.target());
      measures(out, summary);
      standings(out, summary);
    }
    summary.warnings().forEach(warning -> out.println("Warning: " + warning));
  }

  private static void measures(PrintWriter out, EnsembleSummary summary) {
    TextTable table =
        new TextTable(
            "<>>>>>><", "MEASURE", "MEAN", "5 %", "50 %", "95 %", "SPLIT R̂", "WORTH", "UNIT");
    for (MeasureSummary each : summary.measures()) {
      table.row(
          each.id(),
          amount(each.mean()),
          amount(each.quantiles().get(0)),
          amount(each.quantiles().get(2)),
          amount(each.quantiles().get(4)),
          Double.isFinite(each.splitRHat())
              ? String.format(Locale.ROOT, "%.4f", each.splitRHat())
              : "–",
          Double.isFinite(each.effectiveSamples()) ? amount(each.effectiveSamples()) : "–",
          each.unit());
    }
    out.println();
    table.print(out);
  }

  private static void standings(PrintWriter out, EnsembleSummary summary) {
    TextTable table = new TextTable("<<>>>", "PLAN", "MEASURE", "VALUE", "BELOW IT", "EQUAL");
    for (Standing each : summary.standings()) {
      table.row(
          each.plan(),
          each.measure(),
          amount(each.value()),
          percent(each.below()),
          percent(each.equal()));
    }
    if (table.hasRows()) {
      out.println();
      table.print(out);
    }
    out.println();
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.2f %%", percent);
  }

  private static String amount(double value) {
    return Math.abs(value) < 1000
        ? String.format(Locale.ROOT, "%.1f", value)
        : Amounts.whole(value);
  }
}
