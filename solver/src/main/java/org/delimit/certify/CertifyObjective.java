package org.delimit.certify;

/** What a certificate bounds. */
public enum CertifyObjective {
  /** Homeland exposure alone, in persons, whatever its level and weight. */
  EXPOSURE("exposure"),
  /** The soft score of the problem, as it weighs its constraints. */
  SCORE("score");

  private final String word;

  CertifyObjective(String word) {
    this.word = word;
  }

  /**
   * The word used on the command line and in files.
   *
   * @return a word in lower case
   */
  public String word() {
    return word;
  }
}
