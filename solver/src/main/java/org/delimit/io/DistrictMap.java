package org.delimit.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.VoronoiCells;
import org.delimit.geometry.coverage.CoverageRepair;
import org.delimit.geometry.coverage.RepairChange;
import org.delimit.geometry.coverage.RepairLimits;
import org.delimit.geometry.coverage.RepairResult;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.io.GeoJsonReader;
import org.delimit.geometry.io.MapFileException;
import org.delimit.geometry.io.TopoJsonReader;
import org.delimit.model.District;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The shapes of the districts and the borders that can be found in them. */
final class DistrictMap {
  private final Reading reading;
  private final YamlMap section;
  private final DistrictFile file;
  private final List<String> ids;
  private final AdjacencySection adjacency;
  private final List<MapFinding> findings = new ArrayList<>();
  private List<Geometry> given = List.of();
  private List<Geometry> shapes = List.of();
  private boolean schematic;

  DistrictMap(
      Reading reading,
      YamlMap section,
      DistrictFile file,
      List<String> ids,
      AdjacencySection adjacency) {
    this.adjacency = adjacency;
    this.reading = reading;
    this.section = section;
    this.file = file;
    this.ids = ids;
  }

  /** One geometry a district, or empty. */
  List<Geometry> shapes() {
    return shapes;
  }

  /** Whether the shapes were drawn around points. */
  boolean isSchematic() {
    return schematic;
  }

  /** Takes the shapes of the file, after noting where they are no coverage. */
  void takeShapes(boolean bordersGiven) {
    List<Geometry> found = file.shapes().isEmpty() ? wkt() : file.shapes();
    if (found.size() != ids.size() || found.isEmpty()) {
      return;
    }
    given = found;
    boolean sound = true;
    try {
      RepairResult repair = repair(found);
      if (repair == null) {
        for (CoverageFinding finding : CoverageCheck.check(ids, found)) {
          sound &= accept(finding, bordersGiven);
        }
      } else {
        sound = repair.isRepaired();
        found = repair.polygons();
      }
    } catch (IllegalArgumentException | TopologyException e) {
      fail("the shapes cannot be checked (" + e.getMessage() + ").");
      sound = false;
    }
    shapes = sound ? found : List.of();
  }

  /** The shapes as the file has them, sound or not; empty if it has none. */
  List<Geometry> given() {
    return given;
  }

  /** What was found in the shapes and done about it. */
  List<MapFinding> findings() {
    return findings;
  }

  /** The repair the problem file asks for, with its audit trail noted; null if it asks for none. */
  private RepairResult repair(List<Geometry> found) {
    RepairLimits limits = RepairSection.read(section.node("repair"), reading.problems());
    if (limits == null) {
      return null;
    }
    RepairResult repair = CoverageRepair.repair(ids, found, limits);
    repair.found().forEach(finding -> findings.add(MapFinding.of(finding)));
    for (RepairChange change : repair.changes()) {
      if (repair.isRepaired()) {
        reading.note(file.table().file() + ": " + change.text());
        findings.add(MapFinding.of(change));
      }
    }
    for (CoverageFinding refusal : repair.refusals()) {
      findings.add(MapFinding.of(refusal));
      fail(
          "the repair is refused: "
              + refusal.message()
              + " Maybe mend the shape by hand, or allow more under districts.repair.most-metres.");
    }
    return repair;
  }

  /** Draws cells around the points of the districts where the file holds no shapes. */
  void drawCells(List<District> districts) {
    YamlNode within = section.node("cells-within");
    boolean points = !districts.isEmpty() && districts.stream().allMatch(d -> d.location() != null);
    if (!shapes.isEmpty() || !points) {
      if (within != null && shapes.isEmpty() && !section.has("longitude")) {
        reading
            .problems()
            .add(within, "cells need points: name the columns of longitude: and latitude:.");
      }
      return;
    }
    List<Coordinate> sites = new ArrayList<>();
    for (District district : districts) {
      sites.add(new Coordinate(district.location().longitude(), district.location().latitude()));
    }
    try {
      shapes = VoronoiCells.of(sites, within == null ? null : outline(within));
      schematic = true;
    } catch (IllegalArgumentException | TopologyException e) {
      reading.note("No cells could be drawn around the points of the districts: " + e.getMessage());
    }
  }

