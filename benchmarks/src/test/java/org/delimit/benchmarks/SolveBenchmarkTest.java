package org.delimit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.io.DualGraphFile;
import org.delimit.geometry.io.DualGraphJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A four by four grid of equal districts, whose two halves are cut by four borders. */
class SolveBenchmarkTest {
  @TempDir Path folder;

  @Test
  void run_knownOptimum_isReachedAndToldAsTables() throws IOException {
    DualGraphJson.write(folder.resolve("grid.json"), grid(4));
    Files.writeString(
        folder.resolve("known.csv"),
        """
        instance,k,lower,upper,districts,edges,best_known,proven_bound
        grid,2,80,80,16,24,4,4
        absent,2,80,80,16,24,4,4
        """);
    SolveBenchmark benchmark = new SolveBenchmark(Duration.ofSeconds(30), 2, 1);
    benchmark.run(folder, folder.resolve("none"), "");
    List<ResultTable> tables = benchmark.tables();
    assertThat(tables.get(0).rows()).hasSize(1);
    assertThat(tables.get(0).rows().get(0).subList(0, 7))
        .containsExactly("grid", "4", "2 of 2", "2 of 2", "4", "4", "4");
    assertThat(tables.get(0).markdown()).contains("| grid | 4 | 2 of 2 |");
    assertThat(tables.get(1).rows().get(0)).endsWith("4");
  }

  @Test
  void arguments_unknownOption_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> new Arguments(new String[] {"--second", "3"}, "seconds", "quick!"))
        .hasMessage("Unknown option (--second). Known: seconds, quick!.");
  }

  private static DualGraphFile grid(int side) {
    DualGraph.Builder borders = DualGraph.builder(side * side);
    List<String> ids = new ArrayList<>();
    List<Map<String, Object>> attributes = new ArrayList<>();
    for (int i = 0; i < side * side; i++) {
      ids.add("d" + i);
      attributes.add(Map.of("population", 10));
      if (i % side > 0) {
        borders.border(i, i - 1, 1000);
      }
      if (i >= side) {
        borders.border(i, i - side, 1000);
      }
    }
    return new DualGraphFile(ids, attributes, borders.build());
  }
}
