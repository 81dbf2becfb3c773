package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import java.util.ArrayList;
import java.util.List;
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
            Comparison with = Ensemble.of(Grove.market(), Model.standard().with(dice))
                    .months(Grove.MONTHS)
                    .replications(60)
                    .seed(7)
                    .threads(1)
                    .compare(Grove.BASELINE, Grove.DROUGHT, Grove.STORM, Grove.DROUGHT.and(Grove.STORM));
            assertEquals(TOGETHER.digest(), with.digest());
        }
    }

    /**
     * The newcomer has no cash, nobody works for it, it has no product, no model of its own and no part in a war of
     * advertisers, and its owner pays nothing: it adds zero to every sum. Eight firms at most, since the ninth would share a partial sum with the first and move the last
     * bit of totals, though nobody's luck.
     */
    @Test
    void aFirmThatNeverActsChangesNobodyElse() {
        List<Firm> more = new ArrayList<>(Grove.firms());
        more.add(
                0,
                Firm.incumbent("Stone")
                        .with(Firm.CAPABILITY, -10)
                        .with(Firm.FRONTIER, 0)
                        .with(Attention.RIVALRY, 0));
        Market with = Grove.market(more);
        Comparison joined = Grove.ensemble(with)
                .compare(Grove.BASELINE, Grove.DROUGHT, Grove.STORM, Grove.DROUGHT.and(Grove.STORM));
        for (int s = 0; s < 4; s++) {
            for (Firm firm : Grove.firms()) {
                assertEquals(
                        Grove.path(TOGETHER.results().get(s), Grove.market(), firm.name()),
                        Grove.path(joined.results().get(s), with, firm.name()),
                        firm.name());
            }
        }
        assertEquals(1, joined.baseline().share("Stone", Fate.INDEPENDENT));
    }

    /** Pairs share their luck, so their difference varies less than that of strangers would. */
    @Test
    void pairingIsWorthSomething() {
        double ratio =
                TOGETHER.varianceRatio(Grove.STORM, "Cedar", Grove.MONTHS).orElseThrow();
        assertTrue(ratio > 1, () -> "variance ratio " + ratio);
    }
}
