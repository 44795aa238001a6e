package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  @TempDir private Path folder;

  private CheckpointFile of(String seed) {
    return new CheckpointFile(folder, Map.of("command", "ensemble", "seed", seed));
  }

  @Test
  void read_whatWasWritten_isTheSame() {
    Map<String, Object> state = Map.of("random", List.of(1L, Long.MIN_VALUE), "mean", 0.1 + 0.2);
    of("1").write(state);
    assertThat(of("1").read()).contains(state);
    of("1").delete();
    assertThat(of("1").read()).isEmpty();
  }

  @Test
  void read_otherWork_isRefusedByName() {
    of("1").write(Map.of());
    assertThatThrownBy(() -> of("2").read())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("checkpoint.json")
        .hasMessageContaining("made with seed (1), this run has (2)");
  }

  @Test
  void read_brokenFile_isRefused() throws Exception {
    for (String text : List.of("{", "[]", "{}", "null")) {
      Files.writeString(folder.resolve(CheckpointFile.NAME), text);
      assertThatThrownBy(() -> of("1").read()).isInstanceOf(InputException.class);
    }
  }
}
