package org.delimit.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How far the people and the oil of the districts may be from the figures a problem gives, and how
 * to draw other figures within these ranges. Immutable.
 *
 * <p>Each figure follows the triangular distribution over low, given and high. The people told
 * apart in a district stay as many as they are: what the drawn groups leave or lack goes to the
 * groups of the rest, and what these cannot take to the drawn groups, in proportion to their room.
 *
 * @param people ranges of groups in districts; a group without a range in a district has no draws
 *     of its own there
 * @param oil ranges of oil; districts without one keep their oil
 * @param rest groups that take up what the drawn groups leave, or give it; none if the groups with
 *     ranges make it up among themselves
 * @param byParent whether the districts of a larger unit err together, as they do where the error
 *     lies in a source that covers the unit; otherwise each district errs by itself
 * @param draws number of draws, 1 to {@link #MAXIMUM_DRAWS}
 * @param seed seed of the random numbers
 * @param basis columns and files the figures and ranges stand on, with their grade, for people
 */
public record DataRanges(
    List<PeopleRange> people,
    List<OilRange> oil,
    List<String> rest,
    boolean byParent,
    int draws,
    long seed,
    List<String> basis) {
  /** More draws are refused: they would add nothing to an interval. */
  public static final int MAXIMUM_DRAWS = 100_000;

  /** Larger districts have no ranges: sums over them could not be shared out exactly. */
  public static final long MAXIMUM_PERSONS = 300_000_000;

  /** Draws where nothing else is asked for. */
  public static final int USUAL_DRAWS = 1000;

  /**
   * Copies.
   *
   * @param people as above
   * @param oil as above
   * @param rest as above
   * @param byParent as above
   * @param draws as above
   * @param seed as above
   * @param basis as above
   * @throws IllegalArgumentException if the number of draws is out of bounds
   */
  public DataRanges {
    people = List.copyOf(people);
    oil = List.copyOf(oil);
    rest = List.copyOf(rest);
    basis = List.copyOf(basis);
    if (draws < 1 || draws > MAXIMUM_DRAWS) {
      throw new IllegalArgumentException(
          "The number of draws (%d) must be between 1 and %d.".formatted(draws, MAXIMUM_DRAWS));
    }
  }

  /**
   * Ranges of people that err together within larger units, with the usual number of draws.
   *
   * @param people ranges of groups in districts
   * @return ranges without oil, rest and basis, seed 1
   */
  public static DataRanges ofPeople(List<PeopleRange> people) {
    return new DataRanges(people, List.of(), List.of(), true, USUAL_DRAWS, 1, List.of());
  }

  /**
   * Checks that every range belongs to the problem and holds the figure it is drawn around.
   *
   * @param problem the problem whose figures are drawn
   * @throws InvalidProblemException if a district or group is unknown, a range is given twice, or
   *     low, given and high are not in this order
   */
  public void check(PartitionProblem problem) {
    Set<List<String>> seen = new HashSet<>();
    for (PeopleRange range : people) {
      String what = "group (%s) in district (%s)".formatted(range.group(), range.district());
      District district = problem.districts().get(problem.requireDistrict(range.district()));
      requireGroup(problem, range.group());
      require(
          seen.add(List.of(range.district(), range.group())), "The " + what + " has two ranges.");
      require(!rest.contains(range.group()), "The " + what + " has a range and is in the rest.");
      long given = district.people(range.group());
      require(
          range.high() <= Math.min(district.population(), MAXIMUM_PERSONS),
          "The high (%d) of %s must be at most (%d) persons."
              .formatted(range.high(), what, Math.min(district.population(), MAXIMUM_PERSONS)));
      require(
          0 <= range.low() && range.low() <= given && given <= range.high(),
          "The range (%d to %d) of %s must hold the (%d) persons given."
              .formatted(range.low(), range.high(), what, given));
    }
    rest.forEach(group -> requireGroup(problem, group));
    for (OilRange range : oil) {
      problem.requireDistrict(range.district());
      require(
          0 <= range.low() && range.low() <= range.given() && range.given() <= range.high(),
          "The range (%s to %s) of oil in district (%s) must hold the (%s) barrels a day given."
              .formatted(range.low(), range.high(), range.district(), range.given()));
    }
  }

  private static void requireGroup(PartitionProblem problem, String group) {
    require(
        problem.groups().contains(Objects.requireNonNull(group, "group")),
        "There is no group (%s).%s".formatted(group, Suggestion.phrase(group, problem.groups())));
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new InvalidProblemException(fault);
    }
  }
}
