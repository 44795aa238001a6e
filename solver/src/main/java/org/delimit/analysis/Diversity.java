package org.delimit.analysis;

/**
 * Indexes of diversity and separation between 0 and 1. Shares are of the people told apart; a
 * measure whose denominator is 0 is 0. {@link StrictMath} keeps them equal on every machine.
 */
final class Diversity {
  private Diversity() {}

  /** Fractionalization, 1 − Σ p². */
  static double fractionalization(long[] people) {
    double total = sum(people);
    double squares = 0;
    for (long persons : people) {
      squares += square(persons / total);
    }
    return total == 0 ? 0 : 1 - squares;
  }

  /** Reynal-Querol polarization, 4 Σ p² (1 − p). */
  static double polarization(long[] people) {
    double total = sum(people);
    double sum = 0;
    for (long persons : people) {
      double share = persons / total;
      sum += share * share * (1 - share);
    }
    return total == 0 ? 0 : 4 * sum;
  }

  /** Duncan's dissimilarity of a group against all others, ½ Σ_s |p_sx/P_x − p_sy/P_y|. */
  static double dissimilarity(PeopleTally tally, int group) {
    double own = tally.assigned(group);
    double others = assigned(tally) - own;
    double sum = 0;
    for (int s = 0; s < tally.states(); s++) {
      double here = tally.people(s)[group];
      sum += Math.abs(here / own - (tally.toldApart(s) - here) / others);
    }
    return own == 0 || others == 0 ? 0 : sum / 2;
  }

  /** Lieberson's xP*y, Σ_s (p_sx/P_x)(p_sy/P_s); Bell's isolation if both groups are one. */
  static double exposure(PeopleTally tally, int x, int y) {
    double own = tally.assigned(x);
    double sum = 0;
    for (int s = 0; s < tally.states(); s++) {
      double total = tally.toldApart(s);
      sum += total == 0 ? 0 : tally.people(s)[x] / own * (tally.people(s)[y] / total);
    }
    return own == 0 ? 0 : sum;
  }

  /** Theil's H, 1 − Σ_s (P_s/P) E_s / E with E the entropy of the shares. */
  static double theil(PeopleTally tally) {
    int groups = tally.problem().groups().size();
    long[] whole = new long[groups];
    double within = 0;
    for (int s = 0; s < tally.states(); s++) {
      within += tally.toldApart(s) * entropy(tally.people(s));
    }
    for (int g = 0; g < groups; g++) {
      whole[g] = tally.assigned(g);
    }
    double all = sum(whole) * entropy(whole);
    return all == 0 ? 0 : 1 - within / all;
  }

  private static double entropy(long[] people) {
    double total = sum(people);
    double sum = 0;
    for (long persons : people) {
      double share = persons / total;
      sum -= persons == 0 ? 0 : share * StrictMath.log(share);
    }
    return sum;
  }

  private static double assigned(PeopleTally tally) {
    double sum = 0;
    for (int s = 0; s < tally.states(); s++) {
      sum += tally.toldApart(s);
    }
    return sum;
  }

  private static double sum(long[] people) {
    long sum = 0;
    for (long persons : people) {
      sum += persons;
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
