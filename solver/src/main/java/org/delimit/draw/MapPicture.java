package org.delimit.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.locationtech.jts.geom.Geometry;

/**
 * A map of a plan: districts in the colours of a theme, bold borders between states, special
 * districts hatched, bridges dashed, a legend, a scale and what the data are worth. North is up.
 * Immutable, but for the geometries it holds; safe for use by several threads if nobody changes
 * them. Painting takes O(vertices · log vertices).
 */
public final class MapPicture implements Picture {
  /** Pixels between lines of a hatch. */
  static final double HATCH = 7;

  private static final double MARGIN = 24;
  private static final double TALLEST = 1150;
  private static final double HEAD = 20;
  private static final double SMALL = 11.5;
  private static final double LINE_OF_TEXT = 15;

  private final Plan plan;
  private final Ground.Land land;
  private final MapTheme theme;
  private final String title;
  private final boolean schematic;
  private final Optional<Plan> reference;
  private final String foot;

  private final Ground ground;
  private final MapLegend legend;
  private final List<String> headLines;
  private final List<String> footLines;
  private final double top;
  private final double under;

  private MapPicture(
      Plan plan,
      Ground.Land land,
      MapTheme theme,
      String title,
      boolean schematic,
      Optional<Plan> reference,
      String foot) {
    this.plan = plan;
    this.land = land;
    this.theme = theme;
    this.title = title;
    this.schematic = schematic;
    this.reference = reference;
    this.foot = foot;
    double wide = Pictures.SHEET - 2 * MARGIN;
    headLines = Brush.lines(theme.heading(), 14, wide);
    footLines = foot.isBlank() ? List.of() : Brush.lines(foot, SMALL, wide);
    top = MARGIN + HEAD + 10 + headLines.size() * 19 + 8;
    ground = Ground.of(land, MARGIN, top, wide - MapLegend.WIDTH - MARGIN, TALLEST);
    legend = new MapLegend(plan.problem(), theme, reference.isPresent());
    under = top + Math.max(ground.height(), legend.height()) + 16;
  }

  /**
   * A map of a plan in the colours of its states, named after its problem.
   *
   * @param plan a plan
   * @param shapes one polygon or multipolygon a district in degrees of longitude and latitude, in
   *     the order of the problem, null where there is none
   * @return a picture
   * @throws IllegalArgumentException if there is not one shape a district, or none has an area
   */
  public static MapPicture of(Plan plan, List<Geometry> shapes) {
    int districts = plan.problem().districts().size();
    if (shapes.size() != districts) {
      throw new IllegalArgumentException(
          "The picture has (%d) shapes: the problem has %d districts."
              .formatted(shapes.size(), districts));
    }
    return new MapPicture(
        plan,
        Ground.land(shapes),
        MapTheme.plan(plan),
        plan.problem().name(),
        false,
        Optional.empty(),
        "");
  }

  /**
   * Changes what the map shows.
   *
   * @param newTheme a theme of the same plan
   * @return a changed copy
   * @throws IllegalArgumentException if the theme has not one colour a district
   */
  public MapPicture withTheme(MapTheme newTheme) {
    if (newTheme.fills().size() != districts()) {
      throw new IllegalArgumentException(
          "The theme has (%d) colours: the problem has %d districts."
              .formatted(newTheme.fills().size(), districts()));
    }
    return new MapPicture(plan, land, newTheme, title, schematic, reference, foot);
  }

  /**
   * Changes the title.
   *
   * @param newTitle a few words
   * @return a changed copy
   */
  public MapPicture withTitle(String newTitle) {
    return new MapPicture(plan, land, theme, newTitle, schematic, reference, foot);
  }

  /**
   * Says that the shapes are stand-ins for the real borders of the districts.
   *
   * @return a changed copy
   */
  public MapPicture asSchematic() {
    return new MapPicture(plan, land, theme, title, true, reference, foot);
  }

  /**
   * Draws the line of another plan over the map, dashed.
   *
   * @param other a plan of the same districts, such as the line in force
   * @return a changed copy
   */
  public MapPicture withReference(Plan other) {
    return new MapPicture(plan, land, theme, title, schematic, Optional.of(other), foot);
  }

  /**
   * Says at the foot where the data come from and what they are worth.
   *
   * @param newFoot a sentence or more, or the empty text
   * @return a changed copy
   */
  public MapPicture withFoot(String newFoot) {
    return new MapPicture(plan, land, theme, title, schematic, reference, newFoot);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder("Map. ").append(theme.heading());
    theme
        .legend()
        .forEach(
            entry ->
                text.append(' ')
                    .append(entry.text())
                    .append(": ")
                    .append(entry.detail())
                    .append('.'));
    return text.append(schematic ? " Schematic." : "").toString();
  }

  @Override
  public int height() {
    return (int) Math.ceil(under + 34 + footLines.size() * LINE_OF_TEXT + MARGIN / 2);
  }

