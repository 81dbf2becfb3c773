package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CumulativeIncidenceTest {

    private static final double ROUNDING = 1e-13; // tens of roundings, logarithms near 0 included

    // Reference: exact fractions and 60-digit decimals, src/test/reference/measure_reference.py.
    @ParameterizedTest(name = "tick {0}")
    @CsvSource(textBlock = """
             3, 0.125,   0.0065933250173264642, 0.42270583252396880
             4, 0.25,    0.037066881631829823,  0.55808419128066855
             5, 0.34375, 0.081216761660580864,  0.63496740951307799
             8, 0.4375,  0.13629020605325994,   0.70970616545649397
             9, 0.53125, 0.20001655186355535,   0.77989230611547054
            12, 0.53125, 0.20001655186355535,   0.77989230611547054
            """)
    void firmsWoundUpWhileOthersAreBought(int tick, double value, double low, double high) {
        Estimate incidence = CumulativeIncidence.of(Textbook.firms(), 1).at(tick);

        assertEquals(value, incidence.value(), ROUNDING);
        assertEquals(low, incidence.low(), ROUNDING);
        assertEquals(high, incidence.high(), ROUNDING);
    }

    @Test
    void oneMinusKaplanMeierOfOneCauseAloneWouldOverstateIt() {
        // Ten firms, all gone by tick 2: five bought first, then five wound up. In truth half are wound up; with the
        // bought ones taken as censored, one minus Kaplan–Meier would say all.
        Spells spells = Spells.of(new int[] {1, 1, 1, 1, 1, 2, 2, 2, 2, 2}, new int[] {2, 2, 2, 2, 2, 1, 1, 1, 1, 1});

        assertEquals(0.5, CumulativeIncidence.of(spells, 1).at(2).value());
        assertEquals(0.5, CumulativeIncidence.of(spells, 1).at(99).value());
    }

    @Nested
    class AtTheEdges {

        @Test
        void beforeTheFirstEventTheLimitIsTheBinomialOne() {
            Estimate incidence = CumulativeIncidence.of(Textbook.firms(), 2).at(4); // 7 at risk: 6 + 2 entered, 1 gone

            assertEquals(0, incidence.value());
            assertEquals(1 - StrictMath.pow(0.025, 1 / 7.0), incidence.high(), ROUNDING);
            assertEquals(
                    Estimate.of(0, 0, 0),
                    CumulativeIncidence.of(Textbook.firms(), 2).at(0));
        }

        @Test
        void causeThatNeverOccursHasNoIncidence() {
            assertEquals(0, CumulativeIncidence.of(Textbook.firms(), 77).at(10).value());
        }

        @Test
        void causeThatTakesAllKeepsItsLastLowerLimit() {
            CumulativeIncidence all = CumulativeIncidence.of(Textbook.placebo(), 1);

            assertEquals(1, all.at(23).value());
            assertEquals(1, all.at(23).high());
            assertEquals(all.at(22).low(), all.at(23).low());
            assertEquals(all.at(23), all.at(99));
        }

        @Test
        void nothingIsKnownAfterTheLastTick() {
            assertEquals(
                    "undefined: nobody was under observation after tick 12",
                    CumulativeIncidence.of(Textbook.firms(), 1).at(13).toString());
            assertEquals(
                    "undefined: there is no spell",
                    CumulativeIncidence.of(Spells.of(new int[0], new int[0]), 1)
                            .at(0)
                            .toString());
        }

        @Test
        void censoringIsNoCause() {
            assertThrows(IllegalArgumentException.class, () -> CumulativeIncidence.of(Textbook.firms(), 0));
        }
    }
}
