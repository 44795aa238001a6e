package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One change to a good problem, and the message it must give. */
class BadInputTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("changes")
  void open_badInput_namesFilePlaceAndValue(String file, String from, String to, String expected)
      throws IOException {
    Map<String, String> files = TinyMap.files();
    String before = files.get(file);
    assertThat(before).contains(from);
    files.put(file, before.replace(from, to));
    Path yaml = TinyMap.write(folder, files);

    assertThat(messages(yaml, List.of())).containsExactly(expected.split("\n"));
  }

  static List<Arguments> changes() {
    return List.of(
        // problem.yaml
        yaml("name: Tiny\n", "", "problem.yaml, line 1: the key (name) is missing or empty."),
        yaml(
            "special:",
            "specal:",
            "problem.yaml, line 8, specal: unknown key (specal). Known: name, districts, groups, population, need, oil-barrels-per-day, oil-fields, area-square-kilometres, borders, adjacency, bridges, neighbours, outer-borders, displaced, export-routes, islands, states, special, pins, candidates, reference, sources, constraints, revenue, search, scenarios. Maybe you meant (special)."),
        yaml(
            "search:",
            "name: Again\nsearch:",
            "problem.yaml, line 15, name: the key (name) is given twice, first at line 1."),
        yaml(
            "name: Tiny",
            "name: [Tiny]",
            "problem.yaml, line 1, name: the value (a list) must be a single text."),
        yaml(
            "districts.csv",
            "district.csv",
            "problem.yaml, line 2, districts.file: the file (district.csv) does not exist. Maybe you meant (districts.csv)."),
        yaml(
            "districts.csv",
            "districts.gpkg",
            "problem.yaml, line 2, districts.file: the file (districts.gpkg) does not exist. Maybe you meant (districts.csv)."),
        yaml(
            "id: code",
            "id: kode",
            "problem.yaml, line 2, districts.id: districts.csv has no column (kode). Known: code, name, red, blue. Maybe you meant (code)."),
        yaml(
            "id: code, ", "", "problem.yaml, line 2, districts: the key (id) is missing or empty."),
        yaml(
            "blue: blue}",
            "blue: bleu}",
            "problem.yaml, line 3, groups.blue: districts.csv has no column (bleu). Known: code, name, red, blue. Maybe you meant (blue).\n"
                + "problem.yaml, line 7, states[1].home-of[0]: unknown group (blue). Known: red."),
        yaml(
            "home-of: [blue]",
            "home-of: [bleu]",
            "problem.yaml, line 7, states[1].home-of[0]: unknown group (bleu). Known: red, blue. Maybe you meant (blue)."),
        yaml(
            "id: S,",
            "id: N,",
            "problem.yaml, line 7, states[1]: the state id (N) is given twice.\n"
                + "ref.csv, line 5, column state: there is no state (S). Known: N. Maybe you meant (N)."),
        yaml(
            "special: [d3]",
            "special: [d3, d33]",
            "problem.yaml, line 8, special[1]: there is no district (d33). Known: d1, d2, d3, d4. Maybe you meant (d3)."),
        yaml(
            "pins: {d1: N}",
            "pins: {d9: N, d3: S, d2: X}",
            "problem.yaml, line 9, pins.d9: there is no district (d9). Known: d1, d2, d3, d4. Maybe you meant (d1).\n"
                + "problem.yaml, line 9, pins.d3: district (d3) is special: it can join no state.\n"
                + "problem.yaml, line 9, pins.d2: there is no state (X). Known: N, S. Maybe you meant (N)."),
        yaml(
            "pins: {d1: N}",
            "pins: {d1: N}\ncandidates: {d1: [S]}",
            "problem.yaml, line 10, candidates.d1: district (d1) has no state left that it may join."),
        yaml(
            "pins: {d1: N}",
            "bridges: [[d1, d5], [d1], d2, [d4, d4]]",
            "problem.yaml, line 9, bridges[0][1]: there is no district (d5). Known: d1, d2, d3, d4. Maybe you meant (d1).\n"
                + "problem.yaml, line 9, bridges[1]: a bridge must name two districts, such as [a, b]: there are 1.\n"
                + "problem.yaml, line 9, bridges[2]: a bridge must name two districts, such as [a, b]: there are 1.\n"
                + "problem.yaml, line 9, bridges[3]: the bridge joins district (d4) to itself."),
        yaml(
            "  exposure:",
            "  exposur:",
            "problem.yaml, line 13, constraints.exposur: unknown constraint (exposur). Known: contiguity, occupied-states, population, keep-together, keep-apart, exposure, minority-cap, derivation, income-floor, border-length, cut-edges, shape, unity, status-quo, displacement, access, neighbour-border. Maybe you meant (exposure)."),
        yaml(
            "measure: homeland",
            "mesure: homeland",
            "problem.yaml, line 13, constraints.exposure.mesure: unknown key (mesure). Known: level, weight, measure, between. Maybe you meant (measure)."),
        yaml(
            "level: hard",
            "level: hrad",
            "problem.yaml, line 12, constraints.contiguity.level: unknown level (hrad). Known: hard, medium, soft, none. Maybe you meant (hard)."),
        yaml(
            "passable: true",
            "passable: 3",
            "problem.yaml, line 12, constraints.contiguity.passable: the value (3) must be true or false."),
        yaml(
            "constraints:",
            "constraints:\n  keep-together: {sets: [[d1, d2], [d1, d7]]}",
            "problem.yaml, line 12, constraints.keep-together.sets[1]: the value (d7) must be the id of a district."),
        yaml(
            "weight: 1",
            "weight: -1",
            "problem.yaml, line 13, constraints.exposure.weight: the value (-1) must be a number, zero or more."),
        yaml(
            "weight: 1",
            "weight: 1e999999999",
            "problem.yaml, line 13, constraints.exposure.weight: the value (1e999999999) must be a number, zero or more."),
        yaml(
            "weight: 1",
            "weight: 0.0000001",
            "problem.yaml, line 13, constraints.exposure.weight: the value (0.0000001) must be between 0 and 1000000000, with at most six decimals."),
        yaml(
            "revenue: {derivation-percent: 13}",
            "revenue: {preset: nigera}",
            "problem.yaml, line 14, revenue.preset: unknown preset (nigera). Known: need-population-derivation, population, nigeria, sudan-cpa, iraq-2007, bosnia-ita. Maybe you meant (nigeria)."),
        yaml(
            "revenue: {derivation-percent: 13}",
            "revenue: {preset: iraq-2007}",
            "problem.yaml, line 14, revenue.preset: the preset (iraq-2007) needs the share of each state that has one under fixed-percent:."),
        yaml(
            "derivation-percent: 13",
            "derivation-percent: 113",
            "problem.yaml, line 14, revenue.derivation-percent: the value (113) must be a percent between 0 and 100, with at most four decimals."),
        yaml(
            "derivation-percent: 13",
            "population-percent: 30",
            "problem.yaml, line 14, revenue: the population, need, equality, area and consumption shares add up to (30.0 %): they must add up to 100 %."),
        yaml(
            "derivation-percent: 13",
            "floor-percent: {Q: 10}",
            "problem.yaml, line 14, revenue.floor-percent.Q: there is no state (Q). Known: N, S. Maybe you meant (N)."),
        yaml(
            "revenue: {derivation-percent: 13}",
            "revenue: {preset: bosnia-ita}",
            "problem.yaml, line 14, revenue.preset: the preset (bosnia-ita) needs the coefficient of each state under consumption:."),
        yaml(
            "derivation-percent: 13",
            "consumption-percent: 100, consumption: {N: 1e10}",
            "problem.yaml, line 14, revenue.consumption.N: the value (1e10) must be a number between 0 and a billion, with at most four decimals."),
        yaml(
            "derivation-percent: 13",
            "consumption-percent: 100, consumption: {N: 0.00001}",
            "problem.yaml, line 14, revenue.consumption.N: the value (0.00001) must be a number between 0 and a billion, with at most four decimals."),
        yaml(
            "derivation-percent: 13",
            "consumption-percent: 100, consumption: {Q: 1}",
            "problem.yaml, line 14, revenue.consumption.Q: there is no state (Q). Known: N, S. Maybe you meant (N)."),
        yaml(
            "derivation-percent: 13",
            "oil-prices: [30, cheap]",
            "problem.yaml, line 14, revenue.oil-prices[1]: the value (cheap) must be dollars a barrel between 0 and 10000."),
        yaml(
            "time: 30s",
            "time: 30",
            "problem.yaml, line 15, search.time: the value (30) must be a time above zero with its unit, such as 500ms, 30s, 2m or 1h."),
        yaml(
            "threads: 1",
            "threads: 0",
            "problem.yaml, line 15, search.threads: the value (0) must be a whole number between 1 and 256."),
        yaml(
            "name: Tiny",
            "name: Tiny\n\tbad: tab",
            "problem.yaml, line 2, column 1: the text is not proper YAML (found character '\\t(TAB)' that cannot start any token). Maybe replace the tabs by blanks."),
        yaml(
            "groups: {red",
            "groups: [red",
            "problem.yaml, line 3, column 30: the text is not proper YAML (expected ',' or ']', but got })."),
        // CSV
        districts(
            "d2,Two,80,20",
            "d2,Two,80",
            "districts.csv, line 3: the line has (3) cells: the header has 4 columns."),
        districts(
            "d2,Two",
            "d1,Two",
            "districts.csv, line 3, column code: the district id (d1) is given twice, first at line 2.\n"
                + "borders.csv, line 2, column b: there is no district (d2). Known: d1, d3, d4. Maybe you meant (d1).\n"
                + "borders.csv, line 3, column a: there is no district (d2). Known: d1, d3, d4. Maybe you meant (d1).\n"
                + "ref.csv, line 3, column district: there is no district (d2). Known: d1, d3, d4. Maybe you meant (d1)."),
        districts(
            "code,name,red,blue",
            "code,name,red,red",
            "districts.csv, line 1: the column (red) is given twice."),
        districts(
            "80,20",
            ",20",
            "districts.csv, line 3, column red: the cell of district (d2), group (red) is blank: write 0 if there is nothing to count."),
        people(
            "\"1,234\"",
            "1,234",
            "must be a number. Maybe remove the marks between the thousands, and write the decimals after a point."),
        people(
            "\"1.234,5\"",
            "1.234,5",
            "must be a number. Maybe remove the marks between the thousands, and write the decimals after a point."),
        people("12abc", "12abc", "must be a number."),
        people("NaN", "NaN", "must be a number."),
        people("Infinity", "Infinity", "must be a number."),
        people("1e400", "1e400", "must be a number."),
        people("-1200", "-1200", "must be zero or more."),
        people("80.5", "80.5", "must be a whole number of persons."),
        people("2000000001", "2000000001", "must be at most 2000000000."),
        file(
            TinyMap.BORDERS,
            "d2,d3,12.5",
            "d2,d9,12.5",
            "borders.csv, line 3, column b: there is no district (d9). Known: d1, d2, d3, d4. Maybe you meant (d1)."),
        file(
            TinyMap.BORDERS,
            "d2,d3,12.5",
            "d2,d1,12.5",
            "borders.csv, line 3: the border (d2, d1) is given twice, first at line 2."),
        file(
            TinyMap.BORDERS,
            "d2,d3,12.5",
            "d2,d3,far",
            "borders.csv, line 3, column km: the value (far) of border (d2, d3) must be a number."),
        file(
            TinyMap.BORDERS,
            "d3,d4,7\n",
            "",
            "problem.yaml: district (d4) touches nothing: the dual graph has 2 pieces. Maybe it is an island; list its links under bridges: in the problem file."),
        file(
            TinyMap.REFERENCE,
            "d2,N",
            "d2,M",
            "ref.csv, line 3, column state: there is no state (M). Known: N, S. Maybe you meant (N)."),
        file(TinyMap.REFERENCE, "d2,N\n", "", "ref.csv: the plan does not assign district (d2)."),
        file(
            TinyMap.REFERENCE,
            "district,state",
            "unit,state",
            "ref.csv, line 1: the column (district) is missing: the header must be district,state. Found: unit, state."));
  }

  @Test
  void open_emptyFiles_saySo() throws IOException {
    Map<String, String> files = TinyMap.files();
    files.put(TinyMap.DISTRICTS, "");
    assertThat(messages(TinyMap.write(folder, files), List.of()))
        .containsExactly("districts.csv: the file is empty: it must begin with a line of columns.");
    files.put(TinyMap.PROBLEM, "# nothing\n");
    assertThat(messages(TinyMap.write(folder, files), List.of()).get(0))
        .startsWith("problem.yaml: the file is empty. Known keys: name, districts,");
  }

  @Test
  void open_notUtf8_namesTheLine() throws IOException {
    Path yaml = TinyMap.write(folder, TinyMap.files());
    Files.write(
        folder.resolve(TinyMap.DISTRICTS),
        "code,name,red,blue\nd1,Z\u00fcrich,1,2\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(messages(yaml, List.of()))
        .containsExactly(
            "districts.csv, line 2: the text is not UTF-8. Maybe save the file with that encoding.");
  }

  @Test
  void open_missingProblem_saysSo() {
    assertThat(messages(folder.resolve("no.yaml"), List.of()))
        .containsExactly("no.yaml: the file does not exist.");
  }

  @Test
  void open_aliasBomb_isRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
    }
    Map<String, String> files = TinyMap.files();
    files.put(TinyMap.PROBLEM, bomb.toString());
    assertThat(messages(TinyMap.write(folder, files), List.of()).get(0))
        .contains("Number of aliases for non-scalar nodes exceeds the specified max");
    files.put(TinyMap.PROBLEM, "a: &a [*a]\n");
    assertThat(messages(TinyMap.write(folder, files), List.of()).get(0))
        .contains("the values are nested too deeply or too many.");
    files.put(TinyMap.PROBLEM, "a: " + "[".repeat(5000));
    assertThat(messages(TinyMap.write(folder, files), List.of())).hasSize(1);
  }

  @Test
  void open_manyFaults_listsTwentyAndCountsTheRest() throws IOException {
    Map<String, String> files = TinyMap.files();
    StringBuilder rows = new StringBuilder("code,name,red,blue\n");
    for (int i = 0; i < 100; i++) {
      rows.append("d").append(i).append(",x,-1,0\n");
    }
    files.put(TinyMap.DISTRICTS, rows.toString());
    List<String> messages = messages(TinyMap.write(folder, files), List.of());
    assertThat(messages).hasSize(21);
    assertThat(messages.get(20)).matches("… and \\d+ more\\.");
  }

  @Test
  @Timeout(20)
  void open_tensOfThousandsOfDanglingIds_isQuick() throws IOException {
    Map<String, String> files = TinyMap.files();
    StringBuilder rows = new StringBuilder("code,name,red,blue\n");
    StringBuilder links = new StringBuilder("a,b,km\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("district-number-").append(i).append(",x,1,0\n");
      links.append("district-nomber-").append(i).append(",district-nomber-0,1\n");
    }
    files.put(TinyMap.DISTRICTS, rows.toString());
    files.put(TinyMap.BORDERS, links.toString());
    assertThat(messages(TinyMap.write(folder, files), List.of())).hasSize(21);
  }

  @Test
  void open_badOverride_namesThePath() throws IOException {
    Path yaml = TinyMap.write(folder, TinyMap.files());
    assertThat(messages(yaml, List.of("constraints.exposur.weight=2")).get(0))
        .startsWith("--set, constraints.exposur: unknown constraint (exposur).");
    assertThat(messages(yaml, List.of("serch.seed=2")).get(0))
        .startsWith("--set, serch: unknown key (serch).")
        .endsWith("Maybe you meant (search).");
    assertThat(messages(yaml, List.of("search.seed")))
        .containsExactly(
            "--set: the value (search.seed) must be a path and a value, such as constraints.exposure.weight=2.");
    assertThat(messages(yaml, List.of("name.x=1")))
        .containsExactly(
            "--set, name.x: the value (Tiny) of (name) is no map: nothing can be set inside it.");
    assertThat(messages(yaml, List.of("search.seed=one")))
        .containsExactly(
            "--set, search.seed: the value (one) must be a whole number between -9223372036854775808 and 9223372036854775807.");
    assertThat(messages(yaml, List.of("name=[")).get(0))
        .startsWith("--set, name: the text is not proper YAML");
  }

  private List<String> messages(Path yaml, List<String> overrides) {
    InputException e =
        catchThrowableOfType(InputException.class, () -> ProblemFiles.open(yaml, overrides));
    assertThat(e).as("an InputException").isNotNull();
    assertThat(e.getMessage().lines().count()).isEqualTo(e.problems().size());
    return e.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  private static Arguments yaml(String from, String to, String expected) {
    return file(TinyMap.PROBLEM, from, to, expected);
  }

  private static Arguments districts(String from, String to, String expected) {
    return file(TinyMap.DISTRICTS, from, to, expected);
  }

  private static Arguments people(String cell, String shown, String rule) {
    return districts(
        "80,20",
        cell + ",20",
        "districts.csv, line 3, column red: the value (%s) of district (d2), group (red) %s"
            .formatted(shown, rule));
  }

  private static Arguments file(String file, String from, String to, String expected) {
    return Arguments.of(file, from, to, expected);
  }
}
