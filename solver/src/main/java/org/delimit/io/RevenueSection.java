package org.delimit.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.RevenueFormula;

/**
 * Reads {@code revenue:}. Percents have at most four decimals; what is not given is the preset's.
 */
final class RevenueSection {
  private static final List<String> HORIZONTAL =
      List.of("population-percent", "need-percent", "equality-percent", "area-percent");
  private static final List<String> WITH_FIXED_SHARES = List.of("iraq-2007", "bosnia-ita");

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
            "first-charge-percent",
            "fixed-percent",
            "special-percent",
            "floor-percent",
            "floor-percent-of-mean");
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
      if (map.node().entries().size() > 1) {
        reading.note("revenue: without a union nothing is shared; its other keys are not used.");
      }
      return RevenueFormula.none();
    }
    RevenueFormula preset = preset();
    boolean own = !map.has("preset") && HORIZONTAL.stream().anyMatch(map::has);
    return new RevenueFormula(
        true,
        percent("derivation-percent", preset.derivation()),
        percent("population-percent", own ? 0 : preset.population()),
        percent("need-percent", own ? 0 : preset.need()),
        percent("equality-percent", own ? 0 : preset.equality()),
        percent("area-percent", own ? 0 : preset.area()),
        percent("first-charge-percent", preset.firstCharge()),
        percents("fixed-percent", states),
        percents("special-percent", districts),
        percents("floor-percent", states),
        percent("floor-percent-of-mean", preset.floorOfMean()));
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
    if (WITH_FIXED_SHARES.contains(name) && !map.has("fixed-percent")) {
      reading
          .problems()
          .add(
              map.node("preset"),
              "the preset (%s) needs the share of each state that has one under fixed-percent:."
                  .formatted(name));
    }
    return RevenueFormula.preset(name);
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
    YamlNode node = map.node(key);
    if (node == null) {
      return percents;
    }
    YamlMap.any(node, reading.problems())
        .node()
        .entries()
        .forEach(
            (id, value) -> {
              String text = YamlMap.text(value, reading.problems());
              if (text != null && ids.checkKey(id, value, reading.problems())) {
                percents.put(id, percent(value, text));
              }
            });
    return percents;
  }
}
