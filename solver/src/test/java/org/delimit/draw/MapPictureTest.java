package org.delimit.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.delimit.geometry.VoronoiCells;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

class MapPictureTest {
  private static final String HOSTILE =
      "</title><script>alert(1)</script>\u0007\ufffe & \"O'Neill\"";
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Random cells far in the north, where a map without a projection is twice too wide. */
  private record Country(Plan plan, List<Geometry> shapes) {
    static Country of(long seed, int districts, int states) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Coordinate> points = new ArrayList<>();
      ProblemBuilder builder = PartitionProblem.builder("Country " + HOSTILE).groups("red", "blue");
      for (int i = 0; i < districts; i++) {
        points.add(new Coordinate(10 + 8 * random.nextDouble(), 58 + 5 * random.nextDouble()));
        Map<String, Long> people = Map.of("red", random.nextLong(1000), "blue", 500L);
        builder.district(
            District.of("d" + i, people).withName("N" + i).withOil(random.nextInt(3) * 900));
      }
      for (int s = 0; s < states; s++) {
        List<String> home = s == 0 ? List.of("red") : s == 1 ? List.of("blue") : List.of();
        builder.state(new State("S" + s, "State " + s, home));
      }
      builder.special("d0").bridge("d1", "d5");
      for (int i = 1; i < districts; i++) {
        builder.border("d" + (i - 1), "d" + i, 1000);
      }
      PartitionProblem problem = builder.build();
      int[] plan = new int[districts];
      plan[0] = problem.specialIndex();
      for (int i = 1; i < districts; i++) {
        plan[i] = random.nextInt(states);
      }
      Geometry box = FACTORY.toGeometry(new Envelope(10, 18, 58, 63));
      return new Country(Plan.of(problem, plan), VoronoiCells.of(points, box));
    }

