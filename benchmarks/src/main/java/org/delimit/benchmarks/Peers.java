package org.delimit.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.delimit.benchmarks.peers.OptaPlannerPeer;
import org.delimit.benchmarks.peers.Peer;
import org.delimit.benchmarks.peers.PeerProblem;
import org.delimit.benchmarks.peers.TimefoldPeer;
import org.delimit.model.PartitionProblem;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/**
 * Moves evaluated a second by our search and by the peers, on the same problem in one JVM: three
 * states, contiguity and population hard, exposure and border length soft.
 *
 * <p>A second is one of processor time of the solving thread, setting up included. Ours are steps
 * of the search inside OptaPlanner (a swap counts as two, a tree as its districts); theirs are
 * moves scored under their default moves and acceptor. The solvers take turns, round by round,
 * after a round that warms up; the ratio is the median over the rounds.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar org.delimit.benchmarks.Peers [--seconds
 * 5] [--rounds 3] [DISTRICTS…]}
 */
public final class Peers {
  private final PartitionProblem problem;
  private final List<Peer> peers;
  private final int[] plan;
  private final Duration time;

  private Peers(int districts, Duration time) {
    problem = SyntheticMaps.grid(districts, true).withConstraints(PeerProblem.constraints());
    PeerProblem translated = new PeerProblem(problem);
    peers = List.of(new OptaPlannerPeer(translated), new TimefoldPeer(translated));
    plan = BenchmarkMap.bands(problem);
    this.time = time;
  }

  /**
   * Prints the table.
   *
   * @param args see above; 100, 1000 and 10000 districts if there are no numbers
   */
  public static void main(String[] args) {
    Arguments arguments = new Arguments(args, "seconds", "rounds");
    ResultTable table =
        table(
            Duration.ofSeconds(arguments.number("seconds", 5)),
            arguments.number("rounds", 3),
            arguments.sizes(100, 1000, 10_000));
    System.out.println(table.markdown());
  }

  static ResultTable table(Duration time, int rounds, int... sizes) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int size : sizes) {
      Peers run = new Peers(size, time);
      rows.add(run.row(size, rounds));
      names = run.peers.stream().map(Peer::name).toList();
    }
    List<String> columns = new ArrayList<>(List.of("districts", "ours"));
    names.forEach(name -> columns.add(name + " streams"));
    names.forEach(name -> columns.add("ours / " + name));
    return new ResultTable(
        "Moves evaluated a second of processor time, ours and Constraint Streams", columns, rows);
  }

  private List<Object> row(int size, int rounds) {
    double[] ours = new double[rounds];
    double[][] theirs = new double[peers.size()][rounds];
    double[][] ratios = new double[peers.size()][rounds];
    for (int round = -1; round < rounds; round++) {
      double own = ours();
      for (int p = 0; p < theirs.length; p++) {
        double other = peers.get(p).run(plan, time).perSecond();
        if (round >= 0) {
          ours[round] = own;
          theirs[p][round] = other;
          ratios[p][round] = own / other;
        }
      }
    }
    List<Object> row = new ArrayList<>(List.of(size, EngineRatio.median(ours)));
    for (double[] speeds : theirs) {
      row.add(EngineRatio.median(speeds));
    }
    for (double[] ratio : ratios) {
      row.add(EngineRatio.median(ratio));
    }
    return row;
  }

  private double ours() {
    SolveOptions options = SolveOptions.defaults().withTimeLimit(time).withSeed(1);
    long start = CpuClock.nanos();
    SolveResult result = PartitionSolver.create(options).solve(problem);
    return result.steps() / ((CpuClock.nanos() - start) / 1e9);
  }
}
