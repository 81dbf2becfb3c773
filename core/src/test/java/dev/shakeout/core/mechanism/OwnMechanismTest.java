package dev.shakeout.core.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.random.Variates;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A user's mechanism, added to the default model from outside. */
class OwnMechanismTest {

    /** Elm has cash for a year, so that the mechanism also meets firms that have ceased. */
    private static final Market MARKET = Market.of("grove", YearMonth.of(2020, 12))
            .firms(
                    Firm.startup("Ash").cash(9e8).burn(4e7).talent(150).with(Trust.ODDS, 0.3),
                    Firm.startup("Elm").cash(1.2e8).burn(1e7).talent(40),
                    Firm.incumbent("Oak").coreCashFlow(5e9).with(Trust.ODDS, 0));

    private static final int MONTHS = 18;

    private static final Scenario SCANDALS = Scenario.named(
            "Scandals", Trust.SCANDALS.pull(Course.pulse(3, 1, 5, 6)).on(Target.kind(Firm.Kind.STARTUP)));

    private static Book trust(Mechanism mechanism, Scenario scenario) {
        return new Book(MARKET, Model.standard().with(mechanism), scenario, MONTHS, 40, Trust.TRUST);
    }

    @Test
    void firmByFirmAndAsAKernelAgreeToTheBit() {
        for (Scenario scenario : new Scenario[] {Scenario.baseline(), SCANDALS}) {
            assertEquals(
                    trust(Trust.FIRST_AFTERNOON, scenario).bits(),
                    trust(Trust.KERNEL, scenario).bits());
        }
        Book active = new Book(MARKET, Model.standard().with(Trust.KERNEL), SCANDALS, MONTHS, 40, Columns.ACTIVE);
        double gone = 40 - Arrays.stream(active.of("Elm", MONTHS)).sum();
        assertTrue(gone > 0 && gone < 40, () -> gone + " of 40: Elm should cease in some, or less would be shown");
    }

    /** Written out for one firm: the draw from its keys, the recursion in plain doubles. */
    @Test
    void itFollowsItsRuleMonthByMonth() {
        Book book = trust(Trust.FIRST_AFTERNOON, SCANDALS);
        for (int replication = 0; replication < 40; replication++) {
            double expected = 0.8;
            assertEquals(expected, book.of("Ash", 0)[replication]);
            for (int month = 1; month <= 6; month++) { // Ash has cash for longer
                double u = Variates.uniform(Keys.bits(
                        Keys.ofReplication(7, replication),
                        Keys.hash("Ash"),
                        Keys.ofMonth(month, Trust.SCANDAL.code())));
                double odds = 0.3 * (month >= 6 ? 3 : 1); // the pulse begins five months after the first
                expected = expected + 0.1 * (1 - expected);
                expected = u < odds ? expected / 2 : expected;
                assertEquals(expected, book.of("Ash", month)[replication]);
            }
        }
    }

    /** Without scandals the distance to full trust shrinks by a tenth a month. */
    @Test
    void withoutOddsThereIsOnlyHealing() {
        Book book = trust(Trust.KERNEL, SCANDALS);
        for (int month = 0; month <= MONTHS; month++) {
            double expected = 1 - 0.2 * StrictMath.pow(0.9, month);
            for (double trust : book.of("Oak", month)) {
                assertEquals(expected, trust, 1e-14); // eighteen steps of three roundings each
            }
        }
    }

    @Test
    void itsLeverIsPulledLikeAnyOther() {
        double[] before = trust(Trust.KERNEL, Scenario.baseline()).of("Ash", 10);
        double[] after = trust(Trust.KERNEL, SCANDALS).of("Ash", 10);
        for (int k = 0; k < before.length; k++) {
            assertTrue(after[k] <= before[k], "more scandals, never more trust: the luck is the same");
        }
        assertNotEquals(
                trust(Trust.KERNEL, Scenario.baseline()).bits(),
                trust(Trust.KERNEL, SCANDALS).bits());
        assertEquals(
                trust(Trust.KERNEL, Scenario.baseline()).bits(),
                trust(Trust.KERNEL, SCANDALS.scaled(0)).bits());
    }

    @Test
    void itMovesNobodyElse() {
        Book without = new Book(MARKET, Model.standard(), Scenario.baseline(), MONTHS, 40, Columns.CASH);
        Book with =
                new Book(MARKET, Model.standard().with(Trust.KERNEL), Scenario.baseline(), MONTHS, 40, Columns.CASH);
        assertEquals(without.bits(), with.bits());
    }

    @Test
    void theModelKnowsWhatItDeclares() {
        Model model = Model.standard().with(Trust.KERNEL);
        assertTrue(model.levers().contains(Trust.SCANDALS));
        assertTrue(model.parameters().contains(Trust.ODDS));
        assertTrue(model.without("trust").levers().contains(Trust.SCANDALS), "switched off, it may be pulled in vain");
    }
}
