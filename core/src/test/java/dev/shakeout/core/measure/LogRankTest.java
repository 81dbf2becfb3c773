package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LogRankTest {

    // R's survdiff prints observed 9 and 21, expected 19.3 and 10.7, chi-square 16.8, p = 4.17e-05 for these data.
    // All digits: src/test/reference/measure_reference.py.
    @Test
    void sixMercaptopurineAgainstPlacebo() {
        LogRank test = LogRank.of(Textbook.drug(), Textbook.placebo());

        assertEquals(9, test.observed());
        assertEquals(19.25050094803113, test.expected(), 1e-13); // 17 sums of numbers up to 20
        assertEquals(6.2569605736755, test.variance(), 1e-13);
        assertEquals(16.792940989216532, test.chiSquare().orElseThrow(), 1e-12);
        double p = 0.000041688091093345416;
        assertEquals(p, test.pValue().orElseThrow(), 1e-11 * p); // an error of χ² counts about χ²/2 = 8 times in p
    }

    @Test
    void equalGroupsDoNotDiffer() {
        LogRank test = LogRank.of(Textbook.drug(), Textbook.drug());

        assertEquals(9, test.expected(), 1e-14);
        assertEquals(0, test.chiSquare().orElseThrow(), 1e-28);
        assertEquals(1, test.pValue().orElseThrow(), 1e-14);
    }

    @Test
    void withoutEventsThereIsNothingToCompare() {
        Spells calm = Spells.of(new int[] {5, 5}, new int[] {0, 0});

        assertEquals(OptionalDouble.empty(), LogRank.of(calm, calm).chiSquare());
        assertEquals(OptionalDouble.empty(), LogRank.of(calm, calm).pValue());
    }

    @Test
    void lateEntrantsAreNotAtRiskBefore() {
        // One event at tick 2 in the first group; the second group enters after it: nobody to compare with.
        Spells early = Spells.of(new int[] {2, 4}, new int[] {1, 0});
        Spells late = Spells.of(new int[] {2, 2}, new int[] {4, 4}, new int[] {0, 0});

        assertEquals(new LogRank(1, 1, 0), LogRank.of(early, late));
    }
}
