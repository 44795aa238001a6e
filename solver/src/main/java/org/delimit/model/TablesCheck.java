package org.delimit.model;

import java.util.HashSet;
import java.util.Set;

/** Checks the tables that stand beside the districts: outer borders, displaced people, routes. */
final class TablesCheck {
  private final ProblemBuilder builder;
  private final ProblemCheck check;

  TablesCheck(ProblemBuilder builder, ProblemCheck check) {
    this.builder = builder;
    this.check = check;
  }

  void run() {
    for (int percent : builder.protectionPercents) {
      if (percent < 1 || percent > 100) {
        check.fail("The protection threshold (" + percent + " %) must be between 1 and 100 %.");
      }
    }
    builder.outerBorders.forEach(this::checkOuterBorder);
    builder.displaced.forEach(this::checkDisplaced);
    Set<String> routes = new HashSet<>();
    for (ExportRoute route : builder.exportRoutes) {
      if (!routes.add(route.id())) {
        check.fail("The export route (" + route.id() + ") is given twice.");
      }
      checkRoute(route);
    }
  }

  private void checkOuterBorder(OuterBorder border) {
    check.requireDistrict(border.district(), "outer borders: there is no district");
    double metres = border.metres();
    if (!(metres >= 0 && metres <= ProblemCheck.MAXIMUM_BORDER_METRES)) {
      check.fail(
          "The outer border ("
              + metres
              + ") of district ("
              + border.district()
              + ") must be between 0 and "
              + ProblemCheck.MAXIMUM_BORDER_METRES
              + " metres.");
    }
  }

  private void checkDisplaced(Displaced row) {
    check.requireDistrict(row.origin(), "displaced people, origin: there is no district");
    check.requireDistrict(row.present(), "displaced people, present: there is no district");
    if (!row.group().isEmpty() && !builder.groups.contains(row.group())) {
      check.fail(
          "Displaced people belong to the unknown group ("
              + row.group()
              + ")."
              + Suggestion.phrase(row.group(), builder.groups));
    }
    if (row.persons() < 0 || row.persons() > ProblemCheck.MAXIMUM_DISTRICT_POPULATION) {
      check.fail(
          "The displaced people ("
              + row.persons()
              + ") from district ("
              + row.origin()
              + ") must be between 0 and "
              + ProblemCheck.MAXIMUM_DISTRICT_POPULATION
              + " persons.");
    }
  }

  private void checkRoute(ExportRoute route) {
    if (route.districts().isEmpty()) {
      check.fail("The export route (" + route.id() + ") crosses no district.");
    }
    for (String district : route.districts()) {
      check.requireDistrict(district, "export route (" + route.id() + "): there is no district");
    }
  }
}
