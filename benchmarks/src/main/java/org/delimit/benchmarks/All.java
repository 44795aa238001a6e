package org.delimit.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs everything and writes {@code benchmarks.md} and {@code benchmarks.json}: JMH, the engine
 * ratio, the peers, the solves, the growth of the search and of geometry. Takes about an hour, with
 * {@code --quick} about three minutes on smaller maps.
 *
 * <p>Run: {@code java -Xmx8g -cp benchmarks/target/benchmarks.jar org.delimit.benchmarks.All --out
 * DIR [--quick]}
 */
public final class All {
  private final boolean quick;

  private All(boolean quick) {
    this.quick = quick;
  }

  /**
   * Runs, prints, and writes after every table what there is.
   *
   * @param args see above
   * @throws IOException if a file cannot be written
   * @throws RunnerException if JMH fails
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Arguments arguments = new Arguments(args, "out", "quick!");
    Path out = Path.of(arguments.text("out", "."));
    Files.createDirectories(out);
    All all = new All(arguments.has("quick"));
    List<ResultTable> tables = new ArrayList<>();
    tables.add(all.jmh());
    write(out, tables);
    tables.add(all.ratio());
    write(out, tables);
    tables.add(all.peers());
    write(out, tables);
    tables.addAll(all.solves());
    write(out, tables);
    tables.add(all.growth());
    write(out, tables);
    tables.add(all.geometryGrowth());
    write(out, tables);
    System.out.println("Written: " + out.resolve("benchmarks.md").toAbsolutePath());
  }

  private ResultTable jmh() throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder().addProfiler(GCProfiler.class);
    if (quick) {
      options
          .param("districts", "1000")
          .param("triangulated", "true")
          .forks(1)
          .warmupIterations(2)
          .warmupTime(TimeValue.milliseconds(300))
          .measurementIterations(3)
          .measurementTime(TimeValue.milliseconds(300));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (RunResult result : new Runner(options.build()).run()) {
      String name = result.getParams().getBenchmark();
      rows.add(
          List.of(
              name.substring(All.class.getPackageName().length() + 1),
              Integer.valueOf(result.getParams().getParam("districts")),
              grid(result.getParams().getParam("triangulated")),
              result.getPrimaryResult().getScore(),
              result.getPrimaryResult().getScoreUnit(),
              result.getSecondaryResults().get("gc.alloc.rate.norm").getScore()));
    }
    return new ResultTable(
        "One operation (JMH)",
        List.of("benchmark", "districts", "grid", "time", "unit", "bytes allocated"),
        rows);
  }

  private static String grid(String triangulated) {
    return triangulated == null ? "polygons" : triangulated.equals("true") ? "triangles" : "rook";
  }

  private ResultTable ratio() {
    return quick
        ? EngineRatio.table(2_000_000, 1000)
        : EngineRatio.table(10_000_000, 100, 1000, 10_000);
  }

  private ResultTable peers() {
    return quick
        ? Peers.table(Duration.ofSeconds(2), 1, 100, 1000)
        : Peers.table(Duration.ofSeconds(5), 3, 100, 1000, 10_000);
  }

  private List<ResultTable> solves() {
    SolveBenchmark solves =
        quick
            ? new SolveBenchmark(Duration.ofSeconds(3), 2, 2)
            : new SolveBenchmark(Duration.ofSeconds(20), 10, 2);
    solves.run(Instances.graphs(), Instances.examples(), "");
    return solves.tables();
  }

  private ResultTable growth() {
    return quick
        ? Growth.table(Duration.ofSeconds(3), 1, 1000, 10_000)
        : Growth.table(Duration.ofSeconds(30), 1, 1000, 10_000, 100_000, 1_000_000);
  }

  private ResultTable geometryGrowth() {
    return quick
        ? GeometryGrowth.table(200, 1000, 10_000)
        : GeometryGrowth.table(200, 1000, 10_000, 100_000);
  }

  private static void write(Path out, List<ResultTable> tables) throws IOException {
    ResultTable last = tables.get(tables.size() - 1);
    System.out.println(last.markdown());
    StringBuilder markdown = new StringBuilder();
    List<Object> json = new ArrayList<>();
    for (ResultTable table : tables) {
      markdown.append(table.markdown()).append('\n');
      json.add(asObject(table));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    all.put("processors", Runtime.getRuntime().availableProcessors());
    all.put("tables", json);
    Files.writeString(out.resolve("benchmarks.md"), markdown);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(out.resolve("benchmarks.json").toFile(), all);
  }

  private static Map<String, Object> asObject(ResultTable table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> row : table.rows()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (int c = 0; c < row.size(); c++) {
        cells.put(table.columns().get(c), row.get(c));
      }
      rows.add(cells);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("title", table.title());
    object.put("rows", rows);
    return object;
  }
}
