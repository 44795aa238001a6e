package org.delimit.certify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.delimit.model.Location;
import org.delimit.model.PartitionProblem;

/**
 * Finds an order of the nodes in which the frontier stays small: the best of orders breadth-first,
 * greedy and by location, improved by moving single nodes. Repeatable.
 */
final class SweepOrder {
  /* Partial plans grow about so for each slot; what orders are compared by. */
  private static final double GROWTH = 2.5;
  private static final int MOST_STARTS = 60;
  private static final long GREEDY_WORK = 100_000_000;
  private static final long WORK = 15_000_000;
  private static final int TRIES_PER_NODE = 150;
  private static final int[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

  private final SweepMap map;
  private final int[][] touching;
  private final int[] position;
  private int[] best;
  private double least = Double.POSITIVE_INFINITY;

  private SweepOrder(SweepMap map) {
    this.map = map;
    position = new int[map.nodes];
    touching = new int[map.hubs][];
    for (int h = 0; h < map.hubs; h++) {
      int hub = h;
      touching[h] =
          IntStream.range(0, map.nodes)
              .filter(v -> IntStream.of(map.hubsOf[v]).anyMatch(own -> own == hub))
              .toArray();
    }
  }

  /** The nodes in the order of the sweep. */
  static int[] of(SweepMap map, PartitionProblem problem) {
    SweepOrder order = new SweepOrder(map);
    order.offer(IntStream.range(0, map.nodes).toArray());
    long square = Math.max(1, (long) map.nodes * map.nodes);
    int starts = (int) Math.max(1, Math.min(MOST_STARTS, GREEDY_WORK / square));
    int step = Math.max(1, map.nodes / starts);
    for (int start = 0; start < map.nodes; start += step) {
      order.offer(order.breadthFirst(start));
      order.offer(order.greedy(start));
    }
    order.byLocation(problem);
    order.improve();
    return order.best;
  }

  private void offer(int[] order) {
    double width = width(order);
    if (width < least) {
      least = width;
      best = order;
    }
  }

  /* Σ GROWTH^slots over the steps of the sweep, in O(borders). */
  private double width(int[] order) {
    int n = order.length;
    for (int t = 0; t < n; t++) {
      position[order[t]] = t;
    }
    int[] seenUntil = map.sets.seenUntil(position);
    double[] change = new double[n + 1];
    for (int v = 0; v < n; v++) {
      int last = seenUntil[v];
      for (int u : map.neighbours[v]) {
        last = Math.max(last, position[u]);
      }
      change[position[v]]++;
      change[last]--;
    }
    for (int[] nodes : touching) {
      int first = n;
      int last = 0;
      for (int v : nodes) {
        first = Math.min(first, position[v]);
        last = Math.max(last, position[v]);
      }
      if (nodes.length > 0) {
        change[first] += 1;
        change[last] -= 1;
      }
    }
    double slots = 0;
    double sum = 0;
    for (int t = 0; t < n; t++) {
      slots += change[t];
      sum += StrictMath.pow(GROWTH, slots);
    }
    return sum;
  }

  private int[] breadthFirst(int start) {
    int[] order = new int[map.nodes];
    boolean[] seen = new boolean[map.nodes];
    int end = 0;
    for (int k = 0; k < map.nodes; k++) {
      int root = (start + k) % map.nodes;
      if (!seen[root]) {
        seen[root] = true;
        int next = end;
        order[end++] = root;
        while (next < end) {
          for (int u : map.neighbours[order[next++]]) {
            if (!seen[u]) {
              seen[u] = true;
              order[end++] = u;
            }
          }
        }
      }
    }
    return order;
  }

  /* Always the node that adds fewest slots; among equals the one whose neighbours wait longest. */
  private int[] greedy(int start) {
    int n = map.nodes;
    int[] order = new int[n];
    int[] left = new int[n];
    int[] since = new int[n];
    boolean[] done = new boolean[n];
    for (int v = 0; v < n; v++) {
      left[v] = map.neighbours[v].length;
      since[v] = Integer.MAX_VALUE;
    }
    int next = start;
    for (int t = 0; t < n; t++) {
      order[t] = next;
      done[next] = true;
      for (int u : map.neighbours[next]) {
        left[u]--;
        since[u] = Math.min(since[u], t);
      }
      next = -1;
      int fewest = Integer.MAX_VALUE;
      for (int v = 0; v < n; v++) {
        if (!done[v]) {
          int added = left[v] > 0 ? 1 : 0;
          for (int u : map.neighbours[v]) {
            added -= done[u] && left[u] == 1 ? 1 : 0;
          }
          // A node away from the frontier only if nothing else is left.
          added += since[v] == Integer.MAX_VALUE ? n : 0;
          if (added < fewest || added == fewest && since[v] < since[next]) {
            fewest = added;
            next = v;
          }
        }
      }
    }
    return order;
  }

  private void byLocation(PartitionProblem problem) {
    List<Integer> nodes = new ArrayList<>();
    for (int v = 0; v < map.nodes; v++) {
      if (problem.districts().get(map.district[v]).location() == null) {
        return;
      }
      nodes.add(v);
    }
    for (int[] direction : DIRECTIONS) {
      ToDoubleFunction<Integer> along =
          v -> {
            Location at = problem.districts().get(map.district[v]).location();
            return direction[0] * at.longitude() + direction[1] * at.latitude();
          };
      nodes.sort(Comparator.comparingDouble(along));
      offer(nodes.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private void improve() {
    SplittableRandom random = new SplittableRandom(1);
    long cost = 1;
    for (int[] around : map.neighbours) {
      cost += 1 + around.length;
    }
    long most = Math.min(WORK / cost, (long) TRIES_PER_NODE * map.nodes);
    for (long tries = most; tries > 0 && map.nodes > 2; tries--) {
      int from = random.nextInt(map.nodes);
      int to = Math.max(0, Math.min(map.nodes - 1, from + random.nextInt(41) - 20));
      int[] moved = best.clone();
      int node = moved[from];
      if (from < to) {
        System.arraycopy(best, from + 1, moved, from, to - from);
      } else {
        System.arraycopy(best, to, moved, to + 1, from - to);
      }
      moved[to] = node;
      double width = width(moved);
      if (width <= least) {
        least = width;
        best = moved;
      }
    }
  }
}
