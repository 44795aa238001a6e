package org.delimit.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Displaced;
import org.delimit.model.District;
import org.delimit.model.ExportRoute;
import org.delimit.model.HorizontalShares;
import org.delimit.model.Level;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.Reference;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;

/** Random problems that use every constraint; the same seed gives the same problem. */
public final class RandomProblems {
  private static final String[] GROUPS = {"red", "blue", "green", "grey"};
  private static final String[] NEIGHBOURS = {"north", "south", OuterBorder.COAST, ""};

  private final SplittableRandom random;
  /* Draws what came later, so that all else stays as it was. */
  private final SplittableRandom more;
  private final int districts;
  private final int states;
  private final int width;

  /* A width of 0 is no grid. */
  private RandomProblems(long seed, int districts, int states, int width) {
    this.random = new SplittableRandom(seed);
    this.more = new SplittableRandom(31 * seed + 7);
    this.districts = districts;
    this.states = states;
    this.width = width;
  }

  /** A connected problem with every constraint at a random level. */
  public static PartitionProblem of(long seed, int districts, int states) {
    return new RandomProblems(seed, districts, states, 0).build();
  }

  /**
   * A problem on a grid with every constraint at a random level: some of its cells have diagonals,
   * and some of its borders may be missing or bridges.
   */
  public static PartitionProblem onGrid(long seed, int districts, int states, int width) {
    return new RandomProblems(seed, districts, states, width).build();
  }

  /** A connected problem that binds with contiguity and population, and weighs the rest softly. */
  public static PartitionProblem mostlyFeasible(long seed, int districts, int states) {
    PartitionProblem problem = of(seed, districts, states);
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    Level[] soft = {Level.SOFT, Level.SOFT, Level.MEDIUM};
    SplittableRandom random = new SplittableRandom(seed + 1);
    settings.replaceAll((id, setting) -> setting.withLevel(soft[random.nextInt(soft.length)]));
    settings.computeIfPresent("contiguity", (id, setting) -> setting.withLevel(Level.HARD));
    settings.computeIfPresent(
        "occupied-states", (id, s) -> s.withLevel(Level.HARD).with("min-districts", 1));
    settings.computeIfPresent(
        "population",
        (id, s) -> s.withLevel(Level.HARD).with("tolerance-percent", 20 + random.nextInt(60)));
    return problem.withConstraints(settings);
  }

  /** A rook grid of uneven people, to be cut into four states within 3 % with few cut edges. */
  public static PartitionProblem grid(int side) {
    SplittableRandom random = new SplittableRandom(side);
    ProblemBuilder builder = PartitionProblem.builder("grid").anonymousStates(4);
    for (int i = 0; i < side * side; i++) {
      builder.district(District.of("D" + i, 100 + random.nextInt(900)));
    }
    for (int i = 0; i < side * side; i++) {
      if (i % side > 0) {
        builder.border("D" + (i - 1), "D" + i, 1000);
      }
      if (i >= side) {
        builder.border("D" + (i - side), "D" + i, 1000);
      }
    }
    return builder
        .constraint("contiguity", ConstraintSetting.defaults())
        .constraint("cut-edges", ConstraintSetting.defaults())
        .constraint("population", ConstraintSetting.defaults().with("tolerance-percent", 3))
        .build();
  }

