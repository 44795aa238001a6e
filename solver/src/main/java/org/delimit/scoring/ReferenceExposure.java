package org.delimit.scoring;

import java.math.BigInteger;
import java.util.List;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.Finding;

/** Exposure by its four measures, one state after another. */
final class ReferenceExposure {
  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

  private ReferenceExposure() {}

  static Assessment assess(PlanSums sums, ConstraintParameters parameters) {
    Assessment assessment = new Assessment();
    for (int s = 0; s < sums.states(); s++) {
      switch (parameters.measure()) {
        case HOMELAND -> homeland(sums, s, assessment);
        case INTERACTION -> interaction(sums, s, assessment);
        case MINORITY -> minority(sums, s, assessment);
        case BETWEEN -> between(sums, s, parameters, assessment);
      }
    }
    return assessment;
  }

  private static void homeland(PlanSums sums, int state, Assessment assessment) {
    for (String group : sums.problem().groups()) {
      boolean somewhere = false;
      for (int s = 0; s < sums.states(); s++) {
        somewhere |= sums.problem().isHome(group, s);
      }
      long people = sums.people(state, group);
      if (somewhere && !sums.problem().isHome(group, state) && people > 0) {
        assessment.add(
            finding(
                people
                    + " people of group ("
                    + group
                    + ") live in state ("
                    + sums.stateId(state)
                    + "), which is no home of theirs.",
                1000 * people,
                sums.causes(state, district -> district.people(group)),
                sums.stateId(state)));
      }
    }
  }

  private static void interaction(PlanSums sums, int state, Assessment assessment) {
    BigInteger all = BigInteger.valueOf(sums.population(state));
    BigInteger others = BigInteger.ZERO;
    for (String group : sums.problem().groups()) {
      BigInteger people = BigInteger.valueOf(sums.people(state, group));
      others = others.add(people.multiply(all.subtract(people)));
    }
    addQuotient(
        "Members of the groups in state (%s) meet %s people of other groups, in expectation.",
        sums, state, others, all, assessment);
  }

  private static void minority(PlanSums sums, int state, Assessment assessment) {
    String largest = null;
    long most = 0;
    for (String group : sums.problem().groups()) {
      long people = sums.people(state, group);
      if (people > most) {
        most = people;
        largest = group;
      }
    }
    long outside = sums.population(state) - most;
    if (outside > 0) {
      String group = largest;
      assessment.add(
          finding(
              outside
                  + " people of state ("
                  + sums.stateId(state)
                  + ") are outside its largest group ("
                  + group
                  + ").",
              1000 * outside,
              sums.causes(state, d -> d.population() - (group == null ? 0 : d.people(group))),
              sums.stateId(state)));
    }
  }

  private static void between(
      PlanSums sums, int state, ConstraintParameters parameters, Assessment assessment) {
    List<String> groups = sums.problem().groups();
    String a = groups.get(parameters.groupA());
    String b = groups.get(parameters.groupB());
    BigInteger product =
        BigInteger.valueOf(sums.people(state, a))
            .multiply(BigInteger.valueOf(sums.people(state, b)));
    addQuotient(
        "Group (" + a + ") in state (%s) meets %s people of group (" + b + "), in expectation.",
        sums,
        state,
        product,
        BigInteger.valueOf(sums.population(state)),
        assessment);
  }

  private static void addQuotient(
      String text,
      PlanSums sums,
      int state,
      BigInteger product,
      BigInteger all,
      Assessment assessment) {
    if (product.signum() > 0) {
      long penalty = product.multiply(THOUSAND).divide(all).longValueExact();
      assessment.add(
          finding(
              String.format(text, sums.stateId(state), penalty / 1000),
              penalty,
              sums.causes(state, district -> district.population()),
              sums.stateId(state)));
    }
  }

  private static Finding finding(String text, long penalty, List<String> districts, String state) {
    return new Finding(text, penalty, districts, List.of(state));
  }
}
