package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
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
import net.jqwik.api.constraints.DoubleRange;

class DemandProperties {

    private static final int MONTHS = 12;

    /** A random market and what happens to its firms: quality moves, one ceases, one advertises and releases. */
    record World(
            Segment segment, List<Double> mau, double others, double jump, int ceases, double installs, double nats) {

        World withJump(double other) {
            return new World(segment, mau, others, other, ceases, installs, nats);
        }

        World withoutOthers() {
            return new World(segment, mau, 0, jump, ceases, installs, nats);
        }

        World with(Segment other) {
            return new World(other, mau, others, jump, ceases, installs, nats);
        }

        World withInstalls(double other) {
            return new World(segment, mau, others, jump, ceases, other, nats);
        }

        World withNats(double other) {
            return new World(segment, mau, others, jump, ceases, installs, other);
        }

        Market market() {
            double largest = Collections.max(mau); // has at least 1/9 of the users: more than is placed
            Firm[] firms = new Firm[mau.size()];
            for (int f = 0; f < firms.length; f++) {
                firms[f] = Firm.startup("F" + f)
                        .mau(mau.get(f) * 1e6)
                        .with(Demand.PLACEMENT_WEIGHT, mau.get(f) == largest ? 1 : 0);
            }
            firms[0] = firms[0].in("second", Firm.MAU, Value.given(1e6));
            Segment withOthers = segment.with(Others.MAU, Math.max(others, 0) * largest * 1e6);
            return Market.of("random", YearMonth.of(2025, 3))
                    .segments(withOthers, Segment.of("second", 1e8).with(Others.MAU, 5e6))
                    .firms(firms);
        }

        Path run() {
            return run(MONTHS);
        }

        Path run(int months) {
            List<Mechanism> shocks = new ArrayList<>();
            shocks.add(Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "F0", month -> jump));
            shocks.add(Path.setting(Phase.ATTENTION, Columns.INSTALLS, "F0", month -> installs));
            shocks.add(Path.setting(Phase.TALENT, Columns.RELEASE_BUZZ, "F0", month -> nats));
            if (ceases < mau.size()) {
                shocks.add(Path.setting(Phase.REGIME, Columns.ACTIVE, "F" + ceases, month -> month < 5 ? 1 : 0));
            }
            return Path.of(market(), months, shocks.toArray(Mechanism[]::new));
        }

