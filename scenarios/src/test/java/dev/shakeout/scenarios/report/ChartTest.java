package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {

    private static final Chart CHART = Chart.of("Title", "What there is to see", "Where from.")
            .with(Chart.Panel.of("Height, m")
                    .line("rising", new double[] {0, 1, 4}, new double[] {0, 1, 2})
                    .line("flat", new double[] {2, 2, 2})
                    .mark(1, "now"))
            .with(Chart.Panel.of("Depth, m").line("small", new double[] {0.31, 0.342}));

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(k -> (Element) nodes.item(k))
                .toList();
    }

    private static List<String> paths(Document document, String width) {
        return all(document, "path").stream()
                .filter(e -> e.getAttribute("stroke-width").equals(width))
                .map(e -> e.getAttribute("d"))
                .toList();
    }

    private static List<String> texts(Document document) {
        return new ArrayList<>(
                all(document, "text").stream().map(Element::getTextContent).toList());
    }

    /** Axis from 0 to 4 over 250 pixels, two months over 260. */
    @Test
    void linesRunThroughTheirNumbers() throws Exception {
        Document chart = parsed(CHART.svg());
        assertEquals("M0 250L130 187.5L260 0", paths(chart, "2").get(0));
        assertEquals("M0 125L130 125L260 125", paths(chart, "2").get(1));
        assertEquals(List.of("M0 250L130 187.5L260 125"), paths(chart, "1.2")); // as it would be without
    }

    /** From 0.31 to 0.342 in five steps at least 0.0064 wide: 0.01, from 0.31 to 0.35. */
    @Test
    void axesHaveRoundNumbersThatEncloseTheLines() throws Exception {
        List<String> texts = texts(parsed(CHART.svg()));
        assertTrue(texts.containsAll(List.of("0", "1", "2", "3", "4")), texts.toString());
        assertTrue(texts.containsAll(List.of("0.31", "0.32", "0.33", "0.34", "0.35")), texts.toString());
        assertTrue(!texts.contains("0.30") && !texts.contains("0.36"), texts.toString());
        assertEquals(List.of("M0 250L260 50"), paths(parsed(CHART.svg()), "2").subList(2, 3));
    }

    @Test
    void labelsAndMarksStandWhereTheyBelong() throws Exception {
        Document chart = parsed(CHART.svg());
        Element now = all(chart, "text").stream()
                .filter(e -> e.getTextContent().equals("now"))
                .findFirst()
                .orElseThrow();
        assertEquals("135", now.getAttribute("x")); // five pixels right of the first of two months
        Element flat = all(chart, "text").stream()
                .filter(e -> e.getTextContent().equals("flat"))
                .findFirst()
                .orElseThrow();
        assertEquals("129", flat.getAttribute("y")); // beside the end of its line, whose middle is four pixels higher
        String words = all(chart, "desc").get(0).getTextContent();
        assertEquals(
                "What there is to see. Height, m: rising from 0 to 4, flat from 2 to 2."
                        + " Depth, m: small from 0.31 to 0.342.",
                words);
    }

    @Test
    void namesAreNeverMarkup() throws Exception {
        String hostile = "<script>alert(1)</script>&\"'";
        Chart chart = Chart.of(hostile, hostile, hostile)
                .with(Chart.Panel.of(hostile).line(hostile, new double[] {1, 2}).mark(1, hostile));
        Document drawn = parsed(chart.svg());
        assertEquals(0, all(drawn, "script").size());
        assertTrue(texts(drawn).contains(hostile));
    }

    @Test
    void theSameNumbersGiveTheSameBytes() {
        assertEquals(CHART.svg(), CHART.svg());
    }

    /** A line that never moves still has a plot around it. */
    @Test
    void aConstantHasAPlot() throws Exception {
        Chart chart = Chart.of("", "", "").with(Chart.Panel.of("").line("one", new double[] {1, 1, 1}));
        assertEquals(List.of("M0 250L130 250L260 250"), paths(parsed(chart.svg()), "2"));
        assertTrue(texts(parsed(chart.svg())).containsAll(List.of("1.0", "1.2")));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Chart.Panel panel = Chart.Panel.of("p");
        assertThrows(IllegalArgumentException.class, () -> panel.line("short", new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> panel.line("hole", new double[] {1, Double.NaN}));
        Chart full = CHART.with(panel);
        assertThrows(IllegalArgumentException.class, () -> full.with(panel));
    }
}
