package org.delimit.analysis;

/** A part of what someone receives under the revenue formula. */
public enum LedgerPart {
  /** Follows production; without a union all that a state produces. */
  DERIVATION("derivation"),
  /** By people. */
  POPULATION("population"),
  /** By need. */
  NEED("need"),
  /** The same for every state. */
  EQUALITY("equality"),
  /** By land area. */
  AREA("area"),
  /** By coefficients of consumption. */
  CONSUMPTION("consumption"),
  /** The fixed share of a state. */
  FIXED("fixed"),
  /** What the guaranteed floor adds to a state, or takes from the others. */
  FLOOR("floor"),
  /** The share of a special district; without a union all that it produces. */
  SPECIAL("special share"),
  /** What the union takes before anything is shared. */
  FIRST_CHARGE("first charge"),
  /** What the union keeps of the part that does not follow production. */
  RETAINED("retained"),
  /** What rounding leaves, and what nobody has a key for. */
  REMAINDER("remainder");

  private final String word;

  LedgerPart(String word) {
    this.word = word;
  }

  /**
   * The name used in files and tables.
   *
   * @return one or two words in lower case
   */
  public String word() {
    return word;
  }
}
