package org.delimit.robust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.delimit.model.District;

/** Says in words what a study found. */
final class RobustSentences {
  private RobustSentences() {}

  static List<String> of(Robustness found) {
    List<String> sentences = new ArrayList<>();
    PlanRegret asked = found.plans().get(0);
    sentences.add(
        text(
            "“%s” is the best of %,d known plans in %s %% of %,d draws of the data (seed %d); its"
                + " regret is %s as given, %s in the median draw and %s in the worst.",
            asked.name(),
            found.candidates(),
            plain(asked.best(), 2),
            found.draws(),
            found.seed(),
            plain(asked.regret().given(), 3),
            plain(asked.regret().median(), 3),
            plain(asked.greatestRegret(), 3)));
    if (asked.infeasible() > 0) {
      sentences.add(
          text(
              "It breaks a hard constraint or a pin in %s %% of the draws.",
              plain(asked.infeasible(), 2)));
    }
    sentences.add(
        "Regret is measured against the best plan known of each draw, which a heuristic found: the"
            + " true regret may be greater.");
    if (found.solved() < found.draws() && asked.meanRegretSolved().isPresent()) {
      sentences.add(
          text(
              "%,d draws were solved anew with two searches of %,d steps; there the mean regret is"
                  + " %s, over all draws %s.",
              found.solved(),
              found.steps(),
              plain(asked.meanRegretSolved().getAsDouble(), 3),
              plain(asked.meanRegret().orElseThrow(), 3)));
    }
    sentences.add(
        text(
            "%d of %d districts with %s people join the same state in at least 95 %% of the best plans"
                + " of %,d draws: the robust core. The other %d have %s people.",
            found.core().size(),
            found.core().size() + found.fringe().size(),
            people(found, found.core()::contains),
            found.solved() > 0 ? found.solved() : found.draws(),
            found.fringe().size(),
            people(found, found.fringe()::contains)));
    long elsewhere = found.districts().stream().filter(each -> differs(found, each)).count();
    sentences.add(
        elsewhere == 0
            ? text("“%s” has every district where most draws have it.", asked.name())
            : text(
                "“%s” has %d %s with %s people in another state than most draws.",
                asked.name(),
                elsewhere,
                elsewhere == 1 ? "district" : "districts",
                people(found, each -> differs(found, each))));
    return sentences;
  }

  private static boolean differs(Robustness found, DistrictStability each) {
    int state = found.plans().get(0).plan().stateIndex(each.district());
    return each.mostFrequent() >= 0 && each.mostFrequent() != state;
  }

  private static String people(Robustness found, Predicate<DistrictStability> which) {
    List<District> districts = found.problem().districts();
    long people = 0;
    for (DistrictStability each : found.districts()) {
      people += which.test(each) ? districts.get(each.district()).population() : 0;
    }
    return text("%,d", people);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /* Thousandths say nothing of large amounts. */
  private static String plain(double amount, int most) {
    int decimals = Math.abs(amount) >= 1000 ? 0 : most;
    BigDecimal rounded =
        BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return text("%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }
}
