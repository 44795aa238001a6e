package org.delimit.geometry.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random graphs for tests: planar ones of many sorts, and ones that mostly are not. */
final class PlanarMaps {
  private PlanarMaps() {}

  /** A planar graph of up to about so many districts, its districts in random order. */
  static DualGraph planar(SplittableRandom random, int most) {
    List<int[]> edges = new ArrayList<>();
    int size = part(edges, 0, random, Math.max(1, 1 + random.nextInt(most)));
    while (random.nextInt(4) == 0) {
      size = part(edges, size, random, 1 + random.nextInt(Math.max(1, most / 3)));
    }
    return shuffled(edges, size, random);
  }

  /** Any graph of so many districts and edges. */
  static DualGraph any(SplittableRandom random, int size, int edges) {
    List<int[]> list = new ArrayList<>();
    boolean[][] joined = new boolean[size][size];
    for (int k = 0; k < edges; k++) {
      int a = random.nextInt(size);
      int b = random.nextInt(size);
      if (a != b && !joined[a][b]) {
        joined[a][b] = true;
        joined[b][a] = true;
        list.add(new int[] {a, b});
      }
    }
    return shuffled(list, size, random);
  }

  private static int part(List<int[]> edges, int base, SplittableRandom random, int size) {
    return switch (random.nextInt(6)) {
      case 0 -> grid(edges, base, random, size, 0);
      case 1 -> grid(edges, base, random, size, 1);
      case 2 -> grid(edges, base, random, size, 2);
      case 3 -> stacked(edges, base, random, size);
      case 4 -> tree(edges, base, random, size);
      default -> blocks(edges, base, random, size);
    };
  }

  /* Diagonals everywhere (1), nowhere (0) or here and there, with some edges left out (2). */
  private static int grid(
      List<int[]> edges, int base, SplittableRandom random, int size, int diagonals) {
    int width = 1 + random.nextInt(size);
    int height = Math.max(1, size / width);
    int keep = diagonals == 2 ? 3 + random.nextInt(8) : Integer.MAX_VALUE;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = base + y * width + x;
        if (x > 0 && random.nextInt(keep) > 0) {
          edges.add(new int[] {i, i - 1});
        }
        if (y > 0 && random.nextInt(keep) > 0) {
          edges.add(new int[] {i, i - width});
        }
        boolean diagonal = diagonals == 1 || (diagonals == 2 && random.nextBoolean());
        if (diagonal && x > 0 && y > 0) {
          boolean rising = random.nextBoolean();
          edges.add(rising ? new int[] {i - 1, i - width} : new int[] {i, i - width - 1});
        }
      }
    }
    return base + width * height;
  }

  /* A stacked triangulation: new districts inside random triangles; edges left out at random. */
  private static int stacked(List<int[]> edges, int base, SplittableRandom random, int size) {
    if (size < 3) {
      return tree(edges, base, random, size);
    }
    int keep = random.nextBoolean() ? Integer.MAX_VALUE : 2 + random.nextInt(9);
    List<int[]> faces = new ArrayList<>();
    faces.add(new int[] {base, base + 1, base + 2});
    faces.add(new int[] {base, base + 1, base + 2});
    for (int[] edge : new int[][] {{0, 1}, {1, 2}, {0, 2}}) {
      edges.add(new int[] {base + edge[0], base + edge[1]});
    }
    for (int i = base + 3; i < base + size; i++) {
      int[] face = faces.remove(random.nextInt(faces.size()));
      for (int k = 0; k < 3; k++) {
        faces.add(new int[] {face[k], face[(k + 1) % 3], i});
        if (random.nextInt(keep) > 0) {
          edges.add(new int[] {face[k], i});
        }
      }
    }
    return base + size;
  }

  private static int tree(List<int[]> edges, int base, SplittableRandom random, int size) {
    int back = 1 + random.nextInt(size);
    for (int i = 1; i < size; i++) {
      edges.add(new int[] {base + i, base + Math.max(0, i - 1 - random.nextInt(back))});
    }
    return base + size;
  }

  /* Cycles, K4s and single edges hung together at single districts. */
  private static int blocks(List<int[]> edges, int base, SplittableRandom random, int size) {
    int next = base + 1;
    while (next < base + size) {
      int root = base + random.nextInt(next - base);
      int kind = random.nextInt(3);
      int length = kind == 0 ? 2 + random.nextInt(7) : kind == 1 ? 3 : 1;
      for (int k = 0; k < length; k++) {
        edges.add(new int[] {k == 0 ? root : next + k - 1, next + k});
      }
      if (length > 1) {
        edges.add(new int[] {root, next + length - 1});
      }
      if (kind == 1) {
        edges.add(new int[] {root, next + 1});
        edges.add(new int[] {next, next + 2});
      }
      next += length;
    }
    return next;
  }

  private static DualGraph shuffled(List<int[]> edges, int size, SplittableRandom random) {
    int[] names = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      names[i] = names[j];
      names[j] = i;
    }
    DualGraph.Builder builder = DualGraph.builder(size);
    for (int[] edge : edges) {
      builder.border(names[edge[0]], names[edge[1]], 1);
    }
    return builder.build();
  }
}
