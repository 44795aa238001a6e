package org.delimit.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.ensemble.ChainState;
import org.delimit.ensemble.EnsembleSampler;
import org.delimit.ensemble.Measure;
import org.delimit.ensemble.PlanSample;
import org.delimit.ensemble.SampleListener;
import org.delimit.io.BenFile;
import org.delimit.io.CheckpointFile;
import org.delimit.io.InputException;
import org.delimit.io.SampleFile;
import org.delimit.model.PlanScore;

/** Writes samples while they come, and what it takes to go on later. */
class EnsembleOutputs implements SampleListener {
  private static final String ROWS = "ensemble.csv.gz";
  private static final String PLANS = "plans.ben";

  /** Seconds between checkpoints; they change no result. */
  private static final long NANOS_BETWEEN = 10_000_000_000L;

  private final Path folder;
  private final CheckpointFile checkpoint;
  private final EnsembleSampler sampler;
  private final StatusLine line;
  private final long wanted;
  private final boolean keepPlans;
  private SampleFile rows;
  private BenFile plans;
  private long samples;
  private long lastCheckpoint = System.nanoTime();
  private boolean header;

  EnsembleOutputs(
      Path folder,
      CheckpointFile checkpoint,
      EnsembleSampler sampler,
      StatusLine line,
      long wanted,
      boolean keepPlans) {
    this.folder = folder;
    this.checkpoint = checkpoint;
    this.sampler = sampler;
    this.line = line;
    this.wanted = wanted;
    this.keepPlans = keepPlans;
  }

  /** Opens the files, as the checkpoint left them if one is asked for and there. */
  void open(boolean resume) {
    Optional<Map<String, Object>> saved = resume ? checkpoint.read() : Optional.empty();
    if (saved.isPresent()) {
      restore(saved.get());
    }
  }

  /* Not before there is a sample: an error on the way to it leaves no file behind. */
  private void create() {
    // A checkpoint of an earlier run does not speak of the files that are made now.
    checkpoint.delete();
    rows = SampleFile.create(folder.resolve(ROWS));
    List<String> names = new ArrayList<>(List.of("chain", "step"));
    sampler.measures().stream().map(Measure::id).forEach(names::add);
    rows.append(String.join(",", names));
    plans = keepPlans ? BenFile.create(folder.resolve(PLANS)) : null;
  }

  @Override
  public void sampled(PlanSample sample) {
    if (rows == null) {
      create();
    }
    StringBuilder row = new StringBuilder();
    row.append(sample.chain()).append(',').append(sample.step());
    for (long value : sample.values()) {
      row.append(',').append(PlanScore.decimal(value).toPlainString());
    }
    rows.append(row.toString());
    if (plans != null) {
      plans.append(sample.plan());
    }
  }

  @Override
  public void roundEnded(long count) {
    samples = count;
    line.update((double) count / wanted, Amounts.whole(count) + " samples");
    long now = System.nanoTime();
    if (now - lastCheckpoint > NANOS_BETWEEN) {
      lastCheckpoint = now;
      checkpoint.write(state());
    }
  }

  /** Samples that were written. */
  long samples() {
    return samples;
  }

  /** Ends the line of progress. */
  void end() {
    line.end();
  }

  /**
   * Closes the files.
   *
   * @param whole false to leave a checkpoint behind
   */
  void close(boolean whole) {
    if (!whole) {
      checkpoint.write(state());
    }
    rows.close();
    if (plans != null) {
      plans.close();
    }
    if (whole) {
      checkpoint.delete();
    }
  }

  private Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("samples", samples);
    state.put("chains", sampler.state().stream().map(ChainState::asMap).toList());
    state.put("rowBytes", rows.bytes());
    state.put("rowsPending", rows.pending());
    state.put("planBytes", plans == null ? 0 : plans.bytes());
    return state;
  }

  private void restore(Map<String, Object> state) {
    try {
      List<ChainState> chains = new ArrayList<>();
      for (Object chain : (Iterable<?>) state.get("chains")) {
        chains.add(ChainState.of((Map<?, ?>) chain));
      }
      samples = (Long) state.get("samples");
      sampler.restore(chains, samples);
      String pending = (String) state.get("rowsPending");
      long rowBytes = (Long) state.get("rowBytes");
      rows = SampleFile.resume(folder.resolve(ROWS), rowBytes, pending, this::replay);
      plans =
          keepPlans ? BenFile.resume(folder.resolve(PLANS), (Long) state.get("planBytes")) : null;
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      throw new InputException(
          folder.resolve(CheckpointFile.NAME).toString(),
          "",
          "this is no checkpoint of an ensemble (" + e.getMessage() + ").");
    }
  }

  private void replay(String row) {
    String[] cells = row.split(",");
    if (!header) {
      header = true;
      return;
    }
    long[] values = new long[cells.length - 2];
    for (int k = 0; k < values.length; k++) {
      values[k] = new BigDecimal(cells[k + 2]).movePointRight(3).longValueExact();
    }
    sampler.replay(Integer.parseInt(cells[0]), values);
  }
}
