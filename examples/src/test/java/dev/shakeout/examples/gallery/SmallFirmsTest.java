package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.cohort.CohortPath;
import dev.shakeout.scenarios.cohort.SmallFirmShakeout;
import org.junit.jupiter.api.Test;

class SmallFirmsTest {

    private static final CohortPath TOLD = SmallFirms.run(SmallFirmShakeout.ofStrength(1));
    private static final CohortPath CALM = SmallFirms.run(Scenario.baseline());

    /** 78,612 with a standard error of a binomial of 883,281, which is 268. */
    @Test
    void asManyAreGoneAsTheArticlesSay() {
        assertEquals(78_612, TOLD.gone().get(20), 4 * 268);
        assertTrue(CALM.gone().get(20) < TOLD.gone().get(20));
        assertTrue(CALM.again().get(20) > TOLD.again().get(20));
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("small-firms.svg", SmallFirms.svg(TOLD, CALM));
    }
}
