package org.delimit.constraint;

import java.util.List;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;

/**
 * Tells why no plan of a problem can meet its hard constraints. Stateless and safe for use by
 * several threads.
 *
 * <p>The conditions are necessary, not sufficient: every reason given is a proof that no feasible
 * plan exists, but none may exist although no reason is given (finding out is NP-hard).
 */
public final class Feasibility {
  private Feasibility() {}

  /**
   * Checks bounds on people, empty states, sets of districts, and the pieces of the dual graph, in
   * O(districts · states + borders).
   *
   * @param problem a problem
   * @param config its constraints; only those whose level is hard count
   * @return a sentence or two for each reason, with the bound, the districts and the states
   *     concerned; empty if a feasible plan may exist
   * @throws InvalidProblemException if a parameter is wrong
   */
  public static List<String> check(PartitionProblem problem, ConstraintConfig config) {
    FeasibilityCase facts = new FeasibilityCase(problem, config);
    new FeasibilityStates(facts).check();
    new FeasibilitySets(facts).check();
    new FeasibilityPeople(facts).check();
    new FeasibilityPieces(facts).check();
    return facts.reasons();
  }
}
