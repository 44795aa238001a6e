package org.delimit.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.delimit.constraint.Finding;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.OuterBorder;

/** Walks around each state, over all outer borders and edges, and compares it with a circle. */
final class ReferenceShape {
  /* 4π with twelve decimals; the quotient of square metres and square millimetres has six zeros. */
  private static final BigDecimal FOUR_PI = new BigDecimal("12.566370614359");

  private ReferenceShape() {}

  static Assessment assess(PlanSums sums) {
    Assessment assessment = new Assessment();
    for (int s = 0; s < sums.states(); s++) {
      if (!sums.members(s).isEmpty()) {
        long perimeter = perimeter(sums, s);
        long compactness = millionths(sums.area(s), perimeter);
        assessment.add(
            new Finding(
                "State ("
                    + sums.stateId(s)
                    + ") has a perimeter of "
                    + Math.round(perimeter / 1e6)
                    + " km around "
                    + Math.round(sums.area(s).doubleValue() / 1e6)
                    + " km²: its Polsby–Popper compactness is "
                    + BigDecimal.valueOf(compactness / 1000, 3)
                    + ".",
                1_000_000 - compactness,
                sums.ids(sums.members(s)),
                List.of(sums.stateId(s))));
      }
    }
    return assessment;
  }

  private static long perimeter(PlanSums sums, int state) {
    long perimeter = 0;
    for (OuterBorder border : sums.problem().outerBorders()) {
      int district = sums.problem().districtIndex(border.district());
      perimeter += sums.stateOf(district) == state ? border.millimetres() : 0;
    }
    DualGraph graph = sums.problem().graph();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      boolean a = sums.stateOf(graph.endA(edge)) == state;
      boolean b = sums.stateOf(graph.endB(edge)) == state;
      perimeter += a != b ? graph.millimetres(edge) : 0;
    }
    return perimeter;
  }

  private static long millionths(BigInteger area, long perimeter) {
    if (perimeter == 0) {
      return 0;
    }
    BigInteger square = BigInteger.valueOf(perimeter).pow(2);
    BigInteger circle = FOUR_PI.movePointRight(12).toBigIntegerExact();
    return circle.multiply(area).divide(square).min(BigInteger.valueOf(1_000_000)).longValueExact();
  }
}
