package io.github.lanewise.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class PictureTest {
    private static final List<Double> SIZES = List.of(64.0, 1024.0, 16384.0, 1048576.0);

    private static Panel lines() {
        return LineChart.of(
                "Time of an element, σ(x) & more",
                "n",
                "ns",
                List.of(
                        new Series("lanewise <simd>", SIZES, List.of(0.6, 0.3, 0.31, 0.9)),
                        new Series("plain", SIZES, List.of(9.0, 8.0, 8.1, 8.2))),
                List.of(new Limit("L1", 8192), new Limit("L2", 262144), new Limit("L3", 1e9)));
    }

    private static Panel bars() {
        return BarChart.of(
                "Softmax", "ns an element", List.of(new Bar("ours", 0.7, 0.65, 0.9), new Bar("theirs", 1.1, 1.0, 1.3)));
    }

    private static Panel points() {
        return ScatterChart.of(
                "Error and time",
                "ns an element",
                "ulp",
                List.of(
                        new NamedPoint("first", 0.5, 0.8),
                        new NamedPoint("second", 0.52, 0.82),
                        new NamedPoint("third", 4, 7000)));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    @Test
    void linesAreXmlWithTheirTexts() throws Exception {
        Document svg = parse(Picture.of(lines()).svg());

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 640 420");
        assertThat(texts(svg))
                .contains("Time of an element, σ(x) & more", "n", "ns", "lanewise <simd>", "plain", "L1", "L2")
                .contains("64", "1 Ki", "1 Mi", "0.5", "1", "8")
                .doesNotContain("L3");
    }

    @Test
    void barsHaveTheirNamesAndNumbers() throws Exception {
        assertThat(texts(parse(Picture.of(bars()).svg())))
                .contains("Softmax", "ns an element", "ours", "theirs", "0.7", "1.1");
    }

    @Test
    void pointsHaveTheirNames() throws Exception {
        assertThat(texts(parse(Picture.of(points()).svg()))).contains("first", "second", "third", "1000");
    }

    @Test
    void aSheetHoldsAllCharts() throws Exception {
        Document svg =
                parse(Picture.sheet(2, List.of(lines(), bars(), points())).svg());

        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1280 840");
        assertThat(texts(svg)).contains("L2", "theirs", "third");
    }

    @Test
    void noOutlineIsLeftOfAText() {
        assertThat(Picture.sheet(2, List.of(lines(), bars(), points())).svg()).doesNotContain(" Q", " C");
    }

    @Test
    void equalChartsGiveEqualBytesWithoutIds() {
        String svg = Picture.of(lines()).svg();

        assertThat(svg).isEqualTo(Picture.of(lines()).svg()).doesNotContain(" id=", "url(");
        assertThat(Picture.of(lines()).png()).isEqualTo(Picture.of(lines()).png());
    }

    @Test
    void pngIsTwiceAsLarge() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Picture.of(lines()).png()));

        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(840);
    }

    @Test
    void refusesASheetOfNothing() {
        assertThatThrownBy(() -> Picture.sheet(2, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
