package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class MultiHomingProperties {

    private static final double ERROR = 1e-9; // relative, as the class promises

    @Property(tries = 200)
    void shareUndoesPenetration(
            @ForAll @DoubleRange(min = 0.5, max = 100) double mean,
            @ForAll @DoubleRange(min = 0.3, max = 5) double shape,
            @ForAll @DoubleRange(max = 20) @Scale(6) double strength,
            @ForAll @DoubleRange(max = 1) @Scale(9) double share) {
        MultiHoming m = MultiHoming.of(mean, shape);
        double back = m.share(Math.min(m.penetration(share, strength), m.reach()), strength);
        // penetration is flat in share where nearly everybody is reached, so it is penetrations that are compared
        assertEquals(m.penetration(share, strength), m.penetration(back, strength), ERROR);
        assertTrue(back >= 0 && back <= 1);
    }

    @Property(tries = 200)
    void aLargerProductIsUsedByMore(
            @ForAll @DoubleRange(max = 20) @Scale(6) double strength,
            @ForAll @DoubleRange(max = 0.5) @Scale(9) double share,
            @ForAll @DoubleRange(max = 0.5) @Scale(9) double more) {
        MultiHoming m = MultiHoming.of(20, 1);
        assertTrue(m.penetration(share + more, strength) >= m.penetration(share, strength) * (1 - ERROR));
    }

    @Property(tries = 200)
    void moreOverlapNeverMeansFewerUsers(
            @ForAll @DoubleRange(max = 20) @Scale(6) double strength,
            @ForAll @DoubleRange(max = 20) @Scale(6) double more,
            @ForAll @DoubleRange(max = 1) @Scale(9) double share) {
        MultiHoming m = MultiHoming.of(20, 1);
        assertTrue(m.penetration(share, strength + more) >= m.penetration(share, strength) * (1 - ERROR));
    }

    /** Double jeopardy: who uses a small product uses it less often, too. */
    @Property(tries = 200)
    void usersOfALargerProductUseItMoreOften(
            @ForAll @DoubleRange(max = 20) @Scale(6) double strength,
            @ForAll @DoubleRange(min = 1e-6, max = 0.5) @Scale(9) double share,
            @ForAll @DoubleRange(max = 0.5) @Scale(9) double more) {
        MultiHoming m = MultiHoming.of(20, 1);
        double often = (share + more) / m.penetration(share + more, strength);
        assertTrue(often >= share / m.penetration(share, strength) * (1 - ERROR));
    }

    @Property(tries = 200)
    void usersLieBetweenLoyaltyAndChance(
            @ForAll @DoubleRange(max = 20) @Scale(6) double strength,
            @ForAll @DoubleRange(max = 1) @Scale(9) double share) {
        MultiHoming m = MultiHoming.of(20, 1);
        double penetration = m.penetration(share, strength);
        assertTrue(penetration >= share * m.reach() * (1 - ERROR));
        assertTrue(penetration <= (1 - 1 / (1 + 20 * share)) * (1 + ERROR));
    }
}
