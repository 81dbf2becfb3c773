package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is not about a firm does not touch its luck. */
class CommonLuckTest {

    private static final Comparison TOGETHER =
            Grove.ensemble().compare(Grove.BASELINE, Grove.DROUGHT, Grove.STORM, Grove.DROUGHT.and(Grove.STORM));

    @Test
    void aScenarioAloneGivesWhatItGivesBesideOthers() {
        for (Result beside : TOGETHER.results()) {
            Comparison alone = Grove.ensemble().compare(beside.scenario());
            for (Firm firm : Grove.firms()) {
                assertEquals(
                        Grove.path(alone.baseline(), Grove.market(), firm.name()),
                        Grove.path(beside, Grove.market(), firm.name()),
                        beside.scenario().name());
            }
        }
    }

    @Test
    void runIsTheComparisonWithNothing() {
        assertEquals(
                TOGETHER.baseline().events(),
                Grove.ensemble().run(Grove.BASELINE).events());
    }

    @Test
    void whichOfTwoScenariosIsNamedFirstDoesNotMatter() {
        Comparison swapped = Grove.ensemble().compare(Grove.STORM.and(Grove.DROUGHT));
        Comparison straight = Grove.ensemble().compare(Grove.DROUGHT.and(Grove.STORM));
        assertEquals(straight.digest(), swapped.digest());
    }

    @Test
    void aScenarioDiffersFromItselfByExactlyNothing() {
        Scenario again =
                Scenario.named("Drought again", Grove.DROUGHT.interventions().toArray(Intervention[]::new));
        Comparison twins = Grove.ensemble().compare(Grove.DROUGHT, again);
        for (Firm firm : Grove.firms()) {
            for (int month : new int[] {0, 1, 12, 24}) {
                assertEquals(Estimate.of(0, 0, 0), twins.difference(again, firm.name(), month));
                assertTrue(twins.varianceRatio(again, firm.name(), month).isEmpty());
            }
        }
    }

    @Test
    void strengthZeroIsTheBaselineToTheBit() {
        Scenario nothing = Grove.DROUGHT.and(Grove.STORM).scaled(0);
        assertEquals(
                Grove.ensemble().compare(Grove.BASELINE).digest(),
                Grove.ensemble().compare(nothing).digest());
        assertNotEquals(
                Grove.path(TOGETHER.baseline(), Grove.market(), "Ash"),
                Grove.path(TOGETHER.results().get(3), Grove.market(), "Ash"),
                "or the test would show nothing: at strength 1 the scenario must do something");
    }

    @Test
    void aMechanismThatOnlyDrawsChangesNobodysLuck() {
        Column face = Column.perFirm("dice.face", "1", 0);
        Draw throwing = Draw.of("dice.throw");
        for (Phase phase : List.of(Phase.REGIME, Phase.TALENT, Phase.EXIT)) {
            Mechanism dice = Declaration.of("dice", phase, "Throws dice nobody looks at.")
                    .writes(face)
                    .draws(throwing)
                    .forEachFirm((firm, month) -> firm.set(face, firm.uniform(throwing) + firm.normal(throwing)));
            assertEquals(TOGETHER.digest(), with(Model.standard().with(dice)).digest());
        }
    }

    /** With one more measure, and with none at all. */
    @Test
    void whoeverLooksChangesNothing() {
        Measure staff = Measure.of("staff", "people", Columns.STAFF, 1);
        Comparison watched = with(Model.standard().observing(staff));
        assertEquals(TOGETHER.digest(), watched.digest());
        assertEquals(Grove.told(TOGETHER), Grove.told(watched));
        assertEquals(
                List.of("mau", "cash", "runway", "staff"), watched.baseline().measures());

        Comparison unseen = with(Model.of(Model.standard().mechanisms().toArray(Mechanism[]::new)));
        assertEquals(List.of(), unseen.baseline().measures());
        for (int s = 0; s < 4; s++) {
            Result seen = TOGETHER.results().get(s);
            assertEquals(seen.events(), unseen.results().get(s).events());
            for (Firm firm : Grove.firms()) {
                assertArrayEquals(
                        seen.values(Outcome.CASH, firm.name()),
                        unseen.results().get(s).values(Outcome.CASH, firm.name()));
            }
        }
    }

