package org.delimit.certify.cpsat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds what plans in pieces break: nodes of one state on both sides of a separator of which no
 * node is in that state (Validi, Buchanan and Lykhovyd, "Imposing contiguity constraints in
 * political districting models", 2022; there for separators of two nodes). Not safe for use by
 * several threads.
 */
final class Separators {
  /**
   * If all of some nodes are in a state, so is a node of the separator.
   *
   * @param state the state; -1 stands for each that must be in one piece
   * @param nodes one or two nodes
   * @param separator nodes, in ascending order; may be none
   */
  record Cut(int state, List<Integer> nodes, List<Integer> separator) {}

  private final LinearPartition problem;
  private final int[][] adjacent;
  private final int nodes;

  Separators(LinearPartition problem) {
    this.problem = problem;
    nodes = problem.nodes();
    adjacent = new int[nodes + problem.hubs().length][];
    List<List<Integer>> lists = new ArrayList<>();
    for (int v = 0; v < adjacent.length; v++) {
      lists.add(new ArrayList<>());
    }
    for (int v = 0; v < nodes; v++) {
      for (int u : problem.neighbours()[v]) {
        lists.get(v).add(u);
      }
    }
    for (int h = 0; h < problem.hubs().length; h++) {
      for (int v : problem.hubs()[h]) {
        lists.get(v).add(nodes + h);
        lists.get(nodes + h).add(v);
      }
    }
    for (int v = 0; v < adjacent.length; v++) {
      adjacent[v] = lists.get(v).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Cuts that every plan meets: sets of up to two nodes with too few people for a state. */
  Set<Cut> small() {
    Set<Cut> cuts = new LinkedHashSet<>();
    for (int v = 0; v < nodes; v++) {
      small(new int[] {v}, cuts);
      for (int u : problem.neighbours()[v]) {
        if (u > v) {
          small(new int[] {v, u}, cuts);
        }
      }
    }
    return cuts;
  }

  private void small(int[] set, Set<Cut> cuts) {
    boolean[] inside = new boolean[adjacent.length];
    for (int v : set) {
      inside[v] = true;
    }
    around(inside, set[0], cuts);
  }

  /** The cuts that a plan breaks; none if each state that must be is in one piece. */
  Set<Cut> broken(int[] stateOf) {
    Set<Cut> cuts = new LinkedHashSet<>();
    int[] piece = new int[adjacent.length];
    for (int s = 0; s < problem.states(); s++) {
      if (problem.onePiece()[s]) {
        Arrays.fill(piece, 0);
        int count = pieces(stateOf, s, piece);
        int main = count > 1 ? mostPeople(piece, count) : 0;
        for (int c = 1; c <= count; c++) {
          if (c != main && count > 1) {
            separate(piece, c, main, cuts);
            separate(piece, main, c, cuts);
          }
        }
      }
    }
    return cuts;
  }

  /* Numbers the pieces of a state from 1; hubs belong to the piece that touches them. */
  private int pieces(int[] stateOf, int s, int[] piece) {
    int count = 0;
    for (int v = 0; v < nodes; v++) {
      if (stateOf[v] == s && piece[v] == 0) {
        boolean[] seen = reach(v, u -> u >= nodes || stateOf[u] == s);
        count++;
        for (int u = 0; u < seen.length; u++) {
          piece[u] = seen[u] ? count : piece[u];
        }
      }
    }
    return count;
  }

  private int mostPeople(int[] piece, int count) {
    long[] people = new long[count + 1];
    for (int v = 0; v < nodes; v++) {
      people[piece[v]] += problem.people()[v];
    }
    int most = 1;
    for (int c = 2; c <= count; c++) {
      most = people[c] > people[most] ? c : most;
    }
    return most;
  }

  /* The separator next to one piece, thinned to what the other can reach. */
  private void separate(int[] piece, int near, int far, Set<Cut> cuts) {
    boolean[] first = new boolean[adjacent.length];
    int a = -1;
    int b = -1;
    for (int v = 0; v < adjacent.length; v++) {
      first[v] = piece[v] == near;
      if (v < nodes && piece[v] == near) {
        a = a < 0 || problem.people()[v] > problem.people()[a] ? v : a;
      } else if (v < nodes && piece[v] == far) {
        b = b < 0 || problem.people()[v] > problem.people()[b] ? v : b;
      }
    }
    boolean[] fence = border(first);
    boolean[] beyond = reach(b, u -> !fence[u]);
    boolean[] separator = border(beyond);
    boolean[] inside = reach(a, u -> !separator[u]);
    List<Integer> fenced = list(separator);
    cuts.add(new Cut(-1, List.of(Math.min(a, b), Math.max(a, b)), fenced));
    around(inside, a, cuts);
    around(beyond, b, cuts);
  }

  /* If a set has too few people for a state, whoever is in it needs its border. */
  private void around(boolean[] inside, int from, Set<Cut> cuts) {
    boolean[] whole = reach(from, u -> inside[u] || u >= nodes);
    long people = 0;
    for (int v = 0; v < nodes; v++) {
      people += whole[v] ? problem.people()[v] : 0;
    }
    List<Integer> separator = list(border(whole));
    for (int s = 0; s < problem.states(); s++) {
      if (problem.onePiece()[s] && people < problem.min()[s]) {
        for (int v = 0; v < nodes; v++) {
          if (whole[v]) {
            cuts.add(new Cut(s, List.of(v), separator));
          }
        }
      }
    }
  }

  private boolean[] border(boolean[] inside) {
    boolean[] border = new boolean[adjacent.length];
    for (int v = 0; v < adjacent.length; v++) {
      if (inside[v]) {
        for (int u : adjacent[v]) {
          border[u] |= !inside[u];
        }
      }
    }
    return border;
  }

  private boolean[] reach(int from, IntPredicate through) {
    boolean[] seen = new boolean[adjacent.length];
    int[] open = new int[adjacent.length];
    int count = 1;
    open[0] = from;
    seen[from] = true;
    while (count > 0) {
      for (int u : adjacent[open[--count]]) {
        if (!seen[u] && through.test(u)) {
          seen[u] = true;
          open[count++] = u;
        }
      }
    }
    return seen;
  }

  private List<Integer> list(boolean[] set) {
    List<Integer> all = new ArrayList<>();
    for (int v = 0; v < nodes; v++) {
      if (set[v]) {
        all.add(v);
      }
    }
    return List.copyOf(all);
  }
}
