package org.delimit.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** The sums of a plan, each added up from its districts when asked. */
final class PlanSums {
  private final Plan plan;
  private final List<List<Integer>> members = new ArrayList<>();

  PlanSums(Plan plan) {
    this.plan = plan;
    for (int s = 0; s <= states(); s++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < problem().districts().size(); i++) {
      members.get(stateOf(i)).add(i);
    }
  }

  PartitionProblem problem() {
    return plan.problem();
  }

  int stateOf(int district) {
    return plan.stateIndex(district);
  }

  int states() {
    return problem().states().size();
  }

  String stateId(int state) {
    return problem().stateAt(state).id();
  }

  /** The districts of a state, ascending; one past the last state are the special districts. */
  List<Integer> members(int state) {
    return Collections.unmodifiableList(members.get(state));
  }

  long population(int state) {
    return sum(state, District::population);
  }

  long people(int state, String group) {
    return sum(state, district -> district.people(group));
  }

  BigInteger oil(int state) {
    return BigInteger.valueOf(sum(state, d -> Math.round(d.oilBarrelsPerDay() * 1000)));
  }

  BigInteger need(int state) {
    return BigInteger.valueOf(sum(state, d -> Math.round(d.need() * 1000)));
  }

  BigInteger area(int state) {
    return BigInteger.valueOf(sum(state, d -> Math.round(d.areaSquareMetres())));
  }

  long sum(int state, ToLongFunction<District> amount) {
    long sum = 0;
    for (int i : members(state)) {
      sum += amount.applyAsLong(problem().districts().get(i));
    }
    return sum;
  }

  List<String> ids(List<Integer> districts) {
    List<String> ids = new ArrayList<>();
    for (int i : districts) {
      ids.add(problem().districts().get(i).id());
    }
    return ids;
  }

  /** The districts of a state that have some of an amount, the largest first. */
  List<String> causes(int state, ToLongFunction<District> amount) {
    List<Integer> causes = new ArrayList<>();
    long[] amounts = new long[problem().districts().size()];
    for (int i : members(state)) {
      amounts[i] = amount.applyAsLong(problem().districts().get(i));
      if (amounts[i] > 0) {
        causes.add(i);
      }
    }
    causes.sort(Comparator.<Integer>comparingLong(i -> amounts[i]).reversed());
    return ids(causes);
  }
}
