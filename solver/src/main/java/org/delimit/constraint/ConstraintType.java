package org.delimit.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.delimit.model.Level;

/**
 * The catalogue: every constraint with its unit, its default, its formula and where that comes
 * from.
 */
public enum ConstraintType {
  /** Every state hangs together on the map. */
  CONTIGUITY(
      Level.HARD,
      true,
      "pieces",
      "Every state is one piece, or one and the exclaves it is allowed.",
      "Σ_s max(0, pieces_s − 1 − exclaves_s)",
      "GerryChain, contiguous",
      new Parameter("passable", "true or false: special districts join pieces", "false"),
      new Parameter("exclaves", "whole number, or one by state id", "0")),
  /** No state is left empty. */
  OCCUPIED_STATES(
      Level.HARD,
      true,
      "states",
      "Every state has districts.",
      "number of states with fewer than min-districts districts",
      "own",
      new Parameter("min-districts", "whole number, 1 or more", "1")),
  /** States have about the people they should. */
  POPULATION(
      Level.HARD,
      true,
      "persons",
      "The people of every state lie within bounds; without parameters there are none.",
      "Σ_s max(0, min_s − P_s) + max(0, P_s − max_s)",
      "GerryChain, within_percent_of_ideal_population",
      new Parameter("tolerance-percent", "percent around the share of each state", "no bounds"),
      new Parameter("shares", "percent of the people by state id, in sum 100", "equal shares"),
      new Parameter("min", "persons, or persons by state id", "0"),
      new Parameter("max", "persons, or persons by state id", "no bound")),
  /** Listed districts share a state. */
  KEEP_TOGETHER(
      Level.HARD,
      true,
      "districts",
      "The districts of each listed set join one state.",
      "Σ_sets (districts − districts in the state that has most of them)",
      "own",
      new Parameter("sets", "list of lists of district ids", "none")),
  /** Listed districts do not share a state. */
  KEEP_APART(
      Level.HARD,
      true,
      "districts",
      "The districts of each listed set join different states.",
      "Σ_sets Σ_s max(0, districts in s − 1)",
      "own",
      new Parameter("sets", "list of lists of district ids", "none")),
  /** Few people are mixed into a state that is not theirs. */
  EXPOSURE(
      Level.SOFT,
      true,
      "persons",
      "Few people live in a state that is not theirs.",
      "homeland: Σ_s Σ_g (1 − h_gs) p_sg over groups with a home; interaction: Σ_s Σ_g p_sg (P_s − p_sg)/P_s;"
          + " minority: Σ_s (P_s − max_g p_sg); between a and b: Σ_s p_sa p_sb/P_s",
      "Lieberson 1981; Bell 1954; Kaufmann's and Johnson's residual minority",
      new Parameter(
          "measure",
          "homeland, interaction, minority or between",
          "homeland if a state has a home group, else interaction"),
      new Parameter("between", "two groups [a, b]", "none")),
  /** No group is too large a minority. */
  MINORITY_CAP(
      Level.MEDIUM,
      false,
      "persons",
      "Groups away from home are at most a part of the people of a state.",
      "each: Σ_s Σ_g max(0, p_sg − cap · P_s) over groups with h_gs = 0; together: Σ_s max(0, Σ_g p_sg − cap · P_s)",
      "own; caps of this kind are discussed with the 30 % rule of Belgium's language laws",
      new Parameter("cap-percent", "percent of the people of a state", "must be given"),
      new Parameter("count", "each or together", "each"),
      new Parameter("groups", "groups that are counted", "all")),
  /** The oil money is balanced under the revenue formula. */
  DERIVATION(
      Level.SOFT,
      true,
      "barrels a day",
      "Little oil money must cross the new borders under the revenue formula.",
      "½ Σ_s |q_s − e_s|, e the entitlement under `revenue:`",
      "Joseph and O'Hanlon 2007 for the aim; formulas in force or proposed in Nigeria, Sudan, Iraq, Bosnia"),
  /** No state is poor. */
  INCOME_FLOOR(
      Level.MEDIUM,
      false,
      "barrels a day",
      "The income per head of every state, under the revenue formula, reaches a floor.",
      "Σ_s max(0, floor_s − e_s), floor_s = max(percent-of-mean · Σe/ΣP · P_s, barrels-per-thousand · P_s/1000)",
      "own; revenue floors of federations, here per head",
      new Parameter("percent-of-mean", "percent of the mean income per head of the states", "none"),
      new Parameter("barrels-per-thousand", "barrels a day for every thousand persons", "none")),
  /** New borders are short. */
  BORDER_LENGTH(
      Level.SOFT,
      true,
      "metres",
      "The borders between states are short.",
      "Σ l_ij over borders whose ends lie in two states; borders of special districts are left out",
      "weighted cut edges"),
  /** Few borders of districts become borders of states. */
  CUT_EDGES(
      Level.SOFT,
      false,
      "edges",
      "Few shared borders are cut.",
      "number of borders whose ends lie in different states, or in a state and a special district",
      "Validi and Buchanan 2022; GerryChain, cut_edges"),
  /** States are compact. */
  SHAPE(
      Level.SOFT,
      false,
      "per mille",
      "States are compact.",
      "Σ_s 1000 · (1 − 4π A_s / perimeter_s²), over states with districts; the perimeter includes outer borders",
      "Polsby and Popper 1991"),
  /** Larger units stay whole. */
  UNITY(
      Level.SOFT,
      false,
      "splits",
      "Larger units, such as governorates, stay in one state.",
      "Σ_units (states that have districts of the unit − 1); special districts are left out",
      "redist, splits_admin"),
  /** The line in force is kept. */
  STATUS_QUO(
      Level.SOFT,
      false,
      "persons",
      "People stay in the state they have in the reference.",
      "Σ_i P_i over districts whose state is not that of the reference plan; those special there count, those special here do not",
      "redist, status quo penalty"),
  /** Displaced people and their homes lie in one state. */
  DISPLACEMENT(
      Level.SOFT,
      false,
      "persons",
      "No new border parts displaced people from the district they came from.",
      "Σ persons displaced from i to j whose districts lie in different states; special districts part nobody",
      "own"),
  /** Every state can trade. */
  ACCESS(
      Level.MEDIUM,
      false,
      "states",
      "Every state has a coast, a border with a listed neighbour, or an export route.",
      "number of states with districts, but without an outer border with the neighbours and without a district on"
          + " a route to whose exit at most transit other states are crossed",
      "own; landlocked states in the sense of the Almaty Programme 2003",
      new Parameter("neighbours", "list of neighbours, or coast", "coast"),
      new Parameter("transit", "whole number of other states", "0")),
  /** Listed neighbours have short borders with listed states. */
  NEIGHBOUR_BORDER(
      Level.SOFT,
      false,
      "metres",
      "Listed neighbours have short borders with listed states.",
      "Σ outer border of state s with neighbour b over the listed pairs",
      "own",
      new Parameter("pairs", "lists of neighbours by state id", "must be given"));

