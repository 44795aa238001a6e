package org.delimit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.ensemble.MeasureSummary;
import org.delimit.ensemble.Standing;

/**
 * Where the plans stand among many: a histogram a measure, each with its sentence and its table.
 */
final class EnsembleSection {
  private EnsembleSection() {}

  static void addTo(Html html, ReportInput input) {
    input.extras().ensemble().ifPresent(ensemble -> add(html, ensemble));
  }

  private static void add(Html html, EnsembleSummary ensemble) {
    html.section("ensemble", "Among many plans");
    html.element(
        "p",
        "%s from %s (%s; one sample every %s, %s of the steps accepted, seed %d). %s"
            .formatted(
                Figures.count(ensemble.samples(), "sample"),
                Figures.count(ensemble.chains(), "chain"),
                ensemble.method(),
                Figures.count(ensemble.every(), "step"),
                Figures.percent(100 * ensemble.accepted()),
                ensemble.seed(),
                ensemble.target()));
    ensemble.warnings().forEach(each -> html.element("p", each, "class", "warning"));
    html.open("div", "class", "histograms");
    for (int m = 0; m < ensemble.measures().size(); m++) {
      histogram(html, ensemble, m);
    }
    html.close("div");
    measures(ensemble).addTo(html);
    if (!ensemble.standings().isEmpty()) {
      standings(ensemble).addTo(html);
    }
    html.element(
        "p",
        "A plan that is unlike most plans of an ensemble is not wrong for that, and one that is"
            + " like them is not right: the ensemble says what the rules alone would do. Split R̂"
            + " near 1 and many effective samples say that the chains agree.",
        "class",
        "small");
    html.close("section");
  }

  private static void histogram(Html html, EnsembleSummary ensemble, int index) {
    MeasureSummary measure = ensemble.measures().get(index);
    html.open("figure", "class", "histogram");
    html.element("figcaption", measure.id() + ", " + measure.unit());
    html.open("div", "id", "histogram-" + index, "class", "plot").close("div");
    html.element(
        "p",
        "Nine of ten samples lie between %s and %s, half of them below %s."
            .formatted(quantile(measure, 0), quantile(measure, 4), quantile(measure, 2)),
        "class",
        "small");
    for (Standing standing : ensemble.standings()) {
      if (standing.measure().equals(measure.id())) {
        html.element("p", sentence(standing, measure.unit()), "class", "standing");
      }
    }
    html.close("figure");
  }

  private static String quantile(MeasureSummary measure, int index) {
    return index < measure.quantiles().size()
        ? amount(measure.quantiles().get(index))
        : Figures.NONE;
  }

  /** The percentile in words. */
  static String sentence(Standing standing, String unit) {
    double above = Math.max(0, 100 - standing.below() - standing.equal());
    return "%s: %s %s, more than %s of the samples%s and less than %s."
        .formatted(
            standing.plan(),
            amount(standing.value()),
            unit,
            Figures.percent(standing.below()),
            standing.equal() > 0 ? ", equal to " + Figures.percent(standing.equal()) : "",
            Figures.percent(above));
  }

  private static HtmlTable measures(EnsembleSummary ensemble) {
    HtmlTable table =
        new HtmlTable("Measures over all samples")
            .words("Measure")
            .numbers("Mean")
            .numbers("Deviation")
            .numbers("Least")
            .numbers("5\u00a0%")
            .numbers("25\u00a0%")
            .numbers("Median")
            .numbers("75\u00a0%")
            .numbers("95\u00a0%")
            .numbers("Greatest")
            .numbers("Split R̂")
            .numbers("Effective samples");
    for (MeasureSummary measure : ensemble.measures()) {
      List<String> cells = new ArrayList<>();
      cells.addAll(
          List.of(
              measure.id() + ", " + measure.unit(),
              amount(measure.mean()),
              amount(measure.deviation()),
              amount(measure.least())));
      for (int q = 0; q < 5; q++) {
        cells.add(quantile(measure, q));
      }
      cells.add(amount(measure.greatest()));
      cells.add(
          Double.isFinite(measure.splitRHat()) ? Figures.index(measure.splitRHat()) : Figures.NONE);
      cells.add(
          Double.isFinite(measure.effectiveSamples())
              ? Figures.whole(measure.effectiveSamples())
              : Figures.NONE);
      table.row(cells);
    }
    return table;
  }

  private static HtmlTable standings(EnsembleSummary ensemble) {
    HtmlTable table =
        new HtmlTable("Where plans stand")
            .words("Plan")
            .words("Measure")
            .numbers("Value")
            .numbers("Samples below")
            .numbers("Samples equal");
    for (Standing standing : ensemble.standings()) {
      table.row(
          List.of(
              standing.plan(),
              standing.measure(),
              amount(standing.value()),
              Figures.percent(standing.below()),
              Figures.percent(standing.equal())));
    }
    return table;
  }

  private static String amount(double value) {
    return Double.isFinite(value) ? Figures.amount(value) : Figures.NONE;
  }

  /** What the script plots: one histogram a measure, with the plans marked. */
  static List<Object> data(EnsembleSummary ensemble) {
    List<Object> all = new ArrayList<>();
    for (MeasureSummary measure : ensemble.measures()) {
      List<Object> marks = new ArrayList<>();
      for (Standing standing : ensemble.standings()) {
        if (standing.measure().equals(measure.id()) && Double.isFinite(standing.value())) {
          marks.add(List.of(standing.plan(), standing.value()));
        }
      }
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("id", measure.id());
      data.put("unit", measure.unit());
      data.put("low", measure.histogram().low());
      data.put("width", measure.histogram().width());
      data.put("counts", measure.histogram().counts());
      data.put("marks", marks);
      all.add(data);
    }
    return all;
  }
}
