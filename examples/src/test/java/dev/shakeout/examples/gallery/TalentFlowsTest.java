package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalentFlowsTest {

    private static final Comparison COMPARISON = TalentFlows.run();

    private final Result without = COMPARISON.baseline();
    private final Result with = COMPARISON.results().get(1);

    private static double last(Result result, String firm) {
        return TalentFlows.people(result, firm)[TalentFlows.MONTHS];
    }

    /** Everybody is somewhere: a hundred key people at the start, a hundred in every month. */
    @Test
    void everyPersonIsInOnePlace() {
        for (Result result : COMPARISON.results()) {
            for (int month = 0; month <= TalentFlows.MONTHS; month++) {
                double all = 0;
                for (String firm : List.of("Plain", "Loyal", "Raider", "Rich")) {
                    all += TalentFlows.people(result, firm)[month];
                }
                all += TalentFlows.means(result, "founding", "Plain")[month];
                all += TalentFlows.means(result, "elsewhere", "Plain")[month];
                assertEquals(100, all, 1e-9); // means of 2,000 whole numbers
            }
        }
    }

    /** Common luck: until pay is doubled nothing differs, to the bit. */
    @Test
    void nothingHappensBeforeTheRaid() {
        for (String firm : List.of("Plain", "Loyal", "Raider", "Rich")) {
            assertArrayEquals(
                    Arrays.copyOf(TalentFlows.people(without, firm), TalentFlows.RAID),
                    Arrays.copyOf(TalentFlows.people(with, firm), TalentFlows.RAID));
        }
    }

    @Test
    void theRaiderWinsFromEverybody() {
        assertTrue(last(with, "Raider") > last(without, "Raider") + 3);
        for (String firm : List.of("Plain", "Loyal", "Rich")) {
            assertTrue(last(with, firm) < last(without, firm), firm);
        }
    }

    @Test
    void loyaltyKeepsPeople() {
        for (Result result : COMPARISON.results()) {
            assertTrue(last(result, "Loyal") > last(result, "Plain") + 3);
        }
    }

    @Test
    void nothingIsLost() {
        assertEquals(List.of(), COMPARISON.failures());
        assertEquals(0.0, COMPARISON.audit().people(), 1e-12); // staff are real numbers
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("talent-flows.svg", TalentFlows.svg(COMPARISON));
    }
}
