package org.delimit.certify;

import java.util.concurrent.Callable;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;

/** Certifies where OR-Tools is not on the class path; loaded by a class loader of its own. */
public final class AbsentCpSat implements Callable<String> {
  /** Made by reflection. */
  public AbsentCpSat() {}

  @Override
  public String call() {
    PartitionProblem problem = LinearProblems.alike(4, 9, 3, 3);
    CertifyOptions few = CertifyOptions.defaults().withSearchSteps(100);
    String said = Certifier.create(few).certify(problem).method() + "; ";
    try {
      Certifier.create(few.withMethod(CertifyMethod.CP_SAT)).certify(problem);
      return said + "certified by CP-SAT";
    } catch (InvalidProblemException e) {
      return said + e.getMessage();
    }
  }
}
