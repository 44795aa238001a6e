package org.delimit.draw;

import org.delimit.ensemble.EnsembleSummary;
import org.delimit.pareto.ParetoFront;
import org.delimit.solver.SolveResult;

/**
 * Plots of what searches, fronts and ensembles say. Stateless and safe for use by several threads.
 */
public final class Plots {
  private Plots() {}

  /**
   * A front: points of two terms, or of each two of three, every plan named where there is room.
   *
   * @param title a few words
   * @param front at least one plan
   * @return a picture
   * @throws IllegalArgumentException if the front has no plan
   */
  public static Picture front(String title, ParetoFront front) {
    return new FrontPlot(title, front);
  }

  /**
   * An ensemble: one histogram a measure, with the plans that were compared marked by name and
   * percentile (the percent of samples below, and half of the equal ones).
   *
   * @param title a few words
   * @param ensemble at least one measure
   * @return a picture
   * @throws IllegalArgumentException if the ensemble has no measure
   */
  public static Picture ensemble(String title, EnsembleSummary ensemble) {
    return new EnsemblePlot(title, ensemble);
  }

  /**
   * A search: its best soft score over time, dashed as long as no plan was feasible.
   *
   * @param title a few words
   * @param result what a search found, with at least one improvement
   * @return a picture
   * @throws IllegalArgumentException if the search kept no history
   */
  public static Picture search(String title, SolveResult result) {
    return new SearchPlot(title, result);
  }
}
