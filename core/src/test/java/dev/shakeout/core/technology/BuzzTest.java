package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuzzTest {

    /** exp is exact to 3e-13; surprises are below 1 nat. */
    private static final double ROUNDING = 1e-12;

    /** A and B offer 0.3 and 0.1; A releases what it is told in month 2, and nothing afterwards. */
    private static Small small(double released, Mechanism... more) {
        return Small.of(
                        Model.of(
                                        Buzz.MECHANISM,
                                        Small.set(
                                                Phase.TECHNOLOGY,
                                                Shared.OFFERED,
                                                (firm, month) -> firm.equals("A") ? 0.3 : 0.1),
                                        Small.set(
                                                Phase.TECHNOLOGY,
                                                Shared.RELEASED,
                                                (firm, month) ->
                                                        firm.equals("B") && month == 2 ? released : Columns.NO_MODEL))
                                .with(more),
                        Firm.startup("A"),
                        Firm.startup("B"))
                .with(Buzz.HALF_LIFE, 0.75);
    }

    @ParameterizedTest(name = "a release of {0} against a best of 0.3: {1}")
    @CsvSource({"0.38, 0.08", "0.3, 0", "0.2, 0", "1.3, 1"})
    void isTheGapToTheBestBefore(double released, double surprise) {
        Seen seen = small(released).run(3, Columns.RELEASE_BUZZ);
        assertEquals(0, seen.at(Columns.RELEASE_BUZZ, "B", 1), 0);
        assertEquals(surprise, seen.at(Columns.RELEASE_BUZZ, "B", 2), ROUNDING);
        assertEquals(surprise * StrictMath.pow(2, -1 / 0.75), seen.at(Columns.RELEASE_BUZZ, "B", 3), ROUNDING);
        assertEquals(0, seen.at(Columns.RELEASE_BUZZ, "A", 3), 0);
    }

    @ParameterizedTest(name = "a surprise of {0} counts {1} beyond 0.03")
    @CsvSource({"0.08, 0.05", "0.031, 0.001", "0.03, 0", "0.01, 0", "-0.1, 0"})
    void upToTheThresholdGoesUnnoticed(double surprise, double heard) {
        Seen seen = small(0.3 + surprise).with(Buzz.THRESHOLD, 0.03).run(2, Columns.RELEASE_BUZZ);
        assertEquals(heard, seen.at(Columns.RELEASE_BUZZ, "B", 2), ROUNDING);
    }

    /** After h months half of it, whatever h. */
    @ParameterizedTest(name = "h = {0}")
    @CsvSource({"1", "3", "6"})
    void isHalvedAfterItsHalfLife(int halfLife) {
        Seen seen = small(0.5).with(Buzz.HALF_LIFE, halfLife).run(2 + 2 * halfLife, Columns.RELEASE_BUZZ);
        assertEquals(0.2, seen.at(Columns.RELEASE_BUZZ, "B", 2), ROUNDING);
        assertEquals(0.1, seen.at(Columns.RELEASE_BUZZ, "B", 2 + halfLife), ROUNDING);
        assertEquals(0.05, seen.at(Columns.RELEASE_BUZZ, "B", 2 + 2 * halfLife), ROUNDING);
    }

    /** The dead make no news, and what they offered is no measure. */
    @Test
    void endsWithTheFirm() {
        Seen seen = small(0.5, Small.set(Phase.PLAN, Columns.ACTIVE, "B", month -> month < 3 ? 1 : 0))
                .run(3, Columns.RELEASE_BUZZ);
        assertEquals(0.2, seen.at(Columns.RELEASE_BUZZ, "B", 2), ROUNDING);
        assertEquals(0, seen.at(Columns.RELEASE_BUZZ, "B", 3), 0);
        Seen alone = small(0.15, Small.set(Phase.PLAN, Columns.ACTIVE, "A", 0)).run(2, Columns.RELEASE_BUZZ);
        assertEquals(0.05, alone.at(Columns.RELEASE_BUZZ, "B", 2), ROUNDING);
    }

    @Test
    void isNotThereWhenSwitchedOff() {
        Model off = Model.of(Buzz.MECHANISM).without("buzz").with(Small.set(Phase.TECHNOLOGY, Shared.RELEASED, 5));
        Seen seen = Small.of(off, Firm.startup("A")).run(3, Columns.RELEASE_BUZZ);
        assertEquals(0, seen.at(Columns.RELEASE_BUZZ, "A", 3), 0);
    }
}
