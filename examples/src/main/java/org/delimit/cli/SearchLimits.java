package org.delimit.cli;

import java.time.Duration;
import java.util.Map;
import org.delimit.io.InputException;
import org.delimit.io.SearchSettings;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Option;

/** How long and how to search: flags first, then the problem file, then 30 seconds. */
final class SearchLimits {
  private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);
  private static final int MOST_THREADS = 256;

  @Option(
      names = "--time",
      paramLabel = "30s",
      description = "How long to search: 500ms, 30s, 2m, 1h.")
  private String time;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "How many steps to search; the same seed then gives the same plan anywhere.")
  private Long steps;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers.")
  private Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads to use; each makes as many steps as --steps says.")
  private Integer threads;

  /** The settings of the problem file under these flags; a flag for time or steps replaces both. */
  SearchSettings over(SearchSettings file) {
    boolean own = time != null || steps != null;
    Duration ownTime = time == null ? null : time(time);
    Long ownSteps = steps == null ? null : positive("--steps", steps, Long.MAX_VALUE);
    Duration useTime = own ? ownTime : file.time();
    Long useSteps = own ? ownSteps : file.steps();
    if (useTime == null && useSteps == null) {
      useTime = DEFAULT_TIME;
    }
    Integer useThreads =
        threads == null
            ? file.threads()
            : Integer.valueOf((int) positive("--threads", threads, MOST_THREADS));
    return file.withLimits(useTime, useSteps, seed == null ? file.seed() : seed, useThreads);
  }

  /** What a result depends on beside the problem and how long the search may take. */
  static Map<String, String> origin(SearchSettings settings) {
    return Map.of(
        "--seed",
        String.valueOf(settings.seed() == null ? "default" : settings.seed()),
        "--threads",
        String.valueOf(settings.threads() == null ? 1 : settings.threads()));
  }

  static SolveOptions options(SearchSettings settings) {
    SolveOptions options = SolveOptions.defaults();
    if (settings.time() != null) {
      options = options.withTimeLimit(settings.time());
    }
    if (settings.steps() != null) {
      options = options.withStepLimit(settings.steps());
    }
    if (settings.seed() != null) {
      options = options.withSeed(settings.seed());
    }
    if (settings.threads() != null) {
      options = options.withThreads(settings.threads());
    }
    if (settings.temperature() != null) {
      options = options.withTemperature(settings.temperature());
    }
    if (settings.swapPercent() != null || settings.recomPercent() != null) {
      options = options.withMoves(share(settings.swapPercent()), share(settings.recomPercent()));
    }
    return settings.solverConfig() == null
        ? options
        : options.withSolverConfig(settings.solverConfig());
  }

  private static double share(Double percent) {
    return percent == null ? 0 : percent / 100;
  }

  /** The value of a flag {@code --time}. */
  static Duration time(String time) {
    return time("--time", time);
  }

  /** A time as an option has it. */
  static Duration time(String option, String time) {
    return SearchSettings.parseTime(time)
        .orElseThrow(
            () ->
                new InputException(
                    option,
                    "",
                    "the value (%s) must be a time above zero with its unit, such as 500ms, 30s, 2m or 1h."
                        .formatted(time)));
  }

  private static long positive(String option, long value, long most) {
    if (value < 1 || value > most) {
      throw new InputException(
          option,
          "",
          "the value (%d) must be a whole number between 1 and %d.".formatted(value, most));
    }
    return value;
  }
}
