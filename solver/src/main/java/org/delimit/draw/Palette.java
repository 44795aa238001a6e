package org.delimit.draw;

import java.awt.Color;
import java.util.List;

/**
 * The colours of states and of classes, the same in pictures and in the report. States have the
 * palette of Okabe and Ito ("Color Universal Design", 2008), which readers with any form of colour
 * blindness can tell apart; classes go from light to dark in one hue, so that they also survive a
 * print in grey. Stateless and safe for use by several threads.
 */
public final class Palette {
  /** Colours of states in their order, as {@code #rrggbb}; further states begin again. */
  public static final List<String> STATES =
      List.of("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#0072b2", "#d55e00");

  static final Color INK = new Color(0x1a1a1a);
  static final Color SOFT = new Color(0x555555);
  static final Color LINE = new Color(0xc8c8c8);
  static final Color NO_DATA = new Color(0xe4e4e4);
  static final Color ACCENT = new Color(0x0072b2);
  static final Color MARK = new Color(0xb34700);
  static final Color REFERENCE = new Color(0x6a0f6a);

  private static final Color PALE = new Color(0xf1f5f8);
  private static final Color DARK = new Color(0x06283d);

  private Palette() {}

  /**
   * The colour of a state.
   *
   * @param index index of the state, 0 or more
   * @return a colour
   */
  public static Color state(int index) {
    return Color.decode(STATES.get(index % STATES.size()));
  }

  /**
   * The colour of a class of values.
   *
   * @param index index of the class, the least values first
   * @param classes number of classes, 1 or more
   * @return a colour, the darker the greater the values
   */
  public static Color step(int index, int classes) {
    double part = classes == 1 ? 0.5 : (double) index / (classes - 1);
    return part < 0.5 ? mixed(PALE, ACCENT, 2 * part) : mixed(ACCENT, DARK, 2 * part - 1);
  }

  /** The colour that lies at a part, 0 to 1, of the way from one to another. */
  static Color mixed(Color from, Color to, double part) {
    return new Color(
        mixed(from.getRed(), to.getRed(), part),
        mixed(from.getGreen(), to.getGreen(), part),
        mixed(from.getBlue(), to.getBlue(), part));
  }

  private static int mixed(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }
}
