package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFloorShockTest {

    private static final Comparison COMPARISON = OpenFloorShock.run();

    private final Result without = COMPARISON.baseline();
    private final Result with = COMPARISON.results().get(1);

    private static double median(Result result, String measure, String firm, int month) {
        return result.summary(measure, firm, month).p50();
    }

    private static double share(Result result, String firm) {
        double all = 0;
        for (String each : new String[] {"Adopter", "Holdout", "Giant"}) {
            all += median(result, "mau", each, 36);
        }
        return median(result, "mau", firm, 36) / all;
    }

    /** Common luck: until the model is there nothing differs, to the bit. */
    @Test
    void nothingHappensBeforeTheDate() {
        for (String measure : new String[] {"quality", "mau"}) {
            for (String firm : new String[] {"Adopter", "Holdout", "Giant"}) {
                assertEquals(median(without, measure, firm, 11), median(with, measure, firm, 11), 0);
            }
        }
    }

    /** The floor of 0.5 less at most the gap of 0.04. */
    @Test
    void whoBuildsOnTheModelHasItButForTheGap() {
        assertEquals(0.5, median(with, "floor", "Adopter", 36), 0);
        double quality = median(with, "quality", "Adopter", 36);
        assertTrue(quality > 0.46 && quality < 0.5, "quality " + quality);
    }

    /** Shares: a model nobody beats makes less news than three who beat each other, so all together have fewer users. */
    @Test
    void whoHoldsOnLosesUsersToThoseWhoDoNot() {
        double holdout = median(with, "mau", "Holdout", 36);
        assertTrue(holdout < 0.6 * median(without, "mau", "Holdout", 36), "holdout " + holdout);
        assertTrue(share(with, "Adopter") > 1.1 * share(without, "Adopter"));
        assertTrue(share(with, "Holdout") < 0.5 * share(without, "Holdout"));
        assertTrue(median(with, "quality", "Holdout", 36) < median(without, "quality", "Holdout", 36));
    }

    @Test
    void moneyIsConservedToTheFen() {
        assertEquals(List.of(), COMPARISON.failures());
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("open-floor-shock.svg", OpenFloorShock.svg(COMPARISON));
    }
}
