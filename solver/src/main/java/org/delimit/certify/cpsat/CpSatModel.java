package org.delimit.certify.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/** The problem as CP-SAT sees it. Not safe for use by several threads. */
final class CpSatModel {
  /*
   * Implementation note. in[v·K + s]: node v is in state s; null if it may not. For each border that
   * costs, both[s] ≤ in of each end, and Σ both = 1 − cut: tighter than differences. States of a class
   * appear in the order of their first nodes (orbitope; Kaibel and Pfetsch 2008), nodes by people.
   */
  private final LinearPartition problem;
  private final CpModel model = new CpModel();
  private final BoolVar[] in;
  private final int[] order;
  private final LinearExpr objective;

  CpSatModel(LinearPartition problem) {
    this.problem = problem;
    order = NodeOrder.of(problem);
    int states = problem.states();
    in = new BoolVar[problem.nodes() * states];
    for (int v = 0; v < problem.nodes(); v++) {
      List<Literal> choices = new ArrayList<>();
      for (int s = 0; s < states; s++) {
        if (problem.allowed()[v * states + s]) {
          in[v * states + s] = model.newBoolVar("x" + v + "_" + s);
          choices.add(in[v * states + s]);
        }
      }
      model.addExactlyOne(choices);
    }
    for (int s = 0; s < states; s++) {
      bound(s);
    }
    addSets();
    addOrder();
    objective = costs();
    model.minimize(objective);
  }

  private void bound(int s) {
    LinearExprBuilder people = LinearExpr.newBuilder();
    LinearExprBuilder nodes = LinearExpr.newBuilder();
    for (int v = 0; v < problem.nodes(); v++) {
      if (at(v, s) != null) {
        people.addTerm(at(v, s), problem.people()[v]);
        nodes.addTerm(at(v, s), 1);
      }
    }
    model.addLinearConstraint(people, problem.min()[s], problem.max()[s]);
    if (problem.fewest()[s] > 0) {
      model.addGreaterOrEqual(nodes, problem.fewest()[s]);
    }
  }

  private void addSets() {
    for (int[] set : problem.together()) {
      for (int k = 1; k < set.length; k++) {
        for (int s = 0; s < problem.states(); s++) {
          Literal one = at(set[0], s) == null ? model.falseLiteral() : at(set[0], s);
          Literal other = at(set[k], s) == null ? model.falseLiteral() : at(set[k], s);
          model.addEquality(one, other);
        }
      }
    }
    for (int[] set : problem.apart()) {
      for (int s = 0; s < problem.states(); s++) {
        List<Literal> members = new ArrayList<>();
        for (int v : set) {
          addIfAny(members, v, s);
        }
        model.addAtMostOne(members);
      }
    }
  }

  private void addOrder() {
    int[] last = new int[problem.states()];
    for (int s = 0; s < problem.states(); s++) {
      last[problem.classOf()[s]] = s;
      int before = -1;
      for (int t = 0; t < s; t++) {
        before = problem.classOf()[t] == problem.classOf()[s] ? t : before;
      }
      if (before >= 0) {
        List<Literal> earlier = new ArrayList<>();
        for (int v : order) {
          if (at(v, s) != null) {
            List<Literal> clause = new ArrayList<>(earlier);
            clause.add(at(v, s).not());
            model.addBoolOr(clause);
          }
          addIfAny(earlier, v, before);
        }
      }
    }
  }

  private LinearExpr costs() {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int v = 0; v < problem.nodes(); v++) {
      for (int s = 0; s < problem.states(); s++) {
        if (at(v, s) != null) {
          sum.addTerm(at(v, s), problem.costs()[v * problem.states() + s]);
        }
      }
      for (int k = 0; k < problem.neighbours()[v].length; k++) {
        int u = problem.neighbours()[v][k];
        if (u > v && problem.borderCosts()[v][k] > 0) {
          sum.addTerm(cut(v, u), problem.borderCosts()[v][k]);
        }
      }
    }
    return sum.build();
  }

  private BoolVar cut(int v, int u) {
    BoolVar cut = model.newBoolVar("cut" + v + "_" + u);
    List<Literal> ways = new ArrayList<>();
    ways.add(cut);
    for (int s = 0; s < problem.states(); s++) {
      if (at(v, s) != null && at(u, s) != null) {
        BoolVar both = model.newBoolVar("");
        model.addImplication(both, at(v, s));
        model.addImplication(both, at(u, s));
        model.addBoolOr(new Literal[] {at(v, s).not(), at(u, s).not(), both});
        ways.add(both);
      }
    }
    model.addExactlyOne(ways);
    return cut;
  }

  /** Only plans that cost less are looked for. */
  void below(long cutoff) {
    model.addLessThan(objective, cutoff);
  }

  /** Starts the search near a plan. */
  void hint(int[] stateOf) {
    model.clearHints();
    int[] named = NodeOrder.rename(problem, order, stateOf);
    for (int v = 0; v < problem.nodes(); v++) {
      for (int s = 0; s < problem.states(); s++) {
        if (at(v, s) != null) {
          model.addHint(at(v, s), named[v] == s);
        }
      }
    }
  }

  void add(Separators.Cut cut) {
    for (int s = 0; s < problem.states(); s++) {
      if (cut.state() == s || cut.state() < 0 && problem.onePiece()[s]) {
        List<Literal> clause = new ArrayList<>();
        boolean always = false;
        for (int v : cut.nodes()) {
          always |= at(v, s) == null;
          if (at(v, s) != null) {
            clause.add(at(v, s).not());
          }
        }
        for (int v : cut.separator()) {
          addIfAny(clause, v, s);
        }
        if (!always) {
          model.addBoolOr(clause);
        }
      }
    }
  }

  CpModel model() {
    return model;
  }

  int[] plan(CpSolver solver) {
    int[] stateOf = new int[problem.nodes()];
    for (int v = 0; v < stateOf.length; v++) {
      for (int s = 0; s < problem.states(); s++) {
        if (at(v, s) != null && solver.booleanValue(at(v, s))) {
          stateOf[v] = s;
        }
      }
    }
    return stateOf;
  }

  private BoolVar at(int v, int s) {
    return in[v * problem.states() + s];
  }

  private void addIfAny(List<Literal> literals, int v, int s) {
    if (at(v, s) != null) {
      literals.add(at(v, s));
    }
  }
}
