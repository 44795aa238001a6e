package org.delimit.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delimit.constraint.ConstraintType;

/**
 * Decides what the searches of a sweep are after, from the front so far and what was tried: the
 * ends, a lattice of weights, then the widest gaps, by the weights normal to a gap (Cohon 1978) and
 * from the corner below it, which also finds plans that no weights prefer. Repeatable.
 */
final class Agenda {
  /** Searches that may run at once after the first weights. */
  static final int BATCH = 8;

  private static final double ALONE = 0.998;
  private static final double WARM = 0.3;
  private static final int LATTICE = 12;
  private static final double LESS_AFTER_A_TRY = 0.25;

  private final List<String> names;
  private final Map<String, Long> tries = new TreeMap<>();
  private int drawn;
  private int again;

  Agenda(List<ConstraintType> terms) {
    names = terms.stream().map(ConstraintType::id).toList();
  }

  /** One term alone each, the others as tie-breakers. */
  List<Goal> ends() {
    List<Goal> goals = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      double[] lambda = new double[names.size()];
      Arrays.fill(lambda, (1 - ALONE) / (names.size() - 1));
      lambda[k] = ALONE;
      goals.add(new Goal(lambda, List.of(), 1, "search for " + names.get(k) + " alone"));
    }
    return goals;
  }

  /** Weights evenly between the ends. */
  List<Goal> weights() {
    List<Goal> goals = new ArrayList<>();
    if (names.size() == 2) {
      for (int k = 1; k <= 3; k++) {
        goals.add(weighted(new double[] {k / 4.0, 1 - k / 4.0}, 1));
      }
      return goals;
    }
    for (int a = 0; a <= 3; a++) {
      for (int b = 0; a + b <= 3; b++) {
        if (Math.max(a, Math.max(b, 3 - a - b)) < 3) {
          goals.add(weighted(new double[] {shade(a), shade(b), shade(3 - a - b)}, 1));
        }
      }
    }
    return goals;
  }

  /** What to search for next. */
  List<Goal> gaps(List<Entry> sorted) {
    Ranges ranges = Ranges.ofEntries(sorted);
    List<Goal> goals = new ArrayList<>(names.size() == 2 ? boxes(sorted, ranges) : rays(sorted));
    // A better end widens the whole front, so that every batch tries one again.
    Goal end = ends().get(again % names.size());
    boolean hot = again++ / names.size() % 2 == 0;
    goals.add(new Goal(end.lambda(), List.of(), hot ? 1 : WARM, end.origin()));
    while (goals.size() < BATCH) {
      goals.add(drawnGoal(ranges));
    }
    return goals;
  }

  Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("drawn", drawn);
    state.put("again", again);
    state.put("tries", new LinkedHashMap<>(tries));
    return state;
  }

  void restore(Map<?, ?> state) {
    drawn = ((Number) state.get("drawn")).intValue();
    again = ((Number) state.get("again")).intValue();
    tries.clear();
    ((Map<?, ?>) state.get("tries"))
        .forEach((gap, count) -> tries.put((String) gap, ((Number) count).longValue()));
  }

  /* The widest gaps between neighbours of a front of two terms, by the box plans could lie in. */
  private List<Goal> boxes(List<Entry> sorted, Ranges ranges) {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k + 1 < sorted.size(); k++) {
      order.add(k);
    }
    order.sort(
        Comparator.comparingDouble(
                (Integer k) -> -room(sorted.get(k).values, sorted.get(k + 1).values, ranges))
            .thenComparing(Comparator.naturalOrder()));
    List<Goal> goals = new ArrayList<>();
    for (int k : order.subList(0, Math.min(BATCH / 2, order.size()))) {
      goals.add(box(sorted.get(k).values, sorted.get(k + 1).values, ranges));
    }
    return goals;
  }

  private double room(long[] left, long[] right, Ranges ranges) {
    double area = (double) (right[0] - left[0]) / ranges.width(0);
    area *= (double) (left[1] - right[1]) / ranges.width(1);
    return area * Math.pow(LESS_AFTER_A_TRY, tries.getOrDefault(key(left, right), 0L));
  }

  private Goal box(long[] left, long[] right, Ranges ranges) {
    double across = (double) (right[0] - left[0]) / ranges.width(0);
    double down = (double) (left[1] - right[1]) / ranges.width(1);
    long before = tries.merge(key(left, right), 1L, Long::sum) - 1;
    boolean normal = before % 2 == 0;
    // The normal of the chord weighs a term by the fall of the other; a box by its own.
    double first = normal ? down : 1 / across;
    double second = normal ? across : 1 / down;
    double[] lambda = {first / (first + second), second / (first + second)};
    return new Goal(
        lambda,
        normal ? List.of() : List.of(left[0], right[1]),
        WARM,
        normal ? "search by the weights normal to a gap" : "search below a gap");
  }

  private static String key(long[] left, long[] right) {
    return left[0] + "," + left[1] + ":" + right[0] + "," + right[1];
  }

  /* Directions from the ideal point that lie farthest from those of the plans of the front. */
  private List<Goal> rays(List<Entry> sorted) {
    Ranges ranges = Ranges.ofEntries(sorted);
    List<double[]> met = new ArrayList<>();
    sorted.forEach(entry -> met.add(direction(entry.values, ranges)));
    List<Goal> goals = new ArrayList<>();
    while (goals.size() < BATCH / 2) {
      int[] best = emptiest(met);
      tries.merge("ray " + best[0] + "," + best[1], 1L, Long::sum);
      double[] ray = ray(best[0], best[1]);
      met.add(ray);
      double[] lambda = {1 / ray[0], 1 / ray[1], 1 / ray[2]};
      double sum = lambda[0] + lambda[1] + lambda[2];
      for (int k = 0; k < lambda.length; k++) {
        lambda[k] /= sum;
      }
      goals.add(new Goal(lambda, corner(ranges), WARM, "search into a gap"));
    }
    return goals;
  }

  private int[] emptiest(List<double[]> met) {
    int[] best = {1, 1};
    double widest = -1;
    for (int a = 1; a <= LATTICE - 2; a++) {
      for (int b = 1; a + b <= LATTICE - 1; b++) {
        double near = Double.MAX_VALUE;
        double[] ray = ray(a, b);
        for (double[] other : met) {
          near =
              Math.min(
                  near,
                  Math.abs(ray[0] - other[0])
                      + Math.abs(ray[1] - other[1])
                      + Math.abs(ray[2] - other[2]));
        }
        near *= Math.pow(LESS_AFTER_A_TRY, tries.getOrDefault("ray " + a + "," + b, 0L));
        if (near > widest) {
          widest = near;
          best = new int[] {a, b};
        }
      }
    }
    return best;
  }

  private static double[] ray(int a, int b) {
    double step = 1.0 / LATTICE;
    return new double[] {a * step, b * step, (LATTICE - a - b) * step};
  }

  private static double[] direction(long[] values, Ranges ranges) {
    double sum = Math.max(1e-9, ranges.sum(values));
    double[] direction = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      direction[k] = ranges.scaled(k, values[k]) / sum;
    }
    return direction;
  }

  /* Weights, or directions from the ideal point, that fill the simplex evenly. */
  private Goal drawnGoal(Ranges ranges) {
    drawn++;
    double heat = drawn % 2 == 0 ? 1 : WARM;
    double[] lambda = names.size() == 2 ? onLine(drawn) : onTriangle(drawn);
    if (drawn % 4 == 3) {
      return new Goal(lambda, corner(ranges), heat, "search from the ideal point");
    }
    return weighted(lambda, heat);
  }

  private static double[] onLine(int index) {
    double first = shade(3 * halton(index, 2));
    return new double[] {first, 1 - first};
  }

  /* A square of Halton points (1960) folded onto the triangle. */
  private static double[] onTriangle(int index) {
    double root = Math.sqrt(halton(index, 2));
    double side = halton(index, 3);
    return new double[] {
      shade(3 * (1 - root)), shade(3 * root * (1 - side)), shade(3 * root * side)
    };
  }

  private static double halton(int index, int base) {
    double result = 0;
    double part = 1.0 / base;
    for (int rest = index; rest > 0; rest /= base, part /= base) {
      result += part * (rest % base);
    }
    return result;
  }

  /* A part of three as a share, a little off zero: a term of no weight leaves plans dominated. */
  private static double shade(double part) {
    return (part + 0.02) / 3.06;
  }

  private static List<Long> corner(Ranges ranges) {
    List<Long> corner = new ArrayList<>();
    for (long least : ranges.least) {
      corner.add(least);
    }
    return corner;
  }

  private Goal weighted(double[] lambda, double heat) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < lambda.length; k++) {
      parts.add(names.get(k) + " " + Math.round(100 * lambda[k]) + " %");
    }
    return new Goal(lambda, List.of(), heat, "search by weights: " + String.join(", ", parts));
  }
}
