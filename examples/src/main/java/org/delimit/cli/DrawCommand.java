package org.delimit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.delimit.draw.MapPicture;
import org.delimit.draw.MapTheme;
import org.delimit.draw.Picture;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws a map of a plan as a picture. */
@Command(
    name = "draw",
    description = "Draws a map of a plan as PNG or SVG, without a browser.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class DrawCommand implements Callable<Integer> {
  private static final String PLAN = "plan";
  private static final String DIFFERENCE = "difference";
  private static final String GROUP = "group";
  private static final List<String> THEMES =
      List.of(PLAN, "exposed", GROUP, "people", "oil", DIFFERENCE);

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Option(
      names = "--plan",
      paramLabel = "plan.csv",
      required = true,
      description = "The plan to draw.")
  private Path planFile;

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      defaultValue = PLAN,
      description =
          "What to show: plan (default), exposed, group (the largest, or --group), people, oil, difference.")
  private String what;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "With --what group: the share of this group instead of the largest.")
  private String group;

  @Option(
      names = "--against",
      paramLabel = "other.csv",
      description = "With --what difference: the plan to compare with (default: the reference).")
  private Path againstFile;

  @Option(names = "--reference", description = "Draw the reference line of the problem, dashed.")
  private boolean reference;

  @Option(names = "--title", paramLabel = "TEXT", description = "Another title.")
  private String title;

  @Mixin private PictureOptions picture;

  @Override
  public Integer call() {
    picture.check();
    if (!THEMES.contains(what)) {
      throw new InputException(
          "--what",
          "",
          "unknown map (%s). Known: %s.%s"
              .formatted(what, String.join(", ", THEMES), Suggestion.phrase(what, THEMES)));
    }
    requireTogether("--against", againstFile != null, DIFFERENCE);
    requireTogether("--group", group != null, GROUP);
    picture.requireTools();
    ProblemSource source = problem.open();
    Plan plan = PlanFiles.readCsv(source.problem(), planFile);
    MapPicture map = MapPictures.of(source, plan);
    try {
      map = map.withTheme(theme(source.problem(), plan));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--what", "", "the value (" + what + ") has no map: " + e.getMessage());
    }
    if (reference) {
      map = map.withReference(referenceOf(source.problem(), "--reference"));
    }
    Picture drawn = title == null ? map : map.withTitle(title);
    spec.commandLine().getOut().println("Written to " + picture.write(drawn));
    return Faults.FEASIBLE;
  }

  private void requireTogether(String option, boolean given, String needed) {
    if (given && !what.equals(needed)) {
      throw new InputException(option, "", "this needs --what " + needed + ", not (" + what + ").");
    }
  }

  private MapTheme theme(PartitionProblem problem, Plan plan) {
    return switch (what) {
      case "exposed" -> MapTheme.exposed(plan);
      case "people" -> MapTheme.people(plan);
      case "oil" -> MapTheme.oil(plan);
      case GROUP -> group == null ? MapTheme.largestGroup(plan) : share(problem, plan);
      case DIFFERENCE -> difference(problem, plan);
      default -> MapTheme.plan(plan);
    };
  }

  private MapTheme share(PartitionProblem problem, Plan plan) {
    List<String> groups = problem.groups();
    if (!groups.contains(group)) {
      throw new InputException(
          "--group",
          "",
          "unknown group (%s). Known: %s.%s"
              .formatted(group, String.join(", ", groups), Suggestion.phrase(group, groups)));
    }
    return MapTheme.group(plan, group);
  }

  private MapTheme difference(PartitionProblem problem, Plan plan) {
    if (againstFile != null) {
      Path name = againstFile.getFileName();
      return MapTheme.difference(plan, PlanFiles.readCsv(problem, againstFile), name.toString());
    }
    Plan other = referenceOf(problem, "--what difference");
    String name = problem.reference().orElseThrow().name();
    return MapTheme.difference(plan, other, name);
  }

  private static Plan referenceOf(PartitionProblem problem, String option) {
    return problem
        .referencePlan()
        .filter(plan -> plan.problem() == problem)
        .orElseThrow(
            () ->
                new InputException(
                    option,
                    "",
                    "the problem has no reference line with its own special districts. Maybe list one under reference: in the problem file."));
  }
}
