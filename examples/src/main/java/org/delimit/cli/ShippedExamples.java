package org.delimit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The problems that ship with the program, in its jar or its folder of classes. */
final class ShippedExamples implements AutoCloseable {
  static final String PROBLEM = "problem.yaml";

  private final FileSystem jar;
  private final Path data;

  private ShippedExamples(FileSystem jar, Path data) {
    this.jar = jar;
    this.data = data;
  }

  /** Opens them; paths are valid until they are closed. */
  static ShippedExamples open() {
    try {
      Path home =
          Path.of(
              ShippedExamples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return new ShippedExamples(null, home.resolve("data"));
      }
      FileSystem jar = FileSystems.newFileSystem(home);
      return new ShippedExamples(jar, jar.getPath("/data"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the program is no file.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> names() {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(data)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(PROBLEM)))
          .map(folder -> folder.getFileName().toString().replace("/", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path problem(String name) {
    return data.resolve(name).resolve(PROBLEM);
  }

  /** The files of an example in the order of their names. */
  List<Path> files(String name) {
    try (Stream<Path> files = Files.list(data.resolve(name))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The comment that begins its problem file, up to the end of the line. */
  String description(String name) {
    try (Stream<String> lines = Files.lines(problem(name))) {
      return lines
          .findFirst()
          .filter(line -> line.startsWith("#"))
          .orElse("")
          .replaceFirst("# *", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (jar != null) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
