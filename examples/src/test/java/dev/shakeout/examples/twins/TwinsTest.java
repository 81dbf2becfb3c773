package dev.shakeout.examples.twins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mechanism leaves the same bits in every column, firm by firm and as a kernel. */
class TwinsTest {

    private static final int MONTHS = 36;

    /** Every column that a twin writes, and cash. */
    private static Column[] columns() {
        Set<Column> all = new LinkedHashSet<>();
        all.add(Columns.CASH);
        Twins.KERNELS.forEach(twin -> all.addAll(twin.declaration().writes()));
        return all.toArray(Column[]::new);
    }

    /** What the columns hold at the end, the dead and the padding included. */
    private static Map<String, List<Long>> bits(List<Mechanism> mechanisms, Layout layout, int firms, int length) {
        Market market = Twins.market(firms);
        Model model = Model.of(mechanisms.toArray(Mechanism[]::new));
        Pulls none = Pulls.of(Scenario.baseline(), market.start(), model.levers());
        int lanes = layout == Layout.ENSEMBLE ? length : 1;
        Lanes those = Lanes.of(3, LongStream.range(0, lanes).toArray(), new int[lanes], List.of(none));
        Map<String, List<Long>> bits = new TreeMap<>();
        try (Simulation simulation = new Batch(market, new Roster(market), model, layout, length).begin(those, 1)) {
            for (int month = 1; month <= MONTHS; month++) {
                simulation.advance();
            }
            assertEquals(List.of(), simulation.report().findings());
            List<Rows> rows = Readers.columns(simulation.world(), columns());
            for (int c = 0; c < rows.size(); c++) {
                List<Long> column = bits.computeIfAbsent(columns()[c].name(), name -> new ArrayList<>());
                for (int r = 0; r < simulation.world().rowCount(); r++) {
                    for (double x : rows.get(c).row(r)) {
                        column.add(Double.doubleToRawLongBits(x));
                    }
                }
            }
        }
        return bits;
    }

    static IntStream twins() {
        return IntStream.range(0, Twins.KERNELS.size());
    }

    /** Kernels, but for one mechanism that works firm by firm. */
    @ParameterizedTest
    @MethodSource("twins")
    void oneMechanismFirmByFirmGivesTheSameBits(int k) {
        assertEquals(Twins.KERNELS.get(k).name(), Twins.FIRM_BY_FIRM.get(k).name());
        List<Mechanism> mixed = new ArrayList<>(Twins.KERNELS);
        mixed.set(k, Twins.FIRM_BY_FIRM.get(k));
        assertEquals(bits(Twins.KERNELS, Layout.ENSEMBLE, 12, 48), bits(mixed, Layout.ENSEMBLE, 12, 48));
        assertEquals(bits(Twins.KERNELS, Layout.POPULATION, 500, 64), bits(mixed, Layout.POPULATION, 500, 64));
    }

    @Test
    void allTenFirmByFirmGiveTheSameBits() {
        assertEquals(bits(Twins.KERNELS, Layout.ENSEMBLE, 12, 200), bits(Twins.FIRM_BY_FIRM, Layout.ENSEMBLE, 12, 200));
        for (int length : new int[] {240, 960}) {
            assertEquals(
                    bits(Twins.KERNELS, Layout.POPULATION, 2_000, length),
                    bits(Twins.FIRM_BY_FIRM, Layout.POPULATION, 2_000, length));
        }
    }

    /** Or the rest would show nothing about firms that have closed. */
    @Test
    void someFirmsCloseAndSomeDoNot() {
        long one = Double.doubleToRawLongBits(1);
        List<Long> active = bits(Twins.KERNELS, Layout.ENSEMBLE, 12, 200).get(Columns.ACTIVE.name());
        double share = active.stream().filter(bits -> bits == one).count() / (double) active.size();
        assertTrue(share > 0.5 && share < 0.9, "share alive: " + share);
    }
}
