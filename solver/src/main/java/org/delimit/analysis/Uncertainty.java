package org.delimit.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.DataRanges;
import org.delimit.model.Plan;

/**
 * What the uncertainty of the data does to the figures of a plan and of what it is compared with.
 * All of them are counted again in every draw of the data; how figures are drawn is told by {@link
 * DataRanges} and in the README. Immutable and safe for use by several threads.
 *
 * <p>The borders, the plan and the rules stay as they are: only people by group and oil are drawn.
 */
public final class Uncertainty {
  private final DataRanges ranges;
  private final List<DrawnFigure> figures;
  private final List<String> plans;
  private final int withinOnePercent;
  private final int noWorseThanReference;

  private Uncertainty(DataRanges ranges, DrawCounting counting) {
    this.ranges = ranges;
    figures = counting.figures();
    plans = List.copyOf(counting.plans());
    withinOnePercent = counting.withinOnePercent();
    noWorseThanReference = counting.noWorseThanReference();
  }

  /**
   * Draws the data and counts, in O(draws · districts · groups), times 2^groups for the measure
   * minority. Equal arguments give equal figures on any machine.
   *
   * @param plan a plan
   * @param config the constraints; the exposure constraint says what is measured
   * @param ranges how far the data may be off
   * @return the figures with their intervals
   * @throws org.delimit.model.InvalidProblemException if the ranges do not fit the problem
   */
  public static Uncertainty of(Plan plan, ConstraintConfig config, DataRanges ranges) {
    Draws draws = new Draws(plan.problem(), ranges);
    DrawCounting counting = new DrawCounting(plan, config, ranges, draws.mostOil());
    counting.given(draws.given());
    draws.forEach(counting::draw);
    return new Uncertainty(ranges, counting);
  }

  /**
   * Every figure with its interval: no partition, the reference if there is one, the plan, and the
   * lower bound; of a plan first the whole, then each state.
   *
   * @return figures in the order to show
   */
  public List<DrawnFigure> figures() {
    return figures;
  }

  /**
   * How the data were drawn.
   *
   * @return the ranges
   */
  public DataRanges ranges() {
    return ranges;
  }

  /**
   * How often the plan is among the best: the draws in which it exposes at most one per cent more
   * people than the best of the compared plans, itself among them.
   *
   * @return percent of the draws
   */
  public double withinOnePercent() {
    return Rounded.percentOf(withinOnePercent, ranges.draws());
  }

  /**
   * What this says, for people.
   *
   * @return sentences
   */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "5–95 %% intervals over %,d draws of the data (seed %d); errors are %s.",
            ranges.draws(),
            ranges.seed(),
            ranges.byParent() ? "shared within larger units" : "independent by district"));
    sentences.add(
        ranges.basis().isEmpty()
            ? "Nothing is said about where the ranges come from."
            : "They stand on " + String.join(", ", ranges.basis()) + ".");
    sentences.add(
        "This plan exposes at most 1 %% more people than the best of the compared plans (%s) in %s %% of the draws."
            .formatted(String.join("; ", plans), Rounded.percent(withinOnePercent())));
    if (noWorseThanReference >= 0) {
      sentences.add(
          "It exposes no more people than %s in %s %% of the draws."
              .formatted(plans.get(1), Rounded.percent(noWorse())));
    }
    if (figures.stream().anyMatch(figure -> !figure.interval().holdsGiven())) {
      sentences.add(
          "Where a figure as given lies outside its interval, the ranges of the data reach further to"
              + " one side; a plan chosen for the data as given also tends to look best on them.");
    }
    return sentences;
  }

  private double noWorse() {
    return Rounded.percentOf(noWorseThanReference, ranges.draws());
  }

  /**
   * Plain values for a file.
   *
   * @return how the data were drawn, shares of the draws, then figures by column, those of states
   *     by their id
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("draws", ranges.draws());
    map.put("seed", ranges.seed());
    map.put("correlatedBy", ranges.byParent() ? "parent" : "district");
    map.put("interval", List.of(new BigDecimal("5"), new BigDecimal("95")));
    map.put("basis", ranges.basis());
    map.put("comparedPlans", plans);
    map.put("withinOnePercentOfBest", Rounded.percent(withinOnePercent()));
    map.put("noWorseThanReference", noWorseThanReference < 0 ? null : Rounded.percent(noWorse()));
    Map<String, Map<String, Object>> columns = new LinkedHashMap<>();
    for (DrawnFigure figure : figures) {
      Map<String, Object> column =
          columns.computeIfAbsent(figure.column(), id -> new LinkedHashMap<>());
      column.putIfAbsent("name", figure.columnName());
      place(column, figure).put(figure.id(), figure.interval().asMap());
    }
    map.put("columns", columns);
    return map;
  }

  private static Map<String, Object> place(Map<String, Object> column, DrawnFigure figure) {
    return figure.state().isEmpty()
        ? child(column, "figures")
        : child(child(column, "states"), figure.state());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
  }
}
