package org.delimit.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.model.Displaced;
import org.delimit.model.ExportRoute;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * Reads the parameters of the constraints that need tables of their own, and says which table is
 * missing. What is not weighed is left empty.
 */
final class TableParameters {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal PERCENT = BigDecimal.valueOf(10_000);

  private final PartitionProblem problem;
  private final ConstraintConfig config;

  TableParameters(PartitionProblem problem, ConstraintConfig config) {
    this.problem = problem;
    this.config = config;
  }

  MinorityCap minorityCap() {
    if (!weighs(ConstraintType.MINORITY_CAP)) {
      return new MinorityCap(MinorityCap.WHOLE, false, new boolean[0]);
    }
    ParameterReader reader = reader(ConstraintType.MINORITY_CAP);
    if (problem.groups().isEmpty()) {
      throw missing(ConstraintType.MINORITY_CAP, "groups to count", "name them under groups:");
    }
    boolean[] counted = new boolean[problem.groups().size()];
    Arrays.fill(counted, !reader.has("groups"));
    for (String group : reader.has("groups") ? reader.groups("groups") : List.<String>of()) {
      counted[problem.groups().indexOf(group)] = true;
    }
    BigDecimal cap = reader.decimal("cap-percent", BigDecimal.ZERO, BigDecimal.valueOf(100), 4);
    String count = reader.has("count") ? reader.word("count", List.of("each", "together")) : "each";
    return new MinorityCap(
        cap.multiply(PERCENT).intValueExact(), count.equals("together"), counted);
  }

  IncomeFloor incomeFloor() {
    ParameterReader reader = reader(ConstraintType.INCOME_FLOOR);
    if (!weighs(ConstraintType.INCOME_FLOOR)) {
      return new IncomeFloor(0, 0);
    }
    if (!reader.has("percent-of-mean") && !reader.has("barrels-per-thousand")) {
      throw reader.bad(
          "percent-of-mean", "", "given, or barrels-per-thousand: there is no floor without it");
    }
    BigDecimal most = BigDecimal.valueOf(1000);
    BigDecimal ofMean =
        reader.has("percent-of-mean")
            ? reader.decimal("percent-of-mean", BigDecimal.ZERO, BigDecimal.valueOf(100), 4)
            : BigDecimal.ZERO;
    BigDecimal barrels =
        reader.has("barrels-per-thousand")
            ? reader.decimal("barrels-per-thousand", BigDecimal.ZERO, most, 6)
            : BigDecimal.ZERO;
    return new IncomeFloor(
        ofMean.multiply(PERCENT).longValueExact(), barrels.multiply(MILLION).longValueExact());
  }

  /** The districts of each larger unit that has several which can be assigned. */
  int[][] units() {
    if (!weighs(ConstraintType.UNITY)) {
      return new int[0][];
    }
    Map<String, List<Integer>> units = new LinkedHashMap<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      String parent = problem.districts().get(i).parent();
      if (!problem.isSpecial(i) && !parent.isEmpty()) {
        units.computeIfAbsent(parent, key -> new ArrayList<>()).add(i);
      }
    }
    if (units.isEmpty()) {
      throw missing(
          ConstraintType.UNITY, "larger units", "name their column under districts.parent");
    }
    return units.values().stream()
        .filter(members -> members.size() > 1)
        .map(members -> members.stream().mapToInt(i -> i).toArray())
        .toArray(int[][]::new);
  }

  /** The state of each district in the reference. */
  int[] reference() {
    if (!weighs(ConstraintType.STATUS_QUO)) {
      return new int[0];
    }
    Plan reference =
        problem
            .referencePlan()
            .orElseThrow(
                () ->
                    missing(
                        ConstraintType.STATUS_QUO,
                        "line in force",
                        "name a plan under reference:"));
    return reference.toStateIndexes();
  }

  Flows flows() {
    if (!weighs(ConstraintType.DISPLACEMENT)) {
      return Flows.NONE;
    }
    List<Displaced> rows = problem.displaced();
    if (rows.isEmpty()) {
      throw missing(
          ConstraintType.DISPLACEMENT, "displaced people", "give a flow table under displaced:");
    }
    return new Flows(
        rows.stream().mapToInt(row -> problem.districtIndex(row.origin())).toArray(),
        rows.stream().mapToInt(row -> problem.districtIndex(row.present())).toArray(),
        rows.stream().mapToLong(Displaced::persons).toArray());
  }

  Access access() {
    if (!weighs(ConstraintType.ACCESS)) {
      return new Access(new boolean[0], new int[0][], 0);
    }
    ParameterReader reader = reader(ConstraintType.ACCESS);
    List<String> wanted =
        reader.has("neighbours")
            ? reader.words("neighbours", problem.neighbours())
            : List.of(OuterBorder.COAST);
    boolean[] gateways = new boolean[problem.districts().size()];
    boolean any = false;
    for (OuterBorder border : problem.outerBorders()) {
      if (border.millimetres() > 0 && wanted.contains(border.neighbour())) {
        gateways[problem.districtIndex(border.district())] = true;
        any = true;
      }
    }
    int[][] routes = new int[problem.exportRoutes().size()][];
    for (int r = 0; r < routes.length; r++) {
      ExportRoute route = problem.exportRoutes().get(r);
      routes[r] = route.districts().stream().mapToInt(problem::districtIndex).toArray();
    }
    if (!any && routes.length == 0) {
      throw missing(
          ConstraintType.ACCESS,
          "outer border with " + wanted + " and no export route",
          "give tables under outer-borders: or export-routes:");
    }
    int transit = (int) reader.whole("transit", 0, 0, problem.states().size());
    return new Access(gateways, routes, transit);
  }

  /** The neighbours whose borders are watched, by state. */
  List<Set<String>> watched() {
    List<Set<String>> watched = new ArrayList<>();
    ParameterReader reader = reader(ConstraintType.NEIGHBOUR_BORDER);
    boolean weighs = weighs(ConstraintType.NEIGHBOUR_BORDER);
    if (weighs && problem.neighbours().isEmpty()) {
      throw missing(
          ConstraintType.NEIGHBOUR_BORDER,
          "neighbours",
          "give a table with their names under outer-borders:");
    }
    if (weighs && !reader.has("pairs")) {
      throw reader.bad("pairs", "", "a map of state ids to lists of neighbours");
    }
    for (int s = 0; s < problem.states().size(); s++) {
      watched.add(weighs ? reader.wordsOf("pairs", s, problem.neighbours()) : Set.of());
    }
    return watched;
  }

  void checkShape() {
    if (!weighs(ConstraintType.SHAPE)) {
      return;
    }
    if (problem.outerBorders().stream().noneMatch(border -> border.millimetres() > 0)) {
      throw missing(
          ConstraintType.SHAPE, "outer borders", "give polygons, or a table under outer-borders:");
    }
    if (problem.districts().stream().noneMatch(district -> district.areaSquareMetres() > 0)) {
      throw missing(
          ConstraintType.SHAPE,
          "areas",
          "give polygons, or a column under area-square-kilometres:");
    }
  }

  private boolean weighs(ConstraintType type) {
    return config.level(type) != Level.NONE;
  }

  private ParameterReader reader(ConstraintType type) {
    return new ParameterReader(problem, config, type);
  }

  private static InvalidProblemException missing(ConstraintType type, String what, String advice) {
    return new InvalidProblemException(
        "constraints." + type.id() + ": the problem has no " + what + ". Maybe " + advice + ".");
  }
}
