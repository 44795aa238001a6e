package org.delimit.cli;

import java.io.PrintWriter;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;

/** A score and its constraints as text. */
final class ScoreText {
  private ScoreText() {}

  static void print(PrintWriter out, String name, Explanation explanation) {
    out.println(name + ": " + (explanation.score().feasible() ? "feasible" : "INFEASIBLE"));
    out.println("Score: " + Amounts.score(explanation.score()));
    out.println();
    TextTable table =
        new TextTable("<<>><>", "CONSTRAINT", "LEVEL", "WEIGHT", "PENALTY", "UNIT", "WEIGHTED");
    for (ConstraintScore entry : explanation.constraints()) {
      table.row(
          entry.type().id(),
          entry.level().word(),
          Amounts.exact(entry.weight()),
          Amounts.exact(entry.amount()),
          entry.type().unit(),
          Amounts.exact(entry.weighted()));
    }
    table.print(out);
  }
}
