package org.delimit.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members of a JSON object that was read, with the kind they must have. */
record Members(Map<?, ?> values) {
  String text(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw bad(name, "a text");
  }

  long whole(String name) {
    if (values.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw bad(name, "a whole number");
  }

  /** A number; null stands for one that is none. */
  double number(String name) {
    return number(name, values.get(name));
  }

  /** A number that is one, no less than {@code least}. */
  double atLeast(String name, double least) {
    double value = number(name);
    if (Double.isFinite(value) && value >= least) {
      return value;
    }
    throw bad(name, "a number of %s or more".formatted(least));
  }

  List<?> list(String name) {
    if (values.get(name) instanceof List<?> list) {
      return list;
    }
    throw bad(name, "a list");
  }

  List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>();
    list(name).forEach(each -> numbers.add(number(name, each)));
    return numbers;
  }

  Members map(String name) {
    if (values.get(name) instanceof Map<?, ?> map) {
      return new Members(map);
    }
    throw bad(name, "an object");
  }

  List<Members> maps(String name) {
    List<Members> maps = new ArrayList<>();
    for (Object each : list(name)) {
      if (!(each instanceof Map<?, ?> map)) {
        throw bad(name, "a list of objects");
      }
      maps.add(new Members(map));
    }
    return maps;
  }

  private double number(String name, Object value) {
    if (value == null) {
      return Double.NaN;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw bad(name, "a number");
  }

  private IllegalArgumentException bad(String name, String kind) {
    return new IllegalArgumentException(
        "The member (%s) is (%s): it must be %s.".formatted(name, values.get(name), kind));
  }
}
