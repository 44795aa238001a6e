package org.delimit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts of a step against plain counting over all trees and all cuts. */
class ForestBalanceTest {

  /* The whole matrix of a chain over forests: uniform weights must come out of a step as they went in. */
  @ParameterizedTest
  @EnumSource(names = {"TINY", "TINY_PINS"})
  void step_uniformForests_stayUniform(SmallTargets small) {
    ForestMap map = new Target(small.problem, Optional.empty()).map();
    Map<String, Integer> numbers = new HashMap<>();
    List<Map<Integer, Double>> into = new ArrayList<>();
    Deque<ChainState> open = new ArrayDeque<>();
    ChainState first = Chain.start(map, small.start, 1, 0);
    numbers.put(key(map, first), 0);
    into.add(new HashMap<>());
    open.add(first);
    while (!open.isEmpty() && numbers.size() < 4000) {
      ChainState from = open.remove();
      int own = numbers.get(key(map, from));
      for (Map.Entry<String, Proposal> entry : proposals(map, from).entrySet()) {
        int to =
            numbers.computeIfAbsent(
                entry.getKey(),
                name -> {
                  open.add(entry.getValue().state);
                  into.add(new HashMap<>());
                  return into.size() - 1;
                });
        into.get(own).merge(to, entry.getValue().chance, Double::sum);
      }
    }
    // What goes from one forest to another comes back as often.
    int compared = 0;
    for (int i = 0; i < into.size(); i++) {
      for (Map.Entry<Integer, Double> there : into.get(i).entrySet()) {
        Map<Integer, Double> back = into.get(there.getKey());
        if (!back.isEmpty() && there.getKey() != i) {
          assertThat(back.getOrDefault(i, 0.0)).isCloseTo(there.getValue(), within(1e-12));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  private static final class Proposal {
    private final ChainState state;
    private double chance;

    Proposal(ChainState state) {
      this.state = state;
    }
  }

  /* All forests one step can lead to, with the chance of each, summed over trees and cuts. */
  private static Map<String, Proposal> proposals(ForestMap map, ChainState from) {
    Map<String, Proposal> found = new HashMap<>();
    Forest forest = new Forest(map);
    forest.reset(from.order(), from.counts(), from.parents());
    int pairs = forest.pairs();
    for (int r = 0; r < pairs; r++) {
      forest.choosePair(r);
      Union union = new Union(map);
      union.load(forest);
      CutRules rules = new CutRules();
      union.prepare(rules, forest.a(), forest.b());
      List<int[]> trees = trees(union);
      List<List<int[]>> cuts = new ArrayList<>();
      long able = 0;
      for (int[] tree : trees) {
        List<int[]> own = cuts(map, union, forest, tree);
        cuts.add(own);
        able += own.isEmpty() ? 0 : 1;
      }
      byte[] half = new byte[union.size()];
      Arrays.fill(half, union.sizeA(), union.size(), (byte) 1);
      double before = new Seam().sum(union, rules, union.oldOrder(), union.oldParent(), half);
      for (int t = 0; t < trees.size(); t++) {
        for (int[] cut : cuts.get(t)) {
          int[] tree = trees.get(t).clone();
          int[] order = order(tree);
          tree[cut[0]] = -1;
          for (int v : order) {
            half[v] = (byte) (v == cut[0] ? cut[1] : tree[v] < 0 ? 1 - cut[1] : half[tree[v]]);
          }
          double after = new Seam().sum(union, rules, order, tree, half);
          ChainState next = next(map, forest, union, tree, half);
          Forest other = new Forest(map);
          other.reset(next.order(), next.counts(), next.parents());
          double ratio = (double) pairs / other.pairs() * before / after;
          double drawn = 1.0 / pairs / able / cuts.get(t).size();
          found.computeIfAbsent(key(map, next), name -> new Proposal(next)).chance +=
              drawn * Math.min(1, ratio);
        }
      }
    }
    return found;
  }

  @Test
  void sum_allLinks_countsTheCutsOfEachTree() {
    for (SmallTargets small : SmallTargets.values()) {
      ForestMap map = new Target(small.problem, Optional.empty()).map();
      Forest forest = new Forest(map);
      ChainState state = Chain.start(map, small.start, 1, 0);
      forest.reset(state.order(), state.counts(), state.parents());
      forest.choosePair(0);
      Union union = new Union(map);
      union.load(forest);
      CutRules rules = new CutRules();
      union.prepare(rules, forest.a(), forest.b());
      byte[] half = new byte[union.size()];
      Arrays.fill(half, union.sizeA(), union.size(), (byte) 1);
      double plain = 0;
      for (int u = 0; u < union.sizeA(); u++) {
        for (int p = union.offsets()[u]; p < union.offsets()[u + 1]; p++) {
          int w = union.neighbours()[p];
          if (w >= union.sizeA()) {
            plain += 1.0 / cuts(map, union, forest, linked(union, u, w)).size();
          }
        }
      }
      double sum = new Seam().sum(union, rules, union.oldOrder(), union.oldParent(), half);
      assertThat(sum).as(small.name()).isCloseTo(plain, within(1e-12));
    }
  }

  @Test
  void drawTree_manyTimes_isUniformOverAllTrees() {
    SmallTargets small = SmallTargets.TINY_HUB;
    ForestMap map = new Target(small.problem, Optional.empty()).map();
    Forest forest = new Forest(map);
    ChainState state = Chain.start(map, small.start, 1, 0);
    forest.reset(state.order(), state.counts(), state.parents());
    forest.choosePair(0);
    Union union = new Union(map);
    union.load(forest);
    List<Integer> nodes = new ArrayList<>();
    for (int i = 0; i < small.problem.districts().size(); i++) {
      if (!small.problem.isSpecial(i)) {
        nodes.add(i);
      }
    }
    long all = TreeCount.of(nodes, AllPlans.neighbours(small.problem, true)).longValueExact();
    assertThat(trees(union)).hasSize((int) all);
    Map<String, Integer> counts = new HashMap<>();
    ChainRandom random = new ChainRandom(5, 0);
    int draws = (int) (20 * all);
    for (int k = 0; k < draws; k++) {
      union.drawTree(random);
      counts.merge(edges(union.parent(), union.size()), 1, Integer::sum);
    }
    double square = 0;
    for (int count : counts.values()) {
      square += (count - 20.0) * (count - 20.0) / 20;
    }
    square += (all - counts.size()) * 20.0;
    double chance = 1 - new ChiSquaredDistribution(all - 1).cumulativeProbability(square);
    assertThat(chance).isBetween(0.001, 1.0);
  }

  @Test
  void below_anyBound_staysBelowAndReachesAll() {
    ChainRandom random = new ChainRandom(1, 2);
    int[] counts = new int[7];
    for (int k = 0; k < 70_000; k++) {
      counts[random.below(7)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(9600, 10_400);
    }
    ChainRandom again = new ChainRandom(9, 9);
    again.restore(random.state());
    assertThat(again.next()).isEqualTo(random.next());
  }

  /* Parents along the tree that a link joins two trees of the forest to. */
  private static int[] linked(Union union, int u, int w) {
    int[] tree = Arrays.copyOf(union.oldParent(), union.size());
    int child = w;
    int up = u;
    while (child >= 0) {
      int next = tree[child];
      tree[child] = up;
      up = child;
      child = next;
    }
    return tree;
  }

  /* Valid cuts by the definition: {place below, label of its branch}. */
  private static List<int[]> cuts(ForestMap map, Union union, Forest forest, int[] tree) {
    List<int[]> cuts = new ArrayList<>();
    for (int v = 0; v < tree.length; v++) {
      for (int label = 0; tree[v] >= 0 && label < 2; label++) {
        long[] people = new long[2];
        boolean allowed = true;
        for (int k = 0; k < tree.length; k++) {
          int at = k;
          while (at >= 0 && at != v) {
            at = tree[at];
          }
          int side = at == v ? label : 1 - label;
          people[side] += map.people[union.node(k)];
          allowed &= map.allows(union.node(k), side == 0 ? forest.a() : forest.b());
        }
        boolean bounded =
            people[0] >= map.least[forest.a()]
                && people[0] <= map.most[forest.a()]
                && people[1] >= map.least[forest.b()]
                && people[1] <= map.most[forest.b()];
        if (allowed && bounded) {
          cuts.add(new int[] {v, label});
        }
      }
    }
    return cuts;
  }

  /* All spanning trees of a union as parents, rooted at place 0. */
  private static List<int[]> trees(Union union) {
    Map<String, int[]> found = new HashMap<>();
    int[] parent = new int[union.size()];
    Arrays.fill(parent, -2);
    parent[0] = -1;
    grow(union, parent, 1, found, new HashMap<>());
    return new ArrayList<>(found.values());
  }

  private static void grow(
      Union union, int[] parent, int size, Map<String, int[]> found, Map<String, Boolean> seen) {
    String key = edges(parent, parent.length);
    if (seen.put(key, true) != null) {
      return;
    }
    if (size == parent.length) {
      found.put(key, parent.clone());
      return;
    }
    for (int v = 0; v < parent.length; v++) {
      for (int p = union.offsets()[v]; parent[v] != -2 && p < union.offsets()[v + 1]; p++) {
        int u = union.neighbours()[p];
        if (parent[u] == -2) {
          parent[u] = v;
          grow(union, parent, size + 1, found, seen);
          parent[u] = -2;
        }
      }
    }
  }

  private static String edges(int[] parent, int size) {
    List<String> edges = new ArrayList<>();
    for (int v = 0; v < size; v++) {
      if (parent[v] >= 0) {
        edges.add(Math.min(v, parent[v]) + "-" + Math.max(v, parent[v]));
      }
    }
    edges.sort(null);
    return edges.toString();
  }

  private static int[] order(int[] parent) {
    List<Integer> order = new ArrayList<>();
    while (order.size() < parent.length) {
      for (int v = 0; v < parent.length; v++) {
        if (!order.contains(v) && (parent[v] < 0 || order.contains(parent[v]))) {
          order.add(v);
        }
      }
    }
    return order.stream().mapToInt(v -> v).toArray();
  }

  private static ChainState next(
      ForestMap map, Forest forest, Union union, int[] tree, byte[] half) {
    int[] labels = forest.labels.clone();
    int[] parents = forest.parent.clone();
    for (int k = 0; k < union.size(); k++) {
      labels[union.node(k)] = half[k] == 0 ? forest.a() : forest.b();
      parents[union.node(k)] = tree[k] < 0 ? -1 : union.node(tree[k]);
    }
    int[] order = new int[map.nodes];
    int[] counts = new int[map.states];
    int[] all = order(parents);
    int at = 0;
    for (int s = 0; s < map.states; s++) {
      for (int v : all) {
        if (labels[v] == s) {
          order[at++] = v;
          counts[s]++;
        }
      }
    }
    return new ChainState(new long[4], order, counts, parents, 0, 0, 0);
  }

  private static String key(ForestMap map, ChainState state) {
    Forest forest = new Forest(map);
    forest.reset(state.order(), state.counts(), state.parents());
    return AllPlans.key(forest.labels) + edges(forest.parent, map.nodes);
  }
}
