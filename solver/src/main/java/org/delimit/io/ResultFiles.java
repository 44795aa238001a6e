package org.delimit.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;
import org.delimit.model.PlanScore;

/**
 * Writes results as JSON. Equal sheets give equal bytes on one Java version: nothing in it is a
 * time, and members stand in a fixed order. Stateless and safe for use by several threads.
 */
public final class ResultFiles {
  private static final String OPTAPLANNER =
      "META-INF/maven/org.optaplanner/optaplanner-core-impl/pom.properties";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private ResultFiles() {}

  /**
   * Writes a result as a whole or not at all.
   *
   * @param sheet the result
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   */
  public static void write(ResultSheet sheet, Path path) {
    OutputFiles.write(path, out -> write(tree(sheet), out));
  }

  /**
   * Writes plain values as JSON, as a whole or not at all.
   *
   * @param tree texts, numbers, booleans, lists and maps of these, in the order to write
   * @param path the file, replaced if it exists; missing folders are made
   * @throws InputException if the file cannot be written
   */
  public static void write(Map<String, Object> tree, Path path) {
    OutputFiles.write(path, out -> write(tree, out));
  }

  /**
   * The part of a result that says how good a plan is, as the members {@code feasible}, {@code
   * score} and {@code constraints} of the result file, and further ones.
   *
   * @param explanation the score of a plan
   * @param members further members by name, such as {@code measures} and the sections of a {@link
   *     ResultSheet}
   * @return JSON text that ends with a line end
   */
  public static String scoreJson(Explanation explanation, Map<String, Object> members) {
    Map<String, Object> tree = scoreTree(explanation);
    tree.putAll(members);
    return json(tree);
  }

  /**
   * Plain Java values as JSON, laid out as in {@code result.json}.
   *
   * @param members values by name
   * @return JSON text
   */
  public static String json(Map<String, Object> members) {
    StringWriter out = new StringWriter();
    try {
      write(members, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Map<String, Object> tree, Writer out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    JsonTree.write(json, tree);
    json.writeRaw('\n');
    json.flush();
  }

  private static Map<String, Object> tree(ResultSheet sheet) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("problem", sheet.plan().problem().name());
    tree.putAll(scoreTree(sheet.explanation()));
    tree.put("infeasible", sheet.infeasible());
    tree.put("measures", sheet.measures());
    tree.put("baselines", sheet.baselines());
    tree.putAll(sheet.sections());
    tree.put("seed", sheet.seed());
    tree.put("steps", sheet.steps());
    tree.put("versions", versions(sheet.version()));
    tree.put("inputs", sheet.inputs());
    return tree;
  }

  private static Map<String, Object> scoreTree(Explanation explanation) {
    PlanScore score = explanation.score();
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("hard", PlanScore.decimal(score.hard()));
    parts.put("medium", PlanScore.decimal(score.medium()));
    parts.put("soft", PlanScore.decimal(score.soft()));
    Map<String, Object> constraints = new LinkedHashMap<>();
    for (ConstraintScore entry : explanation.constraints()) {
      Map<String, Object> constraint = new LinkedHashMap<>();
      constraint.put("level", entry.level().word());
      constraint.put("weight", entry.weight());
      constraint.put("penalty", entry.amount());
      constraint.put("unit", entry.type().unit());
      constraints.put(entry.type().id(), constraint);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("feasible", score.feasible());
    tree.put("score", parts);
    tree.put("constraints", constraints);
    return tree;
  }

  private static Map<String, Object> versions(String delimit) {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("delimit", delimit);
    versions.put("java", Runtime.version().toString());
    String optaplanner = optaplanner();
    if (optaplanner != null) {
      versions.put("optaplanner", optaplanner);
    }
    return versions;
  }

  private static String optaplanner() {
    Properties properties = new Properties();
    try (InputStream in = ResultFiles.class.getClassLoader().getResourceAsStream(OPTAPLANNER)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return null;
    }
    return properties.getProperty("version");
  }
}
