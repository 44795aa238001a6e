package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.MapFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CsvMapWriterTest {
  @TempDir Path folder;

  @Test
  void write_features_haveIdPropertiesAndWkt() throws IOException, ParseException {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", "a \"b\", c");
    properties.put("people", 7L);
    MapFeature one =
        new MapFeature("x1", new WKTReader().read("POLYGON((0 0,0.1 0,0.1 1e-7,0 0))"), properties);
    MapFeature two = new MapFeature("x2", null, Map.of());
    Path file = folder.resolve("out.csv");
    CsvMapWriter.write(file, List.of(one, two));
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            id,name,people,wkt
            x1,"a ""b"", c",7,"POLYGON ((0 0, 0.1 0, 0.1 0.0000001, 0 0))"
            x2,,,
            """
                .replace("\n", "\r\n"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CsvMapWriter.write(file, List.of(new MapFeature("y", null, Map.of("id", 1)))))
        .withMessage("The property (id) would be a second column of that name.");
  }
}
