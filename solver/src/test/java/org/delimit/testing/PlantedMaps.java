package org.delimit.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;

/**
 * Triangulated grids with a plan grown at random, whose sums of people are the bounds: few plans,
 * often only this one, are feasible.
 */
public final class PlantedMaps {
  private final SplittableRandom random;
  private final int width;
  private final int districts;
  private final List<List<Integer>> neighbours = new ArrayList<>();

  private PlantedMaps(long seed, int width, int height) {
    random = new SplittableRandom(seed);
    this.width = width;
    districts = width * height;
  }

  /** A map on which some plan has exactly the people every state must have. */
  public static PartitionProblem feasible(long seed, int width, int height, int states) {
    return new PlantedMaps(seed, width, height).build(states, 1, 0);
  }

  /** A map of even numbers of people on which two states must have odd ones. */
  public static PartitionProblem infeasible(long seed, int width, int height, int states) {
    return new PlantedMaps(seed, width, height).build(states, 2, 1);
  }

  private PartitionProblem build(int states, long multiple, long shift) {
    ProblemBuilder builder =
        PartitionProblem.builder("planted").anonymousStates(states).groups("red", "blue");
    long[] people = new long[districts];
    for (int i = 0; i < districts; i++) {
      people[i] = multiple * (10_000L + random.nextInt(990_000));
      long red = random.nextLong(people[i]);
      builder.district(District.of("D" + i, Map.of("red", red, "blue", people[i] - red)));
      neighbours.add(new ArrayList<>());
    }
    for (int i = 0; i < districts; i++) {
      boolean last = i % width == width - 1;
      join(builder, i, last ? -1 : i + 1);
      join(builder, i, i + width);
      join(builder, i, last || random.nextBoolean() ? -1 : i + width + 1);
    }
    int[] plan = grow(states);
    long[] sums = new long[states];
    for (int i = 0; i < districts; i++) {
      sums[plan[i]] += people[i];
    }
    sums[0] += shift;
    sums[1] -= shift;
    Map<String, Object> bounds = new LinkedHashMap<>();
    for (int s = 0; s < states; s++) {
      bounds.put("S" + (s + 1), sums[s]);
    }
    return builder
        .constraint(
            "population", ConstraintSetting.defaults().with("min", bounds).with("max", bounds))
        .constraint("exposure", ConstraintSetting.defaults().with("measure", "interaction"))
        .constraint("border-length", ConstraintSetting.defaults())
        .build();
  }

  private void join(ProblemBuilder builder, int a, int b) {
    if (b >= 0 && b < districts) {
      builder.border("D" + a, "D" + b, 100 + random.nextInt(900));
      neighbours.get(a).add(b);
      neighbours.get(b).add(a);
    }
  }

  private int[] grow(int states) {
    int[] plan = new int[districts];
    Arrays.fill(plan, -1);
    for (int s = 0; s < states; s++) {
      int seed = random.nextInt(districts);
      while (plan[seed] >= 0) {
        seed = random.nextInt(districts);
      }
      plan[seed] = s;
    }
    for (int left = districts - states; left > 0; ) {
      int i = random.nextInt(districts);
      int next = neighbours.get(i).get(random.nextInt(neighbours.get(i).size()));
      if (plan[i] < 0 && plan[next] >= 0) {
        plan[i] = plan[next];
        left--;
      }
    }
    return plan;
  }
}
