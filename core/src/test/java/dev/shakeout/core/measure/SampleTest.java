package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void exactWhileTheValuesFit() {
        Sample sample = sample(101, 0, 101);

        assertTrue(sample.isExact());
        assertEquals(Optional.of(new Summary(50, 5, 50, 95, 101)), sample.summary()); // 0, 1, …, 100
    }

    @Test
    void onTheGridFromOneValueMoreOn() {
        Sample sample = sample(100, 0, 101);

        assertFalse(sample.isExact());
        assertEquals(Optional.of(new Summary(50, 5, 50, 95, 101)), sample.summary()); // whole numbers: no rounding
    }

    @Test
    void keepingNothingCountsFromTheFirstValue() {
        assertFalse(sample(0, 3, 4).isExact());
        assertArrayEquals(new double[] {3}, sample(0, 3, 4).quantiles(0.5));
    }

    @Test
    void withoutValuesThereIsNoSummary() {
        assertEquals(Optional.empty(), Sample.keeping(5).summary());
        assertThrows(IllegalArgumentException.class, () -> Sample.keeping(5).quantiles(0.5));
    }

    @Test
    void infiniteRunwaysCount() {
        Sample sample = Sample.keeping(10);
        sample.add(12);
        sample.add(Double.POSITIVE_INFINITY);
        sample.add(Double.POSITIVE_INFINITY);

        Summary summary = sample.summary().orElseThrow();
        assertEquals(Double.POSITIVE_INFINITY, summary.mean());
        assertEquals(Double.POSITIVE_INFINITY, summary.p50());
        assertEquals(12, sample.quantiles(0)[0]);
    }

    @Test
    void shipsAsBytes() throws Exception {
        for (int keep : new int[] {5, 1_000}) {
            Sample sample = sample(keep, 0, 100);
            var bytes = new ByteArrayOutputStream();
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(sample);
            }
            try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                Sample arrived = (Sample) in.readObject();
                arrived.merge(sample(keep, 100, 200));
                assertEquals(sample(keep, 0, 200).summary(), arrived.summary());
            }
        }
    }

    @Test
    void refusesToMixDifferentLimits() {
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> sample(3, 0, 1).merge(sample(4, 0, 1)));

        assertEquals(
                "Samples to merge must keep the same number of values, but one keeps 3 and the other 4.",
                thrown.getMessage());
        Sample itself = sample(3, 0, 2);
        assertThrows(IllegalArgumentException.class, () -> itself.merge(itself));
        assertThrows(IllegalArgumentException.class, () -> Sample.keeping(-1));
        assertThrows(IllegalArgumentException.class, () -> Sample.keeping(1).add(Double.NaN));
    }

    @Test
    void summaryRefusesQuantilesThatFall() {
        assertThrows(IllegalArgumentException.class, () -> new Summary(0, 2, 1, 3, 5));
        assertThrows(IllegalArgumentException.class, () -> new Summary(0, 1, 2, 3, 0));
    }

    /** The whole numbers from {@code from} (included) to {@code to} (excluded). */
    private static Sample sample(int keep, int from, int to) {
        Sample sample = Sample.keeping(keep);
        for (int x = from; x < to; x++) {
            sample.add(x);
        }
        return sample;
    }
}
