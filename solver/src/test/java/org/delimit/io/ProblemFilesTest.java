package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.HorizontalShares;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.RevenueFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemFilesTest {
  @TempDir Path folder;

  @Test
  void open_tinyMap_readsEverything() throws IOException {
    ProblemSource source = ProblemFiles.open(TinyMap.write(folder, TinyMap.files()));

    PartitionProblem problem = source.problem();
    assertThat(problem.name()).isEqualTo("Tiny");
    assertThat(problem.districts()).extracting(d -> d.name()).startsWith("One", "Two");
    assertThat(problem.districts().get(1).people()).isEqualTo(Map.of("red", 80L, "blue", 20L));
    assertThat(problem.isSpecial(2)).isTrue();
    assertThat(problem.allows(0, 0)).isTrue();
    assertThat(problem.allows(0, 1)).isFalse();
    assertThat(problem.graph().millimetres(problem.graph().edgeBetween(1, 2)))
        .isEqualTo(12_500_000);
    assertThat(problem.referencePlan().orElseThrow().stateOf("d4").id()).isEqualTo("S");
    assertThat(problem.revenue().derivation()).isEqualTo(130_000);
    assertThat(source.search())
        .isEqualTo(SearchSettings.none().withLimits(Duration.ofSeconds(30), null, 1L, 1));
    assertThat(source.shapes()).isEmpty();
    assertThat(source.inputs().keySet())
        .containsExactly("problem.yaml", "districts.csv", "borders.csv", "ref.csv");
    assertThat(source.inputs().get("borders.csv"))
        .isEqualTo(TextFile.sha256(folder.resolve("borders.csv")))
        .matches("[0-9a-f]{64}");
  }

  /** The YAML of DESIGN.md, with every key it shows. */
  @Test
  void open_yamlOfTheDesignPage_works() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        TinyMap.PROBLEM,
        """
        name: Bosnia and Herzegovina 1991
        districts:
          file: districts.csv          # or .geojson .json(dual graph) .topojson .shp .gpkg; a .csv may have lon,lat points or WKT
          id: code
          name: name
          parent: mun1990
        groups: {bosniak: bosniak, serb: serb, croat: croat, other: other}   # group: column
        oil-barrels-per-day: oil       # optional column or number
        borders: {file: borders.csv, a: a, b: b, kilometres: border_km}      # optional: replaces the adjacency found in the polygons
        bridges: [[d1, d2]]
        states:
          - {id: FBiH, name: Federation, home-of: [bosniak, croat]}
          - {id: RS, name: Republika Srpska, home-of: [serb]}
        special: [BRCKO]               # special districts
        pins: {d17: RS}
        constraints:                   # or `constraints: constraints.yaml`
          contiguity: {level: hard, passable: true}
          population: {tolerance-percent: 25}
          exposure: {weight: 1, measure: homeland}
          border-length: {weight: 0.001}
        revenue: {preset: need-population-derivation, derivation-percent: 13, floor-percent-of-mean: 80}
        search: {time: 30s, seed: 1, threads: 1}
        """);
    files.put(
        TinyMap.DISTRICTS,
        """
        code,name,mun1990,bosniak,serb,croat,other,oil
        d1,A,M1,5,6,7,8,0
        d2,B,M1,5,6,7,8,10.5
        d17,C,M2,5,6,7,8,0
        BRCKO,D,M3,5,6,7,8,0
        """);
    files.put(TinyMap.BORDERS, "a,b,border_km\nd2,d17,1\nd17,BRCKO,2\n");

    PartitionProblem problem = ProblemFiles.read(TinyMap.write(folder, files));

    assertThat(problem.graph().isBridge(problem.graph().edgeBetween(0, 1))).isTrue();
    assertThat(problem.districts().get(1).oilBarrelsPerDay()).isEqualTo(10.5);
    assertThat(problem.revenue().floorOfMean()).isEqualTo(800_000);
    assertThat(ConstraintConfig.of(problem).active())
        .containsExactly(
            ConstraintType.CONTIGUITY,
            ConstraintType.OCCUPIED_STATES,
            ConstraintType.POPULATION,
            ConstraintType.EXPOSURE,
            ConstraintType.BORDER_LENGTH);
  }

  @Test
  void open_overrides_changeValuesForOneRun() throws IOException {
    Path yaml = TinyMap.write(folder, TinyMap.files());
    ProblemSource source =
        ProblemFiles.open(
            yaml,
            List.of(
                "constraints.exposure.weight=2",
                "constraints.cut-edges.weight=0.5",
                "constraints.contiguity=none",
                "search.steps=100",
                "revenue.union=none",
                "pins={d1: S, d2: S}",
                "pins.d2=N"));
    ConstraintConfig config = ConstraintConfig.of(source.problem());
    assertThat(config.weight(ConstraintType.EXPOSURE)).isEqualByComparingTo("2");
    assertThat(config.weight(ConstraintType.CUT_EDGES)).isEqualByComparingTo("0.5");
    assertThat(config.level(ConstraintType.CONTIGUITY)).isEqualTo(Level.NONE);
    assertThat(source.search().steps()).isEqualTo(100);
    assertThat(source.problem().revenue().union()).isFalse();
    assertThat(source.problem().allows(0, 1)).isTrue();
    assertThat(source.problem().allows(1, 0)).isTrue();
    assertThat(source.notes())
        .containsExactly(
            "revenue: without a union nothing is shared; its other keys are not used.");
  }

  @Test
  void read_constraintsInAFile_andShortForms() throws IOException {
    Map<String, String> files = TinyMap.files();
    String yaml = files.get(TinyMap.PROBLEM);
    int from = yaml.indexOf("constraints:");
    files.put(
        TinyMap.PROBLEM,
        yaml.substring(0, from)
            + "constraints: constraints.yaml\n"
            + yaml.substring(yaml.indexOf("revenue:")));
    files.put("constraints.yaml", "exposure: 3\nborder-length: none\ncut-edges:\n");
    ProblemSource source =
        ProblemFiles.open(
            TinyMap.write(folder, files), List.of("constraints.exposure.level=medium"));
    ConstraintConfig config = ConstraintConfig.of(source.problem());
    assertThat(config.weight(ConstraintType.EXPOSURE)).isEqualByComparingTo("3");
    assertThat(config.level(ConstraintType.EXPOSURE)).isEqualTo(Level.MEDIUM);
    assertThat(config.level(ConstraintType.BORDER_LENGTH)).isEqualTo(Level.NONE);
    assertThat(config.level(ConstraintType.CUT_EDGES)).isEqualTo(Level.SOFT);
    assertThat(source.inputs()).containsKey("constraints.yaml");
  }

  @Test
  void read_idsThatLookLikeOtherThings_stayAsWritten() throws IOException {
    Map<String, String> files = TinyMap.files();
    files.replaceAll(
        (name, text) ->
            text.replace("d1", "05001")
                .replace("d2", "1e5")
                .replace("d3", "NO")
                .replace("d4", "2001-01-01"));
    files.put(
        TinyMap.PROBLEM,
        files
            .get(TinyMap.PROBLEM)
            .replace(
                "constraints:\n", "constraints:\n  keep-apart: {sets: [[05001, 2001-01-01]]}\n"));
    PartitionProblem problem = ProblemFiles.read(TinyMap.write(folder, files));
    assertThat(problem.districts())
        .extracting(d -> d.id())
        .containsExactly("05001", "1e5", "NO", "2001-01-01");
    assertThat(problem.isSpecial(2)).isTrue();
    assertThat(problem.allows(0, 1)).isFalse();
  }

  @Test
  void read_byteOrderMarkAndWholeDecimals_areTaken() throws IOException {
    Map<String, String> files = TinyMap.files();
    files.put(
        TinyMap.DISTRICTS, "\uFEFF" + files.get(TinyMap.DISTRICTS).replace("80,20", " 80.0 ,2e1"));
    PartitionProblem problem = ProblemFiles.read(TinyMap.write(folder, files));
    assertThat(problem.districts().get(1).population()).isEqualTo(100);
  }

  @Test
  void read_insideAJar_works() throws IOException {
    TinyMap.write(folder, TinyMap.files());
    Path zip = folder.resolve("problem.zip");
    try (FileSystem jar = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      for (String name : TinyMap.files().keySet()) {
        Files.copy(folder.resolve(name), jar.getPath("/" + name));
      }
      assertThat(ProblemFiles.read(jar.getPath("/problem.yaml")).districts()).hasSize(4);
      Files.delete(jar.getPath("/borders.csv"));
      assertThatThrownBy(() -> ProblemFiles.read(jar.getPath("/problem.yaml")))
          .isInstanceOf(InputException.class)
          .hasMessage(
              "/problem.yaml, line 4, borders.file: the file (borders.csv) does not exist.");
    }
  }

  @Test
  void read_numberOfStatesAndNeedAndAreaAndOilFields() throws IOException {
    Map<String, String> files = TinyMap.files();
    files.put(
        TinyMap.PROBLEM,
        """
        name: Oil
        districts: {file: districts.csv, id: code}
        population: people
        need: need
        area-square-kilometres: km2
        oil-fields: {file: fields.csv, district: at, barrels-per-day: b, share-percent: share}
        borders: {file: borders.csv, a: a, b: b, metres: km}
        states: 2
        revenue: {population-percent: 100}
        """);
    files.put(
        TinyMap.DISTRICTS,
        """
        code,people,need,km2
        d1,100,50.5,2
        d2,100,1,1.5
        d3,100,1,1
        d4,100,1,1
        """);
    files.put("fields.csv", "at,b,share\nd1,1000,70\nd2,1000,30\nd1,5,10\n");
    PartitionProblem problem = ProblemFiles.read(TinyMap.write(folder, files));
    assertThat(problem.stateIds()).containsExactly("S1", "S2");
    assertThat(problem.districts().get(0).oilBarrelsPerDay()).isEqualTo(700.5);
    assertThat(problem.districts().get(1).oilBarrelsPerDay()).isEqualTo(300);
    assertThat(problem.districts().get(0).need()).isEqualTo(50.5);
    assertThat(problem.districts().get(1).areaSquareMetres()).isEqualTo(1_500_000);
    assertThat(problem.graph().millimetres(0)).isEqualTo(10_000);
    assertThat(problem.revenue())
        .isEqualTo(RevenueFormula.of(130_000, HorizontalShares.of(1_000_000, 0, 0, 0)));
  }

  @Test
  void open_revenueOfEveryKind_isRead() throws IOException {
    Path yaml = TinyMap.write(folder, TinyMap.files());
    RevenueFormula bosnia =
        ProblemFiles.open(
                yaml,
                List.of(
                    "revenue={preset: bosnia-ita, consumption: {N: 62.94, S: 33.51}}",
                    "revenue.special-percent={d3: 3.55}",
                    "revenue.retained-percent=52.68",
                    "revenue.oil-prices=[20.50, 80]"))
            .problem()
            .revenue();
    assertThat(bosnia)
        .isEqualTo(
            RevenueFormula.of(
                    0, HorizontalShares.byConsumption(Map.of("N", 629_400L, "S", 335_100L)))
                .withSpecial("d3", 35_500)
                .withRetained(526_800)
                .withOilPrices(List.of(new BigDecimal("20.50"), new BigDecimal("80"))));

    ProblemSource hard = ProblemFiles.open(yaml, List.of("revenue={union: none, oil-prices: 25}"));
    assertThat(hard.problem().revenue().oilPrices()).containsExactly(new BigDecimal("25"));
    assertThat(hard.notes()).isEmpty();
    assertThat(
            ProblemFiles.open(yaml, List.of("revenue={preset: population, consumption: {N: 1}}"))
                .notes())
        .containsExactly(
            "revenue: nothing is shared by consumption; its coefficients are not used.");
  }

  @Test
  void read_islandsWithoutHardContiguity_isANote() throws IOException {
    Map<String, String> files = TinyMap.files();
    files.put(TinyMap.BORDERS, "a,b,km\nd1,d2,1\nd2,d3,1\n");
    ProblemSource source =
        ProblemFiles.open(
            TinyMap.write(folder, files), List.of("constraints.contiguity.level=soft"));
    assertThat(source.notes())
        .containsExactly("district (d4) touches nothing: the dual graph has 2 pieces.");
  }

  @Test
  void parseTime_readsUnits() {
    assertThat(SearchSettings.parseTime("500ms")).contains(Duration.ofMillis(500));
    assertThat(SearchSettings.parseTime("1.5m")).contains(Duration.ofSeconds(90));
    assertThat(SearchSettings.parseTime("2h")).contains(Duration.ofHours(2));
    for (String bad : List.of("", "30", "0s", "-1s", "s", "1e3s", "999999999d", "1 fortnight")) {
      assertThat(SearchSettings.parseTime(bad)).as(bad).isEmpty();
    }
  }
}
