package org.delimit.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.model.Consultation;
import org.delimit.model.Plan;

/**
 * Who would accept a plan, in three tiers: the parties inside (groups, states and special
 * districts), the neighbours, and the wider conference (guarantors). It reports figures that were
 * given to it and recommends nothing. Immutable.
 *
 * <p>The acceptance of a party is A = supporters / people; a plan is called acceptable inside if A
 * exceeds the threshold for every party, so that no majority outvotes one of them. Who is behind
 * the figure of a district cannot be told from it (the ecological fallacy, Robinson 1950): a group
 * without figures of its own only gets the bounds that follow from the figure and from how many
 * others live there (Duncan and Davis 1953).
 */
public final class Acceptance {
  private final Consultation consultation;
  private final List<PartySupport> inside = new ArrayList<>();
  private final List<GivenScore> neighbours;
  private final List<GivenScore> guarantors;

  private Acceptance(Plan plan, Consultation consultation) {
    this.consultation = consultation;
    if (!consultation.support().isEmpty()) {
      inside.addAll(new InsideCount(plan, consultation).parties());
    }
    neighbours = scores(consultation.neighbours());
    guarantors = scores(consultation.guarantors());
  }

  /**
   * Counts supporters, in O(districts · groups).
   *
   * @param plan a plan
   * @param consultation what is known of who would accept it
   * @return the acceptance of each party
   * @throws org.delimit.model.InvalidProblemException if a district does not exist
   */
  public static Acceptance of(Plan plan, Consultation consultation) {
    return new Acceptance(plan, consultation);
  }

  private List<GivenScore> scores(Map<String, BigDecimal> given) {
    List<GivenScore> scores = new ArrayList<>();
    given.forEach(
        (party, score) ->
            scores.add(
                new GivenScore(
                    party,
                    score,
                    score.compareTo(consultation.leastScore()) > 0 ? Verdict.YES : Verdict.NO)));
    return scores;
  }

  /**
   * What the figures were asked for.
   *
   * @return the consultation
   */
  public Consultation consultation() {
    return consultation;
  }

  /**
   * The parties inside: groups, states, and the special districts if anyone lives there.
   *
   * @return support by party; empty if nobody inside was asked
   */
  public List<PartySupport> inside() {
    return List.copyOf(inside);
  }

  /**
   * The neighbours.
   *
   * @return scores as given
   */
  public List<GivenScore> neighbours() {
    return List.copyOf(neighbours);
  }

  /**
   * The guarantors and other parties of the wider conference.
   *
   * @return scores as given
   */
  public List<GivenScore> guarantors() {
    return List.copyOf(guarantors);
  }

  /**
   * Whether every party inside is above the threshold.
   *
   * @return no if one is not, open if the figures do not decide it
   */
  public Verdict insideVerdict() {
    return Verdict.all(inside.stream().map(PartySupport::verdict).toList());
  }

  /**
   * The least content party inside.
   *
   * @return the one with least support among those with figures, the first of equals
   */
  public Optional<PartySupport> leastContent() {
    return inside.stream()
        .filter(party -> party.percent().isPresent())
        .min(Comparator.comparingDouble(party -> party.percent().getAsDouble()));
  }

  /**
   * Whether every one of a list of given scores is above the least score.
   *
   * @param scores {@link #neighbours()} or {@link #guarantors()}
   * @return yes or no; open for an empty list
   */
  public static Verdict verdictOf(List<GivenScore> scores) {
    return Verdict.all(scores.stream().map(GivenScore::verdict).toList());
  }

  /**
   * The least content of a list of given scores.
   *
   * @param scores {@link #neighbours()} or {@link #guarantors()}
   * @return the lowest score, the first of equals; empty for an empty list
   */
  public static Optional<GivenScore> leastContent(List<GivenScore> scores) {
    return scores.stream().min(Comparator.comparing(GivenScore::score));
  }

  /**
   * Plain values for a file.
   *
   * @return question and thresholds, then the three tiers
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("question", consultation.question());
    map.put("thresholdPercent", Rounded.percent(consultation.threshold() / 10_000.0));
    map.put("thresholdScore", consultation.leastScore());
    map.put("basis", consultation.basis());
    Map<String, Object> parties = new LinkedHashMap<>();
    parties.put("verdict", inside.isEmpty() ? null : insideVerdict().word());
    parties.put("leastContent", leastContent().map(PartySupport::party).orElse(null));
    parties.put("parties", inside.stream().map(PartySupport::asMap).toList());
    map.put("inside", parties);
    map.put("neighbours", tier(neighbours));
    map.put("guarantors", tier(guarantors));
    return map;
  }

  private static Map<String, Object> tier(List<GivenScore> scores) {
    Map<String, Object> tier = new LinkedHashMap<>();
    tier.put("verdict", scores.isEmpty() ? null : verdictOf(scores).word());
    tier.put("leastContent", leastContent(scores).map(GivenScore::party).orElse(null));
    tier.put("parties", scores.stream().map(GivenScore::asMap).toList());
    return tier;
  }
}
