package org.delimit.ensemble;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that one chain needs to go on: where its random numbers are, its plan and its trees. A chain
 * that goes on from its state makes the steps it would have made. Not to be built by users; the
 * arrays are not copied and must not be written to.
 *
 * @param random state of the random numbers
 * @param order nodes (districts that are not special, in their order) state by state, parents
 *     before children
 * @param counts nodes of each state
 * @param parents parent of each node in the tree of its state, -1 at roots
 * @param steps steps made, those of burn-in included
 * @param accepted steps whose proposal was taken
 * @param moved steps that changed the plan
 */
public record ChainState(
    long[] random,
    int[] order,
    int[] counts,
    int[] parents,
    long steps,
    long accepted,
    long moved) {

  /**
   * The members of a checkpoint.
   *
   * @return texts and numbers by name
   */
  public Map<String, Object> asMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("random", Arrays.stream(random).mapToObj(Long::toString).toList());
    members.put("order", text(order));
    members.put("counts", text(counts));
    members.put("parents", text(parents));
    members.put("steps", steps);
    members.put("accepted", accepted);
    members.put("moved", moved);
    return members;
  }

  /**
   * Reads what {@link #asMap} gave.
   *
   * @param members texts and numbers by name
   * @return the state
   * @throws IllegalArgumentException if this is no state of a chain
   */
  public static ChainState of(Map<?, ?> members) {
    if (!(members.get("random") instanceof Iterable<?> words)) {
      throw new IllegalArgumentException("The state of a chain lacks its random numbers.");
    }
    long[] random = new long[4];
    int at = 0;
    for (Object word : words) {
      random[at++ & 3] = Long.parseLong(String.valueOf(word));
    }
    return new ChainState(
        random,
        numbers(members, "order"),
        numbers(members, "counts"),
        numbers(members, "parents"),
        number(members, "steps"),
        number(members, "accepted"),
        number(members, "moved"));
  }

  private static String text(int[] values) {
    return IntStream.of(values).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  private static int[] numbers(Map<?, ?> members, String name) {
    String text = String.valueOf(members.get(name));
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static long number(Map<?, ?> members, String name) {
    return Long.parseLong(String.valueOf(members.get(name)));
  }
}
