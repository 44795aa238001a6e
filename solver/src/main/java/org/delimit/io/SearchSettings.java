package org.delimit.io;

import java.math.BigDecimal;
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
 */
public record SearchSettings(Duration time, Long steps, Long seed, Integer threads) {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|min|h|d)");
  private static final Duration LONGEST = Duration.ofDays(365);

  /**
   * A search about which nothing is said.
   *
   * @return all null
   */
  public static SearchSettings none() {
    return new SearchSettings(null, null, null, null);
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

  static SearchSettings read(YamlNode node, Problems problems) {
    if (node == null) {
      return none();
    }
    YamlMap map = YamlMap.of(node, problems, "time", "steps", "seed", "threads");
    Long threads = map.whole("threads", 1, 256);
    return new SearchSettings(
        time(map, problems),
        map.whole("steps", 1, Long.MAX_VALUE),
        map.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        threads == null ? null : threads.intValue());
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
