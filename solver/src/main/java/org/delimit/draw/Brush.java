package org.delimit.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts and lines on a sheet. Widths are measured alike for both formats, so that they have one
 * layout. Not safe for use by several threads.
 */
final class Brush {
  private static final FontRenderContext MEASURE =
      new FontRenderContext(new AffineTransform(), true, true);

  private final Graphics2D graphics;

  /** Where a text stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  Brush(Graphics2D graphics) {
    this.graphics = graphics;
  }

  static Font font(double size, boolean bold) {
    return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
  }

  /**
   * How wide a text is.
   *
   * @throws IllegalStateException if there is no font: AWT ends in one of many ways then
   */
  static double width(String text, double size, boolean bold) {
    String shown = printable(text);
    if (shown.isEmpty()) {
      return 0;
    }
    try {
      return font(size, bold).getStringBounds(shown, MEASURE).getWidth();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw new IllegalStateException(
          "No text can be drawn: Java finds no font on this machine. Maybe install fontconfig and"
              + " a font such as fonts-dejavu-core.",
          e);
    }
  }

  void text(String text, double x, double y, double size, boolean bold, Color colour) {
    text(text, x, y, size, bold, colour, Anchor.START);
  }

  void text(
      String text, double x, double y, double size, boolean bold, Color colour, Anchor anchor) {
    double width = anchor == Anchor.START ? 0 : width(text, size, bold);
    graphics.setFont(font(size, bold));
    graphics.setPaint(colour);
    double left = anchor == Anchor.END ? x - width : x - width / 2;
    graphics.drawString(printable(text), (float) left, (float) y);
  }

  /** A text without the characters that no XML file may hold (XML 1.0, 2.2) or no font shows. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(
            point ->
                !Character.isISOControl(point)
                    && Character.getType(point) != Character.SURROGATE
                    && (point & 0xfffe) != 0xfffe)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** A text that runs upwards, its middle at a place. */
  void textUpwards(String text, double x, double y, double size, Color colour) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(-Math.PI / 2);
    text(text, 0, 0, size, false, colour, Anchor.MIDDLE);
    graphics.setTransform(before);
  }

  void fill(Shape shape, Color colour) {
    graphics.setPaint(colour);
    graphics.fill(shape);
  }

  void box(double x, double y, double width, double height, Color colour) {
    fill(new Rectangle2D.Double(x, y, width, height), colour);
  }

  void draw(Shape shape, Color colour, double width) {
    stroke(
        shape,
        colour,
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  void dashed(Shape shape, Color colour, double width, float... dashes) {
    stroke(
        shape,
        colour,
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }

  private void stroke(Shape shape, Color colour, BasicStroke stroke) {
    graphics.setPaint(colour);
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, Color colour, double width) {
    draw(new Line2D.Double(x1, y1, x2, y2), colour, width);
  }

  /** Cuts a text into lines that fit; a word longer than a line stands alone. */
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size, false) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** A text cut to a width, with an ellipsis where something is missing. */
  static String cut(String text, double size, boolean bold, double width) {
    if (width(text, size, bold) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end).strip() + "…", size, bold) > width) {
      end--;
    }
    return text.substring(0, end).strip() + "…";
  }
}
