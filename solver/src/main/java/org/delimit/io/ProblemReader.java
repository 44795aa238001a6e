package org.delimit.io;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Consultation;
import org.delimit.model.DataRanges;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.Reference;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Reads one problem file and the files it names. */
final class ProblemReader {
  /** How far lengths in a table of borders may be off those in the polygons, per cent. */
  private static final double USUAL_DIFFERENCE_PERCENT = 10;

  private final Reading reading;
  private final Problems problems;
  private final boolean drawCells;
  private YamlMap top;
  private YamlMap section;
  private DistrictTable table;
  private DistrictMap map;
  private List<District> districts = List.of();
  private Ids districtIds;
  private List<LinkTables.Border> borders = List.of();
  private DualGraph graph;
  private boolean compareBorders;
  private Map<String, String> neighbourNames = Map.of();

  ProblemReader(Path yaml, boolean drawCells) {
    reading = new Reading(yaml);
    problems = reading.problems();
    this.drawCells = drawCells;
  }

  /** Reads the problem as a scenario has it. */
  ProblemSource read(String scenario, List<String> overrides) {
    try {
      return readAs(scenario, overrides);
    } catch (InputException e) {
      throw scenario.equals(Scenario.BASE) ? e : ScenarioSection.told(e, scenario);
    }
  }

  private ProblemSource readAs(String scenario, List<String> overrides) {
    top = YamlMap.of(ProblemTree.of(reading, scenario, overrides), problems, ProblemTree.KEYS);
    ProblemBuilder builder = PartitionProblem.builder(orEmpty(top.requiredText("name")));
    readDistricts();
    List<State> states = StateList.read(top, table == null ? null : table.groups(), problems);
    builder.groups(table == null ? new String[0] : table.groups().toArray(String[]::new));
    states.forEach(builder::state);
    Map<String, ConstraintSetting> settings = ConstraintSection.read(top, problems);
    if (settings != null) {
      builder.constraints(settings);
    }
    SearchSettings search = SearchSettings.read(top.node("search"), reading);
    if (districtIds != null) {
      readRest(builder, new Ids("state", states.stream().map(State::id).toList()));
    }
    List<SourceNote> sources = SourceTable.read(top.node("sources"), reading);
    DataRanges ranges = null;
    Consultation consultation = null;
    if (districtIds != null) {
      DistrictRows rows = table.rows(districts);
      ranges = new UncertaintySection(top, rows, sources, reading).read();
      Ids stateIds = new Ids("state", states.stream().map(State::id).toList());
      consultation =
          new AcceptanceSection(rows, sources, reading).read(top.node("acceptance"), stateIds);
    }
    problems.throwIfAny();
    PartitionProblem problem = build(builder);
    check(ranges, problem);
    new GraphNotes(problem, reading).add(top.node());
    problems.throwIfAny();
    return new ProblemSource(
        problem,
        map.shapes(),
        map.drawn(),
        map.system(),
        map.isSchematic(),
        neighbourNames,
        search,
        sources,
        Optional.ofNullable(ranges),
        Optional.ofNullable(consultation),
        reading.inputs(),
        reading.notes());
  }

  /** The same with all that was found in the map, whether or not the problem can be used. */
  MapInspection inspect(String scenario, List<String> overrides) {
    compareBorders = true;
    ProblemSource source = null;
    InputException refusal = null;
    try {
      source = read(scenario, overrides);
    } catch (InputException e) {
      refusal = e;
    }
    List<Geometry> shapes = map == null ? List.of() : map.shapes();
    return new MapInspection(
        map == null ? List.of() : districts.stream().map(District::id).toList(),
        shapes.isEmpty() && map != null ? map.given() : shapes,
        map != null && map.isSchematic(),
        map == null ? List.of() : map.findings(),
        Optional.ofNullable(source),
        Optional.ofNullable(refusal));
  }

