package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.scenarios.report.Sankey.Band;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SankeyTest {

    private static final Sankey PICTURE = Sankey.of("Money", "Of two firms & more", "Made up", "firms")
            .with(
                    List.of(new Band("sales", 3), new Band("investors", 1)),
                    List.of(new Band("wages", 2), new Band("compute", 1.5), new Band("cash", 0.5)));

    @Test
    void bandsAreAsBroadAsTheirAmounts() {
        Matcher bars = Pattern.compile("<rect x=\"\\d+\" y=\"[\\d.]+\" width=\"16\" height=\"([\\d.]+)\"")
                .matcher(PICTURE.svg());
        double[] heights =
                bars.results().mapToDouble(m -> Double.parseDouble(m.group(1))).toArray();
        assertEquals(6, heights.length); // the middle, two on the left, three on the right
        double[] shares = {1, 0.75, 0.25, 0.5, 0.375, 0.125};
        for (int k = 0; k < shares.length; k++) {
            assertEquals(shares[k], heights[k] / heights[0], 1e-3); // a digit after the point of 380 pixels
        }
    }

    @Test
    void everyBandHasItsNameAndAmount() {
        String svg = PICTURE.svg();
        for (String text :
                List.of("sales  3.0", "investors  1.0", "wages  2.0", "compute  1.5", "cash  0.5", "&amp; more")) {
            assertTrue(svg.contains(text), text);
        }
        assertEquals(svg, PICTURE.svg());
    }

    @Test
    void whatFlowsInMustFlowOut() {
        Sankey empty = Sankey.of("Money", "", "", "firms");
        assertThrows(
                IllegalArgumentException.class,
                () -> empty.with(List.of(new Band("sales", 3)), List.of(new Band("wages", 2))));
        assertThrows(
                IllegalArgumentException.class,
                () -> empty.with(List.of(new Band("sales", -1)), List.of(new Band("wages", -1))));
        assertTrue(empty.svg().contains("Money"));
    }
}
