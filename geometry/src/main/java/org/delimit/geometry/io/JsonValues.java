package org.delimit.geometry.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON values into plain Java ones. */
final class JsonValues {
  private final JsonFile file;

  JsonValues(JsonFile file) {
    this.file = file;
  }

  /**
   * The members of an object as an immutable map in their order; null and nothing give an empty
   * one.
   */
  Map<String, Object> map(JsonNode node, String place) {
    if (node == null || node.isNull()) {
      return Map.of();
    }
    if (!node.isObject()) {
      throw file.fail(place, "the value (" + JsonFile.text(node) + ") must be an object.");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties()
        .forEach(
            member ->
                map.put(member.getKey(), plain(member.getValue(), place + "." + member.getKey())));
    return Collections.unmodifiableMap(map);
  }

  /** An id as text: a text itself, or the plain decimal text of a number; null if there is none. */
  String id(JsonNode node, String place) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw file.fail(place, "the id (" + JsonFile.text(node) + ") must be a text or a number.");
    }
    return node.isIntegralNumber()
        ? node.asText()
        : node.decimalValue().stripTrailingZeros().toPlainString();
  }

  private Object plain(JsonNode node, String place) {
    if (node.isNumber()) {
      return number(node, place);
    }
    if (node.isObject()) {
      return map(node, place);
    }
    if (node.isArray()) {
      return list(node, place);
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isTextual() ? node.textValue() : null;
  }

  /* NaN is what Python writes for a missing value. */
  private Number number(JsonNode node, String place) {
    double value = node.doubleValue();
    if (Double.isInfinite(value)) {
      throw file.fail(place, "the number (" + JsonFile.text(node) + ") is too large.");
    }
    return Double.isNaN(value) ? null : node.numberValue();
  }

  private List<Object> list(JsonNode node, String place) {
    List<Object> list = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      list.add(plain(node.get(i), place + "[" + i + "]"));
    }
    return Collections.unmodifiableList(list);
  }
}