  /** Lists where a table of borders and the polygons differ, if there are real polygons. */
  void compare(List<LinkTables.Border> table, boolean lengths, double percent) {
    if (!shapes.isEmpty() && !schematic) {
      findings.addAll(
          new BorderComparison(ids, shapes, adjacency, percent).compare(table, lengths));
    }
  }

  /** The borders of the file or of its shapes; null if there are none. */
  DualGraph graph() {
    if (file.graph() != null || shapes.isEmpty()) {
      return file.graph();
    }
    try {
      if (schematic) {
        reading.note(
            "No borders are given: they were taken from the cells drawn around the points.");
      }
      if (schematic) {
        return Adjacency.of(shapes).graph(0);
      }
      return Adjacency.of(shapes, adjacency.toleranceMetres())
          .graph(adjacency.rule(), adjacency.minimumBorderMetres());
    } catch (IllegalArgumentException | TopologyException e) {
      fail("the borders cannot be found (" + e.getMessage() + ").");
      return null;
    }
  }

  private boolean accept(CoverageFinding finding, boolean bordersGiven) {
    String text = finding.message();
    findings.add(MapFinding.of(finding));
    switch (finding.kind()) {
      case UNMATCHED, GAP, SLIVER -> reading.note(file.table().file() + ": " + text);
      case OVERLAP, DUPLICATE -> {
        if (!bordersGiven && finding.kind() == CoverageFinding.Kind.DUPLICATE) {
          fail(text + " Maybe one of them has the shape of the other by mistake.");
          return false;
        }
        if (!bordersGiven) {
          fail(
              text
                  + " Maybe repair them (districts: {repair: {most-metres: 50}}), or list the borders"
                  + " under borders:.");
          return false;
        }
        reading.note(file.table().file() + ": " + text);
      }
      default -> {
        fail(
            text
                + (finding.kind() == CoverageFinding.Kind.INVALID
                    ? " Maybe repair it (districts: {repair: {most-metres: 50}})."
                    : " Maybe give it a polygon, or leave it out."));
        return false;
      }
    }
    return true;
  }

  private List<Geometry> wkt() {
    List<Geometry> found = new ArrayList<>();
    String column = file.table().column(section.node("wkt"), reading.problems());
    if (column == null) {
      return found;
    }
    for (Table.Row row : file.table().rows()) {
      try {
        found.add(new WKTReader().read(row.cell(column)));
      } catch (ParseException | IllegalArgumentException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        reading
            .problems()
            .add(
                file.table().file(),
                Table.at(row, column),
                "the cell must be a polygon in well-known text (" + first + ").");
      }
    }
    return found;
  }

  private Geometry outline(YamlNode within) {
    Path path = reading.fileIfPresent(within);
    if (path == null) {
      reading.note(
          "There is no outline (%s): the cells on the map are drawn around the points only."
              .formatted(within.text()));
      return null;
    }
    try {
      List<Geometry> parts = new ArrayList<>();
      for (MapFeature feature : features(path, within.text())) {
        parts.add(feature.geometry());
      }
      return Dissolve.union(parts);
    } catch (MapFileException e) {
      reading.problems().add(InputException.problem(e));
    } catch (IllegalArgumentException | TopologyException e) {
      reading.problems().add(within, "the outline cannot be used (" + e.getMessage() + ").");
    }
    return null;
  }

  private static List<MapFeature> features(Path path, String name) {
    boolean topo =
        name.toLowerCase(Locale.ROOT).endsWith(".topojson")
            || JsonKind.of(path) == JsonKind.TOPOJSON;
    return topo ? TopoJsonReader.read(path) : GeoJsonReader.read(path);
  }

  private void fail(String text) {
    reading.problems().add(file.table().file(), "", text);
  }
}