  @Override
  public void paint(Graphics2D graphics) {
    Brush brush = new Brush(graphics);
    brush.text(
        Brush.cut(title, HEAD, true, Pictures.SHEET - 2 * MARGIN),
        MARGIN,
        MARGIN + HEAD,
        HEAD,
        true,
        Palette.INK);
    for (int k = 0; k < headLines.size(); k++) {
      brush.text(headLines.get(k), MARGIN, MARGIN + HEAD + 24 + 19 * k, 14, false, Palette.SOFT);
    }
    paintDistricts(graphics, brush);
    Geometry[] states = states();
    paintSpecial(brush, states[states.length - 1]);
    paintBorders(brush, states);
    paintBridges(brush);
    MapNames names = new MapNames(problem(), ground);
    names.paintStates(graphics, brush, states);
    names.paintDistricts(brush, theme.fills());
    legend.paint(brush, Pictures.SHEET - MARGIN - MapLegend.WIDTH, top);
    paintFoot(brush);
  }

  private int districts() {
    return land.districts().length;
  }

  private PartitionProblem problem() {
    return plan.problem();
  }

  /* Without antialiasing no white shines through between neighbours; the borders smooth the edge. */
  private void paintDistricts(Graphics2D graphics, Brush brush) {
    Object before = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    for (int i = 0; i < districts(); i++) {
      if (!ground.district(i).isEmpty()) {
        brush.fill(ground.shape(ground.district(i)), theme.fills().get(i));
      }
    }
    if (before != null) {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
    }
  }

  private Geometry[] states() {
    Geometry[] states = new Geometry[problem().specialIndex() + 1];
    for (int s = 0; s < states.length; s++) {
      int state = s;
      states[s] = ground.union(i -> plan.stateIndex(i) == state);
    }
    return states;
  }

  private void paintSpecial(Brush brush, Geometry special) {
    if (!special.isEmpty()) {
      brush.draw(ground.shape(Hatch.of(ground, special, HATCH)), Palette.INK, 1);
    }
  }

  private void paintBorders(Brush brush, Geometry[] states) {
    double thin = Math.min(0.7, 8 / Math.sqrt(districts()));
    Path2D all = new Path2D.Double();
    for (int i = 0; i < districts(); i++) {
      all.append(ground.shape(ground.district(i)), false);
    }
    brush.draw(all, new Color(0x454545), thin);
    for (Geometry state : states) {
      if (!state.isEmpty()) {
        brush.draw(ground.shape(state), Palette.INK, 2);
      }
    }
    for (int district : theme.marked()) {
      brush.draw(ground.shape(ground.district(district)), Palette.MARK, 1.6);
    }
    reference.ifPresent(other -> paintReference(brush, other));
  }

  private void paintReference(Brush brush, Plan other) {
    Map<String, String> states = other.toMap();
    List<String> names = states.values().stream().distinct().toList();
    int[] numbers =
        problem().districts().stream().mapToInt(d -> names.indexOf(states.get(d.id()))).toArray();
    for (Geometry line : ground.linesBetween(numbers)) {
      Shape shape = ground.shape(line);
      brush.draw(shape, Color.WHITE, 5);
      brush.dashed(shape, Palette.REFERENCE, 2.6f, 9, 4);
    }
  }

  private void paintBridges(Brush brush) {
    DualGraph graph = problem().graph();
    for (int e = 0; e < graph.edgeCount(); e++) {
      Geometry a = ground.district(graph.endA(e));
      Geometry b = ground.district(graph.endB(e));
      if (graph.isBridge(e) && !a.isEmpty() && !b.isEmpty()) {
        double[] from = ground.middle(a);
        double[] to = ground.middle(b);
        Line2D line = new Line2D.Double(from[0], from[1], to[0], to[1]);
        brush.dashed(line, Palette.INK, 1.4f, 3, 3);
      }
    }
  }

  private void paintFoot(Brush brush) {
    double kilometres = Scale.roundAbove(60 * ground.kilometresPerPixel()).doubleValue();
    double length = kilometres / ground.kilometresPerPixel();
    double y = under + 8;
    brush.line(MARGIN, y, MARGIN + length, y, Palette.INK, 1.5);
    brush.line(MARGIN, y - 4, MARGIN, y + 4, Palette.INK, 1.5);
    brush.line(MARGIN + length, y - 4, MARGIN + length, y + 4, Palette.INK, 1.5);
    String note =
        Scale.label(kilometres)
            + " km   North is up."
            + (schematic ? " Schematic: the shapes are stand-ins for the real borders." : "");
    brush.text(note, MARGIN + length + 10, y + 4, SMALL, false, Palette.INK);
    for (int k = 0; k < footLines.size(); k++) {
      brush.text(
          footLines.get(k), MARGIN, under + 34 + LINE_OF_TEXT * k, SMALL, false, Palette.SOFT);
    }
  }
}
