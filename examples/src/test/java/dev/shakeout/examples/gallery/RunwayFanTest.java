package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.measure.Summary;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RunwayFanTest {

    private static final Comparison RUN = RunwayFan.run();

    /** 3,000 m over 110 m a month, and nobody knows of the squeeze yet. */
    @Test
    void fanOpensFromOnePoint() {
        for (int k = 0; k < 2; k++) {
            double start = RunwayFan.runway(RUN.results().get(k), Summary::p50)[0];
            assertEquals(3_000.0 / 110, start, 0.5);
            assertEquals(start, RunwayFan.runway(RUN.results().get(k), Summary::p05)[0], 0);
            assertEquals(start, RunwayFan.runway(RUN.results().get(k), Summary::p95)[0], 0);
        }
        double[] worst = RunwayFan.runway(RUN.baseline(), Summary::p05);
        double[] best = RunwayFan.runway(RUN.baseline(), Summary::p95);
        for (int month = 0; month < worst.length; month++) {
            assertTrue(worst[month] <= best[month]);
        }
        assertTrue(best[24] > worst[24]);
    }

    /** Less money for everybody never lengthens the mean runway over two years, to a tenth of a month. */
    @Test
    void squeezeShortensIt() {
        double usual = RUN.baseline().summary("runway left", "StepFun", 24).mean();
        double squeezed =
                RUN.results().get(1).summary("runway left", "StepFun", 24).mean();
        assertTrue(squeezed < usual + 0.1, squeezed + " in the squeeze, " + usual + " without");
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws IOException {
        Pictures.assertCurrent("runway-fan.svg", RunwayFan.svg(RUN));
    }
}
