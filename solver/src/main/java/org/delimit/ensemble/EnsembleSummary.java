package org.delimit.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * The members of {@code ensemble.json}.
   *
   * @return values by name; null where something is not a number
   */
  public Map<String, Object> asMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("target", target);
    members.put("method", method);
    members.put("chains", chains);
    members.put("samples", samples);
    members.put("every", every);
    members.put("accepted", accepted);
    members.put("seed", seed);
    members.put("measures", measures.stream().map(MeasureSummary::asMap).toList());
    members.put("standings", standings.stream().map(Standing::asMap).toList());
    members.put("warnings", warnings);
    return members;
  }

  /**
   * Reads what {@link #asMap} gave, before or after it was a file.
   *
   * @param members values by name
   * @return the summary
   * @throws IllegalArgumentException naming a member that is missing or of another kind
   */
  public static EnsembleSummary of(Map<?, ?> members) {
    Members read = new Members(members);
    List<MeasureSummary> measures = new ArrayList<>();
    read.maps("measures").forEach(each -> measures.add(MeasureSummary.of(each)));
    List<Standing> standings = new ArrayList<>();
    read.maps("standings").forEach(each -> standings.add(Standing.of(each)));
    List<String> warnings = new ArrayList<>();
    read.list("warnings").forEach(each -> warnings.add(String.valueOf(each)));
    return new EnsembleSummary(
        read.text("target"),
        read.text("method"),
        (int) read.whole("chains"),
        read.whole("samples"),
        read.whole("every"),
        read.atLeast("accepted", 0),
        read.whole("seed"),
        measures,
        standings,
        warnings);
  }
}
