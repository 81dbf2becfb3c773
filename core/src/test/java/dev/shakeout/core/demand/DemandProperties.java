package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Columns;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DemandProperties {

    private static final int MONTHS = 12;

    /** A random market and what happens to its firms: quality moves, one ceases, one advertises. */
    record World(Segment segment, List<Double> mau, double jump, int ceases, double installs) {

        Market market() {
            double largest = Collections.max(mau); // has at least 1/8 of the users: more than is placed
            Firm[] firms = new Firm[mau.size()];
            for (int f = 0; f < firms.length; f++) {
                firms[f] = Firm.startup("F" + f)
                        .mau(mau.get(f) * 1e6)
                        .with(Demand.PLACEMENT_WEIGHT, mau.get(f) == largest ? 1 : 0);
            }
            return Market.of("random", YearMonth.of(2025, 3)).segments(segment).firms(firms);
        }

        Path run() {
            List<Mechanism> shocks = new ArrayList<>();
            shocks.add(Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "F0", month -> jump));
            shocks.add(Path.setting(Phase.ATTENTION, Columns.INSTALLS, "F0", month -> installs));
            if (ceases < mau.size()) {
                shocks.add(Path.setting(Phase.REGIME, Columns.ACTIVE, "F" + ceases, month -> month < 5 ? 1 : 0));
            }
            return Path.of(market(), MONTHS, shocks.toArray(Mechanism[]::new));
        }

        double users(Path path, int month) {
            double sum = 0;
            for (int f = 0; f < mau.size(); f++) {
                sum += path.users("F" + f, month);
            }
            return sum;
        }
    }

    @Property(tries = 60)
    void peopleAreConservedAndNobodyIsNegative(@ForAll("worlds") World world) {
        Path path = world.run();
        assertTrue(path.imbalance() <= 1e-12, () -> "off by " + path.imbalance());
        for (int month = 0; month <= MONTHS; month++) {
            path.everything(month).forEach((what, value) -> assertTrue(value >= 0, () -> what + " is " + value));
        }
    }

    @Property(tries = 60)
    void reportedUsersLieBetweenMainUsersWhoAreActiveAndAllActivePeople(@ForAll("worlds") World world) {
        Path path = world.run();
        for (int month = 0; month <= MONTHS; month++) {
            double adopters = world.users(path, month);
            double active = adopters * 20 / 21; // M = 20, K = 1
            double sum = 0;
            for (int f = 0; f < world.mau().size(); f++) {
                double mau = path.mau("F" + f, month);
                assertTrue(mau <= active * (1 + 1e-9));
                assertTrue(mau >= path.users("F" + f, month) * 20 / 21 * (1 - 1e-9));
                sum += mau;
            }
            assertTrue(sum >= active * (1 - 1e-9));
        }
    }

    @Property(tries = 60)
    void theStartIsWhatWasReported(@ForAll("worlds") World world) {
        Path path = Path.of(world.market(), 0);
        for (int f = 0; f < world.mau().size(); f++) {
            double reported = world.mau().get(f) * 1e6;
            assertEquals(reported, path.mau("F" + f, 0), 1e-9 * reported);
        }
    }

    @Property(tries = 60)
    void aBetterModelNeverLosesUsersByIt(@ForAll("worlds") World world) {
        World calm = new World(world.segment(), world.mau(), 0, world.ceases(), world.installs());
        double before = calm.run().users("F0", 1);
        assertTrue(world.run().users("F0", 1) >= before * (1 - 1e-12));
    }

    @Property(tries = 30)
    void theOrderInWhichFirmsAreListedDoesNotMatter(@ForAll("worlds") World world) {
        Market market = world.market();
        Firm[] reversed = market.firms().toArray(Firm[]::new);
        Collections.reverse(Arrays.asList(reversed));
        Market other = Market.of("random", YearMonth.of(2025, 3))
                .segments(world.segment())
                .firms(reversed);
        assertEquals(Path.of(market, 3).everything(3), Path.of(other, 3).everything(3));
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1).ofScale(3);
        Arbitrary<Segment> segment = Combinators.combine(
                        share,
                        share,
                        Arbitraries.doubles().between(0, 4).ofScale(3),
                        share,
                        share,
                        Arbitraries.doubles().between(0, 2).ofScale(3),
                        Arbitraries.doubles().between(0, 5).ofScale(3),
                        Arbitraries.doubles().between(0, 0.1).ofScale(3))
                .as((innovation, attention, cost, lapse, lapsePaid, network, overlap, defaults) -> Segment.of(
                                "s", 2_000e6)
                        .with(Demand.INNOVATION, innovation)
                        .with(Demand.ATTENTION, attention)
                        .with(Demand.SWITCHING_COST, cost)
                        .with(Demand.LAPSE, lapse)
                        .with(Demand.LAPSE_PAID, lapsePaid)
                        .with(Demand.NETWORK_EFFECT, network)
                        .with(Demand.OVERLAP, overlap)
                        .with(Demand.DEFAULT_PLACEMENT, defaults));
        return Combinators.combine(
                        segment,
                        Arbitraries.doubles()
                                .between(1, 150)
                                .ofScale(3)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        Arbitraries.doubles().between(0, 1).ofScale(3),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.doubles().between(0, 1e8).ofScale(0))
                .as(World::new);
    }
}
