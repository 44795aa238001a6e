package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.delimit.explain.DistrictExplanation;
import org.delimit.explain.Explainer;
import org.delimit.io.JsonResults;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command explain for districts and for two plans. */
class ExplainCommandTest {
  private static final String LINE = "data/punjab-1941/radcliffe.csv";
  private static final String OTHER = "data/punjab-1941/majority.csv";

  @TempDir private Path folder;

  private static CommandRun run(Object... more) {
    Object[] all = new Object[more.length + 4];
    System.arraycopy(new Object[] {"explain", "punjab-1941", "--plan", LINE}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return CommandRun.of(all);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @Test
  void explain_noDistrict_tellsHowFirmThePlanIs() {
    CommandRun run = run();
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("districts at a border, ", "BEST OTHER", "gurdaspur")
        .contains("1 would make the plan better by moving alone");
  }

  @Test
  void explain_district_costsEveryAlternative() {
    CommandRun run = run("--district", "gurdaspur", "--district", "lahore");
    assertThat(run.out())
        .contains(
            "Gurdaspur (gurdaspur)", "is in INDIA", "Joining PAKISTAN would make the plan better")
        .contains("In PAKISTAN instead (the best alternative): -", "exposure  ")
        .contains("Lahore (lahore)", "is in PAKISTAN", "Every other state costs more")
        .doesNotContain("BEST OTHER");
  }

  @Test
  void explain_against_saysWhoGainsOrLoses() {
    CommandRun run = run("--against", OTHER);
    assertThat(run.out())
        .contains("Against " + OTHER)
        .contains("Districts in another state: 1, with 1,153,511 people, in 1 connected area.")
        .contains("1. INDIA instead of PAKISTAN: 1,153,511 people (", "gurdaspur (Gurdaspur)")
        .containsPattern("INDIA +[0-9,]+ +\\+1,153,511 ")
        .containsPattern("all +[0-9,]+ +0 ");
  }

  @Test
  void explain_json_holdsTheNumbersOfTheApi() {
    CommandRun run = run("--json", "--out", folder, "--against", OTHER);
    assertThat(run.out()).startsWith("{").doesNotContain("Written");
    Path file = folder.resolve("explain.json");
    assertThat(run.out()).isEqualTo(read(file));
    Map<String, Object> json = JsonResults.read(file);
    PartitionProblem problem = ProblemFiles.read(Path.of("data/punjab-1941/problem.yaml"));
    Explainer explainer = Explainer.of(PlanFiles.readCsv(problem, Path.of(LINE)));
    List<?> districts = (List<?>) json.get("districts");
    List<DistrictExplanation> border = explainer.border();
    assertThat(districts).hasSameSizeAs(border);
    for (int k = 0; k < border.size(); k++) {
      Map<String, Object> row = object(districts.get(k));
      assertThat(row.get("district")).isEqualTo(border.get(k).district());
      List<?> alternatives = (List<?>) row.get("alternatives");
      for (int s = 0; s < alternatives.size(); s++) {
        Object soft = object(object(alternatives.get(s)).get("difference")).get("soft");
        PlanScore expected = border.get(k).alternatives().get(s).difference();
        assertThat(Math.round(1000 * ((Number) soft).doubleValue())).isEqualTo(expected.soft());
      }
    }
    assertThat(object(json.get("against")))
        .containsKeys("areas", "states", "groups", "constraints");
    assertThat(json).containsKeys("score", "constraints", "firmness", "together");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void explain_outWithMap_writesFeatures() {
    String plan = "data/iraq-2007/status-2007.csv";
    CommandRun run =
        CommandRun.of(
            "explain",
            "iraq-2007",
            "--plan",
            plan,
            "--against",
            plan,
            "--district",
            "IQG13Q01",
            "--out",
            folder);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("explain.json, explain.geojson", "Districts in another state: 0");
    String map = read(folder.resolve("explain.geojson"));
    assertThat(map.lines().filter(line -> line.contains("\"Feature\"")).count()).isEqualTo(101);
    assertThat(map)
        .contains("\"soft_KURDISTAN\":", "\"best\":", "\"area\":0", "\"from\":\"special\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--district, lahor, Maybe you meant (lahore)",
    "--against, no-such.csv, does not exist",
    "--findings, -1, zero or more"
  })
  void explain_badInput_printsNoResult(String option, String value, String message) {
    CommandRun run = run(option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }
}