        double users(Path path, int month) {
            double sum = path.others(month);
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
            path.everything(month).forEach((what, value) -> {
                assertTrue(value >= 0 || what.startsWith("surplus"), () -> what + " is " + value);
            });
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
                double mau = path.mau("F" + f, 0, month);
                assertTrue(mau <= active * (1 + 1e-9));
                assertTrue(mau >= path.users("F" + f, month) * 20 / 21 * (1 - 1e-9));
                sum += mau;
            }
            sum += path.others(month) * 20 / 21; // at least; theirs is not measured
            assertTrue(sum >= active * (1 - 1e-9));
        }
    }

    @Property(tries = 60)
    void theStartIsWhatWasReported(@ForAll("worlds") World world) {
        Path path = Path.of(world.market(), 0);
        for (int f = 0; f < world.mau().size(); f++) {
            double reported = world.mau().get(f) * 1e6;
            assertEquals(reported, path.mau("F" + f, 0, 0), 1e-9 * reported);
        }
    }

    // ------------------------------------------------------------- one month, one thing changed, the rest held still

    private static void assertNoFewerUsers(World before, World after) {
        double users = before.run(1).users("F0", 1);
        assertTrue(after.run(1).users("F0", 1) >= users * (1 - 1e-12));
    }

    /** Other makers follow the best firm: where there are any, a better model changes more than one product. */
    @Property(tries = 60)
    void aBetterModelNeverLosesUsersByIt(@ForAll("worlds") World world) {
        World alone = world.withoutOthers();
        assertNoFewerUsers(alone.withJump(0), alone);
    }

    /** Who advertises more takes from the others, and from nobody who has no product, what it does not keep. */
    @Property(tries = 60)
    void moreAdvertisingNeverLosesUsersByIt(@ForAll("worlds") World world) {
        assertNoFewerUsers(world.withInstalls(0.5 * world.installs()), world);
        double rival = world.withInstalls(0).run(1).users("F" + (world.mau().size() - 1), 1);
        if (world.mau().size() > 1) {
            assertTrue(world.run(1).users("F" + (world.mau().size() - 1), 1) <= rival * (1 + 1e-12));
        }
    }

    /** With spill-over some of its own users would try the rivals it sends people to. */
    @Property(tries = 60)
    void aReleaseNeverLosesUsersWhereNothingSpillsOver(@ForAll("worlds") World world) {
        World served = world.with(world.segment().with(Trial.SPILL_OVER, 0));
        assertNoFewerUsers(served.withNats(0), served);
    }

    @Property(tries = 60)
    void moreSpillOverNeverMeansMoreForTheMaker(@ForAll("worlds") World world) {
        World less = world.with(world.segment().with(Trial.SPILL_OVER, 0.3));
        World more = world.with(world.segment().with(Trial.SPILL_OVER, 0.1));
        assertNoFewerUsers(less, more);
    }

    @Property(tries = 60)
    void moreEffortNeverMeansFewerUsersOfTheCategory(@ForAll("worlds") World world) {
        Scenario effort = Scenario.named("effort", Demand.EFFORT.pull(1.7));
        Path calm = Path.of(world.market(), Scenario.baseline(), 1, Layout.ENSEMBLE);
        Path eager = Path.of(world.market(), effort, 1, Layout.ENSEMBLE);
        assertTrue(eager.never(1) <= calm.never(1));
    }

    @Property(tries = 60)
    void beingBuiltIntoMoreNeverLosesUsers(
            @ForAll("worlds") World world, @ForAll @DoubleRange(max = 3) double utility) {
        Scenario built = Scenario.named("built", Demand.BUNDLING.pull(utility).on(Target.firm("F0")));
        double before = Path.of(world.market(), 1).users("F0", 1);
        assertTrue(Path.of(world.market(), built, 1, Layout.ENSEMBLE).users("F0", 1) >= before * (1 - 1e-12));
    }

    /** Placement brings what it brings whoever is placed; a firm that is not placed loses by it. */
    @Property(tries = 60)
    void whoIsNotPlacedNeverGainsByPlacement(@ForAll("worlds") World world, @ForAll @DoubleRange(max = 1) double more) {
        double largest = Collections.max(world.mau());
        Scenario placed = Scenario.named("placed", Demand.DEFAULT.pull(more));
        Path before = Path.of(world.market(), 1);
        Path after = Path.of(world.market(), placed, 1, Layout.ENSEMBLE);
        for (int f = 0; f < world.mau().size(); f++) {
            if (world.mau().get(f) != largest) {
                assertTrue(after.users("F" + f, 1) <= before.users("F" + f, 1) * (1 + 1e-12));
            }
        }
    }

    @Property(tries = 30)
    void theOrderInWhichFirmsAreListedDoesNotMatter(@ForAll("worlds") World world) {
        Market market = world.market();
        Firm[] reversed = market.firms().toArray(Firm[]::new);
        Collections.reverse(Arrays.asList(reversed));
        Market other = Market.of("random", YearMonth.of(2025, 3))
                .segments(market.segments().toArray(Segment[]::new))
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
                .as((innovation, attention, cost, lapse, displacement, network, overlap, defaults) -> Segment.of(
                                "s", 2_000e6)
                        .with(Demand.INNOVATION, innovation)
                        .with(Demand.ATTENTION, attention)
                        .with(Demand.SWITCHING_COST, cost)
                        .with(Demand.LAPSE, lapse)
                        .with(Trial.DISPLACEMENT, displacement)
                        .with(Trial.LAPSE_PAID, Math.min(2 * lapse, 1))
                        .with(Demand.NETWORK_EFFECT, network)
                        .with(Reported.OVERLAP, overlap)
                        .with(Demand.DEFAULT_PLACEMENT, defaults));
        return Combinators.combine(
                        segment,
                        Arbitraries.doubles()
                                .between(1, 150)
                                .ofScale(3)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        Arbitraries.doubles()
                                .between(-1, 1)
                                .ofScale(3), // other makers, relative to the largest; none below 0
                        Arbitraries.doubles().between(0, 1).ofScale(3),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.doubles().between(0, 1e8).ofScale(0),
                        Arbitraries.doubles().between(0, 0.3).ofScale(3))
                .as(World::new);
    }
}
