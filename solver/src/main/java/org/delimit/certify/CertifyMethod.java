package org.delimit.certify;

/** How a bound is proven. */
public enum CertifyMethod {
  /** By tables, and by CP-SAT where these end without a proof and it is on the class path. */
  AUTO("auto"),
  /** By tables alone. */
  TABLE("table"),
  /** By CP-SAT alone. */
  CP_SAT("cp-sat");

  private final String word;

  CertifyMethod(String word) {
    this.word = word;
  }

  /**
   * The word used on the command line.
   *
   * @return a word in lower case
   */
  public String word() {
    return word;
  }
}
