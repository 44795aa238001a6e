package org.delimit.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.Steering;

/**
 * Merges districts that hang together closely until few are left. In each round districts pair with
 * a neighbour, the pair first that shares most border for its size (the rating of multilevel graph
 * partitioners: Holtgrewe, Sanders and Schulz 2010, expansion*²). O(districts + borders) a round.
 *
 * <p>Special districts, and those of sets, stay alone; districts only merge if they may join the
 * same states.
 */
final class Coarsening {
  private static final double LARGEST = 3;
  private static final double LEAST_SHRINK = 0.95;
  private static final double OF_OTHER_HOME = 0.1;

  /** Of bridges, and of borders without length, in units of the mean. */
  private static final double LEAST_CLOSENESS = 0.01;

  private final CompiledProblem problem;
  private final SplittableRandom random;
  private int size;
  private int[] mergedInto;
  private int[] offsets;
  private int[] neighbours;
  private double[] closeness;
  private double[] weight;
  private int[] kind;
  private int[] home;

  private Coarsening(CompiledProblem problem, SplittableRandom random) {
    this.problem = problem;
    this.random = random;
    size = problem.districts();
    mergedInto = new int[size];
    Arrays.setAll(mergedInto, i -> i);
    offsets = problem.graph().copyOffsets();
    neighbours = problem.graph().copyNeighbours();
    Steering steering = new IncrementalScorer(problem).steering();
    fillCloseness(steering);
    fillWeights();
    fillKinds();
    fillHomes(steering);
  }

  /**
   * Merges the districts of a problem.
   *
   * @param target number of merged districts to come down to, if that can be
   */
  static Coarsening of(CompiledProblem problem, int target, SplittableRandom random) {
    Coarsening coarsening = new Coarsening(problem, random);
    int before = Integer.MAX_VALUE;
    while (coarsening.size > target && coarsening.size < LEAST_SHRINK * before) {
      before = coarsening.size;
      coarsening.contract(coarsening.match(LARGEST / target, before - target));
    }
    return coarsening;
  }

  /** Number of merged districts. */
  int size() {
    return size;
  }

  /** For each district the index of what it became part of. */
  int[] mergedInto() {
    return mergedInto;
  }

  private void fillCloseness(Steering steering) {
    closeness = new double[neighbours.length];
    double sum = 0;
    for (int arc = 0; arc < closeness.length; arc++) {
      closeness[arc] = steering.cutSoft(arc);
      sum += closeness[arc];
    }
    double mean = sum == 0 ? 1 : sum / closeness.length;
    for (int arc = 0; arc < closeness.length; arc++) {
      closeness[arc] = sum == 0 ? 1 : closeness[arc] / mean + LEAST_CLOSENESS;
    }
  }

  /* The weight of a district is its share of the people and of the districts, half and half. */
  private void fillWeights() {
    weight = new double[size];
    double people = 1;
    for (int i = 0; i < size; i++) {
      people += problem.population(i);
    }
    for (int i = 0; i < size; i++) {
      weight[i] = 0.5 * problem.population(i) / people + 0.5 / size;
    }
  }

  /* Only districts of one kind merge; -1 never does. */
  private void fillKinds() {
    kind = new int[size];
    Map<BitSet, Integer> kinds = new HashMap<>();
    for (int i = 0; i < size; i++) {
      BitSet states = new BitSet();
      for (int s = 0; s < problem.states(); s++) {
        states.set(s, problem.allows(i, s));
      }
      kind[i] = problem.isSpecial(i) ? -1 : kinds.computeIfAbsent(states, key -> kinds.size());
    }
    leaveAlone(problem.parameters().together());
    leaveAlone(problem.parameters().apart());
  }

  private void leaveAlone(int[][] sets) {
    for (int[] set : sets) {
      for (int i : set) {
        kind[i] = -1;
      }
    }
  }

  private void fillHomes(Steering steering) {
    home = new int[size];
    for (int i = 0; i < size; i++) {
      for (int s = 1; s < problem.states(); s++) {
        if (steering.linearSoft(i, s) < steering.linearSoft(i, home[i])) {
          home[i] = s;
        }
      }
    }
  }

  /* For each district its partner, or itself. */
  private int[] match(double heaviest, int most) {
    int[] partner = new int[size];
    Arrays.fill(partner, -1);
    int pairs = 0;
    for (int i : order()) {
      if (partner[i] >= 0) {
        continue;
      }
      int best = pairs < most ? closest(i, partner, heaviest) : -1;
      partner[i] = i;
      if (best >= 0) {
        partner[i] = best;
        partner[best] = i;
        pairs++;
      }
    }
    return partner;
  }

  private int closest(int i, int[] partner, double heaviest) {
    int best = -1;
    double most = 0;
    for (int arc = offsets[i]; arc < offsets[i + 1]; arc++) {
      int u = neighbours[arc];
      if (partner[u] < 0
          && kind[i] >= 0
          && kind[u] == kind[i]
          && weight[i] + weight[u] <= heaviest) {
        double rating = closeness[arc] * closeness[arc] / (weight[i] * weight[u]);
        rating *= home[u] == home[i] ? 1 : OF_OTHER_HOME;
        if (rating > most) {
          most = rating;
          best = u;
        }
      }
    }
    return best;
  }

  private int[] order() {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int k = random.nextInt(i + 1);
      order[i] = order[k];
      order[k] = i;
    }
    return order;
  }

  private void contract(int[] partner) {
    int[] into = new int[size];
    int merged = 0;
    for (int i = 0; i < size; i++) {
      into[i] = partner[i] < i ? into[partner[i]] : merged++;
    }
    for (int i = 0; i < mergedInto.length; i++) {
      mergedInto[i] = into[mergedInto[i]];
    }
    int[] newKind = new int[merged];
    int[] newHome = new int[merged];
    double[] newWeight = new double[merged];
    for (int i = 0; i < size; i++) {
      newKind[into[i]] = kind[i];
      newHome[into[i]] = weight[i] > newWeight[into[i]] ? home[i] : newHome[into[i]];
      newWeight[into[i]] += weight[i];
    }
    contractArcs(partner, into, merged);
    kind = newKind;
    home = newHome;
    weight = newWeight;
    size = merged;
  }

  private void contractArcs(int[] partner, int[] into, int merged) {
    int[] newOffsets = new int[merged + 1];
    int[] newNeighbours = new int[neighbours.length];
    double[] newCloseness = new double[neighbours.length];
    int[] place = new int[merged];
    Arrays.fill(place, -1);
    int end = 0;
    for (int i = 0; i < size; i++) {
      if (partner[i] < i) {
        continue;
      }
      int start = end;
      for (int member = i; member >= 0; member = member == i && partner[i] > i ? partner[i] : -1) {
        for (int arc = offsets[member]; arc < offsets[member + 1]; arc++) {
          int u = into[neighbours[arc]];
          if (u != into[i]) {
            if (place[u] < start) {
              place[u] = end;
              newNeighbours[end] = u;
              newCloseness[end++] = 0;
            }
            newCloseness[place[u]] += closeness[arc];
          }
        }
      }
      newOffsets[into[i] + 1] = end;
    }
    offsets = newOffsets;
    neighbours = Arrays.copyOf(newNeighbours, end);
    closeness = Arrays.copyOf(newCloseness, end);
  }
}
