package org.delimit.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.delimit.draw.MapTheme.LegendEntry;
import org.delimit.model.Plan;

/** Themes that show an amount of each district from light to dark. Stateless. */
final class ShadedThemes {
  private static final int[] SHARES = {5, 10, 25, 50, 75, 100};

  private ShadedThemes() {}

  /**
   * Shares of the people of each district.
   *
   * @param shares percent; less than 0 where there is nobody, or nobody who counts
   */
  static MapTheme shares(String heading, Plan plan, List<Double> shares) {
    List<Color> fills = new ArrayList<>();
    long[] people = new long[SHARES.length];
    for (int i = 0; i < shares.size(); i++) {
      int step = 0;
      while (shares.get(i) >= SHARES[step] && step < SHARES.length - 1) {
        step++;
      }
      boolean counted = shares.get(i) >= 0;
      people[step] += counted ? plan.problem().districts().get(i).population() : 0;
      fills.add(counted ? Palette.step(step, SHARES.length) : Palette.NO_DATA);
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (int step = SHARES.length - 1; step >= 0; step--) {
      String range = (step == 0 ? "under " : SHARES[step - 1] + " to ") + SHARES[step] + " %";
      String detail = "districts of " + MapTheme.people(people[step]);
      legend.add(new LegendEntry(Palette.step(step, SHARES.length), range, detail));
    }
    return new MapTheme(heading, fills, legend, List.of());
  }

  /**
   * Amounts of each district. Classes end at 1, 2 and 5 times powers of ten, the sixth and last one
   * takes all that is less.
   *
   * @param amounts one a district, 0 for none
   */
  static MapTheme amounts(String heading, String unit, List<Double> amounts) {
    double greatest = amounts.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Double> breaks = Scale.breaksBelow(greatest, SHARES.length - 1);
    int classes = breaks.size() + 1;
    int[] counts = new int[classes];
    int none = 0;
    List<Color> fills = new ArrayList<>();
    for (double amount : amounts) {
      int step = 0;
      while (step < breaks.size() && amount >= breaks.get(step)) {
        step++;
      }
      fills.add(amount > 0 ? Palette.step(step, classes) : Palette.NO_DATA);
      counts[step] += amount > 0 ? 1 : 0;
      none += amount > 0 ? 0 : 1;
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (int step = classes - 1; step >= 0; step--) {
      String text =
          step == 0
              ? (breaks.isEmpty() ? "above 0" : "under " + Scale.label(breaks.get(0)))
              : step == classes - 1
                  ? Scale.label(breaks.get(step - 1)) + " and more"
                  : Scale.label(breaks.get(step - 1)) + " to " + Scale.label(breaks.get(step));
      legend.add(new LegendEntry(Palette.step(step, classes), text, districts(counts[step])));
    }
    if (none > 0) {
      legend.add(new LegendEntry(Palette.NO_DATA, "none", districts(none)));
    }
    double sum = amounts.stream().mapToDouble(Double::doubleValue).sum();
    String all = ", in all " + Scale.label(Math.rint(sum));
    return new MapTheme(
        heading + all + (heading.endsWith(unit) ? "" : " " + unit), fills, legend, List.of());
  }

  private static String districts(int count) {
    return count == 1 ? "1 district" : count + " districts";
  }
}
