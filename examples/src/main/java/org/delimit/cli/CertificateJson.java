package org.delimit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.delimit.certify.Certificate;
import org.delimit.certify.CertifyObjective;
import org.delimit.constraint.ConstraintType;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.report.ReportExtras;

/** Reads a {@code certificate.json} and the plan beside it, as {@code certify} writes them. */
final class CertificateJson {
  private static final int DECIMALS = 3;

  private CertificateJson() {}

  /**
   * Adds the certificate to a report.
   *
   * @throws InputException if the file is no certificate
   */
  static ReportExtras addTo(Path file, PartitionProblem problem, ReportExtras extras) {
    Path plan = file.resolveSibling("plan.csv");
    Optional<Plan> best =
        Files.isRegularFile(plan)
            ? Optional.of(PlanFiles.readCsv(problem, plan))
            : Optional.empty();
    JsonNode json = read(file);
    try {
      return extras.withCertificate(
          new Certificate(
              objective(json.path("objective").asText()),
              amount(json.path("best")),
              amount(json.path("bound")),
              json.path("proven").asBoolean(),
              texts(json.path("infeasible")),
              types(json.path("leftOut")),
              json.path("method").asText(),
              json.path("partialPlans").asLong(),
              Duration.ofMillis(json.path("seconds").decimalValue().movePointRight(3).longValue()),
              best));
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new InputException(
          file.toString(), "", "this is no certificate: " + wrong.getMessage());
    }
  }

  private static JsonNode read(Path file) {
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readString(file));
      if (json.isObject()) {
        return json;
      }
    } catch (IOException unreadable) {
      throw new InputException(
          file.toString(), "", "the file is no JSON text: " + unreadable.getMessage());
    }
    throw new InputException(file.toString(), "", "a certificate must be a JSON object.");
  }

  private static CertifyObjective objective(String word) {
    return Arrays.stream(CertifyObjective.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("objective (%s) is unknown.".formatted(word)));
  }

  private static List<ConstraintType> types(JsonNode ids) {
    return texts(ids).stream()
        .map(
            id ->
                Arrays.stream(ConstraintType.values())
                    .filter(type -> type.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "constraint (%s) is unknown.".formatted(id))))
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static OptionalLong amount(JsonNode value) {
    if (!value.isNumber()) {
      return OptionalLong.empty();
    }
    BigDecimal thousandths = value.decimalValue().movePointRight(DECIMALS);
    return OptionalLong.of(thousandths.longValueExact());
  }
}
