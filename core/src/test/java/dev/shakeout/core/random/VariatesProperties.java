package dev.shakeout.core.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.numeric.Normal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class VariatesProperties {

    @Property
    void uniformsLieStrictlyBetweenZeroAndOne(@ForAll long bits) {
        double u = Variates.uniform(bits);
        assertTrue(u > 0.0 && u < 1.0);
    }

    @Property
    void complementaryBitsAreTheAntitheticDraw(@ForAll long bits) {
        assertEquals(1.0 - Variates.uniform(bits), Variates.uniform(~bits));
        assertEquals(-Variates.normal(bits), Variates.normal(~bits));
    }

    @Property
    void normalIsTheQuantileOfTheUniformUpToTheLower20Bits(@ForAll long bits) {
        double u = Variates.uniform(bits);
        assertEquals(u, Normal.cdf(Variates.normal(bits)), 0x1p-33 + 1e-13); // half a cell of the normal
    }

    @Property
    void moreLuckIsMoreLuckWhateverTheDistribution(
            @ForAll long a,
            @ForAll long b,
            @ForAll @IntRange(max = 60) int n,
            @ForAll @DoubleRange(max = 1) @Scale(6) double p) {
        long low = Long.compareUnsigned(a, b) < 0 ? a : b;
        long high = low == a ? b : a;
        assertTrue(Variates.uniform(low) <= Variates.uniform(high));
        assertTrue(Variates.normal(low) <= Variates.normal(high));
        assertTrue(Variates.binomial(Variates.uniform(low), n, p) <= Variates.binomial(Variates.uniform(high), n, p));
    }

    @Property
    void successesNeverFallWhenChanceOrTrialsRise(
            @ForAll long bits, @ForAll @IntRange(max = 60) int n, @ForAll @DoubleRange(max = 0.99) @Scale(4) double p) {
        double u = Math.min(Math.max(Variates.uniform(bits), 1e-13), 1.0 - 1e-13); // clear of rounding
        int successes = Variates.binomial(u, n, p);
        assertTrue(successes <= Variates.binomial(u, n, p + 0.01));
        assertTrue(successes <= Variates.binomial(u, n + 1, p));
        assertTrue(successes >= 0 && successes <= n);
    }
}
