package org.delimit.cli;

import org.delimit.draw.PictureFormat;
import org.delimit.model.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a picture format: the ending of its files. */
final class PictureFormatName implements ITypeConverter<PictureFormat> {
  @Override
  public PictureFormat convert(String name) {
    return PictureFormat.named(name.strip())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "unknown format (%s). Known: %s.%s"
                        .formatted(
                            name,
                            String.join(", ", PictureFormat.endings()),
                            Suggestion.phrase(name, PictureFormat.endings()))));
  }
}
