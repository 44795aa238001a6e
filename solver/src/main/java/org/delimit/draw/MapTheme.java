package org.delimit.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.StateMeasures;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.robust.DistrictStability;
import org.delimit.robust.Robustness;

/**
 * What a map shows: a colour for each district and what the colours mean. Special districts are
 * hatched on every map. Immutable.
 *
 * @param heading what is shown, a sentence for the head of the map
 * @param fills the colour of each district, in their order
 * @param legend what the colours mean, in the order to show
 * @param marked districts that get an outline of their own
 */
public record MapTheme(
    String heading, List<Color> fills, List<LegendEntry> legend, List<Integer> marked) {
  private static final int[] SHARES = {5, 10, 25, 50, 75, 100};
  private static final double[] STABLE = {0.95, 0.75, 0.5, 0};
  private static final double PALEST = 0.22;

  /**
   * Copies.
   *
   * @param heading as above
   * @param fills as above
   * @param legend as above
   * @param marked as above
   */
  public MapTheme {
    fills = List.copyOf(fills);
    legend = List.copyOf(legend);
    marked = List.copyOf(marked);
  }

  /**
   * One colour of a legend.
   *
   * @param colour the colour
   * @param text what it means
   * @param detail more about it in smaller letters, or the empty text
   */
  public record LegendEntry(Color colour, String text, String detail) {}

  /**
   * Districts in the colours of their states, with people and the part that is exposed (in the
   * homeland sense: people of groups whose home is another state). O(districts · groups).
   *
   * @param plan a plan
   * @return a theme
   */
  public static MapTheme plan(Plan plan) {
    PlanMeasures measures = PlanMeasures.of(plan);
    PartitionProblem problem = plan.problem();
    List<LegendEntry> legend = new ArrayList<>();
    for (int s = 0; s < measures.states().size(); s++) {
      StateMeasures state = measures.states().get(s);
      String people = people(state.population());
      String exposed =
          measures.hasHomes() && state.population() > 0
              ? ", " + percent(state.minorities(), state.population()) + " exposed"
              : "";
      legend.add(new LegendEntry(Palette.state(s), stateName(problem, s), people + exposed));
    }
    String heading =
        measures.hasHomes()
            ? "%s of %s people in states live in one that is not their group's home (%s)."
                .formatted(
                    whole(measures.minorities()),
                    whole(measures.assigned()),
                    percent(measures.minorities(), measures.assigned()))
            : "%s people in %d states."
                .formatted(whole(measures.assigned()), problem.states().size());
    return new MapTheme(heading, states(plan), legend, List.of());
  }

  /**
   * The part of the people of each district whose group has its home in another state.
   *
   * @param plan a plan
   * @return a theme
   * @throws IllegalArgumentException if no group has a home
   */
  public static MapTheme exposed(Plan plan) {
    if (!PlanMeasures.of(plan).hasHomes()) {
      throw new IllegalArgumentException(
          "No state is home of a group: nobody is exposed in the sense of this map.");
    }
    PartitionProblem problem = plan.problem();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      shares.add(
          problem.isSpecial(i)
              ? Double.valueOf(-1)
              : share(exposed(plan, i), problem.districts().get(i).population()));
    }
    return shares(
        "People whose group has its home in another state, percent of each district", plan, shares);
  }

  /**
   * The largest group of each district.
   *
   * @param plan a plan, whose states are outlined
   * @return a theme
   * @throws IllegalArgumentException if the problem has no groups
   */
  public static MapTheme largestGroup(Plan plan) {
    PartitionProblem problem = plan.problem();
    List<String> groups = problem.groups();
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("The problem has no groups.");
    }
    List<Color> fills = new ArrayList<>();
    long[] districts = new long[groups.size()];
    for (District district : problem.districts()) {
      int largest = 0;
      for (int g = 1; g < groups.size(); g++) {
        largest =
            district.people(groups.get(g)) > district.people(groups.get(largest)) ? g : largest;
      }
      boolean known = district.people(groups.get(largest)) > 0;
      fills.add(known ? Palette.state(largest) : Palette.NO_DATA);
      districts[largest] += known ? 1 : 0;
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      String group = groups.get(g);
      long people = problem.districts().stream().mapToLong(d -> d.people(group)).sum();
      String detail = people(people) + ", largest in " + districts[g];
      legend.add(new LegendEntry(Palette.state(g), group, detail));
    }
    return new MapTheme("Largest group of each district", fills, legend, List.of());
  }

  /**
   * The part of the people of each district that belongs to a group.
   *
   * @param plan a plan, whose states are outlined
   * @param group name of a group of the problem
   * @return a theme
   */
  public static MapTheme group(Plan plan, String group) {
    List<Double> shares =
        plan.problem().districts().stream()
            .map(district -> share(district.people(group), district.population()))
            .toList();
    return shares("People of the group " + group + ", percent of each district", plan, shares);
  }

  /**
   * The people of each district.
   *
   * @param plan a plan, whose states are outlined
   * @return a theme
   */
  public static MapTheme people(Plan plan) {
    return amounts(
        "People of each district",
        "people",
        plan.problem().districts().stream().map(d -> (double) d.population()).toList());
  }

  /**
   * The oil output of each district.
   *
   * @param plan a plan, whose states are outlined
   * @return a theme
   */
  public static MapTheme oil(Plan plan) {
    return amounts(
        "Oil output of each district, barrels a day",
        "barrels a day",
        plan.problem().districts().stream().map(District::oilBarrelsPerDay).toList());
  }

  /**
   * Where two plans differ: districts whose state is another one are in the colour of their state
   * in the first plan and outlined, the others are pale.
   *
   * @param plan a plan
   * @param against another plan of the same districts and states
   * @param name what the other plan is called
   * @return a theme
   */
  public static MapTheme difference(Plan plan, Plan against, String name) {
    PartitionProblem problem = plan.problem();
    List<Color> all = states(plan);
    List<Color> fills = new ArrayList<>();
    List<Integer> marked = new ArrayList<>();
    long[] gained = new long[problem.states().size() + 1];
    long[] lost = new long[problem.states().size() + 1];
    for (int i = 0; i < all.size(); i++) {
      int now = plan.stateIndex(i);
      int then = against.stateIndex(i);
      boolean changed = now != then;
      fills.add(changed ? all.get(i) : Palette.mixed(Color.WHITE, all.get(i), PALEST));
      if (changed) {
        marked.add(i);
        gained[now] += problem.districts().get(i).population();
        lost[then] += problem.districts().get(i).population();
      }
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (int s = 0; s < problem.states().size(); s++) {
      String detail = "gains %s, loses %s people".formatted(whole(gained[s]), whole(lost[s]));
      legend.add(new LegendEntry(Palette.state(s), stateName(problem, s), detail));
    }
    long people = marked.stream().mapToLong(i -> problem.districts().get(i).population()).sum();
    String heading =
        "Against %s: %d of %d districts with %s people are in another state (full colour, outlined)."
            .formatted(name, marked.size(), all.size(), whole(people));
    return new MapTheme(heading, fills, legend, marked);
  }

  /**
   * How sure the state of each district is when the data change: the colour of the state it joins
   * in most draws, paler the fewer these are; outlined where that is not its state in the plan.
   *
   * @param plan a plan
   * @param robustness what draws of the data did
   * @return a theme
   * @throws IllegalArgumentException if the districts or states are not those of the plan
   */
  public static MapTheme stability(Plan plan, Robustness robustness) {
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
      legend.add(new LegendEntry(Palette.state(s), stateName(problem, s), "in most draws"));
    }
    String[] names = {"95 to 100 %", "75 to 95 %", "50 to 75 %", "under 50 %"};
    for (int level = 0; level < STABLE.length; level++) {
      Color grey = paler(Palette.SOFT, level);
      legend.add(new LegendEntry(grey, names[level] + " of draws", counts[level] + " districts"));
    }
    String heading =
        "The state each district joins in the best plans of %s draws of the data; outlined: not its state in the plan shown."
            .formatted(whole(robustness.solved()));
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

  private static List<Color> states(Plan plan) {
    return IntStream.range(0, plan.problem().districts().size())
        .mapToObj(
            i -> plan.problem().isSpecial(i) ? Color.WHITE : Palette.state(plan.stateIndex(i)))
        .toList();
  }

  private static long exposed(Plan plan, int district) {
    PartitionProblem problem = plan.problem();
    long exposed = 0;
    for (String group : problem.groups()) {
      boolean anywhere =
          IntStream.range(0, problem.states().size()).anyMatch(s -> problem.isHome(group, s));
      if (anywhere && !problem.isHome(group, plan.stateIndex(district))) {
        exposed += problem.districts().get(district).people(group);
      }
    }
    return exposed;
  }

  private static Double share(long part, long all) {
    return all == 0 ? Double.valueOf(-1) : Double.valueOf(100.0 * part / all);
  }

  /* Percent; less than 0 where there is nobody, or nobody who counts. */
  private static MapTheme shares(String heading, Plan plan, List<Double> shares) {
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
      String detail = "districts of " + people(people[step]);
      legend.add(new LegendEntry(Palette.step(step, SHARES.length), range, detail));
    }
    return new MapTheme(heading, fills, legend, List.of());
  }

  /* Classes end at 1, 2 and 5 times powers of ten, the sixth and last one takes all that is less. */
  private static MapTheme amounts(String heading, String unit, List<Double> amounts) {
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

  private static String stateName(PartitionProblem problem, int state) {
    return problem.states().get(state).name();
  }

  private static String people(long count) {
    return whole(count) + " people";
  }

  static String whole(long amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }

  private static String percent(long part, long all) {
    return String.format(Locale.ROOT, "%.1f %%", all == 0 ? 0 : 100.0 * part / all);
  }
}