  private final Level initialLevel;
  private final boolean on;
  private final String unit;
  private final String description;
  private final String formula;
  private final String source;
  private final List<Parameter> parameters;

  ConstraintType(
      Level initialLevel,
      boolean on,
      String unit,
      String description,
      String formula,
      String source,
      Parameter... parameters) {
    this.initialLevel = initialLevel;
    this.on = on;
    this.unit = unit;
    this.description = description;
    this.formula = formula;
    this.source = source;
    this.parameters = List.of(parameters);
  }

  /**
   * Finds a constraint by its id.
   *
   * @param id id such as {@code cut-edges}
   * @return the constraint, if it is in the catalogue
   */
  public static Optional<ConstraintType> find(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }

  /**
   * The ids of all constraints.
   *
   * @return ids in the order of the catalogue
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ConstraintType::id).toList();
  }

  /**
   * The name used in files.
   *
   * @return words in lower case, joined by hyphens
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The level if a problem says none.
   *
   * @return hard, medium or soft
   */
  public Level initialLevel() {
    return initialLevel;
  }

  /**
   * Whether a problem that lists no constraints gets this one.
   *
   * @return false for those marked off
   */
  public boolean isOn() {
    return on;
  }

  /**
   * What its penalty counts.
   *
   * @return a unit in the plural
   */
  public String unit() {
    return unit;
  }

  /**
   * What it asks for.
   *
   * @return one sentence
   */
  public String description() {
    return description;
  }

  /**
   * How its penalty is computed.
   *
   * @return a formula
   */
  public String formula() {
    return formula;
  }

  /**
   * Where the formula comes from.
   *
   * @return a source
   */
  public String source() {
    return source;
  }

  /**
   * What can be set beside level and weight.
   *
   * @return parameters
   */
  public List<Parameter> parameters() {
    return parameters;
  }
}
