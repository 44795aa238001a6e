package org.delimit.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.PartitionProblem;
import org.junit.jupiter.api.Test;

/** Going on from an ended proof, and doing without CP-SAT. */
class CertifyOnTest {
  private static final CertifyOptions TABLE =
      CertifyOptions.defaults()
          .withSearchSteps(2000)
          .withMethod(CertifyMethod.TABLE)
          .withMemory(64);

  @Test
  void certify_known_losesNothingThatWasProven() {
    int priced = 0;
    for (long seed = 0; seed < 1; seed++) {
      PartitionProblem problem = bounded(seed);
      List<CertifyProgress> told = new ArrayList<>();
      Certificate whole = Certifier.create(TABLE.withProgress(told::add)).certify(problem);
      assertThat(whole.proven()).as("seed %d", seed).isTrue();
      long before = 0;
      for (CertifyProgress progress : told) {
        long bound = progress.bound().orElseThrow();
        assertThat(bound).isBetween(before, whole.best().orElseThrow());
        before = bound;
      }
      CertifyProgress middle =
          told.stream()
              .filter(progress -> !progress.proven().prices().isEmpty())
              .findFirst()
              .orElse(told.get(0));
      priced += middle.proven().prices().isEmpty() ? 0 : 1;
      CertifyOptions on = TABLE.withKnown(middle.proven());
      Certificate stopped =
          Certifier.create(on.withTimeLimit(Duration.ofNanos(4))).certify(problem);
      assertThat(stopped.bound().orElseThrow())
          .isBetween(middle.bound().orElseThrow(), whole.best().orElseThrow());
      assertThat(stopped.best().orElseThrow())
          .isLessThanOrEqualTo(middle.best().orElse(Long.MAX_VALUE));
      Certificate end = Certifier.create(on).certify(problem);
      assertThat(end.proven()).isTrue();
      assertThat(end.best()).isEqualTo(whole.best());
    }
    assertThat(priced).isPositive();
  }

  private static PartitionProblem bounded(long seed) {
    PartitionProblem problem = LinearProblems.alike(seed, 42, 5, 6);
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    settings.put("contiguity", ConstraintSetting.defaults());
    settings.put("occupied-states", ConstraintSetting.defaults());
    settings.put("population", ConstraintSetting.defaults().with("tolerance-percent", 5));
    return problem.withConstraints(settings);
  }

  @Test
  void certify_withoutOrTools_saysWhatIsMissing() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    ClassLoader alone = new WithoutOrTools(getClass().getClassLoader());
    thread.setContextClassLoader(alone);
    try {
      Object said =
          alone
              .loadClass("org.delimit.certify.AbsentCpSat")
              .asSubclass(Callable.class)
              .getDeclaredConstructor()
              .newInstance()
              .call();
      assertThat((String) said)
          .startsWith("frontier dynamic programming; ")
          .contains("com.google.ortools:ortools-java", "on the class path. Maybe");
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** Defines the house's classes again, and knows no OR-Tools. */
  private static final class WithoutOrTools extends ClassLoader {
    WithoutOrTools(ClassLoader usual) {
      super(usual);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.google.ortools.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("org.delimit.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
