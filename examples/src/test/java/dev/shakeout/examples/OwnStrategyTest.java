package dev.shakeout.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnStrategyTest {

    private static final Comparison COMPARISON = OwnStrategy.compare();

    /** Same numbers at the start, other decisions: the intervals of survival do not touch, with and without a squeeze. */
    @Test
    void livingWithinItsMeansKeepsAFirmAlive() {
        for (Result result : COMPARISON.results()) {
            var thrifty = result.surviving("Thrifty", 36);
            var routine = result.surviving("Routine", 36);
            assertTrue(thrifty.low() > routine.high(), thrifty + " against " + routine);
        }
    }

    @Test
    void bothStartWithTheSame() {
        Result result = COMPARISON.baseline();
        for (String measure : new String[] {"cash", "mau", "runway"}) {
            assertEquals(
                    result.summary(measure, "Routine", 0).p50(),
                    result.summary(measure, "Thrifty", 0).p50(),
                    measure);
        }
    }

    @Test
    void printsTheTable() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OwnStrategy.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertEquals(
                COMPARISON.survivalTable(12, 24, 36) + System.lineSeparator(), bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void moneyIsConservedToTheFen() {
        assertEquals(0.0, COMPARISON.audit().moneyFen());
        assertTrue(COMPARISON.failures().isEmpty());
    }
}
