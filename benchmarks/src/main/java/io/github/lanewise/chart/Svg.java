package io.github.lanewise.chart;

import java.awt.Graphics2D;
import java.io.StringWriter;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** SVG elements. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Digits after the point of a coordinate; a hundredth of a pixel is seen by nobody. */
    private static final int PRECISION = 2;

    private Svg() {}

    /**
     * What is drawn, as SVG.
     *
     * @param width in pixels
     * @param height in pixels
     * @param texts the texts that are drawn as outlines
     * @param drawing draws it
     * @return the element
     */
    static String of(int width, int height, Set<String> texts, Consumer<Graphics2D> drawing) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        context.setComment(null);
        SvgCanvas canvas = new SvgCanvas(context, texts);
        drawing.accept(canvas);
        Element root = document.getDocumentElement();
        canvas.getRoot(root);
        tidy(root);
        root.setAttribute("font-family", Style.FAMILIES);
        root.setAttribute("viewBox", "0 0 %d %d".formatted(width, height));
        root.setAttribute("width", String.valueOf(width));
        root.setAttribute("style", "max-width:100%;height:auto");
        return text(root);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the fonts for other machines, and takes away ids, which a page with several pictures would hold twice. */
    private static void tidy(Element root) {
        NodeList elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            element.removeAttribute("id");
            if (element.hasAttribute("font-family")) {
                element.setAttribute("font-family", Style.FAMILIES);
            }
        }
    }

    private static String text(Element root) {
        StringWriter writer = new StringWriter();
        try {
            Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
            identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            identity.transform(new DOMSource(root), new StreamResult(writer));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return writer.toString();
    }
}
