package org.delimit.ensemble;

/** Receives the samples of an ensemble, always in the same order and on the thread that runs it. */
public interface SampleListener {
  /**
   * Receives a sample.
   *
   * @param sample the sample
   */
  void sampled(PlanSample sample);

  /**
   * Says that all chains have come equally far: {@link EnsembleSampler#state} is what follows the
   * samples received so far.
   *
   * @param samples samples of all chains so far
   */
  default void roundEnded(long samples) {}
}
