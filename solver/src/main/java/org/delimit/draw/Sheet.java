package org.delimit.draw;

import java.util.List;

/** What the sheets of plots have in common: a title and a text under it. */
final class Sheet {
  static final double MARGIN = 28;
  private static final double TITLE = 20;
  private static final double TEXT = 13;

  private final String title;
  private final List<String> lines;

  Sheet(String title, String text) {
    this.title = title;
    lines = text.isBlank() ? List.of() : Brush.lines(text, TEXT, Pictures.SHEET - 2 * MARGIN);
  }

  /** Where the plot may begin. */
  double top() {
    return MARGIN + TITLE + 14 + 18 * lines.size();
  }

  void paint(Brush brush) {
    String cut = Brush.cut(title, TITLE, true, Pictures.SHEET - 2 * MARGIN);
    brush.text(cut, MARGIN, MARGIN + TITLE - 4, TITLE, true, Palette.INK);
    for (int k = 0; k < lines.size(); k++) {
      brush.text(lines.get(k), MARGIN, MARGIN + TITLE + 18 + 18 * k, TEXT, false, Palette.SOFT);
    }
  }
}
