package org.delimit.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;
import org.delimit.robust.DistrictStability;
import org.delimit.robust.Robustness;
import org.junit.jupiter.api.Test;

class MapThemeTest {
  private static final PartitionProblem PROBLEM =
      PartitionProblem.builder("Four")
          .groups("red", "blue", "grey")
          .district(District.of("a", Map.of("red", 96L, "blue", 4L)).withOil(300))
          .district(District.of("b", Map.of("red", 30L, "blue", 70L)).withOil(7))
          .district(District.of("c", Map.of("blue", 40L, "grey", 60L)))
          .district(District.of("z", Map.of("red", 50L, "blue", 50L)))
          .border("a", "b", 1)
          .border("b", "c", 1)
          .border("c", "z", 1)
          .special("z")
          .state(new State("R", "Red", List.of("red")))
          .state(new State("B", "Blue", List.of("blue")))
          .build();
  private static final Plan PLAN = Plan.of(PROBLEM, new int[] {0, 0, 1, 2});

  private static List<String> texts(MapTheme theme) {
    return theme.legend().stream().map(entry -> entry.text() + ": " + entry.detail()).toList();
  }

  @Test
  void plan_countsPeopleAndExposed() {
    MapTheme theme = MapTheme.plan(PLAN);
    assertThat(theme.fills())
        .containsExactly(Palette.state(0), Palette.state(0), Palette.state(1), Color.WHITE);
    assertThat(texts(theme))
        .containsExactly("Red: 200 people, 37.0 % exposed", "Blue: 100 people, 0.0 % exposed");
    assertThat(theme.heading()).startsWith("74 of 300 people").endsWith("(24.7 %).");
  }

  @Test
  void exposed_leavesOutSpecialDistrictsAndGroupsWithoutHome() {
    MapTheme theme = MapTheme.exposed(PLAN);
    assertThat(theme.fills())
        .containsExactly(
            Palette.step(0, 6), Palette.step(4, 6), Palette.step(0, 6), Palette.NO_DATA);
    assertThat(texts(theme)).contains("50 to 75 %: districts of 100 people");
    PartitionProblem homeless =
        PartitionProblem.builder("None")
            .groups("red")
            .district(District.of("a", Map.of("red", 1L)))
            .district(District.of("b", Map.of("red", 1L)))
            .border("a", "b", 1)
            .state(new State("R", "R", List.of()))
            .state(new State("B", "B", List.of()))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapTheme.exposed(Plan.of(homeless, new int[] {0, 1})))
        .withMessageContaining("nobody is exposed");
  }

  @Test
  void groups_largestAndShare() {
    assertThat(MapTheme.largestGroup(PLAN).fills())
        .containsExactly(Palette.state(0), Palette.state(1), Palette.state(2), Palette.state(0));
    assertThat(MapTheme.group(PLAN, "blue").fills())
        .containsExactly(
            Palette.step(0, 6), Palette.step(4, 6), Palette.step(3, 6), Palette.step(4, 6));
  }

  @Test
  void amounts_haveRoundClassesAndNone() {
    MapTheme oil = MapTheme.oil(PLAN);
    assertThat(oil.fills())
        .containsExactly(Palette.step(5, 6), Palette.step(0, 6), Palette.NO_DATA, Palette.NO_DATA);
    assertThat(texts(oil))
        .contains("200 and more: 1 district", "under 10: 1 district", "none: 2 districts");
    assertThat(oil.heading()).endsWith("in all 307");
  }

  @Test
  void difference_marksWhatChanged() {
    Plan other = Plan.of(PROBLEM, new int[] {0, 1, 1, 2});
    MapTheme theme = MapTheme.difference(PLAN, other, "old");
    assertThat(theme.marked()).containsExactly(1);
    assertThat(theme.fills().get(1)).isEqualTo(Palette.state(0));
    assertThat(theme.fills().get(0)).isNotEqualTo(Palette.state(0));
    assertThat(texts(theme))
        .containsExactly("Red: gains 100, loses 0 people", "Blue: gains 0, loses 100 people");
  }

  @Test
  void stability_marksWhatIsMostlyElsewhere() {
    List<DistrictStability> districts =
        List.of(
            new DistrictStability(0, List.of(1.0, 0.0)),
            new DistrictStability(1, List.of(0.2, 0.8)),
            new DistrictStability(2, List.of(0.4, 0.6)),
            new DistrictStability(3, List.of(0.0, 0.0)));
    Robustness robustness = new Robustness(10, 5, 1, 1, List.of(), districts);
    MapTheme theme = MapTheme.stability(PLAN, robustness);
    assertThat(theme.marked()).containsExactly(1);
    assertThat(theme.fills().get(0)).isEqualTo(Palette.state(0));
    assertThat(theme.fills().get(3)).isEqualTo(Color.WHITE);
    assertThat(theme.fills().get(2).getBlue()).isGreaterThan(theme.fills().get(1).getBlue());
    assertThat(texts(theme))
        .contains("95 to 100 % of draws: 1 districts", "under 50 % of draws: 0 districts");
    Robustness few = new Robustness(10, 5, 1, 1, List.of(), districts.subList(0, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapTheme.stability(PLAN, few))
        .withMessageContaining("(2) districts");
  }
}
