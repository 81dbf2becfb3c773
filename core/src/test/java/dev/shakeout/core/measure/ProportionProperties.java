package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class ProportionProperties {

    @Property(tries = 200)
    void intervalContainsTheShareAndStaysInTheUnitInterval(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long trials,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double part,
            @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 0.999) double level) {
        long successes = Math.round(part * trials);
        Estimate share = Proportion.wilson(successes, trials, level);

        assertTrue(0 <= share.low() && share.low() <= share.value());
        assertTrue(share.value() <= share.high() && share.high() <= 1);
        assertEquals((double) successes / trials, share.value());
    }

    @Property(tries = 200)
    void limitsSolveTheScoreEquation(
            @ForAll @LongRange(min = 2, max = 100_000) long trials,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double part) {
        long successes = Math.max(1, Math.min(trials - 1, Math.round(part * trials)));
        Estimate share = Proportion.wilson(successes, trials);
        double z2 = 1.959963984540054 * 1.959963984540054;

        for (double limit : new double[] {share.low(), share.high()}) { // (p̂ − p)² = z² p (1 − p) / n
            double left = (share.value() - limit) * (share.value() - limit);
            assertEquals(left, z2 * limit * (1 - limit) / trials, 1e-9 * left + 1e-18); // cancellation in p̂ − p
        }
    }

    @Property(tries = 200)
    void successesAndFailuresMirrorEachOther(
            @ForAll @LongRange(min = 1, max = 100_000) long trials,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double part) {
        long successes = Math.round(part * trials);
        Estimate share = Proportion.wilson(successes, trials);
        Estimate rest = Proportion.wilson(trials - successes, trials);

        assertEquals(1 - share.high(), rest.low(), 1e-15); // a few roundings of numbers up to 1
        assertEquals(1 - share.low(), rest.high(), 1e-15);
    }
}
