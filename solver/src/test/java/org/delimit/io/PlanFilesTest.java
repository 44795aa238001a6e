package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {
  @TempDir Path folder;
  private PartitionProblem problem;
  private Plan plan;

  @BeforeEach
  void readProblem() throws IOException {
    problem = ProblemFiles.read(TinyMap.write(folder, TinyMap.files()));
    plan = problem.referencePlan().orElseThrow();
  }

  @Test
  void writeCsv_readCsv_givesThePlanBack() throws IOException {
    Path file = folder.resolve("new/folder/plan.csv");
    PlanFiles.writeCsv(plan, file);
    assertThat(file).hasContent("district,state\nd1,N\nd2,N\nd3,special\nd4,S\n");
    assertThat(PlanFiles.readCsv(problem, file)).isEqualTo(plan);
    PlanFiles.writeCsv(plan.withReassigned("d2", "S"), file);
    assertThat(PlanFiles.readCsv(problem, file).stateOf("d2").id()).isEqualTo("S");
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void readCsv_withoutSpecialDistricts_isTotal() throws IOException {
    Path file = folder.resolve("p.csv");
    Files.writeString(file, "state,district,why\nN,d1,x\nN,d2,\nS,d4,\"a, b\"\n");
    assertThat(PlanFiles.readCsv(problem, file)).isEqualTo(plan);
  }

  @Test
  void readCsv_faults_areAllListed() throws IOException {
    Path file = folder.resolve("p.csv");
    Files.writeString(file, "district,state\nd1,special\nd1,N\nd9,N\nd2,X\n");
    assertThatThrownBy(() -> PlanFiles.readCsv(problem, file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            String.join(
                System.lineSeparator(),
                file
                    + ", line 2, column state: the value (special) of district (d1) does not fit:"
                    + " the problem says it is no special district.",
                file
                    + ", line 3, column district: the district (d1) is given twice, first at line"
                    + " 2.",
                file
                    + ", line 4, column district: there is no district (d9). Known: d1, d2, d3, d4."
                    + " Maybe you meant (d1).",
                file
                    + ", line 5, column state: there is no state (X). Known: N, S. Maybe you meant"
                    + " (N).",
                file + ": the plan does not assign district (d4)."));
  }

  @Test
  void writeCsv_whereAFileOrFolderIsInTheWay_saysSo() throws IOException {
    Path blocked = folder.resolve("problem.yaml/plan.csv");
    assertThatThrownBy(() -> PlanFiles.writeCsv(plan, blocked))
        .isInstanceOf(InputException.class)
        .hasMessage(
            blocked
                + ": the folder cannot be made: ("
                + folder.resolve("problem.yaml")
                + ") is a file.");
    assertThatThrownBy(() -> PlanFiles.writeCsv(plan, folder))
        .isInstanceOf(InputException.class)
        .hasMessage(folder + ": the file cannot be written: this is a folder.");
  }
}
