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

  private static final String YAML = ".yaml";

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

  /**
   * The names of all problems: that of a folder for its problem.yaml, folder/name for each further
   * name.yaml beside it.
   */
  List<String> names() {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    return list(data).stream()
        .map(ShippedExamples::fileName)
        .filter(folder -> Files.isRegularFile(problem(folder)))
        .flatMap(folder -> Stream.concat(Stream.of(folder), further(folder)))
        .sorted()
        .toList();
  }

  private Stream<String> further(String folder) {
    return files(folder).stream()
        .map(ShippedExamples::fileName)
        .filter(file -> file.endsWith(YAML) && !file.equals(PROBLEM))
        .map(file -> folder + "/" + file.substring(0, file.length() - YAML.length()));
  }

  /** The problem file of an example. */
  Path problem(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? data.resolve(name).resolve(PROBLEM)
        : data.resolve(name.substring(0, slash)).resolve(name.substring(slash + 1) + YAML);
  }

  /** The files beside the problem of an example, itself included, in the order of their names. */
  List<Path> files(String name) {
    return list(problem(name).getParent()).stream().filter(Files::isRegularFile).toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(Path path) {
    return path.getFileName().toString().replace("/", "");
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
