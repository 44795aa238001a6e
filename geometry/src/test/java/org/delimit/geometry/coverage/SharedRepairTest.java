package org.delimit.geometry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.SharedData;
import org.delimit.geometry.Surface;
import org.delimit.geometry.io.GeoJsonReader;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Repair of real maps. */
class SharedRepairTest {

  @Test
  void repair_bosnia_isACoverageWithTheSameBorders() {
    List<MapFeature> features =
        GeoJsonReader.read(SharedData.file("data/bosnia/bosnia_postwar_adm3.geojson"));
    List<String> ids =
        features.stream().map(feature -> feature.properties().get("code").toString()).toList();
    List<Geometry> shapes = features.stream().map(MapFeature::geometry).toList();
    assertThat(CoverageCheck.check(ids, shapes)).isNotEmpty();
    RepairResult result = CoverageRepair.repair(ids, shapes, RepairLimits.upTo(20));
    assertThat(result.refusals()).isEmpty();
    assertThat(result.changes())
        .hasSize(4)
        .allSatisfy(change -> assertThat(change.movementMetres()).isLessThan(0.6));
    assertThat(CoverageCheck.check(ids, result.polygons(), Surface.WGS84, 20)).isEmpty();
    assertThat(Adjacency.of(result.polygons()).graph(200).edgeCount()).isEqualTo(380);
  }

  @Test
  void repair_iraq_hasNothingToDo() {
    List<MapFeature> features =
        GeoJsonReader.read(SharedData.file("data/iraq/iraq_adm2_districts.geojson"));
    List<String> ids =
        features.stream().map(feature -> feature.properties().get("pcode").toString()).toList();
    List<Geometry> shapes = features.stream().map(MapFeature::geometry).toList();
    RepairResult result = CoverageRepair.repair(ids, shapes, RepairLimits.upTo(20));
    assertThat(result.found()).isEmpty();
    assertThat(result.changes()).isEmpty();
    assertThat(result.isRepaired()).isTrue();
  }
}
