package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PairedTest {

    // Additional hours of sleep of ten patients under two drugs: Student (1908), Biometrika 6, table on p. 20. The
    // interval 0.700 to 2.460 is also what R prints for t.test(extra ~ group, data = sleep, paired = TRUE), with its
    // sign. All digits: src/test/reference/measure_reference.py.
    @Test
    void sleepDataOfStudent() {
        double[] one = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] two = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

        PairedDifference gain = Paired.difference(one, two, 10);

        assertEquals(1.58, gain.difference().value(), 1e-14); // decimals of the data are rounded
        assertEquals(0.7001142367230172, gain.difference().low(), 1e-12);
        assertEquals(2.459885763276983, gain.difference().high(), 1e-12);
        assertEquals(4.76542303172738, gain.varianceRatio().orElseThrow(), 1e-12);
    }

    @Test
    void outcomesOfZeroAndOne() {
        // Of 8 replications 5 survive in the baseline; the scenario kills 3 of them and saves one other: 3 of 8.
        double[] baseline = {1, 1, 1, 1, 1, 0, 0, 0};
        double[] scenario = {1, 1, 0, 0, 0, 1, 0, 0};

        PairedDifference change = Paired.difference(baseline, scenario, 8);

        // Σd = −2, Σd² = 4, so s² = (4 − 4/8) / 7 = 1/2; both outcomes have variance (15/8) / 7.
        double reach = 2.364624251592785 * Math.sqrt(0.5 / 8); // t with 7 degrees, any table: 2.365
        assertEquals(-0.25, change.difference().value());
        assertEquals(-0.25 - reach, change.difference().low(), 1e-12);
        assertEquals(-0.25 + reach, change.difference().high(), 1e-12);
        assertEquals((15 / 8.0 + 15 / 8.0) / 7 / 0.5, change.varianceRatio().orElseThrow(), 1e-14);
    }

    @Test
    void onlyTheFirstReplicationsCount() {
        double[] baseline = {1, 2, 4, 99};
        double[] scenario = {2, 4, 5, -7};

        assertEquals(
                Paired.difference(new double[] {1, 2, 4}, new double[] {2, 4, 5}, 3),
                Paired.difference(baseline, scenario, 3));
    }

    @Test
    void noVariationOfTheDifferenceGivesAnIntervalWithoutWidthAndNoRatio() {
        double[] baseline = {0.1, 0.7, 0.1, 0.7, 0.1};
        double[] scenario = {0.2, 0.8, 0.2, 0.8, 0.2};
        double[] wider = {1, 2, 3, 4, 5};

        // 0.8 − 0.7 and 0.2 − 0.1 differ in the last bit: the ratio is huge but exists.
        assertTrue(Paired.difference(baseline, scenario, 5).varianceRatio().orElseThrow() > 1e30);
        PairedDifference shift = Paired.difference(wider, new double[] {2.5, 3.5, 4.5, 5.5, 6.5}, 5);
        assertEquals(Estimate.of(1.5, 1.5, 1.5), shift.difference());
        assertEquals(OptionalDouble.empty(), shift.varianceRatio());
    }

    @Test
    void moreThanOneBlockIsAddedInTheDefinedOrder() {
        int n = 4_000;
        double[] baseline = new double[n];
        double[] scenario = new double[n];
        for (int r = 0; r < n; r++) {
            scenario[r] = 1.0 / (r + 1);
        }
        double[] blocks = new double[3]; // 1,920 + 1,920 + 160, each in eight partials
        for (int b = 0; b < 3; b++) {
            double[] partial = new double[8];
            for (int i = 0; i < 1_920 && 1_920 * b + i < n; i++) {
                partial[i % 8] += scenario[1_920 * b + i];
            }
            for (double part : partial) {
                blocks[b] += part;
            }
        }

        assertEquals(
                (blocks[0] + blocks[1] + blocks[2]) / n,
                Paired.difference(baseline, scenario, n).difference().value());
    }

    @Nested
    class WhenThereIsTooLittle {

        @Test
        void oneReplicationGivesNoInterval() {
            PairedDifference change = Paired.difference(new double[] {1}, new double[] {0}, 1);

            assertEquals(
                    "undefined: an interval needs at least two replications, and there is one",
                    change.difference().toString());
            assertEquals(OptionalDouble.empty(), change.varianceRatio());
        }

        @Test
        void noReplicationGivesNoInterval() {
            assertFalse(Paired.difference(new double[0], new double[0], 0)
                    .difference()
                    .isDefined());
        }
    }

    @Test
    void refusesOutcomesThatAreNotNumbers() {
        double[] good = {0, 1, 1};
        double[] bad = {0, Double.NaN, 1};

        var thrown = assertThrows(IllegalArgumentException.class, () -> Paired.difference(good, bad, 3));

        assertTrue(thrown.getMessage().startsWith("scenario must be finite, but number 1 (counted from 0) is NaN."));
        assertThrows(IllegalArgumentException.class, () -> Paired.difference(good, good, 4));
    }

    @Test
    void meanOfOneSampleIsTheDifferenceFromNothing() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};

        assertEquals(Paired.difference(new double[8], values, 8).difference(), Mean.of(values, 8));
    }
}
