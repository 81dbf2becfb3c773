package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.strategy.OwnFirm;
import dev.shakeout.core.strategy.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A strategy of a user is part of the model: the same seed gives the same bits, however the work is split. */
class OwnStrategySameAnswerTest {

    private static Ensemble ensemble(List<Firm> firms) {
        Market market = Grove.market(firms);
        return Ensemble.of(market, Model.standard().with("restless", new Restless()))
                .months(Grove.MONTHS)
                .replications(60)
                .seed(7)
                .threads(1);
    }

    /** Every second firm of the grove is restless. */
    private static List<Firm> firms() {
        List<Firm> firms = new ArrayList<>();
        for (Firm firm : Grove.firms()) {
            firms.add(firms.size() % 2 == 0 ? firm.strategy("restless") : firm);
        }
        return firms;
    }

    /** Looks at everything, draws, remembers and pulls every lever: whatever of it were not the firm's own would show. */
    private static final class Restless implements Strategy {

        private static final Draw MOOD = Draw.of("test.mood");

        @Override
        public void decide(OwnFirm firm, int month) {
            double mood = firm.uniform(MOOD);
            firm.remember(0.5 * firm.memory() + mood);
            firm.planMarketing(firm.marketing() * (0.9 + 0.2 * mood) + 1e-3 * firm.users() / firm.firms());
            firm.planTraining(firm.training() * (firm.gap() > 0.05 ? 1.02 : 0.99));
            firm.planPay(Math.max(firm.bestPay(), 1) * (0.95 + 0.05 * firm.memory()));
            firm.planKeyPeople((int) (firm.keyPeople() + (mood > 0.8 ? 1 : 0)));
            firm.planStaff(firm.staff() * (firm.isMoneyEasy() ? 1.01 : 0.995));
            firm.seekRound(firm.runway() < 18 || firm.isWindowOpen());
            firm.openModels(firm.capability() < firm.bestCapability() ? 0.5 : 0);
            if (firm.runway() < 6 && mood > 0.5) {
                firm.cut(0.2);
            }
            if (firm.rank() > 4 && mood > 0.95) {
                firm.pivotToVertical();
            }
        }

        @Override
        public Set<Draw> draws() {
            return Set.of(MOOD);
        }
    }

    private static String digest(Ensemble ensemble) {
        return ensemble.compare(Scenario.baseline(), Grove.DROUGHT).digest();
    }

    private static final String REFERENCE = digest(ensemble(firms()));

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void onSeveralThreads(int threads) {
        assertEquals(REFERENCE, digest(ensemble(firms()).threads(threads)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64, 240})
    void inRowsOfAnyLength(int lanes) {
        assertEquals(REFERENCE, digest(ensemble(firms()).threads(2).rowLength(lanes)));
    }

    @Test
    void inWhateverOrderFirmsAreListed() {
        List<Firm> reversed = firms();
        Collections.reverse(reversed);
        assertEquals(REFERENCE, digest(ensemble(reversed)));
    }

    @Test
    void andItMatters() {
        assertNotEquals(REFERENCE, digest(ensemble(Grove.firms())));
    }

    /** A strategy nobody names changes nothing: not a bit of the answer. */
    @Test
    void butNotWhereNobodyNamesIt() {
        Ensemble plain = Ensemble.of(Grove.market(Grove.firms()))
                .months(Grove.MONTHS)
                .replications(60)
                .seed(7);
        assertEquals(digest(plain), digest(ensemble(Grove.firms())));
    }
}
