package org.delimit.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names columns and files together with the grade that {@code sources:} gives them. */
final class Grades {
  private final List<SourceNote> sources;
  private final Set<String> named = new LinkedHashSet<>();

  Grades(List<SourceNote> sources) {
    this.sources = sources;
  }

  /** Adds a column or file; a null is left out. */
  void add(String data) {
    if (data != null) {
      String grade =
          sources.stream()
              .filter(source -> source.data().equals(data) && !source.grade().isEmpty())
              .map(source -> " (grade " + source.grade() + ")")
              .findFirst()
              .orElse(" (no grade given)");
      named.add(data + grade);
    }
  }

  /** What was added, each once. */
  List<String> named() {
    return List.copyOf(named);
  }
}
