package org.delimit.cli;

import java.util.Arrays;
import java.util.List;
import org.delimit.geometry.io.MapFormat;
import org.delimit.model.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a map format: the ending of its files. */
final class MapFormatName implements ITypeConverter<MapFormat> {
  @Override
  public MapFormat convert(String name) {
    List<String> known = Arrays.stream(MapFormat.values()).map(MapFormat::ending).toList();
    return MapFormat.named(name.strip())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "unknown format (%s). Known: %s.%s"
                        .formatted(
                            name, String.join(", ", known), Suggestion.phrase(name, known))));
  }
}
