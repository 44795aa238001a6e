package org.delimit.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.delimit.draw.MapTheme.LegendEntry;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.robust.DistrictStability;
import org.delimit.robust.Robustness;

/** The theme of how sure the state of each district is. Stateless. */
final class StabilityTheme {
  private static final double[] STABLE = {0.95, 0.75, 0.5, 0};

  private StabilityTheme() {}

  /** See {@link MapTheme#stability}. */
  static MapTheme of(Plan plan, Robustness robustness) {
    PartitionProblem problem = plan.problem();
    List<DistrictStability> districts = robustness.districts();
    int states = problem.states().size();
    if (districts.size() != problem.districts().size()
        || districts.stream().anyMatch(each -> each.shares().size() != states)) {
      throw new IllegalArgumentException(
          "The stability of (%d) districts does not fit a problem of %d districts and %d states."
              .formatted(districts.size(), problem.districts().size(), states));
    }
    List<Color> fills = new ArrayList<>();
    List<Integer> marked = new ArrayList<>();
    long[] counts = new long[STABLE.length];
    for (int i = 0; i < districts.size(); i++) {
      List<Double> shares = districts.get(i).shares();
      int state = mostFrequent(shares);
      int level = level(shares.get(state));
      fills.add(problem.isSpecial(i) ? Color.WHITE : paler(Palette.state(state), level));
      if (!problem.isSpecial(i)) {
        counts[level]++;
        if (state != plan.stateIndex(i)) {
          marked.add(i);
        }
      }
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      legend.add(
          new LegendEntry(Palette.state(s), MapTheme.stateName(problem, s), "in most draws"));
    }
    String[] names = {"95 to 100 %", "75 to 95 %", "50 to 75 %", "under 50 %"};
    for (int level = 0; level < STABLE.length; level++) {
      Color grey = paler(Palette.SOFT, level);
      legend.add(new LegendEntry(grey, names[level] + " of draws", counts[level] + " districts"));
    }
    String heading =
        "The state each district joins in the best plans of %s draws of the data; outlined: not its state in the plan shown."
            .formatted(MapTheme.whole(robustness.solved()));
    return new MapTheme(heading, fills, legend, marked);
  }

  private static int mostFrequent(List<Double> shares) {
    return IntStream.range(0, shares.size())
        .reduce(0, (a, b) -> shares.get(b) > shares.get(a) ? b : a);
  }

  private static int level(double share) {
    int level = 0;
    while (share < STABLE[level]) {
      level++;
    }
    return level;
  }

  private static Color paler(Color colour, int level) {
    return Palette.mixed(Color.WHITE, colour, 1 - level * 0.27);
  }
}
