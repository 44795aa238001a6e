package org.delimit.draw;

import java.awt.Graphics2D;

/** Something that paints itself on a sheet {@value Pictures#SHEET} pixels wide. Immutable. */
public interface Picture {
  /**
   * What it shows, in a few words; the title of an SVG file.
   *
   * @return a text
   */
  String title();

  /**
   * What it shows, in a sentence or more, for readers who do not see it.
   *
   * @return a text
   */
  String description();

  /**
   * How high the sheet is.
   *
   * @return pixels, of which its width has {@value Pictures#SHEET}
   */
  int height();

  /**
   * Paints on a white sheet. Lines and texts lie within the sheet.
   *
   * @param graphics where to paint; left in any state
   */
  void paint(Graphics2D graphics);
}
