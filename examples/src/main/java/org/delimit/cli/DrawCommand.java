package org.delimit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.delimit.draw.MapPicture;
import org.delimit.draw.MapTheme;
import org.delimit.draw.Picture;
import org.delimit.draw.Plots;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.Suggestion;
import org.delimit.robust.Robustness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws a map of a plan, or a plot of what was found out, as a picture. */
@Command(
    name = "draw",
    description =
        "Draws a map of a plan, or what was found out about plans, as PNG or SVG, without a browser.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class DrawCommand implements Callable<Integer> {
  private static final String PLAN = "plan";
  private static final String DIFFERENCE = "difference";
  private static final String GROUP = "group";
  private static final String STABILITY = "stability";
  private static final String FRONT = "front";
  private static final String ENSEMBLE = "ensemble";
  private static final List<String> FOUND = List.of(STABILITY, FRONT, ENSEMBLE);
  private static final List<String> KNOWN =
      List.of(PLAN, "exposed", GROUP, "people", "oil", DIFFERENCE, STABILITY, FRONT, ENSEMBLE);

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Option(
      names = "--plan",
      paramLabel = "plan.csv",
      description = "The plan to draw; front and ensemble need none.")
  private Path planFile;

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      defaultValue = PLAN,
      description =
          "A map: plan (default), exposed, group (the largest, or --group), people, oil, difference, stability (of robust). A plot: front (of pareto), ensemble.")
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

  @Option(
      names = "--with",
      paramLabel = "DIR",
      description = "The folder that robust, pareto or ensemble wrote what is drawn.")
  private Path with;

  @Option(names = "--reference", description = "Draw the reference line of the problem, dashed.")
  private boolean reference;

  @Option(names = "--title", paramLabel = "TEXT", description = "Another title.")
  private String title;

  @Mixin private PictureOptions picture;

  @Override
  public Integer call() {
    picture.check();
    if (!KNOWN.contains(what)) {
      throw new InputException(
          "--what",
          "",
          "unknown picture (%s). Known: %s.%s"
              .formatted(what, String.join(", ", KNOWN), Suggestion.phrase(what, KNOWN)));
    }
    requireTogether("--against", againstFile != null, List.of(DIFFERENCE));
    requireTogether("--group", group != null, List.of(GROUP));
    requireTogether("--with", with != null, FOUND);
    require("--with", with == null && FOUND.contains(what));
    boolean plot = what.equals(FRONT) || what.equals(ENSEMBLE);
    require("--plan", planFile == null && !plot && !what.equals(STABILITY));
    picture.requireTools();
    ProblemSource source = problem.open();
    Picture drawn = plot ? plot(source) : map(source);
    spec.commandLine().getOut().println("Written to " + picture.write(drawn));
    return Faults.FEASIBLE;
  }

  private Picture plot(ProblemSource source) {
    String heading = title == null ? source.problem().name() : title;
    ResultFolder found = found(source);
    try {
      return what.equals(FRONT)
          ? Plots.front(heading, found.front().orElseThrow(() -> missing(ParetoFolder.JSON)))
          : Plots.ensemble(heading, found.ensemble().orElseThrow(() -> missing("ensemble.json")));
    } catch (IllegalArgumentException e) {
      throw new InputException("--with", "", "the folder (%s): %s".formatted(with, e.getMessage()));
    }
  }

  private Picture map(ProblemSource source) {
    Robustness robustness =
        what.equals(STABILITY)
            ? found(source).robustness().orElseThrow(() -> missing("robust.json"))
            : null;
    Plan plan =
        planFile == null
            ? robustness.plans().get(0).plan()
            : PlanFiles.readCsv(source.problem(), planFile);
    MapPicture map = MapPictures.of(source, plan);
    try {
      map =
          map.withTheme(
              robustness == null
                  ? theme(source.problem(), plan)
                  : MapTheme.stability(plan, robustness));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--what", "", "the value (" + what + ") has no map: " + e.getMessage());
    }
    if (reference) {
      map = map.withReference(referenceOf(source.problem(), "--reference"));
    }
    return title == null ? map : map.withTitle(title);
  }

  private ResultFolder found(ProblemSource source) {
    ResultFolder found = new ResultFolder(with, problem, source);
    found.notes().forEach(note -> spec.commandLine().getErr().println("Note: " + note));
    return found;
  }

  private InputException missing(String file) {
    return new InputException("--with", "", "the folder (%s) holds no %s.".formatted(with, file));
  }

  private void require(String option, boolean missing) {
    if (missing) {
      throw new InputException(option, "", "--what %s needs it.".formatted(what));
    }
  }

  private void requireTogether(String option, boolean given, List<String> needed) {
    if (given && !needed.contains(what)) {
      throw new InputException(
          option, "", "this needs --what " + String.join(" or ", needed) + ", not (" + what + ").");
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
