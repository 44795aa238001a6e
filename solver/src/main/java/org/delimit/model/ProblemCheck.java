package org.delimit.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.geometry.graph.DualGraph;

/** Checks what a builder collected, gathers every fault, and works out the indexes. */
final class ProblemCheck {
  static final long MAXIMUM_DISTRICT_POPULATION = 2_000_000_000L;
  static final long MAXIMUM_POPULATION = 3_000_000_000L;
  static final double MAXIMUM_BARRELS_PER_DAY = 1e8;
  static final double MAXIMUM_NEED = 1e10;
  static final double MAXIMUM_SQUARE_METRES = 2e13;
  static final double MAXIMUM_BORDER_METRES = 1e9;
  private static final int MAXIMUM_REPORTED = 20;

  private final ProblemBuilder builder;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> districtIndex;
  private final Map<String, Integer> stateIndex;
  private final boolean[] special;
  private final boolean[][] candidates;
  private final DualGraph graph;
  private int unreported;

  ProblemCheck(ProblemBuilder builder) {
    this.builder = builder;
    districtIndex = index(builder.districts.stream().map(District::id).toList(), "district");
    stateIndex = index(builder.states.stream().map(State::id).toList(), "state");
    checkCounts();
    checkGroups();
    builder.states.forEach(this::checkState);
    builder.districts.forEach(this::checkDistrict);
    checkPopulation();
    special = special();
    candidates = checkedCandidates();
    checkRevenue();
    checkSharingKeys();
    graph = checkedGraph();
    new TablesCheck(builder, this).run();
    if (unreported > 0) {
      problems.add("… and " + unreported + " more.");
    }
    if (!problems.isEmpty()) {
      throw new InvalidProblemException(problems);
    }
  }

  DualGraph graph() {
    return graph;
  }

  boolean[][] candidates() {
    return candidates;
  }

  Map<String, Integer> districtIndex() {
    return districtIndex;
  }

  Map<String, Integer> stateIndex() {
    return stateIndex;
  }

  boolean[] special() {
    if (special != null) {
      return special;
    }
    boolean[] flags = new boolean[builder.districts.size()];
    for (String id : builder.special) {
      int i = find(id, districtIndex, "special: there is no district");
      if (i >= 0) {
        flags[i] = true;
      }
    }
    return flags;
  }

  void fail(String problem) {
    if (problems.size() < MAXIMUM_REPORTED) {
      problems.add(problem);
    } else {
      unreported++;
    }
  }

