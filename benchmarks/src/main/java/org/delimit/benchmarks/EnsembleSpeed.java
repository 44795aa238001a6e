package org.delimit.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.delimit.ensemble.ChainState;
import org.delimit.ensemble.EnsembleOptions;
import org.delimit.ensemble.EnsembleSampler;
import org.delimit.ensemble.PlanSample;
import org.delimit.ensemble.SampleListener;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.io.DualGraphFile;
import org.delimit.geometry.io.DualGraphJson;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;

/**
 * Steps of an ensemble chain a second of processor time: all, those that were accepted, and those
 * that changed the plan. Graphs of {@code shared/instances} that are absent are skipped.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar org.delimit.benchmarks.EnsembleSpeed
 * [--seconds 5] [--grid 95]}
 */
public final class EnsembleSpeed {
  private static final int[] PERCENTS = {1, 5};
  private static final int[] STATES = {5, 18};

  private EnsembleSpeed() {}

  /**
   * Prints a table.
   *
   * @param args {@code --seconds} for each row, {@code --grid} for the side of the large grid
   */
  public static void main(String[] args) {
    Arguments arguments = new Arguments(args, "seconds", "grid");
    int seconds = arguments.number("seconds", 5);
    int large = arguments.number("grid", 95);
    System.out.println("graph, states, percent | steps/s | accepted/s | changed/s");
    for (int percent : PERCENTS) {
      measure("grid 32 x 32", grid(32, 5), percent, seconds);
      Path graph = Instances.graphs().resolve("ar2294.json");
      for (int states : STATES) {
        if (Files.exists(graph)) {
          measure("ar2294", read(graph, states), percent, seconds);
        } else {
          System.err.println("Skipped: " + graph + " is absent.");
        }
        measure("grid " + large + " x " + large, grid(large, states), percent, seconds);
      }
    }
  }

  private static void measure(String name, PartitionProblem problem, int percent, int seconds) {
    EnsembleOptions options =
        EnsembleOptions.defaults()
            .withSamples(Long.MAX_VALUE / 4, 50, 0)
            .withChains(1, 1)
            .withBalance(BigDecimal.valueOf(percent));
    EnsembleSampler sampler = EnsembleSampler.create(problem, options);
    Watch watch = new Watch(sampler, 1_000_000_000L * seconds);
    sampler.run(watch);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s, %d, %d | %.0f | %.0f | %.0f",
            name,
            problem.states().size(),
            percent,
            watch.rate(watch.last.steps() - watch.first.steps()),
            watch.rate(watch.last.accepted() - watch.first.accepted()),
            watch.rate(watch.last.moved() - watch.first.moved())));
  }

  /** A rook grid of one person a district. */
  private static PartitionProblem grid(int side, int states) {
    DualGraph.Builder borders = DualGraph.builder(side * side);
    ProblemBuilder builder = PartitionProblem.builder("grid").anonymousStates(states);
    for (int i = 0; i < side * side; i++) {
      builder.district(District.of("d" + i, 1));
      if (i % side > 0) {
        borders.border(i - 1, i, 1000);
      }
      if (i >= side) {
        borders.border(i - side, i, 1000);
      }
    }
    return builder.graph(borders.build()).build();
  }

  private static PartitionProblem read(Path path, int states) {
    DualGraphFile graph = DualGraphJson.read(path);
    ProblemBuilder builder =
        PartitionProblem.builder("graph").anonymousStates(states).graph(graph.graph());
    Map<String, Long> people = new LinkedHashMap<>();
    for (int i = 0; i < graph.ids().size(); i++) {
      Number persons = (Number) graph.attributes().get(i).get("population");
      people.put(graph.ids().get(i), persons.longValue());
    }
    people.forEach((id, persons) -> builder.district(District.of(id, persons)));
    return builder.build();
  }

  /** Lets the chain warm up for half the time, then measures. */
  private static final class Watch implements SampleListener {
    private final EnsembleSampler sampler;
    private final long nanos;
    private long begin;
    private long end;
    private ChainState first;
    private ChainState last;

    Watch(EnsembleSampler sampler, long nanos) {
      this.sampler = sampler;
      this.nanos = nanos;
    }

    @Override
    public void sampled(PlanSample sample) {
      // Only counts matter here.
    }

    @Override
    public void roundEnded(long samples) {
      long now = CpuClock.nanos();
      last = sampler.state().get(0);
      end = now;
      if (begin == 0) {
        begin = now;
      } else if (first == null && now - begin > nanos / 2) {
        begin = now;
        first = last;
      } else if (first != null && now - begin > nanos) {
        sampler.stop();
      }
    }

    double rate(long steps) {
      return steps * 1e9 / (end - begin);
    }
  }
}
