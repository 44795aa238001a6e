package org.delimit.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Texts on a map that must not lie over each other. Not safe for use by several threads. */
final class Labels {
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * Takes the place of a text, its middle given, unless another one is there.
   *
   * @return whether the place was free
   */
  boolean take(double x, double y, double width, double height) {
    Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    if (taken.stream().anyMatch(box::intersects)) {
      return false;
    }
    taken.add(box);
    return true;
  }
}
