package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingWindowTest {

    private static final Comparison RUN = ListingWindow.run();

    @Test
    void nobodyListsThroughAShutWindow() {
        List<Result> results = RUN.results();
        assertEquals(0, ListingWindow.listed(RUN, results.get(0)), 0);
        assertEquals(0, ListingWindow.listed(RUN, results.get(2)), 0);
        assertTrue(ListingWindow.listed(RUN, results.get(1)) > 1);
    }

    /** Common luck, sums of six shares of 500: four standard errors of a paired difference are about 0.2. */
    @Test
    void openWindowKeepsMoreOfThemInBusiness() {
        List<Result> results = RUN.results();
        int last = RUN.months();
        for (int k : new int[] {0, 2}) {
            double shut = ListingWindow.left(RUN, results.get(k))[last];
            double open = ListingWindow.left(RUN, results.get(k + 1))[last];
            assertTrue(open > shut - 0.2, "window shut %s, open %s".formatted(shut, open));
        }
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws IOException {
        Pictures.assertCurrent("listing-window.svg", ListingWindow.svg(RUN));
    }
}
