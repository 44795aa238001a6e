package org.delimit.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive against a naive one, on random vectors with many ties. */
class ArchiveTest {
  private static final int[] PLAN = {0};

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void keep_randomVectors_holdsWhatNoOtherDominates(int terms) {
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Archive archive = new Archive(terms, 1000);
      List<List<Long>> met = new ArrayList<>();
      long medium = Long.MAX_VALUE;
      for (int n = 0; n < 150; n++) {
        long level = random.nextInt(20) == 0 ? random.nextInt(3) : 2;
        long[] values = random.longs(terms, 0, 12).toArray();
        if (level < medium) {
          medium = level;
          met.clear();
        }
        if (level == medium) {
          met.add(java.util.Arrays.stream(values).boxed().toList());
        }
        if (archive.wants(level, values)) {
          archive.keep(level, values, PLAN);
        }
      }
      assertThat(vectors(archive)).as("seed %d", seed).isEqualTo(front(met));
    }
  }

  @Test
  void keep_moreThanItHasRoomFor_saysThatPlansWereDropped() {
    Archive archive = new Archive(2, 10);
    for (int n = 0; n < 20; n++) {
      assertThat(archive.wasThinned()).isFalse();
      archive.keep(0, new long[] {n, 100 - n}, PLAN);
    }
    assertThat(archive.wasThinned()).isTrue();
    assertThat(archive.size()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void merge_children_isAsIfAllWereMetByOne(int terms) {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Archive archive = new Archive(terms, 1000);
      List<List<Long>> met = new ArrayList<>();
      offer(archive, 40, terms, random, met);
      List<Archive> children = new ArrayList<>();
      for (int c = 0; c < 3; c++) {
        children.add(archive.child("child " + c));
        offer(children.get(c), 40, terms, random, met);
      }
      children.forEach(archive::merge);
      assertThat(vectors(archive)).as("seed %d", seed).isEqualTo(front(met));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void add_tooMany_thinsButKeepsTheEnds(int terms) {
    Archive archive = new Archive(terms, 20);
    SplittableRandom random = new SplittableRandom(5);
    for (int n = 0; n < 2000; n++) {
      long x = n == 900 ? 0 : random.nextLong(1, 100_000);
      long y = n == 1200 ? 0 : random.nextLong(100_001 - x);
      long[] values = terms == 2 ? new long[] {x, 100_000 - x} : new long[] {x, y, 200_000 - x - y};
      if (archive.wants(0, values)) {
        archive.keep(0, values, PLAN);
      }
    }
    assertThat(archive.size()).isBetween(20, 39);
    assertThat(archive.sorted().get(0).values[0]).isZero();
  }

  private static void offer(
      Archive archive, int count, int terms, SplittableRandom random, List<List<Long>> met) {
    for (int n = 0; n < count; n++) {
      long[] values = random.longs(terms, 0, 15).toArray();
      met.add(java.util.Arrays.stream(values).boxed().toList());
      if (archive.wants(0, values)) {
        archive.keep(0, values, PLAN);
      }
    }
  }

  private static List<List<Long>> vectors(Archive archive) {
    return archive.sorted().stream()
        .map(entry -> java.util.Arrays.stream(entry.values).boxed().toList())
        .toList();
  }

  private static List<List<Long>> front(List<List<Long>> met) {
    return met.stream()
        .filter(each -> met.stream().noneMatch(other -> EveryVector.dominates(other, each)))
        .distinct()
        .sorted((a, b) -> java.util.Arrays.compare(EveryVector.array(a), EveryVector.array(b)))
        .toList();
  }
}
