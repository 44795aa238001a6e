package org.delimit.geometry.io;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files a Shapefile consists of, beside each other in a folder or in a zip file. Their endings
 * may be in any case.
 */
final class ShapefileParts implements Closeable {
  private static final String SHAPES = ".shp";

  /** Real tables and shapes shrink a hundredfold at most; what shrinks more is a trap. */
  private static final long MOST_TIMES = 300;

  private final Path path;
  private final ZipFile zip;

  /** The parts by ending: names of entries in a zip file, of files in the folder otherwise. */
  private final TreeMap<String, String> names = new TreeMap<>();

  private ShapefileParts(Path path, ZipFile zip) {
    this.path = path;
    this.zip = zip;
  }

  /**
   * Finds the parts.
   *
   * @param layer name of the .shp file in a zip file without its ending; may be null if there is
   *     only one
   */
  static ShapefileParts open(Path path, String layer) throws IOException {
    if (!lower(path.getFileName().toString()).endsWith(".zip")) {
      ShapefileParts parts = new ShapefileParts(path, null);
      parts.findInFolder();
      return parts;
    }
    ZipFile zip = new ZipFile(path.toFile());
    try {
      ShapefileParts parts = new ShapefileParts(path, zip);
      parts.findInZip(layer);
      return parts;
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The content of the part with an ending such as {@code .dbf}; null if there is none. */
  InputStream part(String ending) throws IOException {
    String name = names.get(ending);
    if (name == null) {
      return null;
    }
    if (zip == null) {
      return new BufferedInputStream(Files.newInputStream(path.resolveSibling(name)));
    }
    ZipEntry entry = zip.getEntry(name);
    long most = MOST_TIMES * Math.max(1000, entry.getCompressedSize());
    return new BufferedInputStream(new Limited(zip.getInputStream(entry), most));
  }

  /** How the part is named in messages. */
  Path file(String ending) {
    String name = names.getOrDefault(ending, "");
    return zip == null ? path.resolveSibling(name) : Path.of(path + "!" + name);
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  private void findInFolder() throws IOException {
    String own = path.getFileName().toString();
    String stem = stem(own);
    Path folder = path.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(stem + "."))
          .sorted()
          .forEach(name -> names.putIfAbsent(lower(name.substring(stem.length())), name));
    }
    names.put(SHAPES, own);
  }

  private void findInZip(String layer) {
    List<String> all = new ArrayList<>();
    zip.stream()
        .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
        .forEach(entry -> all.add(entry.getName()));
    List<String> shapes = all.stream().filter(name -> lower(name).endsWith(SHAPES)).toList();
    if (shapes.isEmpty()) {
      throw new MapFileException(path, "", "the zip file holds no .shp file.", null);
    }
    String chosen =
        LayerChoice.choose(
            path, shapes, name -> stem(name.substring(name.lastIndexOf('/') + 1)), layer);
    String stem = stem(chosen);
    all.stream()
        .filter(name -> name.startsWith(stem + "."))
        .forEach(name -> names.putIfAbsent(lower(name.substring(stem.length())), name));
    names.put(SHAPES, chosen);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Ends in an exception after so many bytes. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      return count(read, read);
    }

    private int count(int result, int bytes) throws IOException {
      left -= result < 0 ? 0 : bytes;
      if (left < 0) {
        throw new IOException("it unpacks to more than " + MOST_TIMES + " times its size");
      }
      return result;
    }
  }
}
