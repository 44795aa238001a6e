package org.delimit.certify.cpsat;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * CP-SAT of OR-Tools, if it is on the class path: an optional dependency that nothing else of
 * Delimit needs. Stateless and safe for use by several threads.
 */
public final class CpSat {
  /** What must be on the class path. */
  public static final String ARTIFACT =
      "com.google.ortools:ortools-java:9.15.6755 with the natives of this system";

  private static final String ENTRANCE = "com.google.ortools.sat.CpModel";

  private CpSat() {}

  /**
   * Whether the library is there; whether its natives suit this system is not looked at.
   *
   * @return true if it is on the class path
   */
  public static boolean isPresent() {
    return isPresent(CpSat.class.getClassLoader());
  }

  static boolean isPresent(ClassLoader loader) {
    try {
      Class.forName(ENTRANCE, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /**
   * Why the library cannot be used. Loads its natives, some 70 MB, into the temporary folder.
   *
   * @return a sentence and advice; empty if it can be used
   */
  public static Optional<String> fault() {
    if (!isPresent()) {
      return Optional.of(
          "CP-SAT needs %s on the class path. Maybe use the method (table).".formatted(ARTIFACT));
    }
    try {
      CpSatSearch.load();
      return Optional.empty();
    } catch (LinkageError | RuntimeException e) {
      return Optional.of(
          "CP-SAT is on the class path, but its natives cannot be loaded (%s). Maybe add those of this system, or use the method (table)."
              .formatted(e.getMessage()));
    }
  }

  /**
   * Proves how little a plan can cost: solves without contiguity, adds the separators that the plan
   * found breaks, and solves again. Blocks. The bound of an ended proof is repeatable, that of one
   * that was stopped is not.
   *
   * @param problem a problem; costs in small whole numbers
   * @param known a plan by node, or null
   * @param cutoff only cheaper plans are looked for
   * @param seed seed of its random numbers, 0 or more
   * @param workers threads, 1 or more
   * @param stop asked twenty times a second whether to end early
   * @param seen told each bound that was proven
   * @return what it proved
   * @throws LinkageError if there is a {@link #fault()}
   */
  public static CpSatOutcome prove(
      LinearPartition problem,
      int[] known,
      long cutoff,
      int seed,
      int workers,
      BooleanSupplier stop,
      LongConsumer seen) {
    return new CpSatSearch(problem, seed, workers, stop, seen).run(known, cutoff);
  }
}
