package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the work is divided never shows: digest, every interval, every quantile and every event are the same. */
class SameAnswerTest {

    /** One thread, rows as the library chooses them. */
    private static final Map<String, Object> REFERENCE = told(Grove.ensemble());

    private static Map<String, Object> told(Ensemble ensemble) {
        return Grove.told(ensemble.compare(Grove.BASELINE, Grove.DROUGHT, Grove.STORM));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void onSeveralThreads(int threads) {
        assertEquals(REFERENCE, told(Grove.ensemble().threads(threads)));
    }

    /** 1 is less than a replication of three scenarios, 64 and 240 do not divide into 60 evenly. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64, 240})
    void inRowsOfAnyLength(int lanes) {
        assertEquals(REFERENCE, told(Grove.ensemble().threads(2).rowLength(lanes)));
    }

    @Test
    void onAnExecutorOfTheCaller() {
        ExecutorService mine = Executors.newFixedThreadPool(3);
        try {
            assertEquals(REFERENCE, told(Grove.ensemble().on(mine).rowLength(30)));
            assertTrue(!mine.isShutdown(), "the executor stays the caller's");
        } finally {
            mine.shutdownNow();
        }
        assertEquals(REFERENCE, told(Grove.ensemble().on(Runnable::run)));
    }

    @Test
    void inWhateverOrderBatchesEnd() {
        List<Runnable> waiting = new ArrayList<>();
        Ensemble backwards = Grove.ensemble().rowLength(30).on(task -> {
            waiting.add(task);
            if (waiting.size() == 6) { // 60 replications, 10 to a row of 30 lanes of three scenarios
                Collections.reverse(waiting);
                waiting.forEach(Runnable::run);
            }
        });
        assertEquals(REFERENCE, told(backwards));
    }

    @Test
    void inWhateverOrderFirmsAreListed() {
        List<Firm> firms = new ArrayList<>(Grove.firms());
        Collections.reverse(firms);
        Collections.swap(firms, 0, 3);
        assertEquals(REFERENCE, told(Grove.ensemble(Grove.market(firms))));
    }

    @Test
    void butAnotherSeedIsOtherLuck() {
        assertNotEquals(REFERENCE.get("digest"), told(Grove.ensemble().seed(8)).get("digest"));
    }

    @Nested
    class WithLittleMemory {

        private static final Comparison ROOMY = Grove.ensemble().compare(Grove.BASELINE, Grove.STORM);
        private static final Comparison TIGHT = Grove.ensemble().memory(0).compare(Grove.BASELINE, Grove.STORM);

        @Test
        void outcomesAreTheSame() {
            assertEquals(ROOMY.digest(), TIGHT.digest());
            assertEquals(ROOMY.baseline().events(), TIGHT.baseline().events());
            assertTrue(ROOMY.baseline().samples[0][Grove.MONTHS][0].isExact(), "values fit into the default memory");
            assertTrue(!TIGHT.baseline().samples[0][Grove.MONTHS][0].isExact(), "and not into none");
        }

        /** Means are exact either way; a quantile from the grid lies within 0.1 % of its neighbours' magnitude. */
        @Test
        void quantilesAgreeTo1In1000() {
            for (int s = 0; s < 2; s++) {
                for (Firm firm : Grove.firms()) {
                    for (String measure : List.of("mau", "cash", "runway")) {
                        for (int month = 0; month <= Grove.MONTHS; month++) {
                            var exact = ROOMY.results().get(s).summary(measure, firm.name(), month);
                            var grid = TIGHT.results().get(s).summary(measure, firm.name(), month);
                            String where = "%s of %s in month %s".formatted(measure, firm.name(), month);
                            assertEquals(exact.mean(), grid.mean(), where);
                            assertEquals(exact.n(), grid.n(), where);
                            double[] a = Grove.numbers(exact);
                            double[] b = Grove.numbers(grid);
                            for (int k = 1; k < a.length; k++) {
                                assertEquals(a[k], b[k], 1e-3 * Math.abs(a[k]), where);
                            }
                        }
                    }
                }
            }
        }

        @Test
        void theSplitIntoBatchesStillDoesNotMatter() {
            assertEquals(
                    Grove.told(TIGHT),
                    Grove.told(
                            Grove.ensemble().memory(0).rowLength(8).threads(2).compare(Grove.BASELINE, Grove.STORM)));
        }
    }
}
