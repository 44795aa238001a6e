package org.delimit.draw;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format of pictures. */
public enum PictureFormat {
  /** Pixels; good for slides and pages. */
  PNG,
  /** Lines and texts that can be scaled and edited; good for print. */
  SVG;

  /**
   * The ending of its files.
   *
   * @return the ending without the dot
   */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * All endings.
   *
   * @return endings without the dot
   */
  public static List<String> endings() {
    return Arrays.stream(values()).map(PictureFormat::ending).toList();
  }

  /**
   * Finds a format by its name.
   *
   * @param name a name such as {@code png}, in small or large letters
   * @return the format, or empty if there is none
   */
  public static Optional<PictureFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.ending().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * Finds a format by the ending of a file.
   *
   * @param file a file that need not exist
   * @return the format, or empty if there is none for the ending
   */
  public static Optional<PictureFormat> of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : named(name.substring(dot + 1));
  }
}
