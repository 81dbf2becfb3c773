package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import org.junit.jupiter.api.Test;

class PriceWarTest {

    private static final String[] CLOUDS = {"First cloud", "Second cloud"};
    private static final String[] INDEPENDENTS = {"First independent", "Second independent"};
    private static final Comparison COMPARISON = PriceWar.run();

    private final Result peace = COMPARISON.baseline();
    private final Result war = COMPARISON.results().get(1);

    private static double at(Result result, String measure, String firm, int month) {
        return result.summary(measure, firm, month).p50();
    }

    @Test
    void nothingHappensBeforeTheDate() {
        for (String firm : CLOUDS) {
            assertEquals(at(peace, "price", firm, 11), at(war, "price", firm, 11), 0);
            assertEquals(at(peace, "volume", firm, 11), at(war, "volume", firm, 11), 0);
        }
    }

    /** A cost that is lower by 3: nearly all of it is passed on, since the mark-up rises with the share only. */
    @Test
    void cloudsSellBelowCostWhileACustomerIsWorthSomethingElsewhere() {
        for (String firm : CLOUDS) {
            assertTrue(at(peace, "price", firm, 36) > PriceWar.COST);
            assertTrue(at(war, "price", firm, 36) < PriceWar.COST);
            double cut = at(peace, "price", firm, 36) - at(war, "price", firm, 36);
            assertTrue(cut > PriceWar.WORTH / 2 && cut < PriceWar.WORTH, firm + " cuts by " + cut);
        }
    }

    @Test
    void independentsFollowAsFarAsTheyCanAndLoseCustomers() {
        for (String firm : INDEPENDENTS) {
            assertTrue(at(war, "price", firm, 36) < at(peace, "price", firm, 36));
            assertTrue(at(war, "price", firm, 36) > PriceWar.COST);
            assertTrue(at(war, "volume", firm, 36) < at(peace, "volume", firm, 36));
        }
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("price-war.svg", PriceWar.svg());
    }
}
