package org.delimit.engine;

import java.util.Arrays;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * A plan that changes, with its score, its cut edges and a journal of what changed since a mark.
 * The moves of the search work on it; OptaPlanner does not see it.
 */
final class SearchCore {
  /*
   * Implementation note. The journal holds pairs (district, state it left). Rolling back replays it in
   * reverse with moves that skip contiguity, then recounts the pieces of the states touched, so it is
   * cheap for a few flips and O(districts) for a ReCom. JOURNAL-COMPLETE: every change of the scorer
   * goes through flip(), move() or load().
   */
  private final CompiledProblem problem;
  private final DualGraph graph;
  private final IncrementalScorer scorer;
  private final CutEdges cutEdges;
  private final boolean[] touched;
  private int[] journal = new int[1024];
  private int written;

  SearchCore(CompiledProblem problem) {
    this.problem = problem;
    graph = problem.graph();
    scorer = new IncrementalScorer(problem);
    cutEdges = new CutEdges(graph, problem.states(), problem.parameters().passable());
    touched = new boolean[problem.states()];
  }

  CompiledProblem problem() {
    return problem;
  }

  DualGraph graph() {
    return graph;
  }

  IncrementalScorer scorer() {
    return scorer;
  }

  CutEdges cutEdges() {
    return cutEdges;
  }

  int[] view() {
    return scorer.view();
  }

  /** Takes a plan and forgets the journal. */
  void load(int[] plan) {
    scorer.reset(plan);
    cutEdges.reset(plan);
    written = 0;
  }

  /** Commits the flip the scorer evaluated last, contiguity included. */
  void commit(int district) {
    write(district, scorer.stateOf(district));
    scorer.commit();
    cutEdges.moved(district, scorer.view());
  }

  /** Evaluates and commits a flip, contiguity included. */
  void flip(int district, int state) {
    write(district, scorer.stateOf(district));
    scorer.flip(district, state);
    cutEdges.moved(district, scorer.view());
  }

  /** Takes back the flip committed last, without a recount. */
  void undoFlip() {
    written -= 2;
    int district = journal[written];
    scorer.undo();
    cutEdges.moved(district, scorer.view());
  }

  /** Moves a district as one of many; {@link #recount} must follow. */
  void move(int district, int state) {
    int from = scorer.stateOf(district);
    if (from != state) {
      write(district, from);
      scorer.move(district, state);
      cutEdges.moved(district, scorer.view());
    }
  }

  /** Moves every district to its state in another plan. */
  void replace(int[] plan) {
    for (int i = 0; i < plan.length; i++) {
      if (plan[i] < problem.states()) {
        move(i, plan[i]);
      }
    }
    for (int s = 0; s < problem.states(); s++) {
      scorer.recount(s, s);
    }
  }

  void recount(int a, int b) {
    scorer.recount(a, b);
  }

  /** The place in the journal to roll back to. */
  int mark() {
    return written;
  }

  /** Undoes everything since a mark. */
  void rollBack(int mark) {
    Arrays.fill(touched, false);
    while (written > mark) {
      written -= 2;
      int district = journal[written];
      int state = journal[written + 1];
      touched[state] = true;
      touched[scorer.stateOf(district)] = true;
      scorer.move(district, state);
      cutEdges.moved(district, scorer.view());
    }
    recountTouched();
  }

  /**
   * The journal since a mark, as pairs (district, state it has now), in the order of the changes.
   */
  int[] changesSince(int mark) {
    int[] changes = new int[written - mark];
    for (int k = mark; k < written; k += 2) {
      changes[k - mark] = journal[k];
      changes[k - mark + 1] = scorer.stateOf(journal[k]);
    }
    return changes;
  }

  /** The way back to a mark, as pairs (district, state it had then), the latest change first. */
  int[] wayBack(int mark) {
    int[] changes = new int[written - mark];
    int at = 0;
    for (int k = written - 2; k >= mark; k -= 2) {
      changes[at++] = journal[k];
      changes[at++] = journal[k + 1];
    }
    return changes;
  }

  /** Makes changes in the form of {@link #changesSince}. */
  void replay(int[] changes) {
    Arrays.fill(touched, false);
    for (int k = 0; k < changes.length; k += 2) {
      touched[scorer.stateOf(changes[k])] = true;
      touched[changes[k + 1]] = true;
      move(changes[k], changes[k + 1]);
    }
    recountTouched();
  }

  void forgetJournal() {
    written = 0;
  }

  private void recountTouched() {
    for (int s = 0; s < touched.length; s++) {
      if (touched[s]) {
        scorer.recount(s, s);
      }
    }
  }

  private void write(int district, int from) {
    if (written + 2 > journal.length) {
      journal = Arrays.copyOf(journal, 2 * journal.length);
    }
    journal[written++] = district;
    journal[written++] = from;
  }
}
