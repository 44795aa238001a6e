package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.HorizontalShares;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.RevenueFormula;

/**
 * Reads {@code revenue:}. Percents have at most four decimals; what is not given is the preset's.
 */
final class RevenueSection {
  private static final List<String> HORIZONTAL =
      List.of(
          "population-percent",
          "need-percent",
          "equality-percent",
          "area-percent",
          "consumption-percent");
  private static final BigDecimal TEN_THOUSANDTHS = BigDecimal.valueOf(10_000);

  private final YamlMap map;
  private final Ids districts;
  private final Ids states;
  private final Reading reading;

  private RevenueSection(YamlMap map, Ids districts, Ids states, Reading reading) {
    this.map = map;
    this.districts = districts;
    this.states = states;
    this.reading = reading;
  }

  static RevenueFormula read(YamlNode node, Ids districts, Ids states, Reading reading) {
    if (node == null) {
      return RevenueFormula.defaults();
    }
    YamlMap map =
        YamlMap.of(
            node,
            reading.problems(),
            "preset",
            "union",
            "derivation-percent",
            "population-percent",
            "need-percent",
            "equality-percent",
            "area-percent",
            "consumption-percent",
            "consumption",
            "first-charge-percent",
            "retained-percent",
            "fixed-percent",
            "special-percent",
            "floor-percent",
            "floor-percent-of-mean",
            "oil-prices");
    RevenueSection section = new RevenueSection(map, districts, states, reading);
    try {
      return section.formula();
    } catch (InvalidProblemException e) {
      e.problems()
          .forEach(text -> reading.problems().add(node, text.replaceFirst("^revenue: ", "")));
      return RevenueFormula.defaults();
    }
  }

  private RevenueFormula formula() {
    if (!union()) {
      if (map.node().entries().size() > (map.has("oil-prices") ? 2 : 1)) {
        reading.note("revenue: without a union nothing is shared; its other keys are not used.");
      }
      RevenueFormula none = RevenueFormula.none();
      return none.withOilPrices(prices(none.oilPrices()));
    }
    RevenueFormula preset = preset();
    return new RevenueFormula(
        true,
        percent("derivation-percent", preset.derivation()),
        horizontal(preset.horizontal()),
        percent("first-charge-percent", preset.firstCharge()),
        percent("retained-percent", preset.retained()),
        percents("fixed-percent", states),
        percents("special-percent", districts),
        percents("floor-percent", states),
        percent("floor-percent-of-mean", preset.floorOfMean()),
        prices(preset.oilPrices()));
  }

  private HorizontalShares horizontal(HorizontalShares preset) {
    boolean own = !map.has("preset") && HORIZONTAL.stream().anyMatch(map::has);
    HorizontalShares shares =
        new HorizontalShares(
            percent("population-percent", own ? 0 : preset.population()),
            percent("need-percent", own ? 0 : preset.need()),
            percent("equality-percent", own ? 0 : preset.equality()),
            percent("area-percent", own ? 0 : preset.area()),
            percent("consumption-percent", own ? 0 : preset.consumption()),
            coefficients());
    if (shares.consumption() == 0 && map.has("consumption")) {
      reading.note("revenue: nothing is shared by consumption; its coefficients are not used.");
    }
    return shares;
  }

  private boolean union() {
    String union = map.text("union");
    if (union != null && !List.of("true", "none").contains(union)) {
      reading.problems().add(map.node("union"), "the value (" + union + ") must be true or none.");
    }
    return !"none".equals(union);
  }

  private RevenueFormula preset() {
    String name = map.text("preset");
    if (name == null) {
      return RevenueFormula.defaults();
    }
    if (!RevenueFormula.presets().contains(name)) {
      reading
          .problems()
          .add(map.node("preset"), YamlMap.unknown("preset", name, RevenueFormula.presets()));
      return RevenueFormula.defaults();
    }
    if (name.equals("iraq-2007") && !map.has("fixed-percent")) {
      needs(name, "the share of each state that has one under fixed-percent:.");
    }
    if (name.equals("bosnia-ita") && !map.has("consumption") && !map.has("fixed-percent")) {
      needs(name, "the coefficient of each state under consumption:.");
    }
    return RevenueFormula.preset(name);
  }

  private void needs(String preset, String what) {
    reading.problems().add(map.node("preset"), "the preset (%s) needs %s".formatted(preset, what));
  }

  private int percent(String key, int initial) {
    String text = map.text(key);
    return text == null ? initial : percent(map.node(key), text);
  }

  private int percent(YamlNode value, String text) {
    Integer millionths = Decimals.millionths(text);
    if (millionths == null) {
      reading
          .problems()
          .add(
              value,
              "the value (%s) must be a percent between 0 and 100, with at most four decimals."
                  .formatted(text));
      return 0;
    }
    return millionths;
  }

  private Map<String, Integer> percents(String key, Ids ids) {
    Map<String, Integer> percents = new LinkedHashMap<>();
    texts(key, ids).forEach((id, value) -> percents.put(id, percent(value, value.text())));
    return percents;
  }

  private Map<String, Long> coefficients() {
    Map<String, Long> coefficients = new LinkedHashMap<>();
    texts("consumption", states).forEach((id, value) -> coefficients.put(id, coefficient(value)));
    return coefficients;
  }

  private long coefficient(YamlNode value) {
    BigDecimal number = Decimals.parse(value.text());
    BigDecimal scaled = number == null ? null : number.multiply(TEN_THOUSANDTHS);
    if (scaled == null
        || scaled.signum() < 0
        || scaled.compareTo(BigDecimal.valueOf(HorizontalShares.MOST_CONSUMPTION)) > 0
        || !Decimals.isWhole(scaled)) {
      reading
          .problems()
          .add(
              value,
              "the value (%s) must be a number between 0 and a billion, with at most four decimals."
                  .formatted(value.text()));
      return 0;
    }
    return scaled.longValueExact();
  }

  private List<BigDecimal> prices(List<BigDecimal> initial) {
    List<BigDecimal> prices = new ArrayList<>();
    for (YamlNode value : YamlMap.list(map.node("oil-prices"), reading.problems())) {
      BigDecimal price = value.isScalar() ? Decimals.parse(value.text()) : null;
      if (price == null
          || price.signum() < 0
          || price.compareTo(BigDecimal.valueOf(RevenueFormula.MOST_OIL_PRICE)) > 0) {
        reading
            .problems()
            .add(
                value,
                "the value (%s) must be dollars a barrel between 0 and %d."
                    .formatted(value.text(), RevenueFormula.MOST_OIL_PRICE));
      } else {
        prices.add(price);
      }
    }
    return prices.isEmpty() ? initial : prices;
  }

  /* Single texts under known ids, in the order of the file. */
  private Map<String, YamlNode> texts(String key, Ids ids) {
    Map<String, YamlNode> texts = new LinkedHashMap<>();
    YamlNode node = map.node(key);
    if (node == null) {
      return texts;
    }
    YamlMap.any(node, reading.problems())
        .node()
        .entries()
        .forEach(
            (id, value) -> {
              String text = YamlMap.text(value, reading.problems());
              if (text != null && ids.checkKey(id, value, reading.problems())) {
                texts.put(id, value);
              }
            });
    return texts;
  }
}
