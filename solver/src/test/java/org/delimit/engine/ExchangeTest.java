package org.delimit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExchangeTest {
  @Test
  void meet_threeThreads_allLeaveWithTheBestAndTheLowestOfEquals() throws Exception {
    Exchange exchange = new Exchange(3);
    long[][] scores = {{5, 4}, {3, 4}, {3, 9}};
    ExecutorService pool = Executors.newFixedThreadPool(3);
    List<Future<List<Integer>>> futures = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      int thread = t;
      futures.add(
          pool.submit(
              () -> {
                List<Integer> winners = new ArrayList<>();
                for (long score : scores[thread]) {
                  PlanSearch.Rank rank = new PlanSearch.Rank(0, 0, score);
                  winners.add(
                      exchange
                          .meet(new Exchange.Best(thread, rank, new int[0]), null)
                          .best()
                          .thread());
                }
                exchange.leave();
                return winners;
              }));
    }
    for (Future<List<Integer>> future : futures) {
      assertThat(future.get()).containsExactly(1, 0);
    }
    pool.shutdown();
  }

  @Test
  void leave_oneThreadGone_theOthersGoOn() throws Exception {
    Exchange exchange = new Exchange(2);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Integer> waiting =
        pool.submit(
            () ->
                exchange
                    .meet(new Exchange.Best(0, new PlanSearch.Rank(0, 0, 1), new int[0]), null)
                    .best()
                    .thread());
    exchange.leave();
    assertThat(waiting.get()).isZero();
    pool.shutdown();
  }
}
