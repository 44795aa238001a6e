package org.delimit.geometry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Shapes;
import org.delimit.geometry.Surface;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A map in UTM is checked, repaired and joined as the same map in degrees. */
class PlaneRepairTest {
  private static final CoordinateSystem UTM =
      new CoordinateSystem(
          "UTM 38N", Surface.PLANE, "+proj=utm +zone=38 +datum=WGS84 +units=m", List.of());

  /** How far the last square is moved, metres: corners may be cut differently by as much. */
  private static final double WIDTH = 10;

  private static final List<String> IDS = Shapes.ids(4);

  @Test
  void repair_movedDistrict_isTheSameInMetresAndDegrees() {
    // The fourth square lies too far west and south.
    List<Geometry> plane = squares(-8, -6);
    RepairResult metres = CoverageRepair.repair(IDS, plane, Surface.PLANE, RepairLimits.upTo(50));
    RepairResult degrees = CoverageRepair.repair(IDS, degrees(plane), RepairLimits.upTo(50));
    assertThat(kinds(metres)).contains(Kind.OVERLAP).isEqualTo(kinds(degrees));
    assertThat(metres.isRepaired()).isTrue();
    assertThat(metres.changes()).hasSameSizeAs(degrees.changes()).isNotEmpty();
    for (int i = 0; i < metres.changes().size(); i++) {
      RepairChange own = metres.changes().get(i);
      RepairChange other = degrees.changes().get(i);
      assertThat(own.districtId()).isEqualTo(other.districtId());
      assertThat(own.movementMetres()).isCloseTo(other.movementMetres(), within(0.3));
      assertThat(own.squareMetresAfter() / other.squareMetresAfter())
          .isCloseTo(0.9996 * 0.9996, within(2e-4));
    }
    assertThat(CoverageCheck.check(IDS, metres.polygons(), Surface.PLANE, 50)).isEmpty();
    assertSameBorders(metres.polygons(), degrees.polygons(), 6);
  }

  @Test
  void repair_beyondTheLimit_isRefusedInMetres() {
    List<Geometry> plane = squares(-8, -6);
    RepairResult result = CoverageRepair.repair(IDS, plane, Surface.PLANE, RepairLimits.upTo(5));
    assertThat(result.isRepaired()).isFalse();
    assertThat(result.polygons()).isEqualTo(plane);
    assertThat(result.refusals().toString()).contains("more than the (5) metres allowed");
  }

  @Test
  void repair_gaps_areClosedUpToTheWidthInMetres() {
    List<Geometry> plane = squares(8, 6);
    RepairResult kept = CoverageRepair.repair(IDS, plane, Surface.PLANE, RepairLimits.upTo(3));
    assertThat(kept.changes()).isEmpty();
    RepairResult closed = CoverageRepair.repair(IDS, plane, Surface.PLANE, RepairLimits.upTo(50));
    RepairResult degrees = CoverageRepair.repair(IDS, degrees(plane), RepairLimits.upTo(50));
    assertThat(kinds(closed)).contains(Kind.GAP).isEqualTo(kinds(degrees));
    assertThat(closed.isRepaired()).isTrue();
    assertSameBorders(closed.polygons(), degrees.polygons(), 5);
  }

  @Test
  void adjacency_tolerance_isInMetres() {
    List<Geometry> plane = squares(8, 6);
    assertThat(Adjacency.of(plane, Surface.PLANE).graph(0).edgeCount()).isEqualTo(2);
    assertThat(Adjacency.of(plane, Surface.PLANE, 12).graph(1000).edgeCount()).isEqualTo(4);
    assertSameBorders(squares(0, 0), degrees(squares(0, 0)), 6);
  }

  private static void assertSameBorders(List<Geometry> plane, List<Geometry> degrees, int queen) {
    Adjacency own = Adjacency.of(plane, Surface.PLANE);
    Adjacency other = Adjacency.of(degrees);
    assertThat(own.graph(1000).edgeCount()).isEqualTo(4);
    assertThat(own.graph(Adjacency.Rule.QUEEN, 1000).edgeCount())
        .isEqualTo(other.graph(Adjacency.Rule.QUEEN, 1000).edgeCount())
        .isEqualTo(queen);
    for (int a = 0; a < 4; a++) {
      for (int b = a + 1; b < 4; b++) {
        assertThat(own.borderMillimetres(a, b) / 1e3)
            .isCloseTo(0.9996 * other.borderMillimetres(a, b) / 1e3, within(WIDTH));
      }
    }
  }

  private static List<Kind> kinds(RepairResult result) {
    return result.found().stream().map(CoverageFinding::kind).toList();
  }

  /** Four squares of ten kilometres in rows of two, the last one moved, metres. */
  private static List<Geometry> squares(double east, double north) {
    List<Geometry> squares = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double x = 480_000 + 10_000 * (i % 2);
      double y = 3_600_000 + 10_000 * (i / 2);
      Geometry square = Shapes.box(x, y, x + 10_000, y + 10_000);
      squares.add(
          i < 3 ? square : AffineTransformation.translationInstance(east, north).transform(square));
    }
    return squares;
  }

  private static List<Geometry> degrees(List<Geometry> plane) {
    return Reprojection.toDegrees(plane, UTM);
  }
}
