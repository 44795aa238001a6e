package org.delimit.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem of four districts in a row, as files. */
final class TinyMap {
  static final String PROBLEM = "problem.yaml";
  static final String DISTRICTS = "districts.csv";
  static final String BORDERS = "borders.csv";
  static final String REFERENCE = "ref.csv";

  private TinyMap() {}

  /** The files by name; can be changed. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        PROBLEM,
        """
        name: Tiny
        districts: {file: districts.csv, id: code, name: name}
        groups: {red: red, blue: blue}
        borders: {file: borders.csv, a: a, b: b, kilometres: km}
        states:
          - {id: N, name: North, home-of: [red]}
          - {id: S, name: South, home-of: [blue]}
        special: [d3]
        pins: {d1: N}
        reference: {file: ref.csv, name: Old line}
        constraints:
          contiguity: {level: hard, passable: true}
          exposure: {weight: 1, measure: homeland}
        revenue: {derivation-percent: 13}
        search: {time: 30s, seed: 1, threads: 1}
        """);
    files.put(
        DISTRICTS,
        """
        code,name,red,blue
        d1,One,100,10
        d2,Two,80,20
        d3,Three,50,50
        d4,Four,5,95
        """);
    files.put(
        BORDERS,
        """
        a,b,km
        d1,d2,10
        d2,d3,12.5
        d3,d4,7
        """);
    files.put(
        REFERENCE,
        """
        district,state
        d1,N
        d2,N
        d3,special
        d4,S
        """);
    return files;
  }

  /** Writes files into a folder; gives the problem file. */
  static Path write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder.resolve(PROBLEM);
  }
}
