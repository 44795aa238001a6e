package org.delimit.io;

import java.math.BigDecimal;
import org.delimit.geometry.coverage.RepairLimits;

/** Reads {@code districts.repair}: what a repair of the shapes may do. */
final class RepairSection {
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  private RepairSection() {}

  /** The limits; null if no repair is asked for, or after noting a fault. */
  static RepairLimits read(YamlNode node, Problems problems) {
    if (node == null) {
      return null;
    }
    YamlMap map = YamlMap.of(node, problems, "snap-metres", "gap-metres", "most-metres");
    if (map.required("most-metres") == null) {
      return null;
    }
    Double most = map.decimal("most-metres", MOST);
    Double snap = map.decimal("snap-metres", MOST);
    Double gap = map.decimal("gap-metres", MOST);
    if (most == null) {
      return null;
    }
    try {
      RepairLimits usual = RepairLimits.upTo(most);
      return new RepairLimits(
          snap == null ? usual.snapMetres() : snap, gap == null ? most : gap, most);
    } catch (IllegalArgumentException e) {
      problems.add(node, e.getMessage());
      return null;
    }
  }
}
