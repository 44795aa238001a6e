package org.delimit.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.delimit.geometry.graph.Connectivity;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.graph.NeighbourMasks;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.State;

/** What is in a problem, as text. */
final class ProblemText {
  private static final int MOST_LISTED = 12;

  private final PrintWriter out;
  private final PartitionProblem problem;

  ProblemText(PrintWriter out, PartitionProblem problem) {
    this.out = out;
    this.problem = problem;
  }

  void print() {
    out.println(problem.name());
    line("Districts", Amounts.whole(problem.districts().size()));
    line("People", Amounts.whole(problem.population()));
    line("Groups", groups());
    line("States", states());
    line("Special", special());
    double oil = problem.districts().stream().mapToDouble(District::oilBarrelsPerDay).sum();
    line("Oil", oil == 0 ? "none" : Amounts.whole(oil) + " barrels a day");
    line("Borders", borders());
  }

  private void line(String what, String value) {
    out.println(CheckCommand.line(what, value));
  }

  private String groups() {
    if (problem.groups().isEmpty()) {
      return "none";
    }
    return problem.groups().stream()
        .map(
            group ->
                group
                    + " "
                    + Amounts.whole(
                        problem.districts().stream().mapToLong(d -> d.people(group)).sum()))
        .collect(Collectors.joining(", "));
  }

  private String states() {
    String names =
        problem.states().stream()
            .limit(MOST_LISTED)
            .map(ProblemText::state)
            .collect(Collectors.joining(", "));
    int more = problem.states().size() - MOST_LISTED;
    return names + (more > 0 ? ", … " + more + " more" : "");
  }

  private static String state(State state) {
    return state.homeOf().isEmpty()
        ? state.id()
        : state.id() + " (home of " + String.join(", ", state.homeOf()) + ")";
  }

  private String special() {
    long people = 0;
    int districts = 0;
    for (int i = 0; i < problem.districts().size(); i++) {
      if (problem.isSpecial(i)) {
        districts++;
        people += problem.districts().get(i).population();
      }
    }
    return districts == 0
        ? "none"
        : "%d %s with %s people"
            .formatted(districts, districts == 1 ? "district" : "districts", Amounts.whole(people));
  }

  private String borders() {
    DualGraph graph = problem.graph();
    int bridges = 0;
    long millimetres = 0;
    for (int e = 0; e < graph.edgeCount(); e++) {
      bridges += graph.isBridge(e) ? 1 : 0;
      millimetres += graph.millimetres(e);
    }
    int[] one = new int[graph.size()];
    Arrays.fill(one, 0);
    int pieces = new Connectivity(NeighbourMasks.of(graph)).pieces(one, 0, Connectivity.NO_WILD);
    return "%s with %s km, %d %s, %d %s"
        .formatted(
            Amounts.whole(graph.edgeCount() - bridges),
            Amounts.whole(millimetres / 1e6),
            bridges,
            bridges == 1 ? "bridge" : "bridges",
            pieces,
            pieces == 1 ? "piece" : "pieces");
  }
}