  private void readDistricts() {
    YamlNode node = top.required("districts");
    if (node == null) {
      return;
    }
    section =
        YamlMap.of(
            node,
            problems,
            "file",
            "layer",
            "id",
            "name",
            "parent",
            "longitude",
            "latitude",
            "wkt",
            "crs",
            "cells-within",
            "repair");
    YamlNode named = section.required("file");
    DistrictFile file = named == null ? null : DistrictFile.read(named, section, reading);
    if (file == null) {
      return;
    }
    table = new DistrictTable(file.table(), top, section, problems);
    List<String> ids = table.ids();
    districts = table.districts(ids);
    districtIds = new Ids("district", ids);
    map =
        new DistrictMap(
            reading, section, file, ids, AdjacencySection.read(top.node("adjacency"), problems));
    map.takeShapes(top.has("borders"));
    measureShapes();
    readBorders();
    if (!table.hasPeople()) {
      reading.note("The problem counts no people: neither groups nor a population are given.");
    }
  }

  /* Areas and places come from real shapes where no column gives them. */
  private void measureShapes() {
    List<Geometry> shapes = map.shapes();
    double[] areas = table.hasAreas() ? new double[0] : map.areas();
    List<District> measured = new ArrayList<>();
    for (int i = 0; i < districts.size(); i++) {
      District district = districts.get(i);
      if (areas.length > 0) {
        district = district.withArea(areas[i]);
      }
      if (!shapes.isEmpty() && district.location() == null) {
        Point inside = shapes.get(i).getInteriorPoint();
        district = district.withLocation(inside.getX(), inside.getY());
      }
      measured.add(district);
    }
    districts = measured;
  }

  private void readBorders() {
    LinkTables tables = new LinkTables(reading, districtIds);
    YamlNode given = top.node("borders");
    if (given != null) {
      borders = tables.borders(given);
      compareBorders(given);
    } else {
      graph = map.graph();
    }
    boolean needsCells = given == null && graph == null;
    if ((drawCells || needsCells) && problems.isEmpty()) {
      map.drawCells(districts);
    }
    if (needsCells) {
      graph = map.graph();
    }
    if (top.has("oil-fields")) {
      addOil(tables.oil(top.node("oil-fields")));
    }
  }

  private void compareBorders(YamlNode given) {
    YamlMap table = YamlMap.any(given, problems);
    Double percent = table.decimal("differ-percent", BigDecimal.valueOf(100));
    if (compareBorders && problems.isEmpty()) {
      map.compare(
          borders,
          table.has("kilometres") || table.has("metres"),
          percent == null ? USUAL_DIFFERENCE_PERCENT : percent);
    }
  }

  private void addOil(Map<String, BigDecimal> oil) {
    if (top.has("oil-barrels-per-day")) {
      problems.add(
          top.node("oil-fields"), "give either (oil-fields) or (oil-barrels-per-day), not both.");
    }
    districts =
        districts.stream()
            .map(d -> d.withOil(oil.getOrDefault(d.id(), BigDecimal.ZERO).doubleValue()))
            .toList();
  }

  private void readRest(ProblemBuilder builder, Ids states) {
    districts.forEach(builder::district);
    builder.graph(graph);
    borders.forEach(border -> builder.border(border.a(), border.b(), border.metres()));
    Assignments assignments = new Assignments(top, districtIds, states, problems);
    List<String[]> bridges = new ArrayList<>(assignments.bridges());
    Set<String> special = assignments.special();
    bridges.addAll(islandBridges(bridges, special));
    bridges.forEach(pair -> builder.bridge(pair[0], pair[1]));
    readTables(builder);
    builder.special(special.toArray(String[]::new));
    assignments
        .candidates(special)
        .forEach((id, allowed) -> builder.candidates(id, allowed.toArray(String[]::new)));
    RevenueFormula revenue = RevenueSection.read(top.node("revenue"), districtIds, states, reading);
    builder.revenue(revenue);
    readReference(builder, PlanTable.ofReferences(districtIds, states, special));
  }

