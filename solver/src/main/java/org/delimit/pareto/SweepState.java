package org.delimit.pareto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PartitionProblem;
import org.delimit.solver.SolveResult;

/** All that a sweep knows between two batches of searches. Not safe for use by several threads. */
final class SweepState {
  private static final int MOST_KEPT = 1500;
  private static final int LEAST_KEPT = 200;
  private static final int DISTRICTS_KEPT = 5_000_000;

  final Measuring measuring;
  final Archive archive;
  final Agenda agenda;
  Entry own;
  boolean ownFeasible;
  int batch;
  int searches;
  long steps;
  long met;

  SweepState(PartitionProblem problem, List<ConstraintType> terms, Measuring measuring) {
    this.measuring = measuring;
    int room = DISTRICTS_KEPT / Math.max(1, problem.districts().size());
    archive = new Archive(terms.size(), Math.min(MOST_KEPT, Math.max(LEAST_KEPT, room)));
    agenda = new Agenda(terms);
  }

  /** Begins with the problem's own optimum. */
  void takeOwn(SolveResult result) {
    steps += result.steps();
    take(result.plan().toStateIndexes());
    met += ownFeasible ? 1 : 0;
  }

  private void take(int[] plan) {
    own = measuring.any(plan, "the problem's own optimum");
    ownFeasible = measuring.feasible(plan, own.origin) != null;
    if (ownFeasible && archive.wants(own.medium, own.values)) {
      archive.from(own.origin);
      archive.keep(own.medium, own.values, plan);
    }
  }

  /** Plain values from which {@link #restore} makes the same state. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("own", measuring.text(own.plan));
    map.put("batch", batch);
    map.put("searches", searches);
    map.put("steps", steps);
    map.put("met", met);
    map.put("agenda", agenda.state());
    List<Object> plans = new ArrayList<>();
    for (Entry entry : archive.sorted()) {
      plans.add(List.of(measuring.text(entry.plan), entry.origin, entry.explored));
    }
    map.put("plans", plans);
    return map;
  }

  void restore(Map<String, Object> map) {
    take(measuring.plan((String) map.get("own")));
    archive.clear();
    batch = number(map, "batch").intValue();
    searches = number(map, "searches").intValue();
    steps = number(map, "steps").longValue();
    met = number(map, "met").longValue();
    agenda.restore((Map<?, ?>) map.get("agenda"));
    for (Object each : (List<?>) map.get("plans")) {
      List<?> parts = (List<?>) each;
      Entry entry = measuring.any(measuring.plan((String) parts.get(0)), (String) parts.get(1));
      entry.explored = ((Number) parts.get(2)).intValue();
      archive.add(entry);
    }
  }

  private static Number number(Map<String, Object> map, String name) {
    return (Number) map.get(name);
  }
}
