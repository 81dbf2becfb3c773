package dev.shakeout.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import org.junit.jupiter.api.Test;

class OwnMarketTest {

    private final Comparison comparison = OwnMarket.compare();
    private final Result squeezed = comparison.results().get(1);

    @Test
    void theSqueezeHurtsThoseWhoLiveOnInvestors() {
        for (String firm : new String[] {"Orange", "Yellow"}) {
            var change = comparison.difference(squeezed.scenario(), firm, 36);
            assertTrue(change.high() < 0, firm + " " + change); // the whole 95 % interval lies below zero
        }
        assertEquals(
                0.0, comparison.difference(squeezed.scenario(), "Super-app", 36).value());
    }

    @Test
    void fourNumbersAreWhatTheFirmStartsWith() {
        assertEquals(2e9, comparison.baseline().summary("cash", "Orange", 0).p50(), 0.01); // to the fen
        assertEquals(40e6, comparison.baseline().summary("mau", "Orange", 0).p50(), 40e6 * 1e-3);
        assertEquals(5.0, comparison.baseline().summary("runway", "Orange", 0).p50(), 1e-9); // 2e9 / 4e8
    }

    @Test
    void moneyIsConservedToTheFen() {
        assertEquals(0.0, comparison.audit().moneyFen());
        assertTrue(comparison.failures().isEmpty());
    }
}
