package org.delimit.io;

import java.nio.file.Path;
import java.util.List;
import org.delimit.model.PartitionProblem;

/**
 * Reads problem files. They may lie in any file system that Java can open, such as a jar. Stateless
 * and safe for use by several threads.
 */
public final class ProblemFiles {
  private ProblemFiles() {}

  /**
   * Reads a problem, in O(size of its files) and the time its geometry takes.
   *
   * @param yaml a problem file
   * @return the problem
   * @throws InputException listing what is wrong in the file and the files it names
   */
  public static PartitionProblem read(Path yaml) {
    return new ProblemReader(yaml, false).read(Scenario.BASE, List.of()).problem();
  }

  /**
   * Reads a problem, its map, and what its files say beside it.
   *
   * @param yaml a problem file
   * @return the problem with its map, sources, hashes and notes
   * @throws InputException listing what is wrong in the file and the files it names
   */
  public static ProblemSource open(Path yaml) {
    return open(yaml, List.of());
  }

  /**
   * The same with single values set for this run.
   *
   * @param yaml a problem file
   * @param overrides texts such as {@code constraints.exposure.weight=2}: the path of a key, and
   *     its value as YAML; later ones win
   * @return the problem with its map, sources, hashes and notes
   * @throws InputException listing what is wrong in the file, the files it names and the overrides
   */
  public static ProblemSource open(Path yaml, List<String> overrides) {
    return open(yaml, Scenario.BASE, overrides);
  }

  /**
   * The same for one of the scenarios of the file.
   *
   * @param yaml a problem file
   * @param scenario name of a scenario, {@link Scenario#BASE} for the problem as it stands
   * @param overrides as for {@link #open(Path, List)}; they win over the scenario
   * @return the problem with its map, sources, hashes and notes; its name holds the title of the
   *     scenario
   * @throws InputException listing what is wrong, also if there is no such scenario
   */
  public static ProblemSource open(Path yaml, String scenario, List<String> overrides) {
    return new ProblemReader(yaml, true).read(scenario, overrides);
  }

  /**
   * The scenarios of a problem file, in O(size of that file); the files it names are not read.
   *
   * @param yaml a problem file
   * @param overrides as for {@link #open(Path, List)}
   * @return the base, then every scenario in the order of the file
   * @throws InputException listing what is wrong in the names and keys of the scenarios
   */
  public static List<Scenario> scenarios(Path yaml, List<String> overrides) {
    return new ProblemReader(yaml, false).scenarios(overrides);
  }

  /**
   * Looks at a problem and its map as {@link #open(Path, List)} does, compares its borders table
   * with the polygons, and tells what was found even if the problem cannot be used.
   *
   * @param yaml a problem file
   * @param overrides as for {@link #open(Path, List)}
   * @return what was found, and the problem or why it was refused
   */
  public static MapInspection inspect(Path yaml, List<String> overrides) {
    return inspect(yaml, Scenario.BASE, overrides);
  }

  /**
   * The same for one of the scenarios of the file.
   *
   * @param yaml a problem file
   * @param scenario as for {@link #open(Path, String, List)}
   * @param overrides as for {@link #open(Path, List)}
   * @return what was found, and the problem or why it was refused
   */
  public static MapInspection inspect(Path yaml, String scenario, List<String> overrides) {
    return new ProblemReader(yaml, true).inspect(scenario, overrides);
  }
}
