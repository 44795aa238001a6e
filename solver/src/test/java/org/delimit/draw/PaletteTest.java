package org.delimit.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private static double light(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @Test
  void states_bearDarkNames() {
    for (int s = 0; s < Palette.STATES.size(); s++) {
      double contrast = (light(Palette.state(s)) + 0.05) / (light(Palette.INK) + 0.05);
      // WCAG 2 asks 3 of large letters.
      assertThat(contrast).as(Palette.STATES.get(s)).isGreaterThan(3);
    }
    assertThat(Palette.state(7)).isEqualTo(Palette.state(0));
  }

  @Test
  void steps_growDarker() {
    for (int classes = 1; classes < 9; classes++) {
      for (int k = 1; k < classes; k++) {
        assertThat(light(Palette.step(k, classes))).isLessThan(light(Palette.step(k - 1, classes)));
      }
    }
  }
}
