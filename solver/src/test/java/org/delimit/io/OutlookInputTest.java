package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.delimit.model.Consultation;
import org.delimit.model.DataRanges;
import org.delimit.model.OilRange;
import org.delimit.model.PeopleRange;
import org.delimit.model.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranges of the data and figures of support, out of files. */
class OutlookInputTest {
  @TempDir Path folder;

  /* Districts with a larger unit, ranges of red, and oil. */
  private static Map<String, String> files(String more) {
    Map<String, String> files = TinyMap.files();
    files.put(
        TinyMap.PROBLEM,
        files
                .get(TinyMap.PROBLEM)
                .replace("name: name}", "name: name, parent: unit}")
                .replace("borders:", "oil-barrels-per-day: oil\nborders:")
            + "sources: sources.csv\n"
            + more);
    files.put(
        TinyMap.DISTRICTS,
        """
        code,name,unit,red,blue,red_low,red_high,oil,oil_low,oil_high
        d1,One,west,100,10,90,105,10,5,30
        d2,Two,west,80,20,60,100,0,0,0
        d3,Three,east,50,50,50,50,7,7,7
        d4,Four,east,5,95,0,20,1.5,1,2
        """);
    files.put("sources.csv", "data,grade,source\nred,A,census\nred_low,C,maps\nr.csv,B,polls\n");
    return files;
  }

  /** A problem with ranges out of a table, ranges of oil, and support. */
  static Map<String, String> everything() {
    Map<String, String> files =
        files(
            """
            uncertainty:
              groups-table: {file: r.csv, parent: u, group: g, low-percent: l, high-percent: h}
              oil: {low: oil_low, high: oil_high}
            acceptance:
              question: for it?
              support: {file: s.csv, parent: u, group: g, low-percent: l, high-percent: h, states: {N: n}}
              neighbours: {TUR: -0.5}
            """);
    files.put("r.csv", "u,g,l,h\nwest,red,50,96\nwest,blue,5,50\neast,red,27.5,40\n");
    files.put("s.csv", "u,g,l,h,n\nwest,,40,50,20\neast,red,10,21,\neast,blue,,,1\n");
    return files;
  }

  private ProblemSource open(Map<String, String> files) throws IOException {
    return ProblemFiles.open(TinyMap.write(folder, files));
  }

