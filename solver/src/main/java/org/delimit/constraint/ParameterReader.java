package org.delimit.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;

/** Reads the parameters of one constraint against a problem, and says where a bad one stands. */
final class ParameterReader {
  private final PartitionProblem problem;
  private final String path;
  private final Map<String, Object> values;

  ParameterReader(PartitionProblem problem, ConstraintConfig config, ConstraintType type) {
    this.problem = problem;
    this.path = "constraints." + type.id();
    this.values = config.parameters(type);
  }

  Object value(String name) {
    return values.get(name);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  InvalidProblemException bad(String name, Object value, String allowed) {
    return new InvalidProblemException(
        path + "." + name + ": the value (" + value + ") must be " + allowed + ".");
  }

  boolean flag(String name, boolean initial) {
    Object value = values.get(name);
    if (value == null) {
      return initial;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw bad(name, value, "true or false");
  }

  String word(String name, List<String> allowed) {
    Object value = values.get(name);
    if (value instanceof String word && allowed.contains(word)) {
      return word;
    }
    throw bad(name, value, "one of " + String.join(", ", allowed));
  }

  long whole(String name, Object value, long least, long most) {
    BigDecimal number = number(name, value);
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw bad(name, value, "a whole number between " + least + " and " + most);
    }
    return number.longValueExact();
  }

  long whole(String name, long initial, long least, long most) {
    Object value = values.get(name);
    return value == null ? initial : whole(name, value, least, most);
  }

  BigDecimal number(String name, Object value) {
    if (value instanceof Number) {
      try {
        return new BigDecimal(value.toString());
      } catch (NumberFormatException e) {
        throw bad(name, value, "a finite number");
      }
    }
    throw bad(name, value, "a number");
  }

  /**
   * A whole number for every state: one for all, or a map by state id with a value for the rest.
   */
  long[] wholeByState(String name, long initial, long least, long most) {
    long[] byState = new long[problem.states().size()];
    Object value = values.get(name);
    for (int s = 0; s < byState.length; s++) {
      byState[s] = initial;
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (id, each) -> byState[state(name, id)] = whole(name + "." + id, each, least, most));
    } else if (value != null) {
      long forAll = whole(name, value, least, most);
      for (int s = 0; s < byState.length; s++) {
        byState[s] = forAll;
      }
    }
    return byState;
  }

  /** A number for every state out of a map by state id; null if the parameter is not set. */
  BigDecimal[] numberByState(String name) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw bad(name, value, "a map of state ids to numbers");
    }
    BigDecimal[] byState = new BigDecimal[problem.states().size()];
    map.forEach((id, each) -> byState[state(name, id)] = number(name + "." + id, each));
    for (int s = 0; s < byState.length; s++) {
      if (byState[s] == null) {
        throw bad(name, value, "complete: state (" + problem.states().get(s).id() + ") is missing");
      }
    }
    return byState;
  }

  /** Lists of districts that are not special, as indexes. */
  int[][] districtSets(String name) {
    Object value = values.get(name);
    if (value == null) {
      return new int[0][];
    }
    if (!(value instanceof List<?> list)) {
      throw bad(name, value, "a list of lists of district ids");
    }
    List<int[]> sets = new ArrayList<>();
    for (int n = 0; n < list.size(); n++) {
      sets.add(districts(name + "[" + n + "]", list.get(n)));
    }
    return sets.toArray(int[][]::new);
  }

  /** Names of groups. */
  List<String> groups(String name, int count) {
    Object value = values.get(name);
    if (!(value instanceof List<?> list) || list.size() != count) {
      throw bad(name, value, "a list of " + count + " groups");
    }
    List<String> groups = new ArrayList<>();
    for (Object each : list) {
      if (!problem.groups().contains(String.valueOf(each))) {
        throw bad(name, each, "a group: one of " + String.join(", ", problem.groups()));
      }
      groups.add(String.valueOf(each));
    }
    return groups;
  }

  /** Names of one group or more. */
  List<String> groups(String name) {
    return words(name, problem.groups());
  }

  /** A list of one known word or more. */
  List<String> words(String name, List<String> known) {
    return words(name, values.get(name), known);
  }

  /** The list of known words a map by state id has for one state; empty if it has none. */
  Set<String> wordsOf(String name, int state, List<String> known) {
    Object value = values.get(name);
    if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
      throw bad(name, value, "a map of state ids to lists");
    }
    Set<String> words = new LinkedHashSet<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      List<String> each = words(name + "." + entry.getKey(), entry.getValue(), known);
      if (state(name, entry.getKey()) == state) {
        words.addAll(each);
      }
    }
    return words;
  }

  private List<String> words(String name, Object value, List<String> known) {
    List<String> words = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of(String.valueOf(value))) {
      if (!known.contains(String.valueOf(each))) {
        throw bad(name, each, "one of " + String.join(", ", known));
      }
      words.add(String.valueOf(each));
    }
    return words;
  }

  /** A number that must be given. */
  BigDecimal decimal(String name, BigDecimal least, BigDecimal most, int decimals) {
    Object value = values.get(name);
    if (value == null) {
      throw bad(name, "", "given: a number between " + least + " and " + most);
    }
    BigDecimal number = number(name, value);
    if (number.compareTo(least) < 0
        || number.compareTo(most) > 0
        || number.stripTrailingZeros().scale() > decimals) {
      throw bad(
          name,
          value,
          "between " + least + " and " + most + ", with at most " + decimals + " decimals");
    }
    return number;
  }

  private int[] districts(String name, Object value) {
    if (!(value instanceof List<?> list) || list.size() < 2) {
      throw bad(name, value, "a list of at least two district ids");
    }
    int[] districts = new int[list.size()];
    for (int k = 0; k < districts.length; k++) {
      String id = String.valueOf(list.get(k));
      districts[k] = problem.districtIndex(id);
      if (districts[k] < 0) {
        throw bad(name, id, "the id of a district");
      }
      if (problem.isSpecial(districts[k])) {
        throw bad(name, id, "a district that can join a state: it is special");
      }
      for (int earlier = 0; earlier < k; earlier++) {
        if (districts[earlier] == districts[k]) {
          throw bad(name, id, "named once");
        }
      }
    }
    return districts;
  }

  private int state(String name, Object id) {
    int state = problem.stateIndex(String.valueOf(id));
    if (state < 0) {
      throw bad(name, id, "by state ids: one of " + String.join(", ", problem.stateIds()));
    }
    return state;
  }
}
