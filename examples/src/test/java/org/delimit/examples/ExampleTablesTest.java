package org.delimit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.StateMeasures;
import org.delimit.io.ProblemFiles;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the examples say where they come from, and fit the districts of their problem. */
class ExampleTablesTest {
  private static final Path DATA = Path.of("target/classes/data");
  private static final List<String> GRADES = List.of("A", "B", "C", "D");
  private static final List<String> NEIGHBOURS =
      List.of("Turkey", "Iran", "Syria", "Jordan", "Saudi Arabia", "Kuwait", "coast");

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(DATA)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyTable_hasAGradeAndASource(Path folder) {
    List<String> told = new ArrayList<>();
    for (NamedCsvRecord row : rows(folder.resolve("sources.csv"))) {
      assertThat(row.getField("grade")).as(row.toString()).isIn(GRADES);
      assertThat(row.getField("source")).as(row.toString()).isNotBlank();
      told.addAll(List.of(row.getField("data").split("[:,] *")));
    }
    for (Path table : tables(folder)) {
      List<NamedCsvRecord> rows = rows(table);
      List<String> columns = rows.get(0).getHeader();
      boolean byRow = columns.contains("grade") && columns.contains("source");
      boolean byFile = told.contains(table.getFileName().toString());
      boolean byColumn = told.containsAll(columns);
      assertThat(byRow || byFile || byColumn || isPartlyByRow(columns, told))
          .as("%s: columns %s", table, columns)
          .isTrue();
      if (columns.contains("grade")) {
        assertThat(rows).allMatch(row -> GRADES.contains(row.getField("grade")));
      }
      if (columns.contains("source")) {
        assertThat(rows).noneMatch(row -> row.getField("source").isBlank());
      }
    }
  }

  /* A column of grades stands beside sources by column. */
  private static boolean isPartlyByRow(List<String> columns, List<String> told) {
    return columns.stream().allMatch(column -> column.equals("grade") || told.contains(column));
  }

  @Test
  void iraq_outerBorders_belongToDistrictsAndAddUp() {
    PartitionProblem problem = iraq();
    Map<String, Double> kilometres = new TreeMap<>();
    for (NamedCsvRecord row : iraq("outer_borders")) {
      District district = district(problem, row.getField("district"));
      assertThat(row.getField("neighbour")).isIn(NEIGHBOURS);
      kilometres.merge(
          district.parent() + ", " + row.getField("neighbour"),
          number(row, "kilometres"),
          Double::sum);
    }
    assertThat(kilometres)
        .containsEntry("Al-Anbar, Jordan", 179.0)
        .containsEntry("Al-Anbar, Saudi Arabia", 280.0)
        .containsEntry("Al-Basrah, coast", 29.0)
        .containsEntry("Al-Basrah, Kuwait", 247.0)
        .containsEntry("Duhok, Turkey", 197.0)
        .containsEntry("Erbil, Iran", 103.0)
        .containsEntry("Ninewa, Syria", 271.0)
        .containsEntry("Al-Sulaymaniyah, Iran", 408.0)
        .hasSize(17);
    // Only Basra lies on the sea; seven governorates touch no other country.
    assertThat(kilometres.keySet().stream().filter(key -> key.endsWith("coast"))).hasSize(1);
    assertThat(kilometres.keySet().stream().map(key -> key.split(", ")[0]).distinct()).hasSize(11);
  }

