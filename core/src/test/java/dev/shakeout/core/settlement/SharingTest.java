package dev.shakeout.core.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {

    /** Compute alone: trains for {@code training} CNY a month, of which a tenth buys machines. */
    private static Firm trains(String name, double training) {
        return Firm.startup(name)
                .cash(1e6)
                .burn(training)
                .talent(0)
                .with(Settlement.COMPUTE_SHARE, 1)
                .with(Settlement.MARKETING_SHARE, 0)
                .with(Hardware.BOUGHT, 0.1);
    }

    /** Machines worth {@code machines} CNY and nothing else. */
    private static Firm idle(String name, double machines) {
        return Firm.startup(name)
                .cash(1e6)
                .burn(0)
                .talent(0)
                .with(Firm.FRONTIER, 0)
                .with(Hardware.AT_START, machines);
    }

    private static Seen run(Mechanism more, Firm... firms) {
        List<Mechanism> on = new ArrayList<>(
                List.of(Hardware.MECHANISM, Sharing.MECHANISM, Settlement.MECHANISM, Settlement.MEASUREMENT, more));
        on.add(Small.set(Phase.DECISION, Columns.FRONTIER, (name, month) -> name.startsWith("I") ? 0 : 1));
        return Small.of(Model.of(on.toArray(Mechanism[]::new)), firms)
                .with(Hardware.DEPRECIATION, 0)
                .with(Sharing.RENT, 0.03)
                .with(Sharing.DISCOUNT, 0.3)
                .run(2, Columns.CASH, Columns.BURN, Columns.SHARED_COMPUTE, Columns.HARDWARE);
    }

    private static Mechanism shares(String... names) {
        List<String> who = Arrays.asList(names);
        return Small.set(Phase.PLAN, Columns.SHARE_PLAN, (name, month) -> who.contains(name) ? 1 : 0);
    }

    @Nested
    class WhenMachinesAreScarce {

        /** Idle: 3 % of 10,000, 300 CNY; wanted: 900 of A, 2,700 of B. A gets a quarter, 75, and pays 52.50 for it. */
        @Test
        void eachGetsItsPart() {
            Seen seen = run(shares("A", "B"), trains("A", 1_000), trains("B", 3_000), idle("I", 10_000));
            assertEquals(7_500, seen.at(Columns.SHARED_COMPUTE, "A", 1), 0);
            assertEquals(22_500, seen.at(Columns.SHARED_COMPUTE, "B", 1), 0);
            assertEquals(100_000 - 7_500 * 0.3, seen.at(Columns.BURN, "A", 1), 0);
            assertEquals(300_000 - 22_500 * 0.3, seen.at(Columns.BURN, "B", 1), 0);
            assertEquals(-30_000 * 0.7, seen.at(Columns.BURN, "I", 1), 0);
            assertEquals(400_000 - 30_000, seen.received(Sector.SUPPLIERS, 1), 0, "clouds and makers lose it");
            assertEquals(0, seen.received(Sector.CLEARING, 1), 0);
        }
    }

    @Nested
    class WhenMachinesArePlenty {

        /** 900 wanted, 3,000 and 6,000 idle: a third of 630 goes to the first; A buys its tenth as before. */
        @Test
        void lendersArePaidByWhatTheyHave() {
            Seen seen = run(shares("A"), trains("A", 1_000), idle("I1", 100_000), idle("I2", 200_000));
            assertEquals(90_000, seen.at(Columns.SHARED_COMPUTE, "A", 1), 0);
            assertEquals(10_000 + 63_000, seen.at(Columns.BURN, "A", 1), 0);
            assertEquals(-21_000, seen.at(Columns.BURN, "I1", 1), 0);
            assertEquals(-42_000, seen.at(Columns.BURN, "I2", 1), 0);
            assertEquals(10_000, seen.at(Columns.HARDWARE, "A", 1), 1e-6);
        }

        /** Sums that do not divide: not a fen is made or lost between partners. */
        @ParameterizedTest
        @ValueSource(doubles = {1.01, 7.77, 123.45, 9_999.99})
        void nothingIsLostBetweenThem(double training) {
            Seen seen = run(
                    shares("A", "B"),
                    trains("A", training),
                    trains("B", 3 * training + 0.01),
                    idle("I1", 100.1 * training),
                    idle("I2", 33.3 * training),
                    idle("I3", 7.7 * training));
            for (int month = 1; month <= 2; month++) {
                assertEquals(0, seen.received(Sector.CLEARING, month), 0);
                assertTrue(seen.at(Columns.SHARED_COMPUTE, "A", month) > 0);
            }
        }
    }

    @Nested
    class WhenNobodyShares {

        @Test
        void everybodyPaysTheCloud() {
            Seen unwanted = run(shares(), trains("A", 1_000), idle("I", 10_000));
            assertEquals(100_000, unwanted.at(Columns.BURN, "A", 1), 0);
            assertEquals(0, unwanted.at(Columns.BURN, "I", 1), 0);
            Seen alone = run(shares("A", "B"), trains("A", 1_000), trains("B", 1_000));
            assertEquals(100_000, alone.at(Columns.BURN, "A", 1), 0);
        }
    }
}
