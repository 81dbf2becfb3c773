package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntraclassTest {

    /**
     * By hand: pairs (1, 3), (4, 6), (8, 8). Middles 2, 5, 8: variance 9, MSB = 18; half squared distances 2, 2, 0: MSW =
     * 4/3. F = 13.5, share = 12.5/14.5. The 97.5 % points of F(2, 3) and F(3, 2) are 16.0441 and 39.1655, any table.
     */
    @Test
    void threePairsByHand() {
        Estimate share = Intraclass.ofPairs(new double[] {1, 4, 8}, new double[] {3, 6, 8});
        assertEquals(12.5 / 14.5, share.value(), 1e-15);
        assertEquals(0, share.low(), "13.5 / 16.0441 is below 1");
        double f = 13.5 * 39.1655;
        assertEquals((f - 1) / (f + 1), share.high(), 1e-7); // the table has six digits, and the share is close to 1
    }

    @Test
    void allOrNothing() {
        assertEquals(Estimate.of(1, 1, 1), Intraclass.ofPairs(new double[] {1, 2, 3}, new double[] {1, 2, 3}));
        assertEquals(
                0, Intraclass.ofPairs(new double[] {1, 3}, new double[] {3, 1}).value());
        assertFalse(Intraclass.ofPairs(new double[] {2, 2}, new double[] {2, 2}).isDefined());
        assertFalse(Intraclass.ofPairs(new double[] {2}, new double[] {1}).isDefined());
        assertFalse(Intraclass.ofPairs(new double[0], new double[0]).isDefined());
    }

    /**
     * Pairs that share a normal number of variance 0.3 and have each one of 0.7: the interval of 200 pairs holds the share
     * 0.3 in 95 % of samples. 2,000 samples: four standard errors are 1.9 points.
     */
    @Test
    void theIntervalHoldsTheShareAsOftenAsItSays() {
        Random random = new Random(5);
        int held = 0;
        for (int sample = 0; sample < 2_000; sample++) {
            double[] first = new double[200];
            double[] second = new double[200];
            for (int k = 0; k < first.length; k++) {
                double common = Math.sqrt(0.3) * random.nextGaussian();
                first[k] = common + Math.sqrt(0.7) * random.nextGaussian();
                second[k] = common + Math.sqrt(0.7) * random.nextGaussian();
            }
            Estimate share = Intraclass.ofPairs(first, second);
            held += share.low() <= 0.3 && 0.3 <= share.high() ? 1 : 0;
        }
        assertEquals(0.95, held / 2_000.0, 0.0195);
    }

    /** Pairs that always agree tell as much as half as many trials; without correlation it is the usual interval. */
    @Test
    void pairsThatAgreeAreHalfAsMany() {
        assertEquals(Proportion.wilson(30, 100), Proportion.wilsonOfPairs(30, 100, 0));
        Estimate half = Proportion.wilson(15, 50);
        Estimate pairs = Proportion.wilsonOfPairs(30, 100, 1);
        assertEquals(half.low(), pairs.low(), 1e-15);
        assertEquals(half.high(), pairs.high(), 1e-15);
        assertTrue(Proportion.wilsonOfPairs(0, 10, 0.5).high()
                > Proportion.wilson(0, 10).high());
    }
}
