package org.delimit.geometry.io;

import java.nio.file.Path;

/**
 * A map file that cannot be read or written. The message is meant for the person who wrote the
 * file: file, place, what is wrong with which value, and often what may help.
 */
public final class MapFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The file, as text. */
  private final String file;

  /** The place in the file, or empty. */
  private final String place;

  /**
   * Makes the message {@code <file>, <place>: <problem>}.
   *
   * @param file the file
   * @param place line or path in the file; empty if the problem concerns all of it
   * @param problem what is wrong, with the value in parentheses
   * @param cause the exception this stems from, or null
   */
  public MapFileException(Path file, String place, String problem, Throwable cause) {
    super(file + (place.isEmpty() ? "" : ", " + place) + ": " + problem, cause);
    this.file = file.toString();
    this.place = place;
  }

  /**
   * The file.
   *
   * @return its path, as it was given
   */
  public String file() {
    return file;
  }

  /**
   * Where in the file.
   *
   * @return a line such as {@code line 3, column 7}, a path such as {@code features[3].geometry},
   *     or an empty text if the problem concerns all of the file
   */
  public String place() {
    return place;
  }
}
