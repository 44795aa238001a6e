package org.delimit.cli;

import java.nio.file.Path;
import java.util.List;
import org.delimit.draw.Picture;
import org.delimit.draw.PictureFormat;
import org.delimit.draw.Pictures;
import org.delimit.io.InputException;
import org.delimit.model.Suggestion;
import picocli.CommandLine.Option;

/** Where a picture goes and how wide it is. */
final class PictureOptions {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The picture: a file that ends in .png or .svg.")
  private Path out;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "" + Pictures.SHEET,
      description = "Width in pixels (default: ${DEFAULT-VALUE}).")
  private int width;

  /** Tells of a wrong ending or width before any work is done. */
  void check() {
    if (PictureFormat.of(out).isEmpty()) {
      String name = String.valueOf(out.getFileName());
      String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
      throw new InputException(
          "--out",
          "",
          "the ending of (%s) must be one of: %s.%s"
              .formatted(
                  out,
                  String.join(", ", PictureFormat.endings()),
                  Suggestion.phrase(ending, PictureFormat.endings())));
    }
    if (width < Pictures.LEAST_WIDTH || width > Pictures.GREATEST_WIDTH) {
      throw new InputException(
          "--width",
          "",
          "the value (%d) must be a whole number between %d and %d."
              .formatted(width, Pictures.LEAST_WIDTH, Pictures.GREATEST_WIDTH));
    }
  }

  /** Tells if this machine cannot make the picture. */
  void requireTools() {
    MapPictures.requireTools("--out", List.of(PictureFormat.of(out).orElseThrow()));
  }

  /** Writes; gives the file. */
  Path write(Picture picture) {
    MapPictures.write(picture, width, out);
    return out;
  }
}