  private void refused(Map<String, String> files, String... texts) throws IOException {
    Path yaml = TinyMap.write(folder, files);
    assertThatThrownBy(() -> ProblemFiles.open(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(texts);
  }

  @Test
  void open_nothingSaid_hasNeither() throws IOException {
    ProblemSource source = open(TinyMap.files());
    assertThat(source.ranges()).isEmpty();
    assertThat(source.consultation()).isEmpty();
  }

  @Test
  void open_columns_areRanges() throws IOException {
    DataRanges ranges =
        open(files(
                """
                uncertainty:
                  groups: {red: {low: red_low, high: red_high}}
                  rest: [blue]
                  oil: {low: oil_low, high: oil_high}
                  correlated-by: district
                  draws: 50
                  seed: 9
                """))
            .ranges()
            .orElseThrow();
    assertThat(ranges.people())
        .containsExactly(
            new PeopleRange("d1", "red", 90, 105),
            new PeopleRange("d2", "red", 60, 100),
            new PeopleRange("d3", "red", 50, 50),
            new PeopleRange("d4", "red", 0, 20));
    assertThat(ranges.oil())
        .contains(new OilRange("d1", "", 5, 10, 30), new OilRange("d4", "", 1, 1.5, 2));
    assertThat(ranges.rest()).containsExactly("blue");
    assertThat(ranges.byParent()).isFalse();
    assertThat(ranges.draws()).isEqualTo(50);
    assertThat(ranges.seed()).isEqualTo(9);
    assertThat(ranges.basis())
        .containsExactly(
            "red (grade A)",
            "red_low (grade C)",
            "red_high (no grade given)",
            "oil (no grade given)",
            "oil_low (no grade given)",
            "oil_high (no grade given)");
  }

  /* West: 180 red of 210, 85.71 %; east: 55 of 200, 27.5 %. */
  @Test
  void open_sharesOfUnits_addUpToThemOverTheUnit() throws IOException {
    Map<String, String> files =
        files(
            """
            uncertainty:
              groups-table: {file: r.csv, parent: u, group: g, low-percent: l, high-percent: h}
            """);
    files.put(
        "r.csv", "u,g,l,h\nwest,red,50,96\nwest,blue,5,50\neast,red,27.5,40\neast,blue,60,80\n");
    DataRanges ranges = open(files).ranges().orElseThrow();

    assertThat(ranges.byParent()).isTrue();
    assertThat(ranges.draws()).isEqualTo(1000);
    assertThat(ranges.basis()).contains("r.csv (grade B)", "red (grade A)");
    long westLow = sum(ranges.people(), List.of("d1", "d2"), true);
    long westHigh = sum(ranges.people(), List.of("d1", "d2"), false);
    assertThat(westLow).isBetween(104L, 106L);
    assertThat(westHigh).isBetween(201L, 202L);
    assertThat(sum(ranges.people(), List.of("d3", "d4"), true)).isEqualTo(55);
    assertThat(sum(ranges.people(), List.of("d3", "d4"), false)).isBetween(79L, 81L);
    // d1: low 100 · 50/85.714 = 58, high 100 + 10 (96 − 85.714)/(100 − 85.714) = 107.2
    assertThat(ranges.people()).contains(new PeopleRange("d1", "red", 58, 107));
  }

  private static long sum(List<PeopleRange> ranges, List<String> districts, boolean low) {
    return ranges.stream()
        .filter(r -> r.group().equals("red") && districts.contains(r.district()))
        .mapToLong(r -> low ? r.low() : r.high())
        .sum();
  }

  @Test
  void open_fields_areSharedByPart() throws IOException {
    Map<String, String> files =
        files(
            "uncertainty: {oil: {low: lo, high: hi, field: f}}\n"
                + "oil-fields: {file: f.csv, district: d, barrels-per-day: b, share-percent: s}\n");
    files.put(
        TinyMap.PROBLEM, files.get(TinyMap.PROBLEM).replace("oil-barrels-per-day: oil\n", ""));
    files.put("f.csv", "f,d,s,b,lo,hi\nbig,d1,75,100,80,200\nbig,d4,25,100,80,200\n");
    assertThat(open(files).ranges().orElseThrow().oil())
        .containsExactly(
            new OilRange("d1", "big", 60, 75, 150), new OilRange("d4", "big", 20, 25, 50));
  }

  @Test
  void open_wrongRanges_nameFileLineAndColumn() throws IOException {
    Map<String, String> files =
        files("uncertainty: {groups: {red: {low: red_low, high: red_high}}, rest: [red, grey]}\n");
    files.put(
        TinyMap.DISTRICTS,
        """
        code,name,unit,red,blue,red_low,red_high,oil,oil_low,oil_high
        d1,One,west,100,10,101,105,10,5,30
        d2,Two,west,80,20,60,79,0,0,0
        d3,Three,east,50,50,50,101,7,7,7
        d4,Four,east,5,95,-1,20,1.5,1,2
        """);
    refused(
        files,
        "districts.csv, line 2, column red_low: the value (101) of district (d1), group (red) must"
            + " be at most the (100) persons given.",
        "districts.csv, line 3, column red_high: the value (79) of district (d2), group (red) must"
            + " be at least the (80) persons given.",
        "line 4, column red_high: the value (101)",
        "line 5, column red_low: the value (-1)",
        "uncertainty.rest[0]: the group (red) has a range: it cannot be in the rest.",
        "uncertainty.rest[1]: unknown group (grey). Known: red, blue.");
    refused(
        files("uncertainty: {groups: {red: {low: red_lo, high: red_high}}}\n"),
        "uncertainty.groups.red.low",
        "has no column (red_lo)",
        "Maybe you meant (red_low)");
    refused(
        files("uncertainty: {groups: {red: {low: red_low, high: red_high}}}\n"),
        "only the group (red) has a range",
        "Maybe list under (rest)");
    refused(
        files("uncertainty: {draws: 0, correlated-by: country}\n"),
        "nothing is drawn",
        "uncertainty.draws: the value (0) must be a whole number between 1 and 100000.",
        "the value (country) must be parent or district.");
    refused(
        files("uncertainty: {oil: {low: oil_high, high: oil_low}}\n"),
        "districts.csv, line 2, column oil_high: the value (30) of district (d1) must be at most the"
            + " (10) barrels a day given.");
  }

  @Test
  void open_wrongTable_namesItsLines() throws IOException {
    Map<String, String> files =
        files(
            """
            uncertainty:
              groups-table: {file: r.csv, parent: u, group: g, low-percent: l, high-percent: h}
            """);
    files.put(
        "r.csv",
        "u,g,l,h\nwset,red,50,95\nwest,grey,5,50\neast,red,30,40\neast,blue,90,80\n"
            + "west,red,10,101\nwest,red,10,90\n");
    refused(
        files,
        "r.csv, line 2, column u: there is no larger unit (wset). Known: west, east.",
        "r.csv, line 3, column g: unknown group (grey).",
        "r.csv, line 4, column l: the range (30 to 40 %) of unit (east), group (red) must hold the"
            + " share of its districts (27.50 %).",
        "r.csv, line 5, column l: the range (90 to 80 %)",
        "r.csv, line 6, column h: the value (101)",
        "r.csv, line 7: unit (west), group (red) is given twice, first at line 6.");
  }

  @Test
  void open_support_isSpreadOverDistricts() throws IOException {
    Map<String, String> files =
        files(
            """
            acceptance:
              question: for it?
              threshold-percent: 66.7
              threshold-score: -0.1
              support: {file: r.csv, parent: u, group: g, support-percent: p, low-percent: l, high-percent: h, states: {N: n, special: x}}
              neighbours: {TUR: -0.5, IRN: 1}
              guarantors: {UN: 0.25}
            """);
    files.put("r.csv", "u,g,p,l,h,n,x\nwest,,40,30,,20,\neast,red,,10,21,,5\neast,blue,,,,,\n");
    Consultation read = open(files).consultation().orElseThrow();
    assertThat(read.question()).isEqualTo("for it?");
    assertThat(read.threshold()).isEqualTo(667_000);
    assertThat(read.leastScore()).isEqualByComparingTo("-0.1");
    assertThat(read.neighbours()).containsEntry("TUR", new BigDecimal("-0.5")).hasSize(2);
    assertThat(read.guarantors()).containsEntry("UN", new BigDecimal("0.25"));
    assertThat(read.basis()).containsExactly("r.csv (grade B)");
    assertThat(read.support())
        .containsExactly(
            new Support("d1", "", 400_000, 300_000, 400_000, Map.of("N", 200_000)),
            new Support("d2", "", 400_000, 300_000, 400_000, Map.of("N", 200_000)),
            new Support("d3", "red", 155_000, 100_000, 210_000, Map.of("special", 50_000)),
            new Support("d4", "red", 155_000, 100_000, 210_000, Map.of("special", 50_000)),
            new Support("d3", "blue", -1, -1, -1, Map.of()),
            new Support("d4", "blue", -1, -1, -1, Map.of()));
  }

  @Test
  void open_wrongSupport_namesItsPlace() throws IOException {
    Map<String, String> files =
        files(
            """
            acceptance:
              question: for it?
              support: {file: r.csv, district: d, support-percent: p, low-percent: l, high-percent: h}
              neighbours: {TUR: -2}
            """);
    files.put("r.csv", "d,p,l,h\nd1,101,,\nd2,40,50,60\nd9,1,,\nd3,1,,\nd3,2,,\n");
    refused(
        files,
        "r.csv, line 2, column p: the value (101) must be between 0 and 100 percent",
        "r.csv, line 3: low, support and high percent (50, 40, 60) must be in this order.",
        "r.csv, line 4, column d: there is no district (d9).",
        "r.csv, line 6: the support of district (d3) is given twice, first at line 5.",
        "acceptance.neighbours.TUR: the value (-2) must be a score between -1 (against) and 1 (for).");
    refused(
        files("acceptance: {threshold-percent: 101}\n"),
        "the key (question) is missing",
        "nobody is asked",
        "acceptance.threshold-percent: the value (101)");
    files.put(
        TinyMap.PROBLEM,
        files(
                "acceptance: {question: q, support: {file: r.csv, district: d, parent: d,"
                    + " low-percent: l, states: {W: p}}}\n")
            .get(TinyMap.PROBLEM));
    refused(
        files,
        "give either (parent) or (district)",
        "(low-percent) and (high-percent) belong together",
        "there is no state (W)");
  }
}
