package org.delimit.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.delimit.io.MapInspection;
import org.delimit.io.ProblemFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.Scenario;
import picocli.CommandLine.Option;

/** The problem a command works on, or one of its scenarios. */
final class ScenarioProblem extends ProblemOptions {
  private static final String OPTION = "--scenario";

  @Option(
      names = OPTION,
      paramLabel = "NAME",
      defaultValue = Scenario.BASE,
      description =
          "One of the scenarios of the problem file (default: ${DEFAULT-VALUE}, the problem as it stands).")
  private String scenario;

  /** The problem with its map, sources, hashes and notes. */
  ProblemSource open() {
    return open(scenario);
  }

  /** The name of the scenario. */
  String scenario() {
    return scenario;
  }

  /** What was found in the map of the problem, even if the problem is refused. */
  MapInspection inspect() {
    return read((file, overrides) -> ProblemFiles.inspect(file, scenario, overrides));
  }

  @Override
  String shortName() {
    String name = super.shortName();
    return scenario.equals(Scenario.BASE)
        ? name
        : name + "-" + new Scenario(scenario, "", "").folder();
  }

  @Override
  Map<String, String> inputs(ProblemSource source) {
    Map<String, String> inputs = new LinkedHashMap<>(super.inputs(source));
    if (!scenario.equals(Scenario.BASE)) {
      inputs.put(OPTION, scenario);
    }
    return inputs;
  }
}
