package org.delimit.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.delimit.model.DataRanges;
import org.delimit.model.District;
import org.delimit.model.OilRange;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PeopleRange;

/** Random ranges around the figures of a problem. */
final class WideRanges {
  private WideRanges() {}

  static DataRanges of(PartitionProblem problem, long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PeopleRange> people = new ArrayList<>();
    List<OilRange> oil = new ArrayList<>();
    for (District district : problem.districts()) {
      for (String group : problem.groups()) {
        long given = district.people(group);
        long low = random.nextLong(given + 1);
        long high = Math.min(district.population(), given + random.nextLong(given + 1));
        people.add(new PeopleRange(district.id(), group, low, high));
      }
      double barrels = district.oilBarrelsPerDay();
      oil.add(new OilRange(district.id(), "", barrels / 2, barrels, barrels * 1.5));
    }
    boolean byParent = random.nextBoolean();
    return new DataRanges(people, oil, List.of(), byParent, draws, seed, List.of("all (grade D)"));
  }
}
