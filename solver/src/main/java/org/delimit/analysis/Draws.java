package org.delimit.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.delimit.model.DataRanges;
import org.delimit.model.OilRange;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PeopleRange;

/**
 * Draws other figures for the districts within their ranges.
 *
 * <p>Each figure follows the triangular distribution from low over given to high. It needs no more
 * than these three numbers, stays within them, and makes the given figure the likeliest; its mean
 * is (low + given + high)/3, so that a range that reaches further to one side pulls the draws
 * there. What errs together shares one random number: the districts of a larger unit for a group,
 * and the parts of an oil field.
 *
 * <p>The people of a district who are told apart stay as many as they are. Groups without a range
 * keep their people. What the drawn groups leave or lack goes to the groups of the rest, in
 * proportion to their people (in equal parts if they have none there). Where that is not enough, it
 * goes to the drawn groups in proportion to the room each has to its high, or is taken from them in
 * proportion to the room to their low. As low ≤ given ≤ high, this always comes out, and nobody
 * leaves a range.
 *
 * <p>Draw k has the k-th split of the seed: more draws leave the first ones as they are. Safe for
 * use by several threads.
 */
final class Draws {
  private final DataRanges ranges;
  private final DistrictFigures given;
  private final List<DrawnDistrict> districts = new ArrayList<>();
  private final List<OilRange> oil;
  private final int[] oilAt;
  private final long[] certainOil;
  private final Map<List<String>, Integer> shared = new LinkedHashMap<>();
  private final int[] oilNumber;

  /* The ranges of one district by group index; number[g] says which random number is used. */
  private record DrawnDistrict(int index, PeopleBalance balance, int[] number) {}

  /**
   * Prepares the draws.
   *
   * @throws org.delimit.model.InvalidProblemException if the ranges do not fit the problem
   */
  Draws(PartitionProblem problem, DataRanges ranges) {
    ranges.check(problem);
    this.ranges = ranges;
    given = DistrictFigures.of(problem);
    addPeople(problem);
    oil = ranges.oil();
    oilAt = new int[oil.size()];
    oilNumber = new int[oil.size()];
    certainOil = given.oil().clone();
    for (int k = 0; k < oilAt.length; k++) {
      OilRange range = oil.get(k);
      oilAt[k] = problem.requireDistrict(range.district());
      oilNumber[k] =
          number(
              range.field().isEmpty()
                  ? List.of("oil", unit(problem, oilAt[k]))
                  : List.of("field", range.field()));
      certainOil[oilAt[k]] -= Math.round(range.given() * 1000);
    }
  }

  private void addPeople(PartitionProblem problem) {
    Map<Integer, Map<Integer, PeopleRange>> byDistrict = new HashMap<>();
    for (PeopleRange range : ranges.people()) {
      byDistrict
          .computeIfAbsent(problem.requireDistrict(range.district()), i -> new HashMap<>())
          .put(problem.groups().indexOf(range.group()), range);
    }
    int groups = problem.groups().size();
    boolean[] rest = new boolean[groups];
    ranges.rest().forEach(group -> rest[problem.groups().indexOf(group)] = true);
    for (int i = 0; i < problem.districts().size(); i++) {
      Map<Integer, PeopleRange> own = byDistrict.getOrDefault(i, Map.of());
      if (own.isEmpty()) {
        continue;
      }
      long[] low = given.people()[i].clone();
      long[] high = given.people()[i].clone();
      int[] number = new int[groups];
      for (int g = 0; g < groups; g++) {
        PeopleRange range = own.get(g);
        number[g] = -1;
        if (range != null) {
          low[g] = range.low();
          high[g] = range.high();
          number[g] = number(List.of("people", unit(problem, i), problem.groups().get(g)));
        }
      }
      districts.add(
          new DrawnDistrict(i, new PeopleBalance(low, given.people()[i], high, rest), number));
    }
  }

  /* A district without a larger unit errs by itself; ids and units may share a name. */
  private String unit(PartitionProblem problem, int district) {
    String parent = problem.districts().get(district).parent();
    return ranges.byParent() && !parent.isEmpty()
        ? "unit " + parent
        : "district " + problem.districts().get(district).id();
  }

  private int number(List<String> key) {
    return shared.computeIfAbsent(key, k -> shared.size());
  }

  /** The figures the problem gives. */
  DistrictFigures given() {
    return given;
  }

  /** Thousandths of a barrel a day by district with every range at its highest. */
  long[] mostOil() {
    long[] most = certainOil.clone();
    for (int k = 0; k < oilAt.length; k++) {
      most[oilAt[k]] += Math.round(oil.get(k).high() * 1000);
    }
    return most;
  }

  /** Hands out every draw in order; what is handed out is changed by the next one. */
  void forEach(Consumer<DistrictFigures> consumer) {
    SplittableRandom seeds = new SplittableRandom(ranges.seed());
    DistrictFigures drawn = empty();
    for (int draw = 0; draw < ranges.draws(); draw++) {
      fill(drawn, seeds.split());
      consumer.accept(drawn);
    }
  }

  /** One draw alone, the same as in {@link #forEach}; may be called by several threads. */
  DistrictFigures draw(int draw) {
    SplittableRandom seeds = new SplittableRandom(ranges.seed());
    for (int k = 0; k < draw; k++) {
      seeds.split();
    }
    DistrictFigures drawn = empty();
    fill(drawn, seeds.split());
    return drawn;
  }

  private DistrictFigures empty() {
    return new DistrictFigures(
        given.people().clone(), given.population(), new long[certainOil.length]);
  }

  private void fill(DistrictFigures drawn, SplittableRandom numbers) {
    double[] random = new double[shared.size()];
    for (int k = 0; k < random.length; k++) {
      random[k] = numbers.nextDouble();
    }
    for (DrawnDistrict district : districts) {
      drawn.people()[district.index()] = people(district, random);
    }
    System.arraycopy(certainOil, 0, drawn.oil(), 0, certainOil.length);
    for (int k = 0; k < oilAt.length; k++) {
      OilRange range = oil.get(k);
      double barrels = triangular(range.low(), range.given(), range.high(), random[oilNumber[k]]);
      drawn.oil()[oilAt[k]] += Math.round(barrels * 1000);
    }
  }

  private static long[] people(DrawnDistrict district, double[] random) {
    PeopleBalance balance = district.balance();
    long[] persons = balance.given().clone();
    for (int g = 0; g < persons.length; g++) {
      if (district.number()[g] >= 0) {
        persons[g] =
            Math.round(
                triangular(
                    balance.low()[g],
                    balance.given()[g],
                    balance.high()[g],
                    random[district.number()[g]]));
      }
    }
    balance.restore(persons);
    return persons;
  }

  /**
   * The quantile of the triangular distribution: Johnson, Kotz and Balakrishnan, Continuous
   * Univariate Distributions 2 (1995), 26.9.
   */
  static double triangular(double low, double mode, double high, double u) {
    double width = high - low;
    if (width <= 0) {
      return mode;
    }
    return u * width < mode - low
        ? low + Math.sqrt(u * width * (mode - low))
        : high - Math.sqrt((1 - u) * width * (high - mode));
  }
}
