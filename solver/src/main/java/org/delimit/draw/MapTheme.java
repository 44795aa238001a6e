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
    return ShadedThemes.shares(
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
    return ShadedThemes.shares(
        "People of the group " + group + ", percent of each district", plan, shares);
  }

  /**
   * The people of each district.
   *
   * @param plan a plan, whose states are outlined
   * @return a theme
   */
  public static MapTheme people(Plan plan) {
    return ShadedThemes.amounts(
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
    return ShadedThemes.amounts(
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
    return StabilityTheme.of(plan, robustness);
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

  static String stateName(PartitionProblem problem, int state) {
    return problem.states().get(state).name();
  }

  static String people(long count) {
    return whole(count) + " people";
  }

  static String whole(long amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }

  private static String percent(long part, long all) {
    return String.format(Locale.ROOT, "%.1f %%", all == 0 ? 0 : 100.0 * part / all);
  }
}