    private static Comparison with(Model model) {
        return Ensemble.of(Grove.market(), model)
                .months(Grove.MONTHS)
                .replications(60)
                .seed(7)
                .threads(1)
                .compare(Grove.BASELINE, Grove.DROUGHT, Grove.STORM, Grove.DROUGHT.and(Grove.STORM));
    }

    /**
     * A firm that never acts: no cash, nobody works for it, it has no product, no model of its own and no part in a war
     * of advertisers, and its owner pays nothing. It adds zero to every sum.
     */
    private static Firm inert(String name) {
        return Firm.incumbent(name)
                .with(Firm.CAPABILITY, -10)
                .with(Firm.FRONTIER, 0)
                .with(Attention.RIVALRY, 0);
    }

    /** Eight firms at most: each has a partial sum of its own, so a zero may come between any two. */
    @Test
    void aFirmThatNeverActsChangesNobodyElseAmongEight() {
        for (String name : List.of("Stone", "Rock", "Pebble", "Boulder")) {
            assertNobodyElseMoves(Grove.firms(), inert(name));
        }
    }

    /**
     * Any number of firms, if the newcomer comes last in the order of ids: it adds zero to the end of one partial sum.
     * Elsewhere those behind it would change their partial sums, and with them the last bit of totals, though nobody's luck.
     */
    @Test
    void aFirmThatNeverActsChangesNobodyElseBehindTheLastOfMany() {
        List<Firm> firms = new ArrayList<>(Grove.firms());
        for (int k = 1; k <= 6; k++) {
            firms.add(Firm.startup("Heather " + k)
                    .cash(1e8 * k)
                    .burn(8e6 * k)
                    .talent(30 * k)
                    .mau(2e5 * k));
        }
        firms.add(Firm.incumbent("Larch").coreCashFlow(1e9).mau(5e5));
        long last = firms.stream().map(Firm::id).max(Long::compareUnsigned).orElseThrow();
        Firm newcomer = IntStream.iterate(1, k -> k + 1)
                .mapToObj(k -> inert("Stone " + k))
                .filter(stone -> Long.compareUnsigned(stone.id(), last) > 0)
                .findFirst()
                .orElseThrow();
        assertNobodyElseMoves(firms, newcomer);
    }

    private static void assertNobodyElseMoves(List<Firm> firms, Firm newcomer) {
        List<Firm> more = new ArrayList<>(firms);
        more.add(0, newcomer);
        Scenario both = Grove.DROUGHT.and(Grove.STORM);
        Market without = Grove.market(firms);
        Market with = Grove.market(more);
        Comparison alone = Grove.ensemble(without).compare(Grove.BASELINE, both);
        Comparison joined = Grove.ensemble(with).compare(Grove.BASELINE, both);
        for (int s = 0; s < 2; s++) {
            for (Firm firm : firms) {
                assertEquals(
                        Grove.path(alone.results().get(s), without, firm.name()),
                        Grove.path(joined.results().get(s), with, firm.name()),
                        firm.name() + " beside " + newcomer.name());
            }
            assertEquals(1, joined.results().get(s).share(newcomer.name(), Fate.INDEPENDENT));
        }
    }

    /** Pairs share their luck, so their difference varies less than that of strangers would. */
    @Test
    void pairingIsWorthSomething() {
        double ratio =
                TOGETHER.varianceRatio(Grove.STORM, "Cedar", Grove.MONTHS).orElseThrow();
        assertTrue(ratio > 1, () -> "variance ratio " + ratio);
    }
}
