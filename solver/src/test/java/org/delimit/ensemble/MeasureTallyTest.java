package org.delimit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasureTallyTest {

  @Test
  void add_moreThanCanBeKept_thinsOutButCountsAll() {
    MeasureTally tally = new MeasureTally(new Measure("m", "edges"), 2, new long[] {500_000});
    int each = 1_300_000;
    for (int i = 0; i < each; i++) {
      tally.add(0, 1000L * (i % 1000));
      tally.add(1, 1000L * ((i + 300) % 1000));
    }
    assertThat(tally.stride()).isEqualTo(4);
    MeasureSummary summary = tally.summary();
    assertThat(summary.mean()).isCloseTo(499.5, within(1e-6));
    assertThat(summary.greatest()).isEqualTo(999);
    assertThat(summary.quantiles().get(2)).isCloseTo(499.5, within(5.0));
    assertThat(tally.standing(0, "p").below()).isCloseTo(50, within(1e-9));
    assertThat(tally.standing(0, "p").equal()).isCloseTo(0.1, within(1e-9));
    long kept = summary.histogram().counts().stream().mapToLong(count -> count).sum();
    assertThat(kept).isBetween(2L * each / 4 - 2, 2L * each / 4 + 2);
  }

  @Test
  void histogram_fewWholeValues_hasBinsOfOne() {
    MeasureTally tally = new MeasureTally(new Measure("m", "edges"), 1, new long[0]);
    for (long value : new long[] {17, 18, 18, 20}) {
      tally.add(0, 1000 * value);
    }
    Histogram histogram = tally.summary().histogram();
    assertThat(histogram.low()).isEqualTo(17);
    assertThat(histogram.width()).isEqualTo(1);
    assertThat(histogram.counts()).containsExactly(1L, 2L, 0L, 1L);
  }
}
