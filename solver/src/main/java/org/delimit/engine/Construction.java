package org.delimit.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.scoring.CompiledProblem;

/**
 * Builds plans to start from: contiguous states grow from pins and home areas, the state that is
 * least filled first, each taking the district on its rim that costs least there. O((districts +
 * borders) · log districts · states).
 */
final class Construction {
  private static final int FREE = -1;
  private static final int SEED_TRIES = 24;

  private final CompiledProblem problem;
  private final DualGraph graph;
  private final SeedCosts costs;
  private final double[] target;
  private final boolean bounded;

  Construction(CompiledProblem problem) {
    this.problem = problem;
    graph = problem.graph();
    costs = new SeedCosts(problem);
    target = new double[problem.states()];
    bounded = fillTargets();
  }

  /** Builds a plan: total, within pins, and contiguous unless pins or islands prevent it. */
  int[] build(SplittableRandom random) {
    int[] stateOf = new int[problem.districts()];
    for (int i = 0; i < stateOf.length; i++) {
      stateOf[i] = problem.isSpecial(i) ? problem.states() : FREE;
    }
    Growth growth = new Growth(stateOf, random);
    growth.plant();
    growth.grow();
    growth.placeRest();
    return stateOf;
  }

  private boolean fillTargets() {
    long people = 0;
    for (int i = 0; i < problem.districts(); i++) {
      people += problem.isSpecial(i) ? 0 : problem.population(i);
    }
    boolean any = false;
    for (int s = 0; s < target.length; s++) {
      long min = problem.parameters().minPopulation()[s];
      long max = Math.min(people, problem.parameters().maxPopulation()[s]);
      any |= max < people;
      target[s] = Math.max(1, (min + max) / 2.0);
    }
    return any;
  }

  /**
   * A district on the rim of a state.
   *
   * @param key what it costs there, less is better
   * @param district index of a district
   */
  private record Rim(double key, int district) implements Comparable<Rim> {
    @Override
    public int compareTo(Rim other) {
      int byKey = Double.compare(key, other.key);
      return byKey != 0 ? byKey : Integer.compare(district, other.district);
    }
  }

  /** One plan while it grows. */
  private final class Growth {
    private final int[] stateOf;
    private final SplittableRandom random;
    private final List<PriorityQueue<Rim>> rims = new ArrayList<>();
    private final double[] people;
    private final int[] depth;

    Growth(int[] stateOf, SplittableRandom random) {
      this.stateOf = stateOf;
      this.random = random;
      for (int s = 0; s < problem.states(); s++) {
        rims.add(new PriorityQueue<>());
      }
      people = new double[problem.states()];
      depth = new int[problem.districts()];
    }

    /** Gives every state its pinned districts, or one district to start from. */
    void plant() {
      boolean[] planted = new boolean[problem.states()];
      for (int i = 0; i < stateOf.length; i++) {
        int pin = pin(i);
        if (pin >= 0) {
          planted[pin] = true;
          take(i, pin);
        }
      }
      int[] order = shuffled(problem.states());
      for (int s : order) {
        if (!planted[s]) {
          int seed = seed(s);
          if (seed >= 0) {
            take(seed, s);
          }
        }
      }
    }

    /** Lets the states grow until nothing on any rim is free. */
    void grow() {
      for (int s = next(); s >= 0; s = next()) {
        take(rims.get(s).poll().district(), s);
      }
    }

    /** Puts districts no state could reach where they may go. */
    void placeRest() {
      for (int i = 0; i < stateOf.length; i++) {
        if (stateOf[i] == FREE) {
          int best = -1;
          for (int s = 0; s < problem.states(); s++) {
            if (problem.allows(i, s)
                && (best < 0
                    || costs.of(i, s) < costs.of(i, best)
                    || (costs.of(i, s) == costs.of(i, best) && people[s] < people[best]))) {
              best = s;
            }
          }
          take(i, best);
          grow();
        }
      }
    }

    /* The state to grow: the least filled one, or without bounds the one with the cheapest rim. */
    private int next() {
      int best = -1;
      double least = Double.MAX_VALUE;
      for (int s = 0; s < rims.size(); s++) {
        while (!rims.get(s).isEmpty() && stateOf[rims.get(s).peek().district()] != FREE) {
          rims.get(s).poll();
        }
        if (!rims.get(s).isEmpty()) {
          double rank = bounded || !costs.any() ? people[s] / target[s] : rims.get(s).peek().key();
          if (rank < least) {
            least = rank;
            best = s;
          }
        }
      }
      return best;
    }

    private void take(int district, int state) {
      stateOf[district] = state;
      people[state] += problem.population(district);
      reach(district, state, depth[district] + 1, null);
    }

    /* Puts the free neighbours on the rim, also those beyond passable special districts. */
    private void reach(int district, int state, int steps, Deque<Integer> passed) {
      for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
        int u = graph.neighbour(arc);
        if (stateOf[u] == FREE && problem.allows(u, state)) {
          depth[u] = depth[u] == 0 ? steps : Math.min(depth[u], steps);
          rims.get(state).add(new Rim(key(u, state), u));
        } else if (stateOf[u] == problem.wild() && (passed == null || !passed.contains(u))) {
          Deque<Integer> way = passed == null ? new ArrayDeque<>() : passed;
          way.add(u);
          reach(u, state, steps, way);
        }
      }
    }

    private double key(int district, int state) {
      double compact = 0.02 * depth[district];
      return costs.of(district, state) + compact + 0.2 * random.nextDouble();
    }

    private int pin(int district) {
      int pin = -1;
      for (int s = 0; s < problem.states(); s++) {
        if (problem.allows(district, s)) {
          if (pin >= 0) {
            return -1;
          }
          pin = s;
        }
      }
      return pin;
    }

    /* Of some random free districts, the one most at home and farthest from what is taken. */
    private int seed(int state) {
      int best = -1;
      double most = -Double.MAX_VALUE;
      for (int k = 0; k < SEED_TRIES + stateOf.length; k++) {
        int i = k < SEED_TRIES ? random.nextInt(stateOf.length) : k - SEED_TRIES;
        if (k >= SEED_TRIES && best >= 0) {
          break;
        }
        if (stateOf[i] == FREE && problem.allows(i, state)) {
          double worth = costs.home(i, state) * problem.population(i) + 1e-3 * random.nextDouble();
          worth += costs.any() ? 0 : distanceToTaken(i);
          if (worth > most) {
            most = worth;
            best = i;
          }
        }
      }
      return best;
    }

    private int distanceToTaken(int start) {
      int[] distance = new int[stateOf.length];
      Arrays.fill(distance, FREE);
      Deque<Integer> open = new ArrayDeque<>();
      open.add(start);
      distance[start] = 0;
      while (!open.isEmpty()) {
        int i = open.remove();
        if (stateOf[i] >= 0 && stateOf[i] < problem.states()) {
          return distance[i];
        }
        for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
          int u = graph.neighbour(arc);
          if (distance[u] == FREE) {
            distance[u] = distance[i] + 1;
            open.add(u);
          }
        }
      }
      return stateOf.length;
    }

    private int[] shuffled(int size) {
      int[] order = new int[size];
      for (int s = 0; s < size; s++) {
        int k = random.nextInt(s + 1);
        order[s] = order[k];
        order[k] = s;
      }
      return order;
    }
  }
}
