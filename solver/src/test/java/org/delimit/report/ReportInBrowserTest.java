package org.delimit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The report as its readers have it: in a browser, offline, by mouse and by keyboard. */
class ReportInBrowserTest {
  private static final int COLUMNS = 8;
  private static final int ROWS = 5;
  private static final String PLAN = "#choose-plan";
  private static final String OTHER = "#choose-other";
  private static final String COLOURS = "#choose-measure";

  @TempDir private static Path folder;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    page = folder.resolve("report.html");
    HtmlReport.write(page, ReportFixture.grid(COLUMNS, ROWS).input(3));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void load() {
    browser.show(page);
  }

  private static String fill(int district) {
    return (String)
        browser.run(
            "return document.querySelectorAll('.mapbox:first-child .district')[arguments[0]].getAttribute('fill')",
            district);
  }

  private static List<?> scenes() {
    return (List<?>)
        browser.run(
            "return [...document.querySelectorAll('.scene')].map(s => s.getAttribute('transform'))");
  }

  @Test
  void page_fromAFile_loadsAloneAndWithoutComplaint() {
    assertThat(browser.count(".district")).isEqualTo(COLUMNS * ROWS);
    assertThat(browser.count(".statename")).isEqualTo(2);
    assertThat(browser.run("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void page_hostileNames_areTextOnly() {
    browser.choose(PLAN, "A neighbour " + ReportFixture.HOSTILE);
    browser.hover(".district");

    assertThat(browser.count("img")).isZero();
    assertThat(browser.count("#detail b")).isZero();
    assertThat(browser.text("#detail h3")).isEqualTo(ReportFixture.HOSTILE);
    assertThat(browser.text(".mapbox figcaption"))
        .isEqualTo("A neighbour " + ReportFixture.HOSTILE);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void page_ids_areUniqueAndContentsLeadSomewhere() {
    assertThat(
            browser.run(
                "const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                    + "return ids.filter((id, i) => ids.indexOf(id) !== i).join()"))
        .isEqualTo("");
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('a[href]')].filter(a =>"
                    + " !document.querySelector(a.getAttribute('href'))).length"))
        .isEqualTo(0L);
    assertThat(browser.count("nav a")).isGreaterThan(15);
  }

  @Test
  void district_hoverAndArrowKeys_showItsDetail() {
    browser.hover(".district:nth-child(10)");
    assertThat(browser.text("#detail")).contains("District 9", "Province 1", "Westland", "red");

    browser.focus(".district[tabindex='0']");
    browser.press(Keys.ARROW_RIGHT);
    assertThat(browser.text("#detail h3")).isEqualTo("District 10");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.text("#detail h3")).isEqualTo("District 18");
    assertThat(browser.attribute(".chosen.inner", "d")).startsWith("M");
    assertThat(browser.run("return document.activeElement.getAttribute('aria-label')"))
        .asString()
        .startsWith("District 18, Westland");
    assertThat(browser.count(".district[tabindex='0']")).isEqualTo(1);
  }

  @Test
  void measure_chosen_recoloursTheMapAndItsLegend() {
    String before = fill(9);
    assertThat(browser.text("#legend-title")).isEqualTo("States of the plan");

    browser.choose(COLOURS, "Stability: draws in its most frequent state");

    assertThat(fill(9)).isNotEqualTo(before);
    assertThat(browser.text("#legend-title")).startsWith("Stability");
    assertThat(browser.text("#legend")).contains("95 % and more", "no figure");
    browser.choose(COLOURS, "People away from the home of their group");
    browser.hover(".district:nth-child(10)");
    // In Westland those are the blue, all of whose people are told apart.
    String blue = browser.text("#detail tr:nth-child(2) td:nth-child(3)");
    assertThat(browser.text("#detail")).contains("State: Westland", "home of their group: " + blue);
    for (String each :
        List.of(
            "Largest group",
            "People",
            "Oil, barrels a day a 1,000 people",
            "Draws in which it joins W")) {
      browser.choose(COLOURS, each);
      assertThat(browser.text("#legend-title")).isEqualTo(each);
      assertThat(browser.count("#legend li")).isGreaterThan(1);
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void plan_chosen_movesTheLineAndItsWords() {
    String border = browser.attribute(".outline:not(.casing)", "d");
    String fifth = browser.attribute(".district:nth-child(5)", "aria-label");
    assertThat(fifth).contains("Eastland");

    browser.choose(PLAN, "A neighbour " + ReportFixture.HOSTILE);

    assertThat(browser.attribute(".district:nth-child(5)", "aria-label")).contains("Westland");
    assertThat(browser.attribute(".outline:not(.casing)", "d")).isNotEqualTo(border);
    assertThat(browser.text("#legend")).contains("Westland 25");
    assertThat(browser.count(PLAN + " optgroup")).isEqualTo(5);
  }

  @Test
  void sideBySide_otherPlan_showsTwoLinkedMapsAndWhatDiffers() {
    browser.choose(OTHER, "A neighbour " + ReportFixture.HOSTILE);

    assertThat(browser.count(".mapbox svg")).isEqualTo(2);
    assertThat(browser.count(".district")).isEqualTo(2 * COLUMNS * ROWS);
    assertThat(browser.text("#difference"))
        .contains("5 districts with", "District 4")
        .containsPattern("red [\\d,]+ [\\d,]+ −[\\d,]+ gains")
        .containsPattern("blue [\\d,]+ [\\d,]+ \\+[\\d,]+ loses")
        .containsPattern("Westland [\\d,]+ [\\d,]+ \\+[\\d,]+ \\+[\\d,]+");
    assertThat(browser.attribute(".differing", "d")).startsWith("M");
    assertThat(browser.count(".mapbox:first-child .district:not(.same)")).isEqualTo(5);

    browser.focus(".mapbox:nth-child(2) .district[tabindex='0']");
    browser.press("+");
    assertThat(scenes().get(0)).asString().contains("scale(1.6").isEqualTo(scenes().get(1));

    browser.choose(OTHER, "nothing");
    assertThat(browser.count(".mapbox svg")).isEqualTo(1);
    assertThat(browser.text("#difference")).isEmpty();
  }

  @Test
  void zoom_keysAndButtons_moveTheMapAndBack() {
    browser.focus(".district[tabindex='0']");
    browser.press("+");
    browser.press("+");
    assertThat(scenes().get(0)).asString().contains("scale(2.56");
    browser.press("-");
    assertThat(scenes().get(0)).asString().contains("scale(1.6");
    browser.press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
    browser.press("0");
    assertThat(scenes().get(0)).asString().contains("scale(1)");
    browser.find(".zoom button").click();
    assertThat(scenes().get(0)).asString().contains("scale(1.6");
  }

  @Test
  void pareto_clickAndEnter_showThePlanOfThePoint() {
    browser.run("document.querySelector('#pareto-plot').scrollIntoView()");
    browser.find(".point:nth-child(2) .dot").click();
    assertThat(browser.text(".mapbox figcaption")).isEqualTo("P02");
    assertThat(browser.text("tr.front.this th")).isEqualTo("P02");

    browser.focus(".point[tabindex='0']");
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ENTER);
    assertThat(browser.text(".mapbox figcaption")).isEqualTo("P03");
    assertThat(browser.attribute(".point[aria-pressed='true']", "aria-label"))
        .startsWith("P03: exposure");

    assertThat(browser.count(".other")).isGreaterThan(1);
    String before = browser.attribute(".point:nth-child(2)", "transform");
    browser.choose("#pareto-plot label:nth-child(2) select", "cut-edges, edges");
    assertThat(browser.attribute(".point:nth-child(2)", "transform")).isNotEqualTo(before);
    // The other plans were not scored by this term.
    assertThat(browser.count(".other")).isZero();

    browser.find("tr.front:nth-child(4) button").click();
    assertThat(browser.text(".mapbox figcaption")).isEqualTo("P04");
    assertThat(browser.count(".point.current")).isEqualTo(1);
    assertThat(browser.find(".point.current text").getCssValue("stroke")).isEqualTo("none");
  }

  @Test
  void histograms_plans_areMarkedAndTold() {
    assertThat(browser.count("#histogram-0 .bin")).isEqualTo(12);
    assertThat(browser.count("#histogram-0 .mark")).isEqualTo(3);
    assertThat(browser.text("#histogram-0 .mark.first text")).isEqualTo("This plan");
    // 43,000 lies in the second bin of twelve from 40,000 on, 2,000 wide.
    assertThat(
            browser.run(
                "const at = s => document.querySelector('#histogram-0 ' + s).getBoundingClientRect();"
                    + "const x = at('.mark.first line').x, b = at('.bin:nth-child(2)');"
                    + "return x > b.left && x < b.right + 1"))
        .isEqualTo(true);
    assertThat(browser.text(".histogram .standing"))
        .isEqualTo(
            "This plan: 43,000 persons, more than 1.50 % of the samples, equal to 0.25 % and less than 98.25 %.");
    assertThat(browser.count("#chart svg")).isEqualTo(1);
  }

  /* Every two texts of a plot, and every text and the plot, compared as they are drawn. */
  private static final String CLASHES =
      """
      const clash = [];
      document.querySelectorAll('#pareto-plot svg, .histogram svg').forEach(svg => {
        const edge = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text:not(.hidden)')].filter(t => t.textContent);
        const boxes = texts.map(t => t.getBoundingClientRect());
        boxes.forEach((a, i) => {
          if (a.right > edge.right + 1 || a.left < edge.left - 1) clash.push('out: ' + texts[i].textContent);
          boxes.slice(0, i).forEach((b, j) => {
            if (a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
              clash.push(texts[i].textContent + ' / ' + texts[j].textContent);
          });
        });
      });
      return clash.join('; ');
      """;

  @Test
  void plots_texts_stayInsideAndApart() {
    assertThat(browser.run(CLASHES)).isEqualTo("");
    browser.narrow(390);
    try {
      browser.show(page);
      assertThat(browser.run(CLASHES)).isEqualTo("");
    } finally {
      browser.wide();
    }
  }

  @Test
  void narrowScreen_nothing_overflows() {
    browser.narrow(390);
    try {
      browser.show(page);
      browser.choose(OTHER, "Old line");
      assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
    } finally {
      browser.wide();
    }
  }

  @Test
  void print_details_areOpenAndControlsGone() {
    browser.media("print");
    try {
      assertThat(browser.find("#map-controls").isDisplayed()).isFalse();
      browser.run("window.dispatchEvent(new Event('beforeprint'))");
      assertThat(browser.count("details:not([open])")).isZero();
      browser.run("window.dispatchEvent(new Event('afterprint'))");
      assertThat(browser.count("details[open]")).isZero();
    } finally {
      browser.media("");
    }
  }

  @Test
  void controls_all_haveNamesAndCanBeReached() {
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('select, button, [role=button]')].filter(e =>"
                    + " !(e.labels && e.labels.length) && !e.getAttribute('aria-label')).length"))
        .isEqualTo(0L);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('svg')].filter(e => !e.getAttribute('aria-label')"
                    + " && e.getAttribute('aria-hidden') !== 'true').length"))
        .isEqualTo(0L);
  }

  /* Relative luminance and contrast as WCAG 2.1 defines them; AA asks 4.5 of text and 3 of lines. */
  private static final String CONTRAST =
      """
      const rgb = text => {
        const parts = text.match(/[\\d.]+/g).map(Number);
        return parts.length > 3 && parts[3] === 0 ? null : parts.slice(0, 3);
      };
      const light = c => {
        const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (a, b) => {
        const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
        return (bright + 0.05) / (dark + 0.05);
      };
      const behind = e => {
        for (; e; e = e.parentElement) {
          const colour = rgb(getComputedStyle(e).backgroundColor);
          if (colour) return colour;
        }
        return [255, 255, 255];
      };
      """;

  @Test
  void colours_textAndLines_haveTheContrastOfAa() {
    browser.choose(OTHER, "Old line");
    Object texts =
        browser.run(
            CONTRAST
                + """
                return [...document.querySelectorAll('main *')].filter(e =>
                  [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
                    && !['SCRIPT', 'STYLE', 'OPTION'].includes(e.tagName)).map(e => {
                  const style = getComputedStyle(e);
                  const ink = rgb(e.ownerSVGElement ? style.fill : style.color);
                  return [contrast(ink, behind(e)), e.tagName + ' ' + e.textContent.slice(0, 30)];
                }).filter(([ratio]) => ratio < 4.5).map(String).join('; ');
                """);
    assertThat(texts).isEqualTo("");
    Object lines =
        browser.run(
            CONTRAST
                + """
                const hex = h => [1, 3, 5].map(i => parseInt(h.slice(i, i + 2), 16));
                const line = rgb(getComputedStyle(document.querySelector('.outline:not(.casing)')).stroke);
                return Delimit.colours.filter(c => contrast(hex(c), line) < 3).join();
                """);
    assertThat(lines).isEqualTo("");
  }
}
