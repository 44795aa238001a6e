package org.delimit.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.exact.Demands.Demand;
import org.delimit.exact.Demands.Kind;
import org.delimit.scoring.CompiledProblem;

/**
 * Demands that no plan can meet together: those left after each in turn was dropped if even without
 * it no plan meets the rest (a deletion filter).
 *
 * @param demands the demands
 * @param needed whether without any one of them there is a plan that meets the others; if not, that
 *     is not known of all
 */
record Culprits(List<Demand> demands, boolean needed) {
  /** Of so many parts each is one search, if it need not be more. */
  private static final int PARTS_OF_WORK = 8;

  /**
   * Searches for them.
   *
   * @param problem a problem without a feasible plan
   * @param workLimit work allowed in all
   * @param stop whether to end early
   * @return demands no plan meets; none if plans meet all demands, so that other hard constraints
   *     are to blame
   */
  static Culprits of(CompiledProblem problem, long workLimit, BooleanSupplier stop) {
    Filter filter = new Filter(problem, workLimit, stop);
    if (hasOthers(problem) && filter.search(filter.workOfOne) == Answer.FOUND) {
      return new Culprits(List.of(), true);
    }
    List<List<Demand>> groups = groups(problem);
    groups.forEach(filter::thin);
    List<Demand> left =
        groups.stream().flatMap(List::stream).filter(filter.demands::keeps).toList();
    return new Culprits(left, filter.needed);
  }

  private static boolean hasOthers(CompiledProblem problem) {
    return problem.config().active().stream()
        .anyMatch(type -> NodeMap.isHard(problem, type) && !NodeMap.searches(type));
  }

  /* What there is to drop, the first things first. */
  private static List<List<Demand>> groups(CompiledProblem problem) {
    ConstraintParameters parameters = problem.parameters();
    List<List<Demand>> groups = new ArrayList<>();
    if (NodeMap.isHard(problem, ConstraintType.KEEP_APART) && parameters.apart().length > 0) {
      groups.add(List.of(new Demand(Kind.KEEP_APART, 0)));
    }
    if (NodeMap.isHard(problem, ConstraintType.KEEP_TOGETHER) && parameters.together().length > 0) {
      groups.add(List.of(new Demand(Kind.KEEP_TOGETHER, 0)));
    }
    if (NodeMap.isHard(problem, ConstraintType.OCCUPIED_STATES)) {
      groups.add(List.of(new Demand(Kind.OCCUPIED_STATES, 0)));
    }
    groups.add(candidates(problem));
    if (NodeMap.isHard(problem, ConstraintType.CONTIGUITY)) {
      groups.add(List.of(new Demand(Kind.CONTIGUITY, 0)));
    }
    if (NodeMap.isHard(problem, ConstraintType.POPULATION)) {
      List<Demand> least = new ArrayList<>();
      List<Demand> most = new ArrayList<>();
      for (int s = 0; s < problem.states(); s++) {
        if (parameters.minPopulation()[s] > 0) {
          least.add(new Demand(Kind.LEAST_PEOPLE, s));
        }
        if (parameters.maxPopulation()[s] < Long.MAX_VALUE) {
          most.add(new Demand(Kind.MOST_PEOPLE, s));
        }
      }
      groups.add(least);
      groups.add(most);
    }
    return groups;
  }

  private static List<Demand> candidates(CompiledProblem problem) {
    List<Demand> candidates = new ArrayList<>();
    for (int i = 0; i < problem.districts(); i++) {
      boolean free = true;
      for (int s = 0; s < problem.states(); s++) {
        free &= problem.allows(i, s);
      }
      if (!free && !problem.isSpecial(i)) {
        candidates.add(new Demand(Kind.CANDIDATES, i));
      }
    }
    return candidates;
  }

  private enum Answer {
    FOUND,
    NONE,
    UNKNOWN
  }

  /** Drops what can go. */
  private static final class Filter {
    private final CompiledProblem problem;
    private final long workLimit;
    private final long workOfOne;
    private final BooleanSupplier stop;
    private final Demands demands = new Demands();
    private long left;
    private boolean needed = true;

    Filter(CompiledProblem problem, long workLimit, BooleanSupplier stop) {
      this.problem = problem;
      this.stop = stop;
      this.workLimit = workLimit;
      long expected = PlanLister.expectedWork(new NodeMap(problem));
      workOfOne = Math.max(workLimit / PARTS_OF_WORK, expected);
      left = workLimit;
    }

    Answer search(long workLimit) {
      Work work = new Work(Math.min(left, workLimit), stop);
      boolean[] found = new boolean[1];
      boolean all =
          new PlanLister(
                  new NodeMap(problem, demands),
                  work,
                  plan -> {
                    found[0] = true;
                    return true;
                  },
                  1)
              .list();
      left -= work.done();
      return found[0] ? Answer.FOUND : all ? Answer.NONE : Answer.UNKNOWN;
    }

    /* All at once if that works, else one by one. */
    void thin(List<Demand> group) {
      if (group.size() > 1 && drops(group) == Answer.NONE) {
        return;
      }
      for (Demand demand : group) {
        needed &= drops(List.of(demand)) != Answer.UNKNOWN;
      }
    }

    private Answer drops(List<Demand> some) {
      demands.drop(some);
      // Plans that need not be contiguous take much longer to rule out.
      boolean slow = some.get(0).kind() == Kind.CONTIGUITY;
      Answer answer = search(slow ? workLimit / PARTS_OF_WORK : workOfOne);
      if (answer != Answer.NONE) {
        demands.restore(some);
      }
      return answer;
    }
  }
}
