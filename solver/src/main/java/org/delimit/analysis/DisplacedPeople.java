package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.Displaced;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** Who of the displaced could return under a plan, and who would be stranded. Stateless. */
public final class DisplacedPeople {
  private DisplacedPeople() {}

  /**
   * One entry a group with displaced people, in O(rows + groups · states).
   *
   * @param plan a plan
   * @return entries in the order of the groups, those whose group is not known last; none if the
   *     problem has no table of displaced people
   */
  public static List<Returns> of(Plan plan) {
    PartitionProblem problem = plan.problem();
    Homes homes = new Homes(problem);
    Map<String, Returns> byGroup = new LinkedHashMap<>();
    for (Displaced row : problem.displaced()) {
      byGroup.merge(row.group(), sorted(row, plan, homes), Returns::plus);
    }
    List<String> order = new ArrayList<>(problem.groups());
    order.add("");
    return order.stream().filter(byGroup::containsKey).map(byGroup::get).toList();
  }

  /**
   * All groups together.
   *
   * @param returns one entry a group
   * @return their sum, under the name {@code all}
   */
  public static Returns total(List<Returns> returns) {
    return returns.stream().reduce(new Returns("all", 0, 0, 0, 0, 0), Returns::plus);
  }

  private static Returns sorted(Displaced row, Plan plan, Homes homes) {
    PartitionProblem problem = plan.problem();
    int origin = plan.stateIndex(problem.requireDistrict(row.origin()));
    int group = problem.groups().indexOf(row.group());
    long persons = row.persons();
    if (origin == problem.specialIndex()) {
      return new Returns(row.group(), persons, 0, 0, 0, persons);
    }
    if (group < 0 || !homes.hasHome(group)) {
      return new Returns(row.group(), persons, 0, 0, persons, 0);
    }
    return homes.isHome(origin, group)
        ? new Returns(row.group(), persons, persons, 0, 0, 0)
        : new Returns(row.group(), persons, 0, persons, 0, 0);
  }
}
