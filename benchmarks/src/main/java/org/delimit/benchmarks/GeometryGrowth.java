package org.delimit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.Surface;
import org.delimit.geometry.coverage.CoverageRepair;
import org.delimit.geometry.coverage.RepairLimits;
import org.locationtech.jts.geom.Geometry;

/**
 * How geometry grows with the map: polygons of some 200 vertices to the dual graph, checked, and
 * repaired where one in a thousand has a fault (overlap, gap or unmatched vertices, in turn).
 *
 * <p>Run: {@code java -Xmx4g -cp benchmarks/target/benchmarks.jar
 * org.delimit.benchmarks.GeometryGrowth [--vertices 200] [POLYGONS…]}
 */
public final class GeometryGrowth {
  private static final double MEBIBYTE = 1 << 20;
  private static final int FAULTY = 1000;
  private static final RepairLimits LIMITS = new RepairLimits(1, 50, 50);

  private GeometryGrowth() {}

  /**
   * Prints the table.
   *
   * @param args see above; 1000 to 100000 polygons if there are no numbers
   */
  public static void main(String[] args) {
    Arguments arguments = new Arguments(args, "vertices");
    ResultTable table =
        table(arguments.number("vertices", 200), arguments.sizes(1000, 10_000, 100_000));
    System.out.println(table.markdown());
  }

  static ResultTable table(int vertices, int... sizes) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (int size : sizes) {
      Map<String, Object> row = row(size, vertices);
      System.err.println(row);
      columns = List.copyOf(row.keySet());
      rows.add(List.copyOf(row.values()));
    }
    return new ResultTable("Growth of geometry (polygons to dual graph)", columns, rows);
  }

  private static Map<String, Object> row(int size, int vertices) {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    Map<String, Object> row = new LinkedHashMap<>();
    List<Geometry> polygons = SyntheticPolygons.coverage(size, vertices);
    List<String> ids = IntStream.range(0, polygons.size()).mapToObj(i -> "d" + i).toList();
    row.put("polygons", polygons.size());
    row.put("coordinates", polygons.stream().mapToLong(Geometry::getNumPoints).sum());
    long start = CpuClock.nanos();
    Adjacency.of(polygons).graph(0);
    lap(row, "dual graph s", start);
    start = CpuClock.nanos();
    CoverageCheck.check(ids, polygons);
    lap(row, "check s", start);
    polygons = SyntheticPolygons.faulty(size, vertices, FAULTY);
    start = CpuClock.nanos();
    int changed = CoverageRepair.repair(ids, polygons, Surface.WGS84, LIMITS).changes().size();
    lap(row, "check and repair s", start);
    row.put("districts repaired", changed);
    // The sum of the peaks of the pools: an upper bound, garbage included.
    row.put(
        "peak heap MiB",
        pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE);
    return row;
  }

  private static void lap(Map<String, Object> row, String column, long start) {
    row.put(column, (CpuClock.nanos() - start) / 1e9);
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
