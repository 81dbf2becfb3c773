package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Fair.ROUNDING;
import static dev.shakeout.core.enterprise.Fair.cloud;
import static dev.shakeout.core.enterprise.Fair.independent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NicheValueTest {

    /** An incumbent outside, which may enter where independents earn more than {@code threshold} a year. */
    private static Firm giant(String name, double rate, double threshold) {
        return Firm.incumbent(name).with(Tenders.ENTRY_RATE, rate).with(Tenders.ATTENTION_THRESHOLD, threshold);
    }

    /** A vertical of 100 m CNY a month, 0.8 exclusive and 0.5 open, in which an independent earns 120 m a year. */
    private static Fair niche(Firm... outside) {
        Firm[] firms = Arrays.copyOf(outside, outside.length + 1);
        firms[outside.length] = independent("A", 10e6);
        return new Fair(firms).with(Vertical.OPENNESS, 0.5).with(Vertical.EXCLUSIVITY, 0.8);
    }

    /** Nobody can come: 12 · 100 m · 0.8 · 0.5 = 480 m a year, and as much more as needs have grown. */
    @Test
    void isSizeTimesExclusivityTimesOpennessWhereNobodyCanCome() {
        Fair niche = niche().with(Tenders.GROWTH, 0.6);
        assertEquals(480e6, value(niche, 0), ROUNDING * 480e6);
        assertEquals(480e6 * StrictMath.exp(0.3), value(niche, 6), ROUNDING * 480e6);
    }

    /**
     * By hand: two of four incumbents are outside and notice 120 m a year, at 0.6 and 0.2 a year, in a vertical that grows
     * by 0.5 a year and whose effort takes a quarter away: H = 0.8 · 1.5 · 0.75 = 0.9, so 480 m · e^{−0.9}.
     */
    @Test
    void fallsWithTheHazardOfIncumbentsThatTakeNotice() {
        Fair niche = niche(
                        giant("first", 0.6, 100e6),
                        giant("second", 0.2, 119e6),
                        giant("proud", 5, 121e6),
                        cloud("inside", 20e6).with(Tenders.ENTRY_RATE, 5))
                .with(Tenders.GROWTH, 0.5)
                .with(Tenders.EFFORT, 0.25);
        assertEquals(195_153_436.67548757, value(niche, 0), 1e-4); // 480 m · e^{−0.9}; exp errs by 3e-13
    }

    /** Who would come but has ceased does not, and a startup is no incumbent. */
    @Test
    void countsIncumbentsInBusinessOnly() {
        Firm startup = Firm.startup("small").with(Tenders.ENTRY_RATE, 5).with(Tenders.ATTENTION_THRESHOLD, 1e9);
        Fair niche = niche(giant("dying", 1, 0), startup).set(Columns.ACTIVE, "dying", month -> month < 1 ? 1 : 0);
        assertEquals(480e6 * StrictMath.exp(-1), value(niche, 0), ROUNDING * 480e6);
        assertEquals(480e6, value(niche, 1), ROUNDING * 480e6);
    }

    /** P is what it says: of 4,000 replications that many see the incumbent within a year. */
    @Test
    void isThePartOfTheYearsThatPassWithoutAnEntry() {
        int n = 4_000;
        double[] wait = niche(giant("N", 0.7, 0))
                .with(Tenders.GROWTH, 0.3)
                .replications(n)
                .watching(Tenders.WAIT)
                .run(12)
                .all(Tenders.WAIT, "N", 12);
        double alone = Arrays.stream(wait).filter(w -> w >= Columns.NEVER).count() / (double) n;
        double expected = value(niche(giant("N", 0.7, 0)).with(Tenders.GROWTH, 0.3), 0) / 480e6;
        assertEquals(expected, alone, Small.fourErrors(expected * (1 - expected), n));
    }

    @Test
    void isOfAVerticalThatThereIs() {
        Exception e = assertThrows(RuntimeException.class, () -> niche().measured(NicheValue.in("hare"), 0));
        assertTrue(e.toString().contains("hare") && e.toString().contains(Fair.HERE), e.toString());
    }

    private static double value(Fair niche, int month) {
        return niche.measured(NicheValue.in(Fair.HERE), month);
    }
}
