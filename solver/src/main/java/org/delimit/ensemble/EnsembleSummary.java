package org.delimit.ensemble;

import java.util.List;

/**
 * What an ensemble says, without its plans. Immutable.
 *
 * @param target the distribution the chains tend to, in a sentence or two
 * @param method the chain and the source of its acceptance ratio
 * @param chains number of chains
 * @param samples samples of all chains together
 * @param every steps from one sample to the next
 * @param accepted part of the steps that changed the plan, 0 to 1
 * @param seed seed of the first chain
 * @param measures one entry a measure
 * @param standings plans that were compared, each with each measure
 * @param warnings what a reader must know before believing the figures, such as chains that do not
 *     agree
 */
public record EnsembleSummary(
    String target,
    String method,
    int chains,
    long samples,
    long every,
    double accepted,
    long seed,
    List<MeasureSummary> measures,
    List<Standing> standings,
    List<String> warnings) {
  /**
   * Copies.
   *
   * @param target as above
   * @param method as above
   * @param chains as above
   * @param samples as above
   * @param every as above
   * @param accepted as above
   * @param seed as above
   * @param measures as above
   * @param standings as above
   * @param warnings as above
   */
  public EnsembleSummary {
    measures = List.copyOf(measures);
    standings = List.copyOf(standings);
    warnings = List.copyOf(warnings);
  }
}
