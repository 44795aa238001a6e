package org.delimit.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.delimit.model.Suggestion;

/** What the readers of one problem share: its folder, what was found wrong, notes and hashes. */
final class Reading {
  private final Path yaml;
  private final Problems problems = new Problems();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();

  Reading(Path yaml) {
    this.yaml = yaml;
    inputs.put(yaml.getFileName().toString(), TextFile.sha256(yaml));
  }

  Path yaml() {
    return yaml;
  }

  Problems problems() {
    return problems;
  }

  List<String> notes() {
    return notes;
  }

  /** SHA-256 of every file read, by its name in the problem file. */
  Map<String, String> inputs() {
    return inputs;
  }

  void note(String note) {
    notes.add(note);
  }

  /** The file a value names, which must be there; null after noting a fault. */
  Path file(YamlNode named) {
    Path path = path(named);
    if (path == null) {
      return null;
    }
    if (Files.isRegularFile(path)) {
      inputs.put(named.text(), TextFile.sha256(path));
      return path;
    }
    String what = Files.isDirectory(path) ? " is a folder: a file is needed." : " does not exist.";
    problems.add(
        named,
        "the file (" + named.text() + ")" + what + Suggestion.phrase(named.text(), siblings(path)));
    return null;
  }

  /** The file a value names if it is there; null if it is not. */
  Path fileIfPresent(YamlNode named) {
    Path path = path(named);
    if (path == null || !Files.isRegularFile(path)) {
      return null;
    }
    inputs.put(named.text(), TextFile.sha256(path));
    return path;
  }

  /** Hashes the files that belong to a Shapefile, too. */
  void addParts(YamlNode named, Path path) {
    String name = named.text();
    int dot = name.length() - ".shp".length();
    if (name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
      String file = path.getFileName().toString();
      for (String ending : List.of(".dbf", ".prj", ".cpg")) {
        Path part = path.resolveSibling(file.substring(0, file.length() - 4) + ending);
        if (Files.isRegularFile(part)) {
          inputs.put(name.substring(0, dot) + ending, TextFile.sha256(part));
        }
      }
    }
  }

  /** The table of a CSV file a value names; null after noting a fault. */
  Table csv(YamlNode named) {
    Path path = named == null ? null : file(named);
    if (path == null) {
      return null;
    }
    try {
      return CsvTable.read(path);
    } catch (InputException e) {
      problems.addAll(e);
      return null;
    }
  }

  private Path path(YamlNode named) {
    String name = YamlMap.text(named, problems);
    if (name == null) {
      return null;
    }
    try {
      return yaml.resolveSibling(name);
    } catch (InvalidPathException e) {
      problems.add(named, "the value (" + name + ") is no file name.");
      return null;
    }
  }

  private static List<String> siblings(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
