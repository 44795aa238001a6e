package org.delimit.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** What a report rests on: shapes, sources, notes and provenance. Immutable but for geometries. */
record ReportContext(
    List<Geometry> shapes,
    boolean schematic,
    List<ReportSource> sources,
    List<String> notes,
    Map<String, String> versions) {
  ReportContext {
    shapes = Collections.unmodifiableList(new ArrayList<>(shapes));
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  static ReportContext bare() {
    String version = ReportContext.class.getPackage().getImplementationVersion();
    return new ReportContext(
        List.of(),
        false,
        List.of(),
        List.of(),
        Map.of("Delimit", version == null ? "development build" : version));
  }

  ReportContext withShapes(List<Geometry> newShapes, boolean areSchematic) {
    return new ReportContext(newShapes, areSchematic, sources, notes, versions);
  }

  ReportContext withSources(List<ReportSource> newSources) {
    return new ReportContext(shapes, schematic, newSources, notes, versions);
  }

  ReportContext withNotes(List<String> newNotes) {
    return new ReportContext(shapes, schematic, sources, newNotes, versions);
  }

  ReportContext withVersions(Map<String, String> newVersions) {
    return new ReportContext(shapes, schematic, sources, notes, newVersions);
  }
}
