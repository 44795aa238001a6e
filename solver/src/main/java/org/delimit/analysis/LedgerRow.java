package org.delimit.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The account of one state, special district or the union. Amounts of oil are exact, in thousandths
 * of a barrel a day. Immutable.
 *
 * @param id id of a state or special district, or {@code union} or {@code all}
 * @param name name shown to people
 * @param population persons
 * @param produced q, what its own districts produce
 * @param parts what it receives, part by part
 */
public record LedgerRow(
    String id, String name, long population, long produced, Map<LedgerPart, Long> parts) {
  private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);

  /**
   * Copies.
   *
   * @param id as above
   * @param name as above
   * @param population as above
   * @param produced as above
   * @param parts as above
   */
  public LedgerRow {
    Map<LedgerPart, Long> copy = new EnumMap<>(LedgerPart.class);
    copy.putAll(parts);
    parts = Collections.unmodifiableMap(copy);
  }

  /**
   * One part.
   *
   * @param part a part
   * @return thousandths of a barrel a day, 0 if the account has no such part
   */
  public long part(LedgerPart part) {
    return parts.getOrDefault(part, 0L);
  }

  /**
   * What it receives, e of a state: the sum of the parts.
   *
   * @return thousandths of a barrel a day
   */
  public long received() {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * What others pay, e − q.
   *
   * @return thousandths of a barrel a day, negative if it pays others
   */
  public long transfer() {
    return received() - produced;
  }

  /**
   * The part of its income that others must pay, max(0, e − q)/e.
   *
   * @return 0 to 1
   */
  public double dependence() {
    return received() <= 0 ? 0 : Math.max(0, transfer()) / (double) received();
  }

  /**
   * The value of an amount of oil, in a year of 365 days.
   *
   * @param thousandths thousandths of a barrel a day
   * @param price dollars a barrel
   * @return dollars a year, exact
   */
  public static BigDecimal dollarsAYear(long thousandths, BigDecimal price) {
    return BigDecimal.valueOf(thousandths, 3).multiply(DAYS_A_YEAR).multiply(price);
  }

  /**
   * Income a head before anything is shared: the own oil.
   *
   * @param price dollars a barrel
   * @return dollars a head and year, to the cent; 0 where nobody lives
   */
  public BigDecimal perHeadBefore(BigDecimal price) {
    return perHead(produced, price);
  }

  /**
   * Income a head after it is shared.
   *
   * @param price dollars a barrel
   * @return dollars a head and year, to the cent; 0 where nobody lives
   */
  public BigDecimal perHeadAfter(BigDecimal price) {
    return perHead(received(), price);
  }

  private BigDecimal perHead(long thousandths, BigDecimal price) {
    return population == 0
        ? BigDecimal.ZERO.setScale(2)
        : dollarsAYear(thousandths, price)
            .divide(BigDecimal.valueOf(population), 2, RoundingMode.HALF_UP);
  }

  /**
   * Plain values for a file: barrels a day to thousandths, dollars to cents.
   *
   * @param prices dollars a barrel
   * @return values by name, in an order that never changes
   */
  public Map<String, Object> asMap(List<BigDecimal> prices) {
    Map<String, Object> byPart = new LinkedHashMap<>();
    parts.forEach((part, amount) -> byPart.put(part.word(), Rounded.thousandths(amount)));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("name", name);
    map.put("population", population);
    map.put("produced", Rounded.thousandths(produced));
    map.put("parts", byPart);
    map.put("received", Rounded.thousandths(received()));
    map.put("transfer", Rounded.thousandths(transfer()));
    map.put("dependence", Rounded.index(dependence()));
    map.put("dollars", prices.stream().map(this::dollars).toList());
    return map;
  }

  private Map<String, Object> dollars(BigDecimal price) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("oilPrice", price);
    map.put("beforeAYear", cents(produced, price));
    map.put("afterAYear", cents(received(), price));
    map.put("transferAYear", cents(transfer(), price));
    map.put("beforeAHeadAndYear", perHeadBefore(price));
    map.put("afterAHeadAndYear", perHeadAfter(price));
    return map;
  }

  private static BigDecimal cents(long thousandths, BigDecimal price) {
    return dollarsAYear(thousandths, price).setScale(2, RoundingMode.HALF_UP);
  }
}
