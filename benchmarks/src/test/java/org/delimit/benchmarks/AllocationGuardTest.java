package org.delimit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Keeps the core free of allocation: times drift on shared machines, bytes an operation do not. */
class AllocationGuardTest {
  /* JMH's own bookkeeping of a short run shows as a small fraction of a byte. */
  private static final double NOTHING = 0.5;

  @Test
  void moves_bothGrids_allocateNothing() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(FlipBenchmark.class.getSimpleName())
            .include(SwapBenchmark.class.getSimpleName())
            .include(ContiguityBenchmark.class.getSimpleName() + ".leave$")
            .include(ReComBenchmark.class.getSimpleName() + ".moveQuarterThereAndBack")
            .param("districts", "1000")
            .verbosity(VerboseMode.SILENT)
            .forks(0)
            .warmupIterations(1)
            .warmupTime(TimeValue.milliseconds(200))
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(200))
            .addProfiler(GCProfiler.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    assertThat(results).hasSize(14);
    for (RunResult result : results) {
      double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
      assertThat(bytes)
          .as(result.getParams().getBenchmark() + " " + result.getParams().getParam("triangulated"))
          .isLessThan(NOTHING * moves(result));
    }
  }

  /* A bulk move moves every fourth district there and back: its few bytes are of many moves. */
  private static int moves(RunResult result) {
    boolean bulk = result.getParams().getBenchmark().contains("moveQuarter");
    return bulk ? Integer.parseInt(result.getParams().getParam("districts")) / 2 : 1;
  }
}
