package org.delimit.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The indivisible unit that is assigned to a state.
 *
 * @param id name used in files, unique in its problem
 * @param name name shown to people
 * @param parent the larger unit it belongs to (a governorate), or the empty text
 * @param people persons by group; groups that are absent have none
 * @param population persons in all, at least the sum of {@code people}
 * @param oilBarrelsPerDay oil output, barrels a day, kept to a thousandth
 * @param need need for revenue in persons-equivalents, kept to a thousandth; usually the population
 * @param areaSquareMetres land area in m², 0 if unknown
 * @param location a point inside, or null if unknown
 */
public record District(
    String id,
    String name,
    String parent,
    Map<String, Long> people,
    long population,
    double oilBarrelsPerDay,
    double need,
    double areaSquareMetres,
    Location location) {
  /**
   * Figures are checked by the builder of the problem, which can say where they stand.
   *
   * @param id as above
   * @param name as above
   * @param parent as above
   * @param people as above
   * @param population as above
   * @param oilBarrelsPerDay as above
   * @param need as above
   * @param areaSquareMetres as above
   * @param location as above
   */
  public District {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(parent, "parent");
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }

  /**
   * A district with people only: its need is its population.
   *
   * @param id name used in files
   * @param people persons by group
   * @return a district without oil, area, parent and location
   */
  public static District of(String id, Map<String, Long> people) {
    long population = people.values().stream().mapToLong(Long::longValue).sum();
    return new District(id, id, "", people, population, 0, population, 0, null);
  }

  /**
   * A district whose people are not told apart.
   *
   * @param id name used in files
   * @param population persons
   * @return a district without groups, oil, area, parent and location
   */
  public static District of(String id, long population) {
    return new District(id, id, "", Map.of(), population, 0, population, 0, null);
  }

  /**
   * Gives it a name.
   *
   * @param newName name shown to people
   * @return a changed copy
   */
  public District withName(String newName) {
    return new District(
        id,
        newName,
        parent,
        people,
        population,
        oilBarrelsPerDay,
        need,
        areaSquareMetres,
        location);
  }

  /**
   * Puts it into a larger unit.
   *
   * @param newParent name of the larger unit
   * @return a changed copy
   */
  public District withParent(String newParent) {
    return new District(
        id,
        name,
        newParent,
        people,
        population,
        oilBarrelsPerDay,
        need,
        areaSquareMetres,
        location);
  }

  /**
   * Gives it oil.
   *
   * @param barrelsPerDay output, barrels a day
   * @return a changed copy
   */
  public District withOil(double barrelsPerDay) {
    return new District(
        id, name, parent, people, population, barrelsPerDay, need, areaSquareMetres, location);
  }

  /**
   * Sets its need.
   *
   * @param personsEquivalent need in persons-equivalents
   * @return a changed copy
   */
  public District withNeed(double personsEquivalent) {
    return new District(
        id,
        name,
        parent,
        people,
        population,
        oilBarrelsPerDay,
        personsEquivalent,
        areaSquareMetres,
        location);
  }

  /**
   * Sets its land area.
   *
   * @param squareMetres area in m²
   * @return a changed copy
   */
  public District withArea(double squareMetres) {
    return new District(
        id, name, parent, people, population, oilBarrelsPerDay, need, squareMetres, location);
  }

  /**
   * Places it on the map.
   *
   * @param longitude degrees east
   * @param latitude degrees north
   * @return a changed copy
   */
  public District withLocation(double longitude, double latitude) {
    return new District(
        id,
        name,
        parent,
        people,
        population,
        oilBarrelsPerDay,
        need,
        areaSquareMetres,
        new Location(longitude, latitude));
  }

  /**
   * The persons of a group.
   *
   * @param group name of a group
   * @return persons, 0 if the group is absent
   */
  public long people(String group) {
    return people.getOrDefault(group, 0L);
  }
}
