package dev.shakeout.core.turnover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cash that drifts and diffuses is ruined by the inverse Gaussian law, here with monthly looks. */
class RuinTest {

    private static final int MANY = 20_000;

    /** Income of 1,000 CNY a month and outlays that are normal around a little more; rounding to the fen is far below both. */
    private static Mechanism wandering(double drift, double deviation) {
        Flow income = Flow.revenue("income", Sector.HOUSEHOLDS);
        Flow outlay = Flow.cost("outlay", Sector.SUPPLIERS);
        Draw luck = Draw.of("luck");
        return Declaration.of("wandering", Phase.SETTLEMENT, "Cash drifts and diffuses.")
                .draws(luck)
                .pays(income, outlay)
                .forEachFirm((firm, month) -> {
                    firm.post(income, 100 * 1_000);
                    firm.post(outlay, 100 * (1_000 + drift + deviation * firm.normal(luck)));
                });
    }

    // Reference: the density of surviving cash carried from month to month, src/test/reference/ruin.py, five digits;
    // the
    // continuity-corrected inverse Gaussian beside it is .324, .661 and .900, which is close, and is not the same.
    @ParameterizedTest(name = "{0} with drift {1} and deviation {2}: ruined within {3} months with {4}")
    @CsvSource({"100, 10, 30,  6, 0.34249", "100, 10, 30, 12, 0.67003", "100, 10, 30, 24, 0.90196"})
    void comesByTheLawOfMonthlyLooks(double cash, double drift, double deviation, int months, double ruined) {
        Model model =
                Model.of(Turnover.MECHANISM, wandering(drift, deviation), Small.set(Phase.FINANCE, Columns.RUNWAY, 99));
        var seen = Small.of(model, Firm.startup("A").cash(cash))
                .with(Turnover.FRIENDLY_ODDS, 0)
                .replications(MANY)
                .run(months, Columns.WOUND_UP);
        assertEquals(ruined, seen.mean(Columns.WOUND_UP, "A", months), Small.fourErrors(ruined * (1 - ruined), MANY));
    }
}
