package org.delimit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.certify.ProvenSoFar;
import org.delimit.io.CheckpointFile;
import org.delimit.io.InputException;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * What a proof keeps for another run: the best plan, the bound and the prices. Nothing is kept
 * without a file. Not safe for use by several threads.
 */
final class CertifyCheckpoint {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final CheckpointFile file;
  private ProvenSoFar last;
  private long next = System.nanoTime() + EVERY_NANOS;

  /** A checkpoint in a file, or null for none. */
  CertifyCheckpoint(CheckpointFile file) {
    this.file = file;
  }

  /** Takes what is proven so far; writes it every other second at most. */
  void offer(ProvenSoFar proven) {
    last = proven;
    if (file != null && System.nanoTime() - next >= 0) {
      write();
    }
  }

  /** Leaves the checkpoint, or removes it if nothing is left to do. */
  void end(boolean done) {
    if (file == null) {
      return;
    }
    if (done) {
      file.delete();
    } else if (last != null) {
      write();
    }
  }

  /** What an earlier run left. */
  Optional<ProvenSoFar> read(PartitionProblem problem) {
    return file.read().map(state -> known(problem, state));
  }

  private void write() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("bound", last.bound());
    state.put("prices", last.prices());
    last.plan().ifPresent(plan -> state.put("plan", plan.toMap()));
    file.write(state);
    next = System.nanoTime() + EVERY_NANOS;
  }

  private static ProvenSoFar known(PartitionProblem problem, Map<String, Object> state) {
    try {
      List<Long> prices = new ArrayList<>();
      ((List<?>) state.get("prices")).forEach(price -> prices.add((Long) price));
      Map<String, String> stateOf = new LinkedHashMap<>();
      if (state.get("plan") instanceof Map<?, ?> plan) {
        plan.forEach((district, name) -> stateOf.put((String) district, (String) name));
      }
      Optional<Plan> plan =
          stateOf.isEmpty() ? Optional.empty() : Optional.of(Plan.of(problem, stateOf));
      return new ProvenSoFar(plan, (Long) state.get("bound"), prices);
    } catch (ClassCastException | NullPointerException | InvalidProblemException e) {
      throw new InputException(
          CheckpointFile.NAME,
          "",
          "the checkpoint has no bound, prices and plan of this problem. Maybe leave --resume away.");
    }
  }
}
