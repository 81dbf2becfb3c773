package dev.shakeout.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import org.junit.jupiter.api.Test;

class OwnMarketTest {

    private static final Comparison COMPARISON = OwnMarket.compare();
    private static final Result SQUEEZED = COMPARISON.results().get(1);

    @Test
    void theSqueezeHurtsThoseWhoLiveOnInvestors() {
        for (String firm : new String[] {"Orange", "Yellow"}) {
            var change = COMPARISON.difference(SQUEEZED.scenario(), firm, 36);
            assertTrue(change.high() < 0, firm + " " + change); // the whole 95 % interval lies below zero
        }
        assertEquals(
                0.0, COMPARISON.difference(SQUEEZED.scenario(), "Super-app", 36).value());
    }

    @Test
    void fourNumbersAreWhatTheFirmStartsWith() {
        assertEquals(2e9, COMPARISON.baseline().summary("cash", "Orange", 0).p50(), 0.01); // to the fen
        assertEquals(40e6, COMPARISON.baseline().summary("mau", "Orange", 0).p50(), 40e6 * 1e-3);
        assertEquals(5.0, COMPARISON.baseline().summary("runway", "Orange", 0).p50(), 1e-9); // 2e9 / 4e8
    }

    @Test
    void moneyIsConservedToTheFen() {
        assertEquals(0.0, COMPARISON.audit().moneyFen());
        assertTrue(COMPARISON.failures().isEmpty());
    }
}
