package org.delimit.exact;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Lists the plans of a map, by putting shapes together or by meeting in the middle. */
final class PlanLister {
  /*
   * Implementation note. States of one piece are put together from shapes (exact cover). All sets that
   * hang together are grown first, which wins if states are small; if that takes more than a part of
   * the work expected of meeting in the middle, shapes are found by that instead: what Cut.work() expects was 1 to 5
   * times what it took on random maps of 36 to 64 districts with bounds only few shapes meet. Two states, exclaves, and maps
   * that need not be contiguous meet in the middle at once. Work of 1 takes about 0.03 µs growing and
   * 0.08 µs meeting (2 shared cores).
   */
  private static final long LITTLE_WORK = 2_000_000;
  private static final long MUCH_TO_GROW = 16_000_000;
  private static final int FEW_SHAPES = 1 << 17;

  private final NodeMap map;
  private final Work work;
  private final Predicate<int[]> sink;
  private final int threads;
  private boolean ended;

  /**
   * A lister.
   *
   * @param sink takes the states of the nodes, which it must copy; answers true to end
   * @param threads threads to list shapes on
   */
  PlanLister(NodeMap map, Work work, Predicate<int[]> sink, int threads) {
    this.threads = threads;
    this.map = map;
    this.work = work;
    this.sink = sink;
  }

  /** About the work it takes if few shapes meet the bounds; more than it usually is. */
  static long expectedWork(NodeMap map) {
    return LITTLE_WORK + (long) Math.min(Long.MAX_VALUE / 2, 1.5 * Cut.of(map).work());
  }

  /**
   * Lists every plan, each at least once but for an exchange of states of a class.
   *
   * @return whether there are no others; false if the work was spent first or the sink ended it
   */
  boolean list() {
    if (map.isPlainlyImpossible()) {
      return true;
    }
    boolean all = isByShapes(map) ? cover() : meet(0, 1);
    return all && !ended && !work.isSpent();
  }

  /** Whether plans are put together from shapes; else half plans meet, and that can be shared. */
  static boolean isByShapes(NodeMap map) {
    return map.states() > 2 && map.isOnePieceEach();
  }

  /** Lists a part of the plans of a map that is not done by shapes; answers as {@link #list}. */
  boolean listPart(int part, int parts) {
    return map.isPlainlyImpossible() || (meet(part, parts) && !ended && !work.isSpent());
  }

  private boolean meet(int part, int parts) {
    return new Meeting(map, Cut.of(map), work, part, parts).search(this::offer);
  }

  private boolean offer(int[] stateOf) {
    ended = sink.test(stateOf);
    return ended;
  }

  private boolean cover() {
    NodeMasks masks = new NodeMasks(map, Cut.sweep(map));
    Shapes shapes = new Shapes(map, masks, work);
    Cover cover = new Cover(map, masks, shapes, work);
    Cut cut = Cut.of(map);
    long workOfMeeting = (long) Math.min(Long.MAX_VALUE, cut.work());
    long little = Math.min(MUCH_TO_GROW, Math.max(LITTLE_WORK, workOfMeeting / 4));
    work.beginStage(Math.min(little, work.left() / 3));
    boolean all = shapes.grow();
    if (!all) {
      // A plan of states with few changes along the middle is found before all shapes are known.
      long workOfLook = work.left() / 64;
      BooleanSupplier look =
          () -> {
            work.beginStage(workOfLook);
            cover.search(this::offer);
            return ended;
          };
      work.beginStage(work.left() / 4 * 3);
      all = shapes.meet(cut, FEW_SHAPES, threads, look);
      if (!all && !ended && shapes.size() >= FEW_SHAPES / threads) {
        // Where many plans are feasible one can be made of few of the shapes.
        work.beginStage(work.left() / 4);
        cover.search(this::offer);
        work.beginStage(work.left() / 4 * 3);
        all = !ended && shapes.meet(cut, Shapes.MOST, threads, () -> false);
      }
    }
    if (!ended) {
      work.beginStage(work.left());
      cover.search(this::offer);
    }
    return all;
  }
}
