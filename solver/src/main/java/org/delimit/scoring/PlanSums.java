package org.delimit.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** The sums of a plan, each added up from its districts when asked. */
final class PlanSums {
  private final Plan plan;

  PlanSums(Plan plan) {
    this.plan = plan;
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

  List<Integer> members(int state) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < problem().districts().size(); i++) {
      if (stateOf(i) == state) {
        members.add(i);
      }
    }
    return members;
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
    List<Integer> causes = members(state);
    causes.removeIf(i -> amount.applyAsLong(problem().districts().get(i)) <= 0);
    ToLongFunction<Integer> ofIndex = i -> amount.applyAsLong(problem().districts().get(i));
    causes.sort(Comparator.comparingLong(ofIndex).reversed());
    return ids(causes);
  }
}
