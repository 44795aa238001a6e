package org.delimit.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes HTML; every text and attribute value is escaped, tags are trusted. */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> sections = new LinkedHashMap<>();

  /** Opens a tag with attributes as name, value, name, value. */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      out.append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Markup that is trusted. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A whole element with text only. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Opens a section with a heading that names it. */
  Html section(String id, String heading) {
    sections.put(id, heading);
    return open("section", "aria-labelledby", id).element("h2", heading, "id", id);
  }

  /** Headings of the sections by id, in order. */
  Map<String, String> sections() {
    return sections;
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