  /** A plan that puts every district in a state that it may join. */
  public static Plan plan(PartitionProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] stateOf = new int[problem.districts().size()];
    for (int i = 0; i < stateOf.length; i++) {
      do {
        stateOf[i] = random.nextInt(problem.states().size());
      } while (!problem.isSpecial(i) && !problem.allows(i, stateOf[i]));
      stateOf[i] = problem.isSpecial(i) ? problem.specialIndex() : stateOf[i];
    }
    return Plan.of(problem, stateOf);
  }

  private PartitionProblem build() {
    ProblemBuilder builder = PartitionProblem.builder("random").groups(GROUPS);
    for (int s = 0; s < states; s++) {
      builder.state(new State("S" + s, "State " + s, homes(s)));
    }
    for (int i = 0; i < districts; i++) {
      builder.district(district(i));
    }
    if (width > 0) {
      addGrid(builder);
    } else {
      addBorders(builder);
    }
    int special = random.nextInt(3);
    for (int k = 0; k < special && districts > states + 3; k++) {
      builder.special("D" + k);
    }
    if (random.nextBoolean()) {
      builder.pin("D" + (districts - 1), "S0");
    }
    builder.revenue(revenue(special));
    builder.constraints(constraints());
    addTables(builder);
    return builder.build();
  }

  private List<String> homes(int state) {
    List<String> homes = new ArrayList<>();
    if (state < GROUPS.length - 1) {
      homes.add(GROUPS[state]);
    }
    return homes;
  }

  private District district(int i) {
    Map<String, Long> people = new LinkedHashMap<>();
    for (String group : GROUPS) {
      if (random.nextInt(5) > 0) {
        people.put(group, (long) random.nextInt(5000));
      }
    }
    long sum = people.values().stream().mapToLong(Long::longValue).sum();
    return new District(
        "D" + i,
        "District " + i,
        "P" + i / 4,
        people,
        sum + random.nextInt(100),
        random.nextInt(3) == 0 ? random.nextInt(500_000) / 7.0 : 0,
        random.nextInt(9000) / 3.0,
        random.nextInt(1_000_000) * 10.0,
        null);
  }

  /* A random tree keeps it connected; extra borders between near numbers make it like a map. */
  private void addBorders(ProblemBuilder builder) {
    boolean[][] joined = new boolean[districts][districts];
    for (int i = 1; i < districts; i++) {
      join(builder, joined, i, Math.max(0, i - 1 - random.nextInt(5)), random.nextInt(20) == 0);
    }
    for (int k = 0; k < 2 * districts; k++) {
      int i = random.nextInt(districts);
      int j = Math.min(districts - 1, i + 1 + random.nextInt(6));
      if (i != j && !joined[i][j]) {
        join(builder, joined, i, j, false);
      }
    }
  }

  private void addGrid(ProblemBuilder builder) {
    boolean[][] joined = new boolean[districts][districts];
    int diagonals = random.nextInt(3);
    int missing = random.nextBoolean() ? 1000 : 8;
    for (int i = 1; i < districts; i++) {
      if (i % width > 0 && random.nextInt(missing) > 0) {
        join(builder, joined, i, i - 1, random.nextInt(30) == 0);
      }
      if (i >= width && random.nextInt(missing) > 0) {
        join(builder, joined, i, i - width, random.nextInt(30) == 0);
      }
      if (i >= width && i % width > 0 && random.nextInt(2) < diagonals) {
        join(builder, joined, i, i - width - 1, false);
      }
    }
  }

  private void join(ProblemBuilder builder, boolean[][] joined, int i, int j, boolean bridge) {
    joined[i][j] = true;
    joined[j][i] = true;
    if (bridge) {
      builder.bridge("D" + i, "D" + j);
    } else {
      builder.border("D" + i, "D" + j, random.nextInt(90_000) / 11.0);
    }
  }

  private void addTables(ProblemBuilder builder) {
    Map<String, String> before = new LinkedHashMap<>();
    for (int i = 0; i < districts; i++) {
      before.put("D" + i, random.nextInt(9) == 0 ? "special" : "S" + random.nextInt(states));
      for (String beyond : NEIGHBOURS) {
        if (random.nextInt(5) == 0) {
          builder.outerBorder(new OuterBorder("D" + i, beyond, random.nextInt(90_000) / 11.0));
        }
      }
      builder.displaced(
          new Displaced(
              "D" + i,
              "D" + random.nextInt(districts),
              random.nextBoolean() ? "red" : "",
              random.nextInt(700)));
    }
    builder.outerBorder(new OuterBorder("D1", OuterBorder.COAST, 7));
    builder.outerBorder(new OuterBorder("D2", "north", 3000.5));
    builder.outerBorder(new OuterBorder("D4", "south", 0));
    builder.reference(new Reference("before", before));
    for (int r = 0; r < 2; r++) {
      List<String> crossed = new ArrayList<>();
      for (int k = 0; k <= r + random.nextInt(4); k++) {
        crossed.add("D" + random.nextInt(districts));
      }
      builder.exportRoute(new ExportRoute("R" + r, crossed));
    }
  }

  private RevenueFormula revenue(int special) {
    RevenueFormula formula = RevenueFormula.preset(random.nextBoolean() ? "nigeria" : "sudan-cpa");
    if (more.nextInt(3) == 0) {
      formula =
          formula.withHorizontal(
              new HorizontalShares(100_000, 250_000, 50_000, 0, 600_000, consumption()));
    }
    if (more.nextInt(3) == 0) {
      formula = formula.withRetained(526_800);
    }
    if (random.nextInt(3) == 0) {
      formula = formula.withFixed("S0", 170_000);
    }
    if (random.nextInt(3) == 0 && special > 0 && districts > states + 3) {
      formula = formula.withSpecial("D0", 35_500);
    }
    if (random.nextInt(2) == 0) {
      formula = formula.withFloorOfMean(300_000 + random.nextInt(400_000)).withFloor("S1", 200_000);
    }
    if (random.nextInt(4) == 0) {
      formula = formula.withFirstCharge(123_456);
    }
    return random.nextInt(10) == 0 ? RevenueFormula.none() : formula;
  }

  /* Some states consume nothing, the last always something. */
  private Map<String, Long> consumption() {
    Map<String, Long> coefficients = new LinkedHashMap<>();
    for (int s = 0; s < states; s++) {
      boolean some = s == states - 1 || more.nextInt(4) > 0;
      long most = HorizontalShares.MOST_CONSUMPTION;
      coefficients.put("S" + s, some ? 1 + more.nextLong(most) : 0);
    }
    return coefficients;
  }

  private Map<String, ConstraintSetting> constraints() {
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    settings.put(
        "contiguity",
        setting("1").with("passable", random.nextBoolean()).with("exclaves", random.nextInt(2)));
    settings.put("occupied-states", setting("1.5").with("min-districts", 1 + random.nextInt(3)));
    settings.put("population", setting("0.25").with("tolerance-percent", 5 + random.nextInt(40)));
    int last = districts - 1;
    settings.put(
        "keep-together",
        setting("2")
            .with(
                "sets", List.of(List.of("D" + last, "D" + (last - 1)), List.of("D3", "D4", "D5"))));
    settings.put(
        "keep-apart",
        setting("3").with("sets", List.of(List.of("D3", "D" + (last - 2), "D" + last))));
    String measure =
        List.of("homeland", "interaction", "minority", "between").get(random.nextInt(4));
    ConstraintSetting exposure = setting("0.123456").with("measure", measure);
    settings.put(
        "exposure",
        measure.equals("between") ? exposure.with("between", List.of("red", "blue")) : exposure);
    settings.put("derivation", setting("0.5"));
    settings.put("border-length", setting("0.001"));
    settings.put("cut-edges", setting("7"));
    ConstraintSetting cap =
        setting("0.5")
            .with("cap-percent", new BigDecimal("12.3456"))
            .with("count", random.nextBoolean() ? "each" : "together");
    settings.put(
        "minority-cap", random.nextBoolean() ? cap : cap.with("groups", List.of("red", "grey")));
    ConstraintSetting floor = setting("0.25").with("percent-of-mean", 60 + random.nextInt(40));
    settings.put(
        "income-floor",
        random.nextBoolean() ? floor : floor.with("barrels-per-thousand", random.nextInt(30)));
    settings.put("shape", setting("3"));
    settings.put("unity", setting("2"));
    settings.put("status-quo", setting("0.01"));
    settings.put("displacement", setting("0.02"));
    ConstraintSetting access = setting("5").with("transit", random.nextInt(3));
    settings.put(
        "access",
        random.nextBoolean() ? access : access.with("neighbours", List.of("north", "coast")));
    settings.put(
        "neighbour-border",
        setting("0.001").with("pairs", Map.of("S0", List.of("north"), "S1", List.of("south"))));
    return settings;
  }

  private ConstraintSetting setting(String weight) {
    Level level = List.of(Level.HARD, Level.MEDIUM, Level.SOFT, Level.SOFT).get(random.nextInt(4));
    return ConstraintSetting.defaults().withLevel(level).withWeight(weight);
  }
}
