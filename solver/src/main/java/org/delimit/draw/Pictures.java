package org.delimit.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.delimit.geometry.io.WholeFile;

/**
 * Makes files of pictures. Equal pictures give equal bytes on one machine: nothing in a file is a
 * time. Stateless and safe for use by several threads.
 */
public final class Pictures {
  /** Width of the sheet that pictures paint on, pixels. */
  public static final int SHEET = 1200;

  /** Least width of a file, pixels. */
  public static final int LEAST_WIDTH = 200;

  /** Greatest width of a file, pixels. */
  public static final int GREATEST_WIDTH = 8000;

  private Pictures() {}

  /**
   * Writes a picture as a whole or not at all.
   *
   * @param picture what to write
   * @param width pixels, {@value #LEAST_WIDTH} to {@value #GREATEST_WIDTH}
   * @param file a file that ends in {@code .png} or {@code .svg}, in a folder that exists; replaced
   *     if it exists
   * @throws IllegalArgumentException if the width is out of range or the ending another one
   * @throws IllegalStateException as {@link #png} and {@link #svg} do
   * @throws org.delimit.geometry.io.MapFileException if the file cannot be written
   */
  public static void write(Picture picture, int width, Path file) {
    PictureFormat format =
        PictureFormat.of(file)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The picture (%s) must end in one of: %s."
                            .formatted(file, String.join(", ", PictureFormat.endings()))));
    byte[] bytes =
        format == PictureFormat.PNG
            ? png(picture, width)
            : svg(picture, width).getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, out -> out.write(bytes));
  }

  /**
   * A picture as PNG, in O(pixels): three bytes a pixel and the file are in memory.
   *
   * @param picture what to draw
   * @param width pixels, {@value #LEAST_WIDTH} to {@value #GREATEST_WIDTH}
   * @return the bytes of a file
   * @throws IllegalArgumentException if the width is out of range
   * @throws IllegalStateException if this machine has no fonts
   */
  public static byte[] png(Picture picture, int width) {
    double scale = scale(width);
    int height = Math.max(1, (int) Math.ceil(picture.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.scale(scale, scale);
    picture.paint(graphics);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * A picture as SVG that refers to nothing outside itself, in O(vertices).
   *
   * @param picture what to draw
   * @param width pixels at which viewers show it first, {@value #LEAST_WIDTH} to {@value
   *     #GREATEST_WIDTH}
   * @return an SVG document in UTF-8
   * @throws IllegalArgumentException if the width is out of range
   * @throws IllegalStateException if this machine has no fonts, or Batik's svggen is not on the
   *     class path
   */
  public static String svg(Picture picture, int width) {
    double scale = scale(width);
    // Batik ends in its own way without fonts; this tells.
    Brush.width("Test", 12, false);
    try {
      return SvgSheet.svg(picture, width, scale);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "An SVG file needs Batik (org.apache.xmlgraphics:batik-svggen) on the class path.", e);
    }
  }

  /**
   * Makes sure that pictures can be made here, before work that takes long.
   *
   * @param format a format
   * @throws IllegalStateException as {@link #png} and {@link #svg} do
   */
  public static void requireTools(PictureFormat format) {
    Picture test = new TestPicture();
    if (format == PictureFormat.PNG) {
      png(test, LEAST_WIDTH);
    } else {
      svg(test, LEAST_WIDTH);
    }
  }

  /** A word. */
  private record TestPicture() implements Picture {
    @Override
    public String title() {
      return "Test";
    }

    @Override
    public String description() {
      return "";
    }

    @Override
    public int height() {
      return LEAST_WIDTH;
    }

    @Override
    public void paint(Graphics2D graphics) {
      new Brush(graphics).text("Test", 50, 50, 12, false, Palette.INK, Brush.Anchor.MIDDLE);
    }
  }

  private static double scale(int width) {
    if (width < LEAST_WIDTH || width > GREATEST_WIDTH) {
      throw new IllegalArgumentException(
          "The width (%d) of a picture must be between %d and %d pixels."
              .formatted(width, LEAST_WIDTH, GREATEST_WIDTH));
    }
    return (double) width / SHEET;
  }
}
