package org.delimit.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.delimit.certify.Certificate;
import org.delimit.certify.CertifyObjective;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PlanScore;

/** How good a plan can be at all, as far as it was proven. */
final class CertificateSection {
  private CertificateSection() {}

  static void addTo(Html html, ReportInput input) {
    input.extras().certificate().ifPresent(certificate -> add(html, certificate, input));
  }

  private static void add(Html html, Certificate certificate, ReportInput input) {
    html.section("certificate", "What is proven");
    html.element(
        "p", verdict(certificate), "class", "verdict" + (proven(certificate) ? " good" : ""));
    certificate.infeasible().forEach(why -> html.element("p", why));
    distance(certificate, input).ifPresent(sentence -> html.element("p", sentence));
    HtmlTable table =
        new HtmlTable("Certificate")
            .words("What")
            .numbers("Value")
            .row(List.of("Objective", certificate.objective().word()))
            .row(List.of("Best plan known", amount(certificate.best())))
            .row(List.of("No feasible plan has less than", amount(certificate.bound())))
            .row(List.of("Gap", gap(certificate)))
            .row(List.of("Partial plans kept", Figures.whole(certificate.partialPlans())))
            .row(List.of("Time", Figures.amount(certificate.elapsed().toMillis() / 1000.0) + " s"));
    table.addTo(html);
    html.element("p", "Method: " + certificate.method() + ".", "class", "small");
    if (!certificate.leftOut().isEmpty()) {
      html.element(
          "p",
          "The bound holds, but knows nothing of "
              + certificate.leftOut().stream()
                  .map(ConstraintType::id)
                  .collect(Collectors.joining(", "))
              + ".",
          "class",
          "small");
    }
    html.close("section");
  }

  private static boolean proven(Certificate certificate) {
    return certificate.proven() || !certificate.infeasible().isEmpty();
  }

  private static String verdict(Certificate certificate) {
    if (!certificate.infeasible().isEmpty()) {
      return "Proven: no plan can be feasible.";
    }
    if (certificate.proven()) {
      return "Proven: no feasible plan has a lower %s than %s."
          .formatted(certificate.objective().word(), amount(certificate.best()));
    }
    return certificate.bound().isPresent()
        ? "Not proven: the best plan may be up to " + gap(certificate) + " above the optimum."
        : "Not proven: no bound was found.";
  }

  /* The certificate may be on another plan than the page. */
  private static Optional<String> distance(Certificate certificate, ReportInput input) {
    OptionalLong own = own(certificate.objective(), input);
    if (own.isEmpty() || certificate.bound().isEmpty() || !input.explanation().score().feasible()) {
      return Optional.empty();
    }
    long above = own.getAsLong() - certificate.bound().getAsLong();
    if (above < 0) {
      return Optional.of(
          "The plan of this page has %s, less than that: the certificate was made under other rules or from other data."
              .formatted(amount(own)));
    }
    String percent =
        own.getAsLong() > 0
            ? " (" + Figures.percent(100.0 * above / own.getAsLong()) + " of its own)"
            : "";
    return Optional.of(
        above == 0
            ? "The plan of this page has just that: it cannot be bettered in this."
            : "The plan of this page has %s, %s%s above what is proven."
                .formatted(amount(own), amount(OptionalLong.of(above)), percent));
  }

  /* In thousandths, as certificates count. */
  private static OptionalLong own(CertifyObjective objective, ReportInput input) {
    if (objective == CertifyObjective.SCORE) {
      return OptionalLong.of(input.explanation().score().soft());
    }
    OptionalLong left = input.baselines().compared(input.plan()).minorities();
    return left.isEmpty() ? left : OptionalLong.of(1000 * left.getAsLong());
  }

  private static String gap(Certificate certificate) {
    OptionalLong gap = certificate.gap();
    if (gap.isEmpty() || certificate.best().getAsLong() == 0) {
      return amount(gap);
    }
    double percent = 100.0 * gap.getAsLong() / certificate.best().getAsLong();
    return amount(gap) + " (" + Figures.percent(percent) + ")";
  }

  private static String amount(OptionalLong thousandths) {
    return thousandths.isPresent()
        ? Figures.exact(PlanScore.decimal(thousandths.getAsLong()))
        : "not known";
  }
}
