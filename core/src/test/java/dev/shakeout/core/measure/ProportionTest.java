package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    // Reference: the formula in 60-digit decimal arithmetic, src/test/reference/measure_reference.py.
    // The first four to four decimals also in R. G. Newcombe (1998), "Two-sided confidence intervals for the single
    // proportion", Statistics in Medicine 17, 857–872, table I, method 3.
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(textBlock = """
            81,  263,     0.25528851987827423,   0.36620957698280007
            15,  148,     0.062386399530736280,  0.16048724172330804
            0,   20,      0,                     0.16112515805281939
            1,   29,      0.0061132142927626605, 0.17175521879320288
            29,  29,      0.88303020150025923,   1
            523, 1000,    0.49201420125459352,   0.55380976785507095
            1,   1000000, 1.7652457674537147e-7, 0.0000056649118043114430
            """)
    void wilsonMatchesReference(long successes, long trials, double low, double high) {
        Estimate share = Proportion.wilson(successes, trials);

        assertEquals((double) successes / trials, share.value());
        assertEquals(low, share.low(), 1e-15); // a few roundings of numbers up to 1
        assertEquals(high, share.high(), 1e-15);
    }

    @Test
    void nothingOrEverythingGivesExactLimitsAtTheEdge() {
        for (long n : new long[] {1, 7, 1_000, 1_000_000_007}) {
            assertEquals(0, Proportion.wilson(0, n).low());
            assertEquals(1, Proportion.wilson(n, n).high());
            assertTrue(Proportion.wilson(0, n).high() > 0);
            assertTrue(Proportion.wilson(n, n).low() < 1);
        }
    }

    @Test
    void withoutTrialsThereIsNoShare() {
        Estimate share = Proportion.wilson(0, 0);

        assertFalse(share.isDefined());
        assertEquals(Optional.of("there was no trial"), share.undefined());
    }

    @Test
    void higherLevelGivesWiderInterval() {
        Estimate usual = Proportion.wilson(30, 100);
        Estimate careful = Proportion.wilson(30, 100, 0.99);

        assertTrue(careful.low() < usual.low() && usual.high() < careful.high());
    }

    @Test
    void refusesImpossibleCounts() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(3, 2));

        assertEquals(
                "successes must lie between 0 and trials, but there are 3 successes in 2 trials.", thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(1, 2, 1));
    }
}
