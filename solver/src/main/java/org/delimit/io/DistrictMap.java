package org.delimit.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.PlaneStretch;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.RingClosure;
import org.delimit.geometry.Surface;
import org.delimit.geometry.VoronoiCells;
import org.delimit.geometry.coverage.CoverageRepair;
import org.delimit.geometry.coverage.RepairChange;
import org.delimit.geometry.coverage.RepairLimits;
import org.delimit.geometry.coverage.RepairResult;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.io.MapFileException;
import org.delimit.geometry.io.WktShapes;
import org.delimit.model.District;
import org.delimit.model.OuterBorder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/** The shapes of the districts and the borders that can be found in them. */
final class DistrictMap {
  private final Reading reading;
  private final YamlMap section;
  private final DistrictFile file;
  private final List<String> ids;
  private final Surface surface;
  private final AdjacencySection adjacency;
  private final List<MapFinding> findings = new ArrayList<>();
  private List<Geometry> given = List.of();
  private List<RingClosure> closures = List.of();

  /** The shapes as the file has them, in its coordinate system, repaired if that was asked for. */
  private List<Geometry> drawn = List.of();

  /** The same in degrees; empty if they cannot be brought there. */
  private List<Geometry> shapes = List.of();

  private boolean schematic;
  private Adjacency found;

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
    surface = system().surface();
  }

  /** One geometry a district in degrees, or empty. */
  List<Geometry> shapes() {
    return shapes;
  }

  /** The areas of the shapes or nodes in square metres; empty if there are none. */
  double[] areas() {
    if (file.graph() != null) {
      double[] areas = Outlines.areas(ids, file.table());
      if (areas.length > 0) {
        reading.note(
            file.table().file()
                + ": the areas of the districts are those of the nodes (area), in square metres.");
      }
      return areas;
    }
    return drawn.stream().mapToDouble(surface::area).toArray();
  }

  /** Whether the shapes were drawn around points. */
  boolean isSchematic() {
    return schematic;
  }

  /** Takes the shapes of the file, after noting where they are no coverage. */
  void takeShapes(boolean bordersGiven) {
    closures = file.map().closures();
    List<Geometry> found = file.map().features().isEmpty() ? wkt() : file.map().shapes();
    if (found.isEmpty() && section.has("crs") && reading.problems().isEmpty()) {
      reading
          .problems()
          .add(
              section.node("crs"),
              "the file holds no shapes; longitude and latitude are degrees: leave (crs) out.");
    }
    if (found.size() != ids.size() || found.isEmpty()) {
      return;
    }
    given = found;
    boolean sound = true;
    try {
      RepairLimits limits = RepairSection.read(section.node("repair"), reading.problems());
      sound = placesFit(found) && ringsAreClosed(limits);
      RepairResult repair = repair(found, limits);
      if (repair == null) {
        double gap = CoverageCheck.DEFAULT_GAP_WIDTH_METRES;
        for (CoverageFinding finding : CoverageCheck.check(ids, found, surface, gap)) {
          sound &= accept(finding, bordersGiven);
        }
      } else {
        sound &= repair.isRepaired();
        found = repair.polygons();
      }
    } catch (IllegalArgumentException | TopologyException e) {
      fail(
          "the shapes cannot be checked ("
              + e.getMessage()
              + ")."
              + (system().name().isEmpty()
                  ? " Maybe the map is projected: name its system (districts: {crs: EPSG:…}), or give it in"
                      + " degrees on WGS84 (EPSG:4326)."
                  : ""));
      sound = false;
    }
    if (sound) {
      drawn = found;
      noteSystem();
      show();
    }
  }

  private void noteSystem() {
    CoordinateSystem system = system();
    String name = system.name().isEmpty() ? "" : "coordinate system (" + system.name() + "). ";
    String measure =
        surface == Surface.PLANE
            ? "Lengths and areas are those of its plane, in metres. "
            : "Lengths and areas are geodesic. ";
    if (!system.equals(CoordinateSystem.WGS84)) {
      String text = name + (name.isEmpty() ? "" : measure) + String.join(" ", system.remarks());
      String stated = section.has("crs") ? " The problem file states it (districts.crs)." : "";
      reading.note(file.table().file() + ": " + text.strip() + stated);
    }
    PlaneStretch.warning(drawn, system)
        .ifPresent(text -> reading.note(file.table().file() + ": " + text));
  }

  /* Results and the report show degrees. */
  private void show() {
    try {
      shapes = Reprojection.toDegrees(drawn, system());
    } catch (IllegalArgumentException e) {
      reading.note(
          file.table().file()
              + ": results will have no map, since it is not in degrees: "
              + e.getMessage());
    }
  }

  /** The shapes of the file, sound or not, in degrees; empty if it has none or they have none. */
  List<Geometry> given() {
    return degrees(given);
  }

  /** The shapes as the file has them, if they are sound; empty if not. */
  List<Geometry> drawn() {
    return drawn;
  }

  /** What the coordinates of the file mean. */
  CoordinateSystem system() {
    return file.map().system();
  }

  /** What the coordinates of the file lie on. */
  Surface surface() {
    return surface;
  }

  /** What was found in the shapes and done about it, with places in degrees. */
  List<MapFinding> findings() {
    List<Geometry> places = degrees(findings.stream().map(MapFinding::place).toList());
    List<MapFinding> placed = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      placed.add(findings.get(i).at(places.isEmpty() ? null : places.get(i)));
    }
    return placed;
  }

  /** Takes another finding. */
  void add(MapFinding finding) {
    findings.add(finding);
  }

  private List<Geometry> degrees(List<Geometry> own) {
    try {
      return Reprojection.toDegrees(own, system());
    } catch (IllegalArgumentException notShown) {
      return List.of();
    }
  }

  /** The repair the problem file asks for, with its audit trail noted; null if it asks for none. */
  private RepairResult repair(List<Geometry> found, RepairLimits limits) {
    if (limits == null) {
      return null;
    }
    RepairResult repair = CoverageRepair.repair(ids, found, surface, limits);
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

  /** Notes the rings that were closed, or that they may not be. */
  private boolean ringsAreClosed(RepairLimits limits) {
    boolean closed = true;
    for (ClosedRings.Verdict verdict :
        new ClosedRings(ids, given, surface).judge(closures, limits)) {
      findings.add(verdict.finding());
      if (verdict.isFault()) {
        fail(verdict.finding().text());
        closed = false;
      } else {
        reading.note(file.table().file() + ": " + verdict.finding().text());
      }
    }
    return closed;
  }

  /* A stated system is believed, but not that a whole country lies within 180 metres. */
  private boolean placesFit(List<Geometry> found) {
    Envelope extent = new Envelope();
    for (Geometry shape : found) {
      if (shape != null) {
        extent.expandToInclude(shape.getEnvelopeInternal());
      }
    }
    boolean asDegrees = new Envelope(-180, 180, -90, 90).contains(extent);
    if (section.has("crs") && !system().projection().isEmpty() && asDegrees) {
      fail(
          "the coordinates between (%s, %s) and (%s, %s) look like degrees, not like metres of (%s). Maybe leave out (crs)."
              .formatted(
                  extent.getMinX(),
                  extent.getMinY(),
                  extent.getMaxX(),
                  extent.getMaxY(),
                  system().name()));
      return false;
    }
    return true;
  }

  /** Draws cells around the points of the districts where the file holds no shapes. */
  void drawCells(List<District> districts) {
    YamlNode within = section.node("cells-within");
    boolean points = !districts.isEmpty() && districts.stream().allMatch(d -> d.location() != null);
    if (!drawn.isEmpty() || !points) {
      if (within != null && drawn.isEmpty() && !section.has("longitude")) {
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
      drawn = shapes;
      schematic = true;
    } catch (IllegalArgumentException | TopologyException e) {
      reading.note("No cells could be drawn around the points of the districts: " + e.getMessage());
    }
  }

  /** Lists where a table of borders and the polygons differ, if there are real polygons. */
  void compare(List<LinkTables.Border> table, boolean lengths, double percent) {
    if (!drawn.isEmpty() && !schematic) {
      findings.addAll(
          new BorderComparison(ids, drawn, surface, adjacency, percent).compare(table, lengths));
    }
  }

  /** The borders of the file or of its shapes; null if there are none. */
  DualGraph graph() {
    if (file.graph() != null || drawn.isEmpty()) {
      return file.graph();
    }
    try {
      if (schematic) {
        reading.note(
            "No borders are given: they were taken from the cells drawn around the points.");
      }
      if (schematic) {
        return Adjacency.of(drawn).graph(0);
      }
      return found().graph(adjacency.rule(), adjacency.minimumBorderMetres());
    } catch (IllegalArgumentException | TopologyException e) {
      fail("the borders cannot be found (" + e.getMessage() + ").");
      return null;
    }
  }

  /**
   * The outer borders that the file holds, or that its polygons show.
   *
   * @param measure whether polygons are to be measured if nobody asked for their borders yet
   */
  List<OuterBorder> outerBorders(boolean measure) {
    if (file.graph() != null) {
      return Outlines.of(ids, file.table(), reading.problems());
    }
    if (drawn.isEmpty() || schematic || found == null && !measure) {
      return List.of();
    }
    return Outlines.of(ids, found());
  }

  private Adjacency found() {
    if (found == null) {
      found = Adjacency.of(drawn, surface, adjacency.toleranceMetres());
    }
    return found;
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
    WktShapes shapes = new WktShapes(file.options());
    for (Table.Row row : file.table().rows()) {
      try {
        found.add(shapes.read(row.cell(column)));
      } catch (IllegalArgumentException e) {
        reading
            .problems()
            .add(file.table().file(), Table.at(row, column), ShapeTable.notPolygon(e));
      }
    }
    closures = shapes.closures();
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
      return Dissolve.union(LayerFile.outline(path, within.text()));
    } catch (MapFileException e) {
      reading.problems().add(InputException.problem(e));
    } catch (IllegalArgumentException | TopologyException e) {
      reading.problems().add(within, "the outline cannot be used (" + e.getMessage() + ").");
    }
    return null;
  }

  private void fail(String text) {
    reading.problems().add(file.table().file(), "", text);
  }
}
