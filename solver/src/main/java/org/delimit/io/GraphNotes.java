package org.delimit.io;

import java.util.ArrayList;
import java.util.List;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.Connectivity;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.graph.NeighbourMasks;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;

/** Says where the dual graph falls apart: islands, and pieces. */
final class GraphNotes {
  private static final int MOST_LISTED = 10;

  private final PartitionProblem problem;
  private final Reading reading;

  GraphNotes(PartitionProblem problem, Reading reading) {
    this.problem = problem;
    this.reading = reading;
  }

  /** Notes islands as faults where states must hang together, otherwise as notes. */
  void add(YamlNode root) {
    DualGraph graph = problem.graph();
    int pieces =
        new Connectivity(NeighbourMasks.of(graph))
            .pieces(new int[graph.size()], 0, Connectivity.NO_WILD);
    if (pieces <= 1) {
      return;
    }
    List<String> islands = islands(graph);
    if (islands.isEmpty()) {
      reading.note("The dual graph has " + pieces + " pieces.");
      return;
    }
    boolean one = islands.size() == 1;
    String text =
        "%s (%s) %s nothing: the dual graph has %d pieces."
            .formatted(
                one ? "district" : "districts",
                String.join(", ", shortened(islands)),
                one ? "touches" : "touch",
                pieces);
    ConstraintConfig config = ConstraintConfig.of(problem);
    boolean exclaves = config.parameters(ConstraintType.CONTIGUITY).containsKey("exclaves");
    if (exclaves || config.level(ConstraintType.CONTIGUITY) != Level.HARD) {
      reading.note(text);
    } else if (graph.edgeCount() == 0) {
      reading
          .problems()
          .add(
              root.file(),
              "",
              text + " Maybe name a file of shared borders under borders: in the problem file.");
    } else {
      reading
          .problems()
          .add(
              root.file(),
              "",
              "%s Maybe %s; list %s links under bridges: in the problem file."
                  .formatted(
                      text, one ? "it is an island" : "these are islands", one ? "its" : "their"));
    }
  }

  private List<String> islands(DualGraph graph) {
    List<String> islands = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      if (graph.firstArc(i) == graph.endArc(i) && !problem.isSpecial(i)) {
        islands.add(problem.districts().get(i).id());
      }
    }
    return islands;
  }

  private static List<String> shortened(List<String> ids) {
    if (ids.size() <= MOST_LISTED) {
      return ids;
    }
    List<String> few = new ArrayList<>(ids.subList(0, MOST_LISTED));
    few.add("… " + (ids.size() - MOST_LISTED) + " more");
    return few;
  }
}
