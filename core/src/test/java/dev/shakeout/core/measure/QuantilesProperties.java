package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class QuantilesProperties {

    @Property(tries = 200)
    void quantilesNeverFallAndStayWithinTheValues(
            @ForAll("values") double[] values,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double p,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double q) {
        double[] quantile = Quantiles.of(values, values.length, 0, Math.min(p, q), Math.max(p, q), 1);

        assertTrue(quantile[0] <= quantile[1]);
        assertTrue(quantile[1] <= quantile[2]);
        assertTrue(quantile[2] <= quantile[3]);
    }

    @Property(tries = 200)
    void equidistantProbabilitiesGiveTheOrderStatistics(@ForAll("values") double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        for (int j = 0; j < n - 1; j++) {
            double spread = sorted[n - 1] - sorted[0];
            double p = (double) j / (n - 1);
            assertEquals(sorted[j], Quantiles.type7(sorted, p), 1e-14 * n * spread); // (n − 1) p misses j by an ulp
        }
    }

    @Property(tries = 200)
    void quantileOfTheNegativeValuesIsTheMirrorImage(
            @ForAll("values") double[] values, @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double p) {
        double[] negative = Arrays.stream(values).map(x -> -x).toArray();
        double here = Quantiles.of(values, values.length, p)[0];
        double there = Quantiles.of(negative, values.length, 1 - p)[0];

        assertEquals(here, -there, 1e-12 * 2e6); // values to 1e6 of either sign
    }

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.doubles()
                .between(-1e6, 1e6)
                .ofScale(6)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(50);
    }
}
