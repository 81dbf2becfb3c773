package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class PictureTest {

    /** Height of a plot in pixels, and the rounding of coordinates to a tenth. */
    private static final double HEIGHT = 230;

    private static final double TENTH = 0.0501;

    private final Comparison run = SmallRun.twoScenarios();

    @Test
    void everyCurveBeginsAtAllAndEndsAtTheShareOfTheResults() throws Exception {
        List<String> paths = strokes(parsed(Picture.survival(run)), "2");
        assertEquals(4, paths.size()); // two scenarios, two startups; the incumbent is left out
        int k = 0;
        for (Result result : run.results()) {
            for (String firm : List.of("Orange", "Blue")) {
                String path = paths.get(k++);
                assertTrue(path.startsWith("M0 0H"), path);
                String last = path.substring(path.lastIndexOf('V') + 1, path.lastIndexOf('H'));
                double expected = (1 - result.surviving(firm, 30).value()) * HEIGHT;
                assertEquals(expected, Double.parseDouble(last), TENTH, path);
            }
        }
    }

    @Test
    void otherScenariosShowTheBaselineFaintly() throws Exception {
        Document picture = parsed(Picture.survival(run));
        List<String> faint = strokes(picture, "1.2");
        assertEquals(strokes(picture, "2").subList(0, 2), faint);
    }

    @Test
    void textSaysWhatTheCurvesShow() throws Exception {
        Document picture = parsed(Picture.survival(run));
        String text = picture.getElementsByTagName("desc").item(0).getTextContent();
        long orange = Math.round(100 * run.baseline().surviving("Orange", 30).value());
        assertTrue(text.contains("baseline: Orange " + orange + ", Blue "), text);
        assertEquals(
                "Who survives? bikes",
                picture.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws Exception {
        String svg = Picture.survival(SmallRun.hostile());
        Document picture = parsed(svg);
        assertEquals(0, picture.getElementsByTagName("script").getLength());
        assertFalse(svg.contains("<script"));
        assertEquals(
                "Who survives? " + SmallRun.MARKUP,
                picture.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void oneScenarioIsOnePanel() throws Exception {
        Comparison alone = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
                .months(6)
                .replications(2)
                .compare(Scenario.baseline());
        Document picture = parsed(Picture.survival(alone));
        assertEquals(2, strokes(picture, "2").size());
        assertEquals(0, strokes(picture, "1.2").size());
    }

    private static List<String> strokes(Document picture, String width) {
        NodeList all = picture.getElementsByTagName("path");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element path = (Element) all.item(i);
            if (path.getAttribute("stroke-width").equals(width)) {
                found.add(path.getAttribute("d"));
            }
        }
        return found;
    }

    private static Document parsed(String svg) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
