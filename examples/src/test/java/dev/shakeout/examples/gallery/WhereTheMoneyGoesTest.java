package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.FlowMatrix;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.world.Flow;
import dev.shakeout.scenarios.report.Sankey;
import dev.shakeout.scenarios.report.Sankey.Band;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WhereTheMoneyGoesTest {

    private static final FlowMatrix MATRIX = WhereTheMoneyGoes.matrix();
    private static final Sankey PICTURE = WhereTheMoneyGoes.picture(MATRIX);

    private static double all(Iterable<Band> bands) {
        double sum = 0;
        for (Band band : bands) {
            sum += band.amount();
        }
        return sum;
    }

    /** What the startups take in and pay out, flow by flow, is on the picture; both sides are equal to roundings. */
    @Test
    void everyYuanIsOnBothSides() {
        double in = 0;
        for (Flow flow : MATRIX.flows()) {
            in += Math.max(MATRIX.mean(flow, "startups"), 0);
        }
        in += Math.max(-MATRIX.change("startups"), 0);
        assertEquals(in / 1e9, all(PICTURE.sources()), 1e-9);
        assertEquals(all(PICTURE.sources()), all(PICTURE.uses()), 1e-9);
    }

    /** Computing, bought or rented, and people take most of it, as in the cost shares the case begins with. */
    @Test
    void computingAndPeopleTakeMost() {
        double taken = -MATRIX.mean(Settlement.COMPUTE, "startups")
                - MATRIX.mean(Settlement.MACHINES, "startups")
                - MATRIX.mean(Settlement.WAGES, "startups");
        assertTrue(taken > 0.5e9 * all(PICTURE.uses()), "taken " + taken);
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws IOException {
        Pictures.assertCurrent("where-the-money-goes.svg", PICTURE.svg());
    }
}
