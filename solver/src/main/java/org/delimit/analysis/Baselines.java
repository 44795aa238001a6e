package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.ReferenceScorer;

/**
 * What every plan of a problem must be compared with: no partition, the line in force and a lower
 * bound. Immutable and safe for use by several threads.
 */
public final class Baselines {
  private final Exposures exposures;
  private final Baseline noPartition;
  private final Baseline reference;
  private final Baseline lowerBound;

  private Baselines(PartitionProblem problem, ConstraintConfig config) {
    exposures = new Exposures(problem, config);
    noPartition = noPartition(problem);
    reference =
        problem
            .referencePlan()
            .map(
                plan ->
                    column(
                        "reference",
                        problem.reference().orElseThrow().name(),
                        plan,
                        notCounted(problem, plan),
                        plan.problem() == problem ? broken(plan, config) : ""))
            .orElse(null);
    lowerBound = lowerBound(problem);
  }

  /**
   * Works out the baselines, in O(states · (edges + districts · groups)), times 2^groups for the
   * measure minority.
   *
   * @param problem a problem
   * @param config its constraints; the exposure constraint says what is measured
   * @return its baselines
   * @throws org.delimit.model.InvalidProblemException if a parameter of a constraint is wrong
   */
  public static Baselines of(PartitionProblem problem, ConstraintConfig config) {
    return new Baselines(problem, config);
  }

  /**
   * How {@link Baseline#exposure} is measured.
   *
   * @return the measure of the exposure constraint
   */
  public ExposureMeasure measure() {
    return exposures.measure();
  }

  /**
   * Everyone in one state: no border, no transfers, special districts included.
   *
   * @return exposure in the whole country
   */
  public Baseline noPartition() {
    return noPartition;
  }

  /**
   * The line in force.
   *
   * @return the reference plan of the problem, if it names one
   */
  public Optional<Baseline> reference() {
    return Optional.ofNullable(reference);
  }

  /**
   * What no plan can undercut. Contiguity, bounds on population and every other constraint but pins
   * and candidates are left out, so that a plan that reaches it may not exist.
   *
   * @return a proven bound of the exposure, 0 with a note if none is proven
   */
  public Baseline lowerBound() {
    return lowerBound;
  }

  /**
   * A plan in the same figures as the baselines.
   *
   * @param plan a plan of the problem
   * @return its figures, under the id {@code plan}
   */
  public Baseline compared(Plan plan) {
    return column("plan", "This plan", plan, "", "");
  }

  /**
   * Plain values for a file.
   *
   * @return the measure, then one map a baseline by its id, the reference only if there is one
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("measure", measure().word());
    map.put(noPartition.id(), noPartition.asMap());
    reference().ifPresent(line -> map.put(line.id(), line.asMap()));
    map.put(lowerBound.id(), lowerBound.asMap());
    return map;
  }

  private Baseline noPartition(PartitionProblem problem) {
    boolean homeland = measure() == ExposureMeasure.HOMELAND;
    double persons = exposures.ofWhole(problem, DistrictFigures.of(problem)) / 1000.0;
    return new Baseline(
        "noPartition",
        "No partition",
        persons,
        Rounded.percentOf(persons, problem.population()),
        OptionalLong.empty(),
        OptionalDouble.of(0),
        OptionalDouble.of(0),
        false,
        homeland
            ? "Everyone in one state: the people outside its largest group, those of groups without"
                + " a home state and those of special districts included."
            : "Everyone in one state, special districts included.");
  }

  private Baseline column(String id, String name, Plan plan, String notCounted, String broken) {
    PlanMeasures measures = PlanMeasures.of(plan);
    double persons = exposures.of(PeopleTally.of(plan)) / 1000.0;
    return new Baseline(
        id,
        name,
        persons,
        Rounded.percentOf(persons, measures.population()),
        measures.hasHomes() ? OptionalLong.of(measures.minorities()) : OptionalLong.empty(),
        OptionalDouble.of(measures.borderKilometres()),
        OptionalDouble.of(measures.transfers()),
        notCounted.isEmpty(),
        (notCounted + " " + broken).strip());
  }

  /* The reference may have special districts that the problem assigns: it then counts fewer people. */
  private static String notCounted(PartitionProblem problem, Plan reference) {
    long people = 0;
    int districts = 0;
    for (int i = 0; i < problem.districts().size(); i++) {
      if (reference.problem().isSpecial(i) && !problem.isSpecial(i)) {
        districts++;
        people += problem.districts().get(i).population();
      }
    }
    return districts == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "Not comparable as it stands: its %d special districts with %,d people are assigned in the"
                + " other rows and not counted in this one.",
            districts,
            people);
  }

  /* A line in force was drawn by others, and may do what this problem forbids. */
  private static String broken(Plan reference, ConstraintConfig config) {
    List<String> broken = new ArrayList<>();
    for (ConstraintScore score :
        new ReferenceScorer(reference.problem(), config).explain(reference).constraints()) {
      if (score.level() == Level.HARD && score.penalty() > 0 && score.weight().signum() > 0) {
        String amount = score.amount().stripTrailingZeros().toPlainString();
        broken.add(score.type().id() + " (" + score.type().unit() + ": " + amount + ")");
      }
    }
    return broken.isEmpty()
        ? ""
        : "It breaks hard constraints of this problem, so that no search could have chosen it: "
            + String.join(", ", broken)
            + ".";
  }

  private Baseline lowerBound(PartitionProblem problem) {
    ExposureBound bound = new ExposureBound(problem, exposures, DistrictFigures.of(problem));
    double persons = bound.thousandths() / 1000.0;
    boolean homeland = measure() == ExposureMeasure.HOMELAND;
    return new Baseline(
        "lowerBound",
        "Lower bound",
        persons,
        Rounded.percentOf(persons, problem.population()),
        homeland ? OptionalLong.of(bound.thousandths() / 1000) : OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        true,
        bound.note());
  }
}
