package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExactSumProperties {

    @Property(tries = 200)
    void equalsTheSumInUnlimitedDecimals(@ForAll("anyDoubles") double[] values) {
        BigDecimal reference = Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);

        // By way of text, whose conversion is correctly rounded. No tolerance: the claim is the nearest double.
        assertEquals(
                Double.parseDouble(reference.toString()),
                ExactSumTest.sum(values).value(),
                0.0);
    }

    @Property(tries = 200)
    void anySplitAndOrderOfMergingGivesTheSameBits(
            @ForAll("anyDoubles") double[] values, @ForAll @IntRange(min = 1, max = 9) int parts) {
        ExactSum[] part = new ExactSum[parts];
        Arrays.setAll(part, i -> new ExactSum());
        for (int i = 0; i < values.length; i++) {
            part[(i * 7) % parts].add(values[i]);
        }
        ExactSum merged = new ExactSum();
        for (int i = parts - 1; i >= 0; i--) {
            merged.merge(part[i]);
        }

        assertEquals(ExactSumTest.sum(values).value(), merged.value(), 0.0);
    }

    @Provide
    Arbitrary<double[]> anyDoubles() { // by bits, so that all exponents occur, subnormal ones included
        Arbitrary<Double> byBits =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(x -> Math.abs(x) < 1e300);
        Arbitrary<Double> usual = Arbitraries.doubles().between(-1e9, 1e9).ofScale(4);
        return Arbitraries.oneOf(byBits, usual).array(double[].class).ofMaxSize(60);
    }
}