  @Test
  void iraq_exportRoutes_runThroughNeighboursToAnExit() {
    PartitionProblem problem = iraq();
    Map<String, List<String>> routes = new LinkedHashMap<>();
    for (NamedCsvRecord row : iraq("export_route_districts")) {
      List<String> route = routes.computeIfAbsent(row.getField("route"), r -> new ArrayList<>());
      route.add(district(problem, row.getField("district")).id());
      assertThat(row.getField("step")).isEqualTo(String.valueOf(route.size()));
    }
    assertThat(iraq("export_routes"))
        .extracting(row -> row.getField("route"))
        .containsExactlyElementsOf(routes.keySet());
    Map<String, List<String>> outside =
        iraq("outer_borders").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("district"),
                    Collectors.mapping(row -> row.getField("neighbour"), Collectors.toList())));
    for (NamedCsvRecord row : iraq("export_routes")) {
      List<String> route = routes.get(row.getField("route"));
      for (int i = 1; i < route.size(); i++) {
        assertThat(touch(problem, route.get(i - 1), route.get(i))).as("%s", route).isTrue();
      }
      String exit = row.getField("exit").replace("sea", "coast");
      assertThat(outside.get(route.get(route.size() - 1))).contains(exit);
      assertThat(number(row, "capacity_barrels_per_day")).isPositive();
    }
  }

  @Test
  void iraq_displaced_staysWithinTheTotalsOfItsSource() {
    PartitionProblem problem = iraq();
    Map<String, Double> byOrigin = new TreeMap<>();
    double persons = 0;
    double north = 0;
    for (NamedCsvRecord row : iraq("displaced")) {
      String present = district(problem, row.getField("present")).parent();
      assertThat(problem.groups()).contains(row.getField("group"));
      assertThat(number(row, "persons"))
          .isBetween(number(row, "persons_low"), number(row, "persons_high"));
      String origin = district(problem, row.getField("origin")).parent();
      byOrigin.merge(origin, number(row, "persons"), Double::sum);
      persons += number(row, "persons");
      north += isRegion(present) ? number(row, "persons") : 0;
    }
    assertThat(persons).isEqualTo(1_500_000);
    assertThat(north / persons).isEqualTo(0.15);
    assertThat(byOrigin.get("Baghdad") + byOrigin.get("Diyala")).isGreaterThan(persons / 2);
    assertThat(iraq("displaced_by_governorate")).hasSize(4);
  }

  @Test
  void iraq_ranges_holdTheFiguresOfTheDistricts() {
    PartitionProblem problem = iraq();
    Map<String, Map<String, Long>> people = new TreeMap<>();
    Map<String, Long> population = new TreeMap<>();
    for (District district : problem.districts()) {
      population.merge(district.parent(), district.population(), Long::sum);
      Map<String, Long> groups = people.computeIfAbsent(district.parent(), g -> new TreeMap<>());
      district.people().forEach((group, persons) -> groups.merge(group, persons, Long::sum));
    }
    for (NamedCsvRecord row : iraq("group_ranges")) {
      String governorate = row.getField("governorate");
      double share =
          100.0 * people.get(governorate).get(row.getField("group")) / population.get(governorate);
      assertThat(share).isBetween(number(row, "low_percent"), number(row, "high_percent"));
    }
    for (NamedCsvRecord row : iraq("population_ranges")) {
      assertThat(number(row, "persons"))
          .isEqualTo(population.remove(row.getField("governorate")).doubleValue())
          .isBetween(number(row, "persons_low"), number(row, "persons_high"));
    }
    assertThat(population).isEmpty();
    for (NamedCsvRecord row : iraq("oil_fields")) {
      assertThat(number(row, "barrels_per_day"))
          .isBetween(number(row, "barrels_per_day_low"), number(row, "barrels_per_day_high"));
    }
    assertThat(iraq("group_ranges")).hasSize(54);
    assertThat(iraq("reserve_ranges")).hasSize(18);
    assertThat(iraq("votes_2005")).hasSize(18);
  }

  @Test
  void iraq_votes_addUpToAHundredPercent() {
    for (NamedCsvRecord row : iraq("votes_2005")) {
      double sum = 0;
      for (String list : List.of("sunni", "shia", "kurdish", "secular", "other")) {
        sum += number(row, list + "_lists_percent");
      }
      assertThat(sum).as(row.toString()).isBetween(99.8, 100.2);
    }
  }

  @Test
  void iraq_disputed_areTheFifteenFlaggedDistricts() {
    List<String> listed = iraq("disputed").stream().map(row -> row.getField("district")).toList();
    List<String> flagged =
        rows(DATA.resolve("iraq-2007/districts.csv")).stream()
            .filter(row -> row.getField("disputed").equals("1"))
            .map(row -> row.getField("pcode"))
            .toList();
    assertThat(listed).hasSize(15).isEqualTo(flagged);
  }

  @Test
  void iraq_regionAsReference_leavesTheRestToTheUnion() {
    String region = "reference={file: region-2007.csv, name: Kurdistan Region 2007}";
    PartitionProblem problem =
        ProblemFiles.open(DATA.resolve("iraq-2007/problem.yaml"), List.of(region)).problem();
    PlanMeasures plan = PlanMeasures.of(problem.referencePlan().orElseThrow());
    assertThat(plan.states())
        .extracting(StateMeasures::id, StateMeasures::districts)
        .contains(tuple("KURDISTAN", 20));
    assertThat(plan.assigned()).isEqualTo(3_803_329);
    assertThat(plan.special().districts()).isEqualTo(81);
  }

  private static boolean isRegion(String governorate) {
    return List.of("Duhok", "Erbil", "Al-Sulaymaniyah").contains(governorate);
  }

  private static boolean touch(PartitionProblem problem, String a, String b) {
    List<String> ids = problem.districts().stream().map(District::id).toList();
    int i = ids.indexOf(a);
    int j = ids.indexOf(b);
    for (int e = 0; e < problem.graph().edgeCount(); e++) {
      int from = problem.graph().endA(e);
      int to = problem.graph().endB(e);
      if (from == i && to == j || from == j && to == i) {
        return true;
      }
    }
    return false;
  }

  private static District district(PartitionProblem problem, String id) {
    return problem.districts().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static PartitionProblem iraq() {
    return ProblemFiles.read(DATA.resolve("iraq-2007/problem.yaml"));
  }

  private static List<NamedCsvRecord> iraq(String table) {
    return rows(DATA.resolve("iraq-2007").resolve(table + ".csv"));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !file.endsWith("sources.csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
