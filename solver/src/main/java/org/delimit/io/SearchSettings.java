package org.delimit.io;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a problem file says about the search.
 *
 * @param time how long to search, or null
 * @param steps how many steps to search, or null
 * @param seed seed of the random numbers, or null
 * @param threads how many threads to use, or null
 * @param temperature factor of the calibrated temperature, or null
 * @param swapPercent percent of the work spent on swaps, or null
 * @param recomPercent percent of the work spent on ReComs, or null
 * @param solverConfig text of an OptaPlanner solver configuration that replaces the search, or null
 */
public record SearchSettings(
    Duration time,
    Long steps,
    Long seed,
    Integer threads,
    Double temperature,
    Double swapPercent,
    Double recomPercent,
    String solverConfig) {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|min|h|d)");
  private static final Duration LONGEST = Duration.ofDays(365);

  /**
   * A search about which nothing is said.
   *
   * @return all null
   */
  public static SearchSettings none() {
    return new SearchSettings(null, null, null, null, null, null, null, null);
  }

  /**
   * Changes the limits.
   *
   * @param newTime how long to search, or null
   * @param newSteps how many steps to search, or null
   * @param newSeed seed of the random numbers, or null
   * @param newThreads how many threads to use, or null
   * @return a changed copy
   */
  public SearchSettings withLimits(
      Duration newTime, Long newSteps, Long newSeed, Integer newThreads) {
    return new SearchSettings(
        newTime,
        newSteps,
        newSeed,
        newThreads,
        temperature,
        swapPercent,
        recomPercent,
        solverConfig);
  }

  /**
   * Reads a time such as {@code 500ms}, {@code 30s}, {@code 1.5m}, {@code 2h} or {@code 1d}.
   *
   * @param text what was written
   * @return the time, or empty if the text is none, or the time is zero or longer than a year
   */
  public static Optional<Duration> parseTime(String text) {
    Matcher matcher = TIME.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long unit =
        switch (matcher.group(2)) {
          case "ms" -> 1;
          case "s" -> 1_000;
          case "m", "min" -> 60_000;
          case "h" -> 3_600_000;
          default -> 86_400_000;
        };
    BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
    Duration time = Duration.ofMillis(millis.longValue());
    return time.isZero() || time.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(time);
  }

  static SearchSettings read(YamlNode node, Reading reading) {
    if (node == null) {
      return none();
    }
    Problems problems = reading.problems();
    YamlMap map =
        YamlMap.of(
            node,
            problems,
            "time",
            "steps",
            "seed",
            "threads",
            "temperature",
            "moves",
            "solver-config");
    Long threads = map.whole("threads", 1, 256);
    YamlNode moves = map.node("moves");
    Double swap = null;
    Double recom = null;
    if (moves != null) {
      YamlMap mix = YamlMap.of(moves, problems, "swap-percent", "recom-percent");
      swap = number(mix, "swap-percent", 0, 100, problems);
      recom = number(mix, "recom-percent", 0, 100, problems);
      if ((swap == null ? 0 : swap) + (recom == null ? 0 : recom) > 100) {
        problems.add(moves, "swap-percent and recom-percent must not exceed 100 together.");
      }
    }
    return new SearchSettings(
        time(map, problems),
        map.whole("steps", 1, Long.MAX_VALUE),
        map.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        threads == null ? null : threads.intValue(),
        number(map, "temperature", 0.001, 1000, problems),
        swap,
        recom,
        solverConfig(map, reading));
  }

  private static Double number(
      YamlMap map, String key, double least, double most, Problems problems) {
    String text = map.text(key);
    if (text == null) {
      return null;
    }
    BigDecimal number = Decimals.parse(text);
    if (number == null || number.doubleValue() < least || number.doubleValue() > most) {
      problems.add(
          map.node(key),
          "the value (%s) must be a number between %s and %s."
              .formatted(text, BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
      return null;
    }
    return number.doubleValue();
  }

  private static String solverConfig(YamlMap map, Reading reading) {
    YamlNode named = map.node("solver-config");
    Path file = named == null ? null : reading.file(named);
    return file == null ? null : TextFile.read(file);
  }

  private static Duration time(YamlMap map, Problems problems) {
    String text = map.text("time");
    if (text == null) {
      return null;
    }
    Optional<Duration> time = parseTime(text);
    if (time.isEmpty()) {
      problems.add(
          map.node("time"),
          "the value (%s) must be a time above zero with its unit, such as 500ms, 30s, 2m or 1h."
              .formatted(text));
    }
    return time.orElse(null);
  }
}
