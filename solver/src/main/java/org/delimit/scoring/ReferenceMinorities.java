package org.delimit.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.Finding;
import org.delimit.constraint.MinorityCap;
import org.delimit.model.District;

/** Groups away from home that are too large a part of a state. */
final class ReferenceMinorities {
  private final PlanSums sums;
  private final MinorityCap cap;

  private ReferenceMinorities(PlanSums sums, MinorityCap cap) {
    this.sums = sums;
    this.cap = cap;
  }

  static Assessment assess(PlanSums sums, ConstraintParameters parameters) {
    ReferenceMinorities minorities = new ReferenceMinorities(sums, parameters.minorityCap());
    Assessment assessment = new Assessment();
    for (int s = 0; s < sums.states(); s++) {
      List<String> away = minorities.away(s);
      if (minorities.cap.together()) {
        minorities.add(assessment, s, away);
      } else {
        for (String group : away) {
          minorities.add(assessment, s, List.of(group));
        }
      }
    }
    return assessment;
  }

  private List<String> away(int state) {
    List<String> away = new ArrayList<>();
    List<String> groups = sums.problem().groups();
    for (int g = 0; g < groups.size(); g++) {
      if (cap.counted()[g] && !sums.problem().isHome(groups.get(g), state)) {
        away.add(groups.get(g));
      }
    }
    return away;
  }

  private static long people(District district, List<String> groups) {
    long people = 0;
    for (String group : groups) {
      people += district.people(group);
    }
    return people;
  }

  private void add(Assessment assessment, int state, List<String> groups) {
    long people = 0;
    for (String group : groups) {
      people += sums.people(state, group);
    }
    BigInteger allowed =
        BigInteger.valueOf(sums.population(state)).multiply(BigInteger.valueOf(cap.millionths()));
    long above =
        BigInteger.valueOf(people)
            .multiply(BigInteger.valueOf(1_000_000))
            .subtract(allowed)
            .max(BigInteger.ZERO)
            .divide(BigInteger.valueOf(1000))
            .longValueExact();
    if (above > 0) {
      assessment.add(
          new Finding(
              people
                  + " people of "
                  + (groups.size() == 1 ? "group (" + groups.get(0) + ")" : "the groups " + groups)
                  + " live in state ("
                  + sums.stateId(state)
                  + "), which is no home of theirs: more than "
                  + BigDecimal.valueOf(cap.millionths(), 4).stripTrailingZeros().toPlainString()
                  + " % of its "
                  + sums.population(state)
                  + " people.",
              above,
              sums.causes(state, district -> people(district, groups)),
              List.of(sums.stateId(state))));
    }
  }
}