  private Map<String, Integer> index(List<String> ids, String what) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (id.isBlank() || !id.equals(id.strip()) || id.chars().anyMatch(Character::isISOControl)) {
        fail(
            "The "
                + what
                + " id ("
                + id
                + ") must be a word without blanks around it or control characters.");
      }
      if (index.putIfAbsent(id, i) != null) {
        fail(
            "The "
                + what
                + " id ("
                + id
                + ") is given twice (positions "
                + (index.get(id) + 1)
                + " and "
                + (i + 1)
                + ").");
      }
    }
    return index;
  }

  private int find(String id, Map<String, Integer> index, String problem) {
    Integer found = index.get(id);
    if (found == null) {
      fail(problem + " (" + id + ")." + Suggestion.phrase(id, index.keySet()));
      return -1;
    }
    return found;
  }

  void requireDistrict(String id, String problem) {
    find(id, districtIndex, problem);
  }

  private void checkCounts() {
    if (builder.districts.isEmpty()) {
      fail("The problem has no districts: at least one is needed.");
    }
    if (builder.states.isEmpty()) {
      fail("The problem has no states: at least one is needed.");
    }
    if (builder.states.size() > Short.MAX_VALUE) {
      fail(
          "The problem has ("
              + builder.states.size()
              + ") states: at most "
              + Short.MAX_VALUE
              + " are allowed.");
    }
    if (stateIndex.containsKey(State.SPECIAL.id())) {
      fail("A state has the id (special): that word stands for special districts.");
    }
  }

  private void checkGroups() {
    Set<String> seen = new HashSet<>();
    for (String group : builder.groups) {
      if (group.isBlank()) {
        fail("A group has the blank name (" + group + ").");
      } else if (!seen.add(group)) {
        fail("The group (" + group + ") is given twice.");
      }
    }
  }

  private void checkState(State state) {
    for (String group : state.homeOf()) {
      if (!builder.groups.contains(group)) {
        fail(
            "State ("
                + state.id()
                + ") is home of the unknown group ("
                + group
                + "). Known: "
                + String.join(", ", builder.groups)
                + "."
                + Suggestion.phrase(group, builder.groups));
      }
    }
  }

  private void checkDistrict(District district) {
    String who = "district (" + district.id() + ")";
    long sum = 0;
    for (Map.Entry<String, Long> entry : district.people().entrySet()) {
      long persons = entry.getValue();
      if (!builder.groups.contains(entry.getKey())) {
        fail(
            "The people of "
                + who
                + " name the unknown group ("
                + entry.getKey()
                + ")."
                + Suggestion.phrase(entry.getKey(), builder.groups));
      } else if (persons < 0 || persons > MAXIMUM_DISTRICT_POPULATION) {
        fail(
            "The value ("
                + persons
                + ") of "
                + who
                + ", group ("
                + entry.getKey()
                + ") must be between 0 and "
                + MAXIMUM_DISTRICT_POPULATION
                + " persons.");
      } else {
        sum += persons;
      }
    }
    long population = district.population();
    if (population < 0 || population > MAXIMUM_DISTRICT_POPULATION) {
      fail(
          "The population ("
              + population
              + ") of "
              + who
              + " must be between 0 and "
              + MAXIMUM_DISTRICT_POPULATION
              + " persons.");
    } else if (sum > population) {
      fail(
          "The groups of "
              + who
              + " add up to ("
              + sum
              + ") persons: more than its population ("
              + population
              + ").");
    }
    range(district.oilBarrelsPerDay(), MAXIMUM_BARRELS_PER_DAY, "oil output", who, "barrels a day");
    range(district.need(), MAXIMUM_NEED, "need", who, "persons-equivalents");
    range(district.areaSquareMetres(), MAXIMUM_SQUARE_METRES, "area", who, "square metres");
    Location location = district.location();
    if (location != null
        && !(Double.isFinite(location.longitude()) && Double.isFinite(location.latitude()))) {
      fail(
          "The location ("
              + location.longitude()
              + ", "
              + location.latitude()
              + ") of "
              + who
              + " must be finite.");
    }
  }

  private void range(double value, double maximum, String what, String who, String unit) {
    if (!(value >= 0 && value <= maximum)) {
      fail(
          "The "
              + what
              + " ("
              + value
              + ") of "
              + who
              + " must be between 0 and "
              + maximum
              + " "
              + unit
              + ".");
    }
  }

  private void checkPopulation() {
    long population = 0;
    for (District district : builder.districts) {
      population += Math.max(0, Math.min(district.population(), MAXIMUM_DISTRICT_POPULATION));
    }
    if (population > MAXIMUM_POPULATION) {
      fail(
          "The problem has ("
              + population
              + ") persons: at most "
              + MAXIMUM_POPULATION
              + " can be scored exactly.");
    }
  }

  private boolean[][] checkedCandidates() {
    boolean[][] allowed = new boolean[builder.districts.size()][];
    builder.candidates.forEach((district, states) -> restrict(allowed, district, states));
    return allowed;
  }

  private void restrict(boolean[][] allowed, String district, Collection<String> states) {
    int i = find(district, districtIndex, "pins and candidates: there is no district");
    if (i < 0) {
      return;
    }
    if (special[i]) {
      fail(
          "District ("
              + district
              + ") is special: it can be neither pinned nor restricted to states "
              + states
              + ".");
    }
    if (states.isEmpty()) {
      fail(
          "District ("
              + district
              + ") has no state left that it may join: its pins and candidates exclude each other.");
    }
    allowed[i] = new boolean[builder.states.size()];
    for (String state : states) {
      int s =
          find(
              state,
              stateIndex,
              "pins and candidates of district (" + district + "): there is no state");
      if (s >= 0) {
        allowed[i][s] = true;
      }
    }
  }

  private void checkRevenue() {
    RevenueFormula revenue = builder.revenue;
    revenue.fixed().keySet().stream()
        .sorted()
        .forEach(id -> find(id, stateIndex, "revenue, fixed shares: there is no state"));
    revenue.floor().keySet().stream()
        .sorted()
        .forEach(id -> find(id, stateIndex, "revenue, floors: there is no state"));
    revenue.horizontal().coefficients().keySet().stream()
        .sorted()
        .forEach(id -> find(id, stateIndex, "revenue, consumption: there is no state"));
    revenue.special().keySet().stream().sorted().forEach(this::checkSpecialShare);
    int shares =
        revenue.fixed().values().stream().mapToInt(Integer::intValue).sum()
            + revenue.special().values().stream().mapToInt(Integer::intValue).sum();
    if (!builder.states.isEmpty()
        && revenue.fixed().size() == builder.states.size()
        && shares != RevenueFormula.WHOLE) {
      fail(
          "revenue: every state has a fixed share, and together with the special districts they add up to ("
              + shares / 10_000.0
              + " %): they must add up to 100 %.");
    }
  }

  /* What nobody has cannot be a key to share by: that part of the money would vanish. */
  private void checkSharingKeys() {
    RevenueFormula revenue = builder.revenue;
    double oil = 0;
    double need = 0;
    double area = 0;
    for (int i = 0; i < builder.districts.size(); i++) {
      District district = builder.districts.get(i);
      oil += Math.max(0, district.oilBarrelsPerDay());
      need += special[i] ? 0 : district.need();
      area += special[i] ? 0 : district.areaSquareMetres();
    }
    if (!revenue.union() || !(oil > 0) || revenue.derivation() == RevenueFormula.WHOLE) {
      return;
    }
    if (revenue.horizontal().need() > 0 && need == 0) {
      fail(
          "revenue: the formula shares by need, but no district has a need."
              + " Maybe choose the preset (population).");
    }
    if (revenue.horizontal().area() > 0 && area == 0) {
      fail(
          "revenue: the formula shares by area, but no district has an area."
              + " Maybe name the column under area-square-kilometres:.");
    }
    if (revenue.horizontal().consumption() > 0 && !consumesOrIsFixed(revenue)) {
      fail(
          "revenue: the formula shares by consumption, but no state has a coefficient."
              + " Maybe list them under consumption:.");
    }
  }

  /* Whether the states that share by keys have consumption, or there are none of these. */
  private boolean consumesOrIsFixed(RevenueFormula revenue) {
    return builder.states.stream()
            .filter(state -> !revenue.fixed().containsKey(state.id()))
            .anyMatch(state -> revenue.horizontal().coefficients().getOrDefault(state.id(), 0L) > 0)
        || revenue.fixed().size() == builder.states.size();
  }

  private void checkSpecialShare(String id) {
    int i = find(id, districtIndex, "revenue, special shares: there is no district");
    if (i >= 0 && !special[i]) {
      fail("revenue, special shares: district (" + id + ") is no special district.");
    }
  }

  private DualGraph checkedGraph() {
    int size = builder.districts.size();
    if (builder.graph != null && builder.graph.size() != size) {
      fail(
          "The dual graph has ("
              + builder.graph.size()
              + ") nodes: there are "
              + size
              + " districts.");
      return null;
    }
    if (builder.graph != null && builder.borders.isEmpty() && builder.bridges.isEmpty()) {
      return builder.graph;
    }
    DualGraph.Builder edges = DualGraph.builder(size);
    Set<Long> seen = new HashSet<>();
    if (builder.graph != null) {
      for (int e = 0; e < builder.graph.edgeCount(); e++) {
        int a = builder.graph.endA(e);
        int b = builder.graph.endB(e);
        if (builder.graph.isBridge(e)) {
          edges.bridge(a, b);
        } else {
          seen.add((long) a * size + b);
          edges.border(a, b, builder.graph.millimetres(e));
        }
      }
    }
    builder.borders.forEach(border -> addBorder(edges, seen, border));
    builder.bridges.forEach(bridge -> addBridge(edges, bridge));
    return edges.build();
  }

  private void addBorder(DualGraph.Builder edges, Set<Long> seen, ProblemBuilder.Border border) {
    int a = find(border.a(), districtIndex, "borders: there is no district");
    int b = find(border.b(), districtIndex, "borders: there is no district");
    String pair = "(" + border.a() + ", " + border.b() + ")";
    if (a < 0 || b < 0) {
      return;
    }
    if (a == b) {
      fail("borders: the border " + pair + " joins a district to itself.");
    } else if (!(border.metres() >= 0 && border.metres() <= MAXIMUM_BORDER_METRES)) {
      fail(
          "borders: the length ("
              + border.metres()
              + " m) of "
              + pair
              + " must be between 0 and "
              + MAXIMUM_BORDER_METRES
              + " m.");
    } else if (!seen.add((long) Math.min(a, b) * builder.districts.size() + Math.max(a, b))) {
      fail("borders: the border " + pair + " is given twice.");
    } else {
      edges.border(a, b, Math.round(border.metres() * 1000));
    }
  }

  private void addBridge(DualGraph.Builder edges, ProblemBuilder.Border bridge) {
    int a = find(bridge.a(), districtIndex, "bridges: there is no district");
    int b = find(bridge.b(), districtIndex, "bridges: there is no district");
    if (a >= 0 && a == b) {
      fail(
          "bridges: the bridge ("
              + bridge.a()
              + ", "
              + bridge.b()
              + ") joins a district to itself.");
    } else if (a >= 0 && b >= 0) {
      edges.bridge(a, b);
    }
  }
}