    MapPicture map() {
      return MapPicture.of(plan, shapes);
    }
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static String css(Color colour) {
    return "rgb(%d,%d,%d)".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  /** A path is the shape of its district under one map from degrees to pixels, north up. */
  private static double[] place(List<Geometry> shapes, Svg svg) {
    Envelope degrees = new Envelope();
    Envelope pixels = new Envelope();
    for (int i = 0; i < shapes.size(); i++) {
      degrees.expandToInclude(shapes.get(i).getEnvelopeInternal());
      List<Double> corners = Svg.corners(svg.all("path").get(i));
      for (int k = 0; k < corners.size(); k += 2) {
        pixels.expandToInclude(corners.get(k), corners.get(k + 1));
      }
    }
    double x = pixels.getWidth() / degrees.getWidth();
    double y = pixels.getHeight() / degrees.getHeight();
    double middle = Math.toRadians((degrees.getMinY() + degrees.getMaxY()) / 2);
    assertThat(x / y).isCloseTo(Math.cos(middle), within(1e-4));
    return new double[] {
      x, pixels.getMinX() - x * degrees.getMinX(), -y, pixels.getMinY() + y * degrees.getMaxY()
    };
  }

  private static Geometry onSheet(Geometry shape, double[] place) {
    Geometry copy = shape.copy();
    copy.apply(
        (org.locationtech.jts.geom.CoordinateFilter)
            at ->
                at.setCoordinate(
                    new Coordinate(place[0] * at.x + place[1], place[2] * at.y + place[3])));
    copy.geometryChanged();
    return copy;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void svg_anyMap_hasOnePathADistrictWithItsShapeAndFill(long seed) {
    Country country = Country.of(seed, 60, 9);
    Svg svg = Svg.of(Pictures.svg(country.map(), 1200));
    double[] place = place(country.shapes(), svg);
    for (int i = 0; i < 60; i++) {
      org.w3c.dom.Element path = svg.all("path").get(i);
      Color fill = i == 0 ? Color.WHITE : Palette.state(country.plan().stateIndex(i));
      String found = Svg.style(path, "fill").replace("white", css(Color.WHITE));
      assertThat(found).as("district %d", i).isEqualTo(css(fill));
      assertThat(Svg.style(path, "stroke")).isEqualTo("none");
      Geometry shape = onSheet(country.shapes().get(i), place);
      List<Double> corners = Svg.corners(path);
      for (int k = 0; k < corners.size(); k += 2) {
        Point corner = FACTORY.createPoint(new Coordinate(corners.get(k), corners.get(k + 1)));
        assertThat(shape.getBoundary().distance(corner)).as("district %d", i).isLessThan(0.05);
      }
    }
    assertThat(svg.all("script")).isEmpty();
    assertThat(svg.all("title").get(0).getTextContent()).contains("<script>");
    assertThat(svg.texts()).contains("State 8", "S8", "Border of a state", "Bridge, a link across");
    assertThat(svg.root().getAttribute("viewBox")).startsWith("0 0 1200 ");
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 1500})
  void png_anyWidth_showsEachDistrictInTheColourOfItsState(int width) throws IOException {
    Country country = Country.of(3, 30, 7);
    MapPicture map = country.map();
    BufferedImage image = image(Pictures.png(map, width));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo((int) Math.ceil(map.height() * width / 1200.0));
    double[] place = place(country.shapes(), Svg.of(Pictures.svg(map, width)));
    for (int i = 1; i < 30; i++) {
      PreparedGeometry inside =
          PreparedGeometryFactory.prepare(onSheet(country.shapes().get(i), place).buffer(-3));
      Color fill = Palette.state(country.plan().stateIndex(i));
      int[] counts = new int[2];
      Envelope box = inside.getGeometry().getEnvelopeInternal();
      for (double x = box.getMinX(); x < box.getMaxX(); x += 4) {
        for (double y = box.getMinY(); y < box.getMaxY(); y += 4) {
          if (inside.contains(FACTORY.createPoint(new Coordinate(x, y)))) {
            int rgb = image.getRGB((int) (x * width / 1200), (int) (y * width / 1200));
            counts[new Color(rgb).equals(fill) ? 0 : 1]++;
          }
        }
      }
      // Names and bridges may hide a part.
      assertThat(counts[0]).as("district %d", i).isGreaterThanOrEqualTo(counts[1]);
    }
  }

  @Test
  void files_sameMap_haveTheSameBytes() {
    Country country = Country.of(4, 30, 3);
    MapPicture map = country.map().withReference(country.plan()).withFoot("Grade D.");
    MapPicture again =
        Country.of(4, 30, 3).map().withReference(country.plan()).withFoot("Grade D.");
    assertThat(Pictures.svg(map, 900)).isEqualTo(Pictures.svg(again, 900));
    assertThat(Pictures.png(map, 900)).isEqualTo(Pictures.png(again, 900));
    assertThat(Pictures.svg(map.asSchematic(), 900)).contains("Schematic").contains("Grade D.");
    assertThat(Pictures.svg(map, 900)).contains("Reference line").doesNotContain("Schematic");
  }

  @Test
  void map_acrossThe180thMeridian_isWhole() {
    PartitionProblem problem =
        PartitionProblem.builder("Pacific")
            .groups("any")
            .district(District.of("w", Map.of("any", 1L)))
            .district(District.of("e", Map.of("any", 1L)))
            .border("w", "e", 1)
            .state(new State("A", "A", List.of()))
            .state(new State("B", "B", List.of()))
            .build();
    List<Geometry> shapes =
        List.of(
            FACTORY.toGeometry(new Envelope(178, 180, -18, -16)),
            FACTORY.toGeometry(new Envelope(-180, -178, -18, -16)));
    Svg svg = Svg.of(Pictures.svg(MapPicture.of(Plan.of(problem, new int[] {0, 1}), shapes), 600));
    List<Double> west = Svg.corners(svg.all("path").get(0));
    List<Double> east = Svg.corners(svg.all("path").get(1));
    double greatest = Collections.max(List.of(west.get(0), west.get(2), west.get(4), west.get(6)));
    double least = Collections.min(List.of(east.get(0), east.get(2), east.get(4), east.get(6)));
    assertThat(greatest).isCloseTo(least, within(0.01));
  }

  @Test
  void map_badInput_isTold() {
    Country country = Country.of(5, 10, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapPicture.of(country.plan(), List.of()))
        .withMessageContaining("(0) shapes: the problem has 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapPicture.of(country.plan(), Collections.nCopies(10, null)))
        .withMessageContaining("no shapes to draw");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> country.map().withTheme(new MapTheme("", List.of(), List.of(), List.of())))
        .withMessageContaining("(0) colours");
    for (int width : new int[] {0, 199, 8001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Pictures.png(country.map(), width))
          .withMessageContaining("(" + width + ")");
      assertThatIllegalArgumentException().isThrownBy(() -> Pictures.svg(country.map(), width));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pictures.write(country.map(), 300, java.nio.file.Path.of("a.pdf")))
        .withMessageContaining("(a.pdf) must end in one of: png, svg.");
  }
}
