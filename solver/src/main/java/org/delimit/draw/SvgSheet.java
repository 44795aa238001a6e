package org.delimit.draw;

import java.awt.Dimension;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Paints pictures as SVG, by Batik; the only class that knows it. */
final class SvgSheet {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 2;

  private SvgSheet() {}

  static String svg(Picture picture, int width, double scale) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(" Delimit ");
    context.setPrecision(DECIMALS);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(Pictures.SHEET, picture.height()));
    picture.paint(graphics);
    Element root = graphics.getRoot();
    root.setAttribute("width", Integer.toString(width));
    root.setAttribute("height", Integer.toString((int) Math.ceil(picture.height() * scale)));
    root.setAttribute("viewBox", "0 0 " + Pictures.SHEET + " " + picture.height());
    root.setAttribute("role", "img");
    Document owner = root.getOwnerDocument();
    root.insertBefore(background(owner, picture.height()), root.getFirstChild());
    root.insertBefore(text(owner, "desc", picture.description()), root.getFirstChild());
    root.insertBefore(text(owner, "title", picture.title()), root.getFirstChild());
    StringWriter out = new StringWriter();
    try {
      graphics.stream(root, out, true, false);
    } catch (SVGGraphics2DIOException impossible) {
      throw new IllegalStateException(impossible);
    }
    // Nothing in the file points outside of it, not even to the definition of its type.
    return out.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
  }

  private static Element background(Document owner, int height) {
    Element sheet = owner.createElementNS(NAMESPACE, "rect");
    sheet.setAttribute("width", Integer.toString(Pictures.SHEET));
    sheet.setAttribute("height", Integer.toString(height));
    sheet.setAttribute("fill", "#ffffff");
    sheet.setAttribute("stroke", "none");
    return sheet;
  }

  private static Element text(Document owner, String name, String text) {
    Element element = owner.createElementNS(NAMESPACE, name);
    element.appendChild(owner.createTextNode(Brush.printable(text)));
    return element;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
