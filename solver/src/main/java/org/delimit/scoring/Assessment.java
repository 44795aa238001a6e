package org.delimit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.delimit.constraint.Finding;

/** A penalty in thousandths of its unit, and what it is made of. */
final class Assessment {
  private final List<Finding> findings = new ArrayList<>();
  private long penalty;

  /** Adds a part that is explained. */
  void add(Finding finding) {
    findings.add(finding);
    penalty += finding.penalty();
  }

  /** Adds a finding that explains but does not count: its penalty is counted elsewhere. */
  void explain(Finding finding) {
    findings.add(finding);
  }

  void setPenalty(long thousandths) {
    penalty = thousandths;
  }

  long penalty() {
    return penalty;
  }

  List<Finding> findings() {
    return findings;
  }
}
