package org.delimit.io;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in the files of one problem. Not safe for use by several threads. */
final class Problems {
  private final List<InputException.Problem> found = new ArrayList<>();
  private int unreported;

  void add(InputException.Problem problem) {
    if (found.contains(problem)) {
      return;
    }
    if (found.size() < InputException.MAXIMUM_PROBLEMS) {
      found.add(problem);
    } else {
      unreported++;
    }
  }

  void add(String file, String place, String text) {
    add(new InputException.Problem(file, place, text));
  }

  void add(YamlNode node, String text) {
    add(node.file(), node.place(), text);
  }

  void addAll(InputException e) {
    e.problems().forEach(this::add);
  }

  /** Whether further problems are only counted, so that their texts need no work. */
  boolean isFull() {
    return found.size() == InputException.MAXIMUM_PROBLEMS;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<InputException.Problem> all = new ArrayList<>(found);
    if (unreported > 0) {
      all.add(new InputException.Problem("", "", "… and " + unreported + " more."));
    }
    throw new InputException(all);
  }
}
