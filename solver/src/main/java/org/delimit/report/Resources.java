package org.delimit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts from the class path that go into the page. */
final class Resources {
  private static final String D3 = "META-INF/resources/webjars/d3/7.9.0/";

  private Resources() {}

  /** A text beside this class. */
  static String own(String name) {
    return read(Resources.class.getClassLoader(), "org/delimit/report/" + name)
        .orElseThrow(() -> new IllegalStateException("The resource (" + name + ") is missing."));
  }

  /** D3 under its licence, safe inside a script element, or empty without its WebJar. */
  static Optional<String> d3(ClassLoader loader) {
    String licence = read(loader, D3 + "LICENSE").orElse("ISC licence, Mike Bostock");
    return read(loader, D3 + "dist/d3.min.js")
        .map(code -> "/*! D3 7.9.0\n" + licence.strip() + "\n*/\n" + inScript(code));
  }

  /** A string literal in a script may hold what would end the script element. */
  private static String inScript(String code) {
    return code.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }

  private static Optional<String> read(ClassLoader loader, String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The resource (" + path + ") is unreadable.", unreadable);
    }
  }
}
