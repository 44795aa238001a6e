package org.delimit.ensemble;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Spanning trees by Kirchhoff's theorem: a determinant of whole numbers, without rounding. */
final class TreeCount {
  private TreeCount() {}

  /** Spanning trees of the graph that some nodes induce; 0 if they do not hang together. */
  static BigInteger of(List<Integer> nodes, List<Set<Integer>> neighbours) {
    int size = nodes.size() - 1;
    BigInteger[][] rows = new BigInteger[size][size];
    for (int i = 0; i < size; i++) {
      Set<Integer> near = neighbours.get(nodes.get(i));
      long degree = nodes.stream().filter(near::contains).count();
      for (int j = 0; j < size; j++) {
        boolean joined = near.contains(nodes.get(j));
        rows[i][j] = BigInteger.valueOf(i == j ? degree : joined ? -1 : 0);
      }
    }
    return determinant(rows);
  }

  /* Bareiss: every division is exact. */
  private static BigInteger determinant(BigInteger[][] rows) {
    int size = rows.length;
    BigInteger sign = BigInteger.ONE;
    BigInteger last = BigInteger.ONE;
    for (int k = 0; k < size; k++) {
      int pivot = k;
      while (pivot < size && rows[pivot][k].signum() == 0) {
        pivot++;
      }
      if (pivot == size) {
        return BigInteger.ZERO;
      }
      if (pivot != k) {
        BigInteger[] held = rows[k];
        rows[k] = rows[pivot];
        rows[pivot] = held;
        sign = sign.negate();
      }
      for (int i = k + 1; i < size; i++) {
        for (int j = k + 1; j < size; j++) {
          rows[i][j] =
              rows[i][j]
                  .multiply(rows[k][k])
                  .subtract(rows[i][k].multiply(rows[k][j]))
                  .divide(last);
        }
      }
      last = rows[k][k];
    }
    return sign.multiply(last);
  }
}
