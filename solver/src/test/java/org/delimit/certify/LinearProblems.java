package org.delimit.certify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.testing.RandomProblems;

/** Random problems of which the table knows every constraint. */
final class LinearProblems {
  private static final String[] SOFT = {
    "exposure", "status-quo", "neighbour-border", "cut-edges", "border-length"
  };
  private static final int[] MOST_DISTRICTS = {0, 0, 14, 10, 8};

  private LinearProblems() {}

  /** A problem small enough to list all its plans. */
  static PartitionProblem small(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int states = 2 + random.nextInt(3);
    int districts = 6 + random.nextInt(MOST_DISTRICTS[states] - 5);
    return of(seed, districts, states, random.nextInt(3) == 0 ? 0 : 3 + random.nextInt(2));
  }

  /** A problem on a grid of a width, or on a random map if that is 0. */
  static PartitionProblem of(long seed, int districts, int states, int width) {
    SplittableRandom random = new SplittableRandom(seed + 12345);
    PartitionProblem problem =
        width > 0
            ? RandomProblems.onGrid(seed, districts, states, width)
            : RandomProblems.of(seed, districts, states);
    Map<String, ConstraintSetting> all = problem.constraints().orElseThrow();
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    Level contiguity = random.nextInt(8) == 0 ? Level.NONE : Level.HARD;
    settings.put("contiguity", all.get("contiguity").withLevel(contiguity));
    Level occupied = random.nextInt(5) == 0 ? Level.NONE : Level.HARD;
    settings.put("occupied-states", ConstraintSetting.defaults().withLevel(occupied));
    if (random.nextInt(2) == 0) {
      settings.put(
          "population",
          ConstraintSetting.defaults().with("tolerance-percent", 5 + random.nextInt(60)));
    }
    for (String id : SOFT) {
      if (random.nextInt(3) > 0) {
        ConstraintSetting setting = all.get(id).withLevel(Level.SOFT);
        settings.put(id, id.equals("exposure") ? homeland() : setting);
      }
    }
    if (seed % 3 == 1 && districts > 6) {
      addSets(settings, all, new SplittableRandom(seed));
    }
    return problem.withConstraints(settings);
  }

  private static void addSets(
      Map<String, ConstraintSetting> settings,
      Map<String, ConstraintSetting> all,
      SplittableRandom random) {
    for (String id : List.of("keep-together", "keep-apart")) {
      if (random.nextInt(3) > 0) {
        settings.put(id, all.getOrDefault(id, ConstraintSetting.defaults()).withLevel(Level.HARD));
      }
    }
    if (random.nextInt(3) > 0) {
      settings.put(
          "occupied-states",
          settings.get("occupied-states").with("min-districts", 2 + random.nextInt(2)));
    }
  }

  /** The same people and states without anything that tells states apart. */
  static PartitionProblem alike(long seed, int districts, int states, int width) {
    PartitionProblem problem = of(seed, districts, states, width);
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    settings.keySet().removeAll(List.of("exposure", "status-quo", "neighbour-border"));
    settings.put("cut-edges", ConstraintSetting.defaults().withWeight("2.5"));
    return problem.withConstraints(settings);
  }

  static CompiledProblem compiled(PartitionProblem problem) {
    return CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  private static ConstraintSetting homeland() {
    return ConstraintSetting.defaults().withWeight("0.125").with("measure", "homeland");
  }
}
