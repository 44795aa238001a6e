package org.delimit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with a caption that scrolls in a box of its own on narrow screens. The first cell of a
 * row is its heading.
 */
final class HtmlTable {
  private final String caption;
  private final List<String> heads = new ArrayList<>();
  private final List<Boolean> numeric = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private final List<String> rowClasses = new ArrayList<>();

  HtmlTable(String caption) {
    this.caption = caption;
  }

  HtmlTable words(String head) {
    return column(head, false);
  }

  HtmlTable numbers(String head) {
    return column(head, true);
  }

  HtmlTable row(List<String> cells) {
    return row("", cells);
  }

  /**
   * A row with a class: {@code total} or {@code this} of the style sheet, or a mark for scripts.
   */
  HtmlTable row(String rowClass, List<String> cells) {
    rows.add(cells.toArray(String[]::new));
    rowClasses.add(rowClass);
    return this;
  }

  void addTo(Html html) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").open("caption").element("span", caption).close("caption");
    html.open("thead").open("tr");
    for (int c = 0; c < heads.size(); c++) {
      html.element("th", heads.get(c), "scope", "col", "class", kind(c));
    }
    html.close("tr").close("thead").open("tbody");
    for (int r = 0; r < rows.size(); r++) {
      addRow(html, rows.get(r), rowClasses.get(r));
    }
    html.close("tbody").close("table").close("div");
  }

  private void addRow(Html html, String[] cells, String rowClass) {
    html.open("tr", "class", rowClass);
    for (int c = 0; c < cells.length; c++) {
      if (c == 0) {
        html.element("th", cells[c], "scope", "row");
      } else {
        html.element("td", cells[c], "class", kind(c));
      }
    }
    html.close("tr");
  }

  private String kind(int column) {
    return numeric.get(column) ? "number" : "words";
  }

  private HtmlTable column(String head, boolean isNumeric) {
    heads.add(head);
    numeric.add(isNumeric);
    return this;
  }
}
