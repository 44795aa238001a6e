package org.delimit.analysis;

import java.util.List;
import org.delimit.analysis.FigureDraws.Column;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.Plan;
import org.delimit.scoring.DrawnEntitlements;

/** The headline figures of one plan under drawn data. Not safe for use by several threads. */
final class DrawnPlan {
  private static final String PER_HEAD = "barrels a day a thousand persons";

  private final Column column;
  private final Plan plan;
  private final Exposures exposures;
  private final Homes homes;
  private final DrawnEntitlements entitlements;
  private final boolean homeland;
  private final boolean hasOil;

  DrawnPlan(Column column, Plan plan, Exposures exposures, boolean hasOil) {
    this.column = column;
    this.plan = plan;
    this.exposures = exposures;
    this.hasOil = hasOil;
    homes = new Homes(plan.problem());
    homeland = exposures.measure() == ExposureMeasure.HOMELAND;
    entitlements = new DrawnEntitlements(plan);
  }

  /** Adds all figures of one draw; gives the exposure in thousandths of a person. */
  long add(FigureDraws figures, DistrictFigures drawn) {
    PeopleTally tally = PeopleTally.of(plan, drawn);
    long[] entitled = entitled(drawn.oil());
    List<StateMeasures> states = new StateMeasuring(tally, homes, entitled).all();
    long exposure = exposures.of(tally);
    double all = plan.problem().population();
    whole(figures, "exposure", "People exposed", "persons", exposure / 1000.0);
    whole(
        figures,
        "percent",
        "People exposed, of all",
        "percent",
        Rounded.percentOf(exposure / 1000.0, all));
    if (homes.any() && !homeland) {
      whole(figures, "minorities", "People left as minorities", "persons", minorities(states));
    }
    if (!plan.problem().groups().isEmpty()) {
      whole(figures, "largestMinority", "Largest single minority", "persons", largest(states));
    }
    if (homes.any() && tally.districts(tally.states()) > 0) {
      SpecialMeasures special = SpecialMeasures.of(tally, homes);
      whole(
          figures,
          "specialWithHome",
          "People of special districts whose group has a home",
          "persons",
          special.withHome());
    }
    if (hasOil) {
      whole(
          figures,
          "transfers",
          "Transfers",
          "barrels a day",
          PlanMeasures.transfers(tally, entitled));
    }
    states.forEach(state -> addState(figures, state));
    return exposure;
  }

  /** Thousandths of a barrel a day by state, under oil in thousandths by district. */
  long[] entitled(long[] oil) {
    return entitlements.thousandths(oil);
  }

  private void addState(FigureDraws figures, StateMeasures state) {
    if (homes.any()) {
      figures.add(
          column,
          state.id(),
          "minorities",
          "People left as minorities",
          "persons",
          state.minorities());
    }
    if (hasOil) {
      figures.add(
          column,
          state.id(),
          "producedPerHead",
          "Income per head before sharing",
          PER_HEAD,
          state.producedPerHead());
      figures.add(
          column,
          state.id(),
          "receivedPerHead",
          "Income per head after sharing",
          PER_HEAD,
          state.receivedPerHead());
    }
  }

  private void whole(FigureDraws figures, String id, String label, String unit, double value) {
    figures.add(column, "", id, label, unit, value);
  }

  private static long minorities(List<StateMeasures> states) {
    return states.stream().mapToLong(StateMeasures::minorities).sum();
  }

  private static long largest(List<StateMeasures> states) {
    return states.stream()
        .flatMap(state -> state.largestMinority().stream())
        .mapToLong(Minority::persons)
        .max()
        .orElse(0);
  }
}
