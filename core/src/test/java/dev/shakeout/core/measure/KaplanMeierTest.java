package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All digits of the references: src/test/reference/measure_reference.py (exact fractions, 60-digit decimals). */
class KaplanMeierTest {

    private static final double ROUNDING = 1e-13; // tens of roundings, logarithms near 0 included

    // Printed: S to four digits as SAS PROC LIFETEST gives it for these data; the same steps are in Klein and
    // Moeschberger (2003), table 4.1A.
    @ParameterizedTest(name = "week {0}")
    @CsvSource(textBlock = """
             6, 0.8571, 0.85714285714285714, 0.61971795526598378, 0.95155174764699703
             7, 0.8067, 0.80672268907563025, 0.56314656462223332, 0.92280901920288045
            10, 0.7529, 0.75294117647058824, 0.50319951079995636, 0.88936183516926559
            13, 0.6902, 0.69019607843137255, 0.43161022248618400, 0.84906596334945081
            16, 0.6275, 0.62745098039215686, 0.36751085598750202, 0.80491218947184132
            22, 0.5378, 0.53781512605042017, 0.26777893676713499, 0.74679071763539459
            23, 0.4482, 0.44817927170868347, 0.18805200595923234, 0.68014262849524151
            35, 0.4482, 0.44817927170868347, 0.18805200595923234, 0.68014262849524151
            """)
    void remissionUnderSixMercaptopurine(int week, double printed, double value, double low, double high) {
        Estimate survival = KaplanMeier.of(Textbook.drug()).at(week);

        assertEquals(printed, survival.value(), 0.5e-4);
        assertEquals(value, survival.value(), ROUNDING);
        assertEquals(low, survival.low(), ROUNDING);
        assertEquals(high, survival.high(), ROUNDING);
    }

    // Example of Klein and Moeschberger (2003), 4.5: 23.29 weeks with standard error 2.83. Medians from the curve
    // above and from 13 of 21 relapses under placebo by week 8.
    @Test
    void mediansAndRestrictedMeanOfTheRemissions() {
        KaplanMeier drug = KaplanMeier.of(Textbook.drug());

        assertEquals(OptionalInt.of(23), drug.median());
        assertEquals(OptionalInt.of(8), KaplanMeier.of(Textbook.placebo()).median());
        Estimate mean = drug.restrictedMean(35);
        assertEquals(23.287394957983192, mean.value(), 35 * ROUNDING);
        assertEquals(17.74566024872211, mean.low(), 35 * ROUNDING);
        assertEquals(28.829129667244278, mean.high(), 35 * ROUNDING);
    }

    @ParameterizedTest(name = "tick {0}")
    @CsvSource(textBlock = """
             3, 0.875,   0.38700001403202510,  0.98139296587896600
             4, 0.75,    0.31480711370551903,  0.93089831709062752
             5, 0.5625,  0.21476740443812014,  0.80636791825317640
             8, 0.375,   0.10886794573752938,  0.64803523950407321
             9, 0.28125, 0.064141150661981732, 0.55663559041282001
            12, 0.1875,  0.028315763579715593, 0.45558346697508007
            """)
    void firmsThatAppearLateAreAtRiskOnlyAfterwards(int tick, double value, double low, double high) {
        Estimate survival = KaplanMeier.of(Textbook.firms()).at(tick);

        assertEquals(value, survival.value(), ROUNDING);
        assertEquals(low, survival.low(), ROUNDING);
        assertEquals(high, survival.high(), ROUNDING);
    }

    @Test
    void restrictedMeanWithLateEntry() {
        Estimate mean = KaplanMeier.of(Textbook.firms()).restrictedMean(11);

        assertEquals(7.15625, mean.value(), 11 * ROUNDING);
        assertEquals(5.281143940578906, mean.low(), 11 * ROUNDING);
        assertEquals(9.031356059421094, mean.high(), 11 * ROUNDING);
    }

    @Test
    void whoIsCensoredAtTheTickOfAnEventWasAtRisk() {
        // 1 − 1/2, where the censored one counts; without it the curve would fall to 0.
        assertEquals(
                0.5,
                KaplanMeier.of(Textbook.spells(new int[] {4}, new int[] {4}))
                        .at(4)
                        .value());
    }

    @Nested
    class WhereTheLogLogScaleHasNoPoint {

        @Test
        void everybodyIsThereAtTheStart() {
            assertEquals(Estimate.of(1, 1, 1), KaplanMeier.of(Textbook.drug()).at(0));
        }

        @Test
        void beforeTheFirstEventTheLimitIsTheBinomialOneOfThoseAtRisk() {
            Estimate survival = KaplanMeier.of(Textbook.drug()).at(5);

            assertEquals(1, survival.value());
            assertEquals(1, survival.high());
            // 21 of 21: (0.025)^(1/21) = 0.838902 (Clopper–Pearson limits for n/n have this closed form)
            assertEquals(0.025, StrictMath.pow(survival.low(), 21), 1e-14);
        }

        @Test
        void onceNobodyIsLeftTheLastUpperLimitStays() {
            KaplanMeier placebo = KaplanMeier.of(Textbook.placebo());

            assertEquals(0, placebo.at(23).value());
            assertEquals(0, placebo.at(23).low());
            assertEquals(placebo.at(22).high(), placebo.at(23).high());
            assertEquals(placebo.at(23), placebo.at(99)); // the dead stay dead
        }

        @Test
        void ifAllGoAtOnceTheUpperLimitIsTheBinomialOne() {
            Estimate survival = KaplanMeier.of(Textbook.spells(new int[] {4, 4, 4}, new int[0]))
                    .at(4);

            assertEquals(0, survival.value());
            assertEquals(1 - StrictMath.pow(0.025, 1 / 3.0), survival.high(), ROUNDING);
        }
    }

    @Nested
    class WhenNobodyIsObserved {

        @Test
        void nothingIsKnownAfterTheLastTick() {
            KaplanMeier drug = KaplanMeier.of(Textbook.drug());

            assertEquals(
                    "undefined: nobody was under observation after tick 35",
                    drug.at(36).toString());
            assertEquals(
                    "undefined: nobody was under observation after tick 35",
                    drug.restrictedMean(36).toString());
        }

        @Test
        void withoutSpellsThereIsNoCurve() {
            KaplanMeier none = KaplanMeier.of(Spells.of(new int[0], new int[0]));

            assertEquals("undefined: there is no spell", none.at(0).toString());
            assertEquals("undefined: there is no spell", none.restrictedMean(1).toString());
            assertEquals(OptionalInt.empty(), none.median());
        }

        @Test
        void withoutEventsAllSurvive() {
            KaplanMeier calm = KaplanMeier.of(Spells.of(new int[] {9, 9}, new int[] {0, 0}));

            assertEquals(1, calm.at(9).value());
            assertEquals(Estimate.of(9, 9, 9), calm.restrictedMean(9));
        }
    }

    @Test
    void refusesSpellsThatCannotBe() {
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> Spells.of(new int[] {0, 5}, new int[] {3, 5}, new int[] {1, 1}));

        assertEquals(
                "Spell 1 (counted from 0) must enter at 0 or later and exit after it, but enters at 5 and exits at 5. "
                        + "A firm that appears in month m and fails in it enters at m - 1.",
                thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Spells.of(new int[] {3}, new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> Spells.of(new int[] {3}, new int[] {1, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> KaplanMeier.of(Textbook.drug()).at(-1));
        assertThrows(
                IllegalArgumentException.class,
                () -> KaplanMeier.of(Textbook.drug()).restrictedMean(0));
    }
}