  private void readTables(ProblemBuilder builder) {
    OuterTables tables = new OuterTables(reading, districtIds);
    if (top.has("outer-borders")) {
      tables.outerBorders(top.node("outer-borders")).forEach(builder::outerBorder);
      if (top.has("neighbours")) {
        reading.note("The outer borders are those of outer-borders:, so neighbours: is not read.");
      }
    } else if (problems.isEmpty() && top.has("neighbours")) {
      double tolerance = AdjacencySection.read(top.node("adjacency"), problems).toleranceMetres();
      NeighbourSection neighbours =
          new NeighbourSection(reading, districtIds.known(), map, tolerance);
      neighbours.outerBorders(top.node("neighbours")).forEach(builder::outerBorder);
      neighbourNames = neighbours.names();
    } else if (problems.isEmpty()) {
      boolean shape = ConstraintSection.lists(top, "shape");
      map.outerBorders(borders.isEmpty() || shape).forEach(builder::outerBorder);
    }
    builder.protection(protection());
    if (top.has("displaced")) {
      tables.displaced(top.node("displaced"), table.groups()).forEach(builder::displaced);
    }
    if (top.has("export-routes")) {
      tables.exportRoutes(top.node("export-routes")).forEach(builder::exportRoute);
    }
  }

  /* One percent or a list. */
  private List<Integer> protection() {
    YamlNode node = top.node("minorities");
    YamlMap minorities = node == null ? null : YamlMap.of(node, problems, "protection-percent");
    if (minorities == null || !minorities.has("protection-percent")) {
      return PartitionProblem.PROTECTION_PERCENTS;
    }
    List<Integer> percents = new ArrayList<>();
    for (YamlNode item : YamlMap.list(minorities.node("protection-percent"), problems)) {
      BigDecimal percent = item.isScalar() ? Decimals.parse(item.text()) : null;
      boolean whole = percent != null && Decimals.isWhole(percent);
      if (whole && percent.intValue() >= 1 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
        percents.add(percent.intValue());
      } else {
        problems.add(
            item, "the value (" + item.text() + ") must be a whole number between 1 and 100.");
      }
    }
    return percents;
  }

  private List<String[]> islandBridges(List<String[]> bridges, Set<String> special) {
    IslandPolicy policy = new IslandPolicy(top.node("islands"), districtIds, reading);
    List<String[]> more = new ArrayList<>();
    if (!problems.isEmpty()) {
      return more;
    }
    Islands islands = Islands.of(districts, map.drawn(), map.surface(), graph, borders, bridges);
    for (Islands.Bridge bridge : policy.bridges(islands, districts, special)) {
      MapFinding finding = bridge.finding(districts, islands.frame());
      map.add(finding);
      reading.note(finding.text());
      more.add(finding.districts().toArray(String[]::new));
    }
    return more;
  }

  private void readReference(ProblemBuilder builder, PlanTable plans) {
    YamlNode node = top.node("reference");
    if (node == null) {
      return;
    }
    YamlMap reference = YamlMap.of(node, problems, "file", "name");
    Table rows = reading.csv(reference.required("file"));
    if (rows != null) {
      String name = reference.text("name");
      builder.reference(
          new Reference(name == null ? reference.text("file") : name, plans.read(rows, problems)));
    }
  }

  private PartitionProblem build(ProblemBuilder builder) {
    try {
      PartitionProblem problem = builder.build();
      ConstraintParameters.of(problem, ConstraintConfig.of(problem));
      return problem;
    } catch (InvalidProblemException e) {
      Places.addAll(e, top.node(), problems);
    }
    problems.throwIfAny();
    throw new IllegalStateException("An invalid problem must name a fault.");
  }

  /* What the section does not look at, such as districts of more people than can be drawn. */
  private void check(DataRanges ranges, PartitionProblem problem) {
    if (ranges != null) {
      try {
        ranges.check(problem);
      } catch (InvalidProblemException e) {
        e.problems().forEach(text -> problems.add(top.node("uncertainty"), text));
      }
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
