package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.io.DualGraphJson;
import org.delimit.geometry.io.GeoJsonReader;
import org.delimit.geometry.io.MapFormat;
import org.delimit.model.Level;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultFilesTest {
  @TempDir Path folder;

  @Test
  void write_result_hasTheMembersOfTheDesignPage() throws IOException {
    Path file = folder.resolve("result.json");
    ResultFiles.write(sheet(), file);
    String first = Files.readString(file);
    ResultFiles.write(sheet(), file);
    assertThat(Files.readString(file)).isEqualTo(first);

    JsonNode json = new ObjectMapper().readTree(first);
    assertThat(json.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "problem",
            "feasible",
            "score",
            "constraints",
            "infeasible",
            "measures",
            "baselines",
            "ledger",
            "seed",
            "steps",
            "versions",
            "inputs");
    assertThat(json.at("/feasible").booleanValue()).isFalse();
    assertThat(json.at("/infeasible/0").textValue()).isEqualTo("population: too few.");
    assertThat(first).contains("\"hard\" : 2,", "\"soft\" : 1234567890.125");
    assertThat(json.at("/constraints/exposure/penalty").decimalValue())
        .isEqualByComparingTo("1234567.89");
    assertThat(json.at("/constraints/exposure/unit").textValue()).isEqualTo("persons");
    assertThat(json.at("/measures/theil").isNull()).isTrue();
    assertThat(json.at("/versions/delimit").textValue()).isEqualTo("1.2");
    assertThat(json.at("/versions/optaplanner").textValue()).isNotBlank();
    assertThat(json.at("/inputs/problem.yaml").textValue()).isEqualTo("abc");
    assertThat(ResultFiles.scoreJson(sheet().explanation(), sheet().sections()))
        .contains("\"feasible\" : false", "\"exposure\"", "\"shared\" : true")
        .doesNotContain("baselines");
  }

  @Test
  void writeMaps_havePeopleStatesAndShapes() throws IOException {
    Files.writeString(
        folder.resolve("problem.yaml"),
        "name: M\ndistricts: {file: m.geojson, id: code}\ngroups: [red, blue]\nstates: 3\n"
            + "constraints: {occupied-states: none}\n");
    Files.writeString(folder.resolve("m.geojson"), MapInputTest.squares(0, 1, 2));
    ProblemSource source = ProblemFiles.open(folder.resolve("problem.yaml"));
    Plan plan = Plan.of(source.problem(), new int[] {0, 0, 1});

    Path planFile = folder.resolve("out/plan.geojson");
    Path stateFile = folder.resolve("out/states.geojson");
    MapFiles.writePlan(source, plan, planFile);
    MapFiles.writeStates(source, plan, stateFile);

    List<MapFeature> districts = GeoJsonReader.read(planFile);
    assertThat(districts).hasSize(3);
    assertThat(districts.get(2).properties())
        .containsEntry("state", "S2")
        .containsEntry("people_red", 3)
        .containsEntry("population", 6);
    List<MapFeature> states = GeoJsonReader.read(stateFile);
    assertThat(states).extracting(MapFeature::id).containsExactly("S1", "S2", "S3");
    assertThat(states.get(0).geometry().getEnvelopeInternal().getMaxX()).isEqualTo(0.2);
    assertThat(states.get(0).properties()).containsEntry("people_blue", 6);
    assertThat((Object) states.get(2).geometry()).isNull();
    assertThatThrownBy(
            () -> MapFiles.writePlan(source, plan, folder.resolve("m.geojson/plan.geojson")))
        .isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @EnumSource
  void writeMaps_anyFormat_holdsTheSamePlan(MapFormat format) throws IOException {
    Files.writeString(
        folder.resolve("problem.yaml"),
        "name: M\ndistricts: {file: m.geojson, id: code}\ngroups: [red, blue]\nstates: 2\n");
    Files.writeString(folder.resolve("m.geojson"), MapInputTest.squares(0, 1, 2));
    ProblemSource source = ProblemFiles.open(folder.resolve("problem.yaml"));
    Plan plan = Plan.of(source.problem(), new int[] {0, 0, 1});
    Path file = folder.resolve("out/plan." + format.ending());
    MapFiles.writePlan(source, plan, file);
    MapFiles.writeBorders(source, plan, folder.resolve("out/borders." + format.ending()));
    MapFiles.writeStates(source, plan, folder.resolve("out/states." + format.ending()));
    Path graph = folder.resolve("plan.json");
    new MapConversion(null, "id", null, null).convert(file, graph);
    assertThat(DualGraphJson.read(graph).ids()).containsExactly("q0", "q1", "q2");
    assertThat(DualGraphJson.read(graph).attributes())
        .extracting(attributes -> attributes.get("state"))
        .containsExactly("S1", "S1", "S2");
    assertThatThrownBy(() -> MapFiles.writePlan(source, plan, folder.resolve("plan.kml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must end in one of: geojson, topojson, gpkg, csv.");
  }

  private ResultSheet sheet() throws IOException {
    Plan plan =
        ProblemFiles.read(TinyMap.write(folder, TinyMap.files())).referencePlan().orElseThrow();
    Explanation explanation =
        new Explanation(
            new PlanScore(2000, 0, 1_234_567_890_125L),
            List.of(
                new ConstraintScore(
                    ConstraintType.EXPOSURE,
                    Level.SOFT,
                    new BigDecimal("1000"),
                    1_234_567_890L,
                    List.of())));
    Map<String, Object> measures = new LinkedHashMap<>();
    measures.put("theil", Double.NaN);
    measures.put("states", Arrays.asList(Map.of("id", "N"), null));
    return new ResultSheet(
        plan,
        explanation,
        List.of("population: too few."),
        measures,
        Map.of("reference", Map.of("exposure", 12.5)),
        Map.of("ledger", Map.of("shared", true)),
        42,
        1000,
        "1.2",
        Map.of("problem.yaml", "abc"));
  }
}
