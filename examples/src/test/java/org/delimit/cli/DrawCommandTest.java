package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {
  @TempDir Path folder;
  private Path plan;

  @BeforeEach
  void copy() {
    Path punjab = folder.resolve("punjab");
    assertThat(CommandRun.of("examples", "--copy", "punjab-1941", "--to", punjab).code()).isZero();
    plan = punjab.resolve("majority.csv");
  }

  private CommandRun draw(String name, Object... more) {
    Object[] words = {"draw", "punjab-1941", "--plan", plan, "--out", folder.resolve(name)};
    return CommandRun.of(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray());
  }

  @Test
  void draw_bothFormats_writePictures() throws IOException {
    CommandRun run = draw("new/map.png", "--width", 640, "--reference");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Written to ", "map.png");
    assertThat(ImageIO.read(folder.resolve("new/map.png").toFile()).getWidth()).isEqualTo(640);
    assertThat(draw("map.SVG", "--title", "Majorities").code()).isZero();
    assertThat(folder.resolve("map.SVG"))
        .content()
        .contains(">Majorities</title", "Data grades. ", "width=\"1200\"")
        .doesNotContain("DOCTYPE");
  }

  @Test
  void draw_everyTheme_saysWhatItShows() throws IOException {
    assertThat(theme("exposed")).contains("People whose group has its home in another state");
    assertThat(theme("oil")).contains("none", "30 districts");
    assertThat(theme("group", "--group", "muslim")).contains("People of the group muslim");
    assertThat(theme("difference")).contains("Against ", "1 of 30 districts");
    assertThat(theme("difference", "--against", plan)).contains("Against majority.csv: 0 of 30");
  }

  private String theme(String what, Object... more) throws IOException {
    Object[] words = {"--what", what};
    CommandRun run =
        draw(what + ".svg", Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readString(folder.resolve(what + ".svg"));
  }

  @Test
  void draw_badInput_isTold() {
    assertBad("the ending of (", draw("map.pgn"));
    assertBad("must be one of: png, svg. Maybe you meant (png).", draw("map.pgn"));
    assertBad(
        "--width: the value (100) must be a whole number between 200",
        draw("a.png", "--width", 100));
    assertBad("unknown picture (exposd). Known: plan, exposed", draw("a.png", "--what", "exposd"));
    assertBad("Maybe you meant (muslim).", draw("a.png", "--what", "group", "--group", "muslin"));
    assertBad(
        "--group: this needs --what group, not (oil).",
        draw("a.png", "--what", "oil", "--group", "x"));
    assertBad("--against: this needs --what difference", draw("a.png", "--against", plan));
    Path toy = folder.resolve("toy");
    CommandRun.of("solve", "union-formulas", "--steps", 10, "--out", toy, "--pictures", "svg");
    assertThat(toy.resolve("plan.svg")).doesNotExist();
    assertThat(toy.resolve("search.svg")).exists();
    CommandRun none =
        CommandRun.of(
            "draw",
            "union-formulas",
            "--plan",
            toy.resolve("plan.csv"),
            "--out",
            toy.resolve("a.png"));
    assertBad("has no shapes to draw. Maybe name a map under districts:", none);
  }

  @Test
  void solve_pictures_areAmongItsFiles() {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "solve",
            "punjab-1941",
            "--steps",
            200,
            "--out",
            out,
            "--quiet",
            "--pictures",
            "png,svg");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("plan.png, search.png, plan.svg, search.svg, report.html");
    for (String name : new String[] {"plan.png", "search.png", "plan.svg", "search.svg"}) {
      assertThat(out.resolve(name)).isNotEmptyFile();
    }
    assertBad(
        "unknown format (pgn). Known: png, svg. Maybe you meant (png).",
        CommandRun.of("solve", "punjab-1941", "--pictures", "pgn"));
  }

  private static void assertBad(String message, CommandRun run) {
    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
