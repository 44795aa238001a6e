package org.delimit.draw;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads an SVG file as a viewer would, but for its looks. */
final class Svg {
  private static final Pattern OUTSIDE = Pattern.compile("(?i)href|url\\(|@import|<!|https?:");
  private static final Pattern NUMBERS = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final Document document;

  private Svg(Document document) {
    this.document = document;
  }

  /** Parses a file that must be well-formed and refer to nothing. */
  static Svg of(String text) {
    String inside = text.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "").replaceAll("<!--[^>]*-->", "");
    Matcher outside = OUTSIDE.matcher(inside);
    if (outside.find()) {
      throw new AssertionError("The file refers to something: " + outside.group());
    }
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return new Svg(
          builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> all(String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < found.getLength(); k++) {
      elements.add((Element) found.item(k));
    }
    return elements;
  }

  List<String> texts() {
    return all("text").stream().map(Element::getTextContent).toList();
  }

  /** A property of an element, which it may have from one it lies in. */
  static String style(Element element, String property) {
    Pattern pattern = Pattern.compile("(?:^|[ ;])" + property + ":([^;]*)");
    for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
      Matcher found = pattern.matcher(at.getAttribute("style"));
      if (found.find()) {
        return found.group(1);
      }
    }
    return "";
  }

  /** The corners of a path of straight lines, x and y in turns. */
  static List<Double> corners(Element path) {
    return NUMBERS
        .matcher(path.getAttribute("d"))
        .results()
        .map(r -> Double.valueOf(r.group()))
        .toList();
  }
}
