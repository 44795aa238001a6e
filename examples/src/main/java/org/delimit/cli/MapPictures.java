package org.delimit.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.delimit.draw.MapPicture;
import org.delimit.draw.Picture;
import org.delimit.draw.PictureFormat;
import org.delimit.draw.Pictures;
import org.delimit.draw.Plots;
import org.delimit.io.InputException;
import org.delimit.io.OutputFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.SourceNote;
import org.delimit.model.Plan;
import org.delimit.solver.SolveResult;

/** Pictures of what the commands know. */
final class MapPictures {
  private static final Map<String, String> GRADES =
      Map.of("A", "census", "B", "official estimate", "C", "map overlay", "D", "own estimate");

  private MapPictures() {}

  /** A map of a plan that says what its data are worth. */
  static MapPicture of(ProblemSource source, Plan plan) {
    String name = source.problem().name();
    MapPicture map;
    try {
      map = MapPicture.of(plan, source.shapes());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "",
          "",
          "the problem (%s) has no shapes to draw. Maybe name a map under districts: in the problem file."
              .formatted(name));
    }
    return (source.schematic() ? map.asSchematic() : map).withFoot(foot(source));
  }

  /** Writes what a search found, as far as it can be drawn; gives the names of the files. */
  static List<String> write(
      ProblemSource source, SolveResult result, Path folder, PictureFormat format) {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    if (!source.shapes().isEmpty()) {
      MapPicture map = of(source, result.plan());
      pictures.put("plan." + format.ending(), result.score().feasible() ? map : infeasible(map));
    }
    if (!result.history().isEmpty()) {
      String title = "Search for " + source.problem().name();
      pictures.put("search." + format.ending(), Plots.search(title, result));
    }
    pictures.forEach((name, picture) -> write(picture, Pictures.SHEET, folder.resolve(name)));
    return List.copyOf(pictures.keySet());
  }

  /* A picture travels without its table: it must not hide that the plan breaks a constraint. */
  private static MapPicture infeasible(MapPicture map) {
    return map.withTitle(map.title() + " – infeasible plan");
  }

  /* The data by grade, in the order of the sources. */
  private static String foot(ProblemSource source) {
    Map<String, String> byGrade =
        source.sources().stream()
            .filter(note -> !note.grade().isEmpty())
            .collect(
                Collectors.groupingBy(
                    SourceNote::grade,
                    LinkedHashMap::new,
                    Collectors.mapping(SourceNote::data, Collectors.joining(", "))));
    String data =
        byGrade.keySet().stream()
            .sorted()
            .map(
                grade ->
                    grade
                        + " ("
                        + GRADES.getOrDefault(grade, "unknown")
                        + "): "
                        + byGrade.get(grade))
            .collect(Collectors.joining("; "));
    return data.isEmpty() ? "" : "Data grades. " + data + ".";
  }

  /**
   * Tells before a long search if this machine cannot make pictures.
   *
   * @param option the option that asks for them
   */
  static void requireTools(String option, List<PictureFormat> formats) {
    try {
      formats.forEach(Pictures::requireTools);
    } catch (IllegalStateException e) {
      throw new InputException(option, "", e.getMessage());
    }
  }

  /** Writes a picture; missing folders are made. */
  static void write(Picture picture, int width, Path file) {
    OutputFiles.writeWith(file, () -> Pictures.write(picture, width, file));
  }
}
