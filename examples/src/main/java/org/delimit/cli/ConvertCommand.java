package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.delimit.geometry.io.ReadOptions;
import org.delimit.io.MapConversion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a map or dual graph into another format. */
@Command(
    name = "convert",
    description = {
      "Turns a map or dual graph into another format: the one the new file ends in.",
      ".geojson, .topojson, .gpkg and .csv are maps in degrees, .json is a dual graph as GerryChain reads it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class ConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MAP", description = "Any file that districts: may name, with shapes.")
  private Path map;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "What to write.")
  private Path out;

  @Option(names = "--layer", paramLabel = "NAME", description = "Which layer, if several.")
  private String layer;

  @Option(names = "--id", paramLabel = "COLUMN", description = "The column of the ids.")
  private String id;

  @Option(
      names = "--wkt",
      paramLabel = "COLUMN",
      description = "The column of shapes in a .csv file (default: wkt or geometry).")
  private String wkt;

  @Option(
      names = "--crs",
      paramLabel = "SYSTEM",
      description = "The coordinate system of a file that carries none, such as EPSG:32638.")
  private String system;

  @Override
  public Integer call() {
    try {
      new ReadOptions(false, system);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    MapConversion.Result result = new MapConversion(layer, id, wkt, system).convert(map, out);
    PrintWriter err = spec.commandLine().getErr();
    result.notes().forEach(note -> err.println("Note: " + note));
    err.flush();
    String borders =
        result.borders() < 0 ? "" : ", " + Amounts.whole(result.borders()) + " borders";
    spec.commandLine()
        .getOut()
        .println(
            "Written to %s: %s districts%s"
                .formatted(out, Amounts.whole(result.districts()), borders));
    return Faults.FEASIBLE;
  }
}
