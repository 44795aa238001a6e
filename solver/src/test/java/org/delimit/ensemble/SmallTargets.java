package org.delimit.ensemble;

import java.util.List;
import java.util.Map;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.State;
import org.delimit.testing.MapDrawing;

/** Maps small enough to list all plans, one for each way in which a target can be special. */
enum SmallTargets {
  EQUAL("A A A A\nA B B B\nB B B B", 2, 34, Map.of()),
  UNEQUAL_SHARES("A A B B\nA B B B\nB B B B", 2, 45, Map.of("A", 30, "B", 70)),
  PINS("A A A A\nA A B B\nB B B B", 2, 51, Map.of()),
  PASSABLE("A A A A\nA # # B\nB B B B", 2, 41, Map.of()),
  KEEP_TOGETHER("A A A A\nA A B B\nB B B B", 2, 51, Map.of()),
  MIN_DISTRICTS("A A A A\nA A B B\nB B B B", 2, 67, Map.of()),
  THREE_STATES("A A B\nA B B\nC C C", 3, 67, Map.of()),
  THREE_WIDE("A A B C C\nA B B B C", 3, 51, Map.of()),
  /* For the whole matrix of a chain only: they have too few plans for frequencies. */
  TINY("A A B\nC C B", 3, 51, Map.of()),
  TINY_HUB("A A A\nA # B\nB B B", 2, 51, Map.of()),
  TINY_PINS("A A B\nC C B", 3, 51, Map.of("A", 30, "B", 35, "C", 35));

  final PartitionProblem problem;
  final int[] start;

  SmallTargets(String drawing, int states, int percent, Map<String, Object> shares) {
    MapDrawing map = MapDrawing.of(drawing);
    ProblemBuilder builder = map.problem();
    for (int s = 0; s < states; s++) {
      builder.state(State.of(String.valueOf((char) ('A' + s))));
    }
    ConstraintSetting people = ConstraintSetting.defaults().with("tolerance-percent", percent);
    builder.constraint("population", shares.isEmpty() ? people : people.with("shares", shares));
    switch (name()) {
      case "PINS" -> builder.pin("r0c0", "A").pin("r2c1", "B");
      case "TINY_PINS" -> builder.candidates("r0c2", "B", "C");
      case "PASSABLE", "TINY_HUB" ->
          builder.constraint("contiguity", ConstraintSetting.defaults().with("passable", true));
      case "KEEP_TOGETHER" -> {
        List<List<String>> sets = List.of(List.of("r0c0", "r0c3"), List.of("r2c0", "r2c1"));
        builder.constraint("keep-together", ConstraintSetting.defaults().with("sets", sets));
        List<List<String>> apart = List.of(List.of("r0c1", "r2c2"));
        builder.constraint("keep-apart", ConstraintSetting.defaults().with("sets", apart));
      }
      case "MIN_DISTRICTS" ->
          builder.constraint(
              "occupied-states", ConstraintSetting.defaults().with("min-districts", 5));
      default -> {}
    }
    problem = builder.build();
    start = map.plan(problem).toStateIndexes();
  }

  boolean passable() {
    return this == PASSABLE;
  }
}
