package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SampleProperties {

    @Property(tries = 200)
    void batchesAndTheirOrderDoNotMatter(
            @ForAll("values") double[] values,
            @ForAll @IntRange(min = 1, max = 9) int parts,
            @ForAll @IntRange(min = 0, max = 90) int keep) { // on both sides of the number of values
        Sample whole = Sample.keeping(keep);
        Sample[] part = new Sample[parts];
        Arrays.setAll(part, i -> Sample.keeping(keep));
        for (int i = 0; i < values.length; i++) {
            whole.add(values[i]);
            part[(i * 7) % parts].add(values[values.length - 1 - i]);
        }
        Sample merged = part[parts - 1];
        for (int i = parts - 2; i >= 0; i--) {
            merged.merge(part[i]);
        }

        assertEquals(whole.summary(), merged.summary());
        assertEquals(whole.isExact(), merged.isExact());
        assertEquals(values.length <= keep, merged.isExact());
    }

    @Property(tries = 200)
    void exactSampleIsTheSummaryOfTheArray(@ForAll("values") double[] values) {
        Sample sample = Sample.keeping(values.length);
        Arrays.stream(values).forEach(sample::add);

        assertEquals(Summary.of(values, values.length), sample.summary().orElseThrow());
    }

    @Property(tries = 200)
    void countedSampleIsCloseToTheExactOne(@ForAll("values") double[] values) {
        Sample sample = Sample.keeping(0);
        Arrays.stream(values).forEach(sample::add);
        Summary exact = Summary.of(values, values.length);
        Summary counted = sample.summary().orElseThrow();

        assertEquals(exact.mean(), counted.mean(), 0.0);
        assertEquals(exact.p05(), counted.p05(), 1e-3 * exact.p05()); // the stated accuracy
        assertEquals(exact.p50(), counted.p50(), 1e-3 * exact.p50());
        assertEquals(exact.p95(), counted.p95(), 1e-3 * exact.p95());
        assertTrue(counted.n() == values.length);
    }

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.doubles()
                .between(0, 1e9)
                .ofScale(4)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(80);
    }
}
