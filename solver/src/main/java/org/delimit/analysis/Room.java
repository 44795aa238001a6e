package org.delimit.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.delimit.constraint.ExposureMeasure;

/**
 * What another line could change, in sentences: how far the lower bound lies below the line in
 * force, where a plan stands between the two, and how mixed its states stay. Readers should not
 * have to subtract rows of a table to see that a line can do little.
 */
public final class Room {
  private Room() {}

  /**
   * Sentences for people, in O(states · groups).
   *
   * @param baselines the baselines of a problem
   * @param measures the measures of a plan of the same problem
   * @return what lines can save, if a reference counts the same people, and how mixed states stay;
   *     none where exposure is not measured by home groups
   */
  public static List<String> sentences(Baselines baselines, PlanMeasures measures) {
    List<String> sentences = new ArrayList<>();
    if (baselines.measure() == ExposureMeasure.HOMELAND && measures.hasHomes()) {
      baselines
          .reference()
          .filter(line -> line.comparable() && line.exposure() > 0)
          .ifPresent(line -> sentences.add(saved(line, baselines.lowerBound(), measures)));
      mixed(sentences, baselines, measures);
    }
    return sentences;
  }

  private static String saved(Baseline line, Baseline bound, PlanMeasures measures) {
    long most = Math.round(line.exposure() - bound.exposure());
    long saved = Math.round(line.exposure()) - measures.minorities();
    String room =
        most <= 0
            ? "No plan of this problem can leave fewer people outside their home than “"
                + line.name()
                + "”"
            : "No plan of this problem can save more than "
                + persons(most, measures.population())
                + " over “"
                + line.name()
                + "”";
    String plan =
        saved == 0
            ? "leaves as many"
            : (saved > 0 ? "saves " : "leaves more, by ")
                + persons(Math.abs(saved), measures.population());
    return room + "; this one " + plan + ".";
  }

  private static void mixed(List<String> sentences, Baselines baselines, PlanMeasures measures) {
    String states =
        measures.states().stream()
            .filter(state -> state.population() > 0)
            .map(state -> percent(others(state), state.population()) + " of " + state.id())
            .collect(Collectors.joining(", "));
    if (!states.isEmpty()) {
      sentences.add(
          "People who are not of the largest group of their state: "
              + states
              + "; without a partition "
              + percent(Math.round(baselines.noPartition().exposure()), measures.population())
              + " of all.");
    }
  }

  private static long others(StateMeasures state) {
    return state.population() - state.people().getOrDefault(state.largestGroup(), 0L);
  }

  private static String persons(long persons, long all) {
    String unit = persons == 1 ? " person (" : " people (";
    return String.format(Locale.ROOT, "%,d", persons) + unit + percent(persons, all) + " of all)";
  }

  private static String percent(long part, long all) {
    return String.format(Locale.ROOT, "%.2f %%", Rounded.percentOf(part, all));
  }
}
