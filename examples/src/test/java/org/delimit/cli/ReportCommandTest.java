package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder;
  private Path rows;
  private Path columns;
  private Path page;

  @BeforeEach
  void plans() throws IOException {
    rows = folder.resolve("rows.csv");
    columns = folder.resolve("columns.csv");
    page = folder.resolve("report.html");
    StringBuilder byRow = new StringBuilder("district,state\n");
    StringBuilder byColumn = new StringBuilder("district,state\n");
    for (int i = 0; i < 25; i++) {
      String id = (char) ('A' + i / 5) + "" + (1 + i % 5);
      byRow.append(id).append(i / 5 < 3 ? ",NORTH\n" : ",SOUTH\n");
      byColumn.append(id).append(i % 5 < 3 ? ",NORTH\n" : ",SOUTH\n");
    }
    Files.writeString(rows, byRow);
    Files.writeString(columns, byColumn);
  }

  private CommandRun report(Object... options) {
    Object[] args = new Object[options.length + 4];
    args[0] = "report";
    args[1] = "grid-toy";
    args[2] = "--out";
    args[3] = page;
    System.arraycopy(options, 0, args, 4, options.length);
    return CommandRun.of(args);
  }

  @Test
  void report_twoPlans_showsTheFirstAndComparesTheOther() throws IOException {
    CommandRun run = report("--plan", rows, "--plan", columns, "--names", "By row, By column");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("Report: " + page + System.lineSeparator());
    assertThat(Files.readString(page))
        .contains(
            "Grid toy", "Every plan of this report", ">By column<", "<td class=\"words\">By row")
        .contains("delimit report grid-toy --out " + page + " --plan " + rows);
  }

  @Test
  void report_infeasiblePlanWithoutNames_isShownAllTheSame() throws IOException {
    assertThat(report("--plan", rows, "--plan", columns).code()).isEqualTo(Faults.INFEASIBLE);

    assertThat(Files.readString(page))
        .contains(">columns<", "Not feasible: hard constraints are broken: population");
  }

  @Test
  void report_sameInput_givesEqualBytes() throws IOException {
    report("--plan", rows);
    byte[] first = Files.readAllBytes(page);
    report("--plan", rows);

    assertThat(Files.readAllBytes(page)).isEqualTo(first);
  }

  @Test
  void report_folderOfCertify_showsItsCertificate() throws IOException {
    Path proof = folder.resolve("proof");
    assertThat(CommandRun.of("certify", "grid-toy", "--out", proof).code()).isZero();

    assertThat(report("--plan", rows, "--with", proof).err()).isEmpty();

    assertThat(Files.readString(page)).contains("What is proven", "Proven optimum");
  }

  @Test
  void report_badInput_saysWhatIsAllowed() throws IOException {
    assertThat(report().err()).contains("--plan: no plan was given", "Maybe solve it first");
    assertThat(report("--plan", rows, "--plan", rows).err())
        .contains("--plan: the value (" + rows + "): there is a plan (rows) already.");
    assertThat(report("--plan", rows, "--names", "a,b").err())
        .contains("--names: there are 2 names, but 1 plans");
    assertThat(report("--plan", rows, "--with", folder.resolve("none")).err())
        .contains("--with: there is no folder (");
    assertThat(report("--plan", rows, "--with", folder).err())
        .contains("holds none of certificate.json");
    Files.writeString(folder.resolve("certificate.json"), "{\"objective\": \"beauty\"}");
    CommandRun wrong = report("--plan", rows, "--with", folder);
    assertThat(wrong.code()).isEqualTo(Faults.BAD_INPUT);
    assertThat(wrong.err()).contains("certificate.json: ", "objective (beauty) is unknown");
    assertThat(page).doesNotExist();
  }
}
