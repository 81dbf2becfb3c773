package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class GoodwillTest {

    private static final Market MARKET = Market.of("one", YearMonth.of(2025, 3)).firms(Firm.startup("A"));
    private static final double SCALE = 30e6;
    private static final double DECAY = 0.32;

    /** Of logarithms good to 3e-13. */
    private static final double ERROR = 1e-12;

    @Test
    void standsStillWhereAdvertisingDoes() {
        for (double goodwill : goodwill(10, month -> 10e6, Scenario.baseline())) {
            assertEquals(0, goodwill, ERROR);
        }
    }

    /** What the first three months hold up is forgotten by 32 % a month, from the month after the last on. */
    @Test
    void isForgottenByAndBy() {
        double[] seen = goodwill(12, month -> month <= 3 ? 10e6 : 0, Scenario.baseline());
        double atStart = 10e6 / DECAY;
        for (int month = 1; month <= 12; month++) {
            double left = atStart * StrictMath.pow(1 - DECAY, Math.max(month - 4, 0));
            assertEquals(StrictMath.log((SCALE + left) / (SCALE + atStart)), seen[month - 1], ERROR, "month " + month);
        }
    }

    @Test
    void nineTenthsAreForgottenWithinThreeToNineMonths() {
        double months = StrictMath.log(0.1)
                / StrictMath.log1p(-Goodwill.DECAY.fixedDefault().orElseThrow().value());
        assertTrue(months > 3 && months < 9, () -> "" + months);
    }

    /** From nothing towards what ten million a month hold up; a war is remembered like any advertising. */
    @Test
    void growsWithAdvertising() {
        double[] planned = goodwill(12, month -> month >= 2 ? 10e6 : 0, Scenario.baseline());
        for (int month = 1; month <= 12; month++) {
            double stock = 10e6 / DECAY * (1 - StrictMath.pow(1 - DECAY, Math.max(month - 2, 0)));
            assertEquals(StrictMath.log1p(stock / SCALE), planned[month - 1], ERROR, "month " + month);
        }
        Scenario war = Scenario.named(
                "war", Attention.SPEND.pull(10e6).on(Target.firm("A")).from(YearMonth.of(2025, 5)));
        double[] fought = goodwill(12, month -> 0, war);
        assertEquals(planned[11], fought[11], ERROR);
    }

    /**
     * A month is a matter of convenience: with half the decay and half the advertising in twice as many steps, the stock is half as
     * far from 10 m/δ (1 - e^{-δ t}) after half a year. The error of the next order is δ times this one at most.
     */
    @Test
    void halvingTheStepHalvesTheDistanceToContinuousTime() {
        double exact = 10e6 / DECAY * (1 - StrictMath.exp(-DECAY * 6));
        double whole = stockAfterHalfAYear(1) - exact;
        double half = stockAfterHalfAYear(2) - exact;
        assertEquals(2, whole / half, 2 * DECAY);
        assertTrue(Math.abs(whole) < 0.1 * exact, "off by " + whole);
    }

    private static double stockAfterHalfAYear(int parts) {
        Market market = MARKET.with(Goodwill.DECAY, DECAY / parts);
        double[] seen = goodwill(market, 2 + 6 * parts, month -> month >= 2 ? 10e6 / parts : 0, Scenario.baseline());
        return SCALE * StrictMath.expm1(seen[1 + 6 * parts]);
    }

    /** Goodwill of the only firm, month by month; {@code plan} in CNY, that of month 0 being what it starts with. */
    private static double[] goodwill(int months, IntToDoubleFunction plan, Scenario scenario) {
        return goodwill(MARKET, months, plan, scenario);
    }

    private static double[] goodwill(Market market, int months, IntToDoubleFunction plan, Scenario scenario) {
        Mechanism plans = Declaration.of("plan", Phase.PLAN, "The firm plans.")
                .writes(Columns.MARKETING_PLAN)
                .onRows(world -> {
                    Rows rows = world.rows(Columns.MARKETING_PLAN);
                    return new Pass() {
                        @Override
                        public void start(int r) {
                            advance(r, 0);
                        }

                        @Override
                        public void advance(int r, int month) {
                            Arrays.fill(rows.row(r), 100 * plan.applyAsDouble(month));
                        }
                    };
                });
        Model model = Model.of(Attention.MECHANISM, Goodwill.MECHANISM, plans);
        Lanes lanes =
                Lanes.of(1, new long[] {0}, new int[] {0}, List.of(Pulls.of(scenario, market.start(), model.levers())));
        double[] seen = new double[months + 1];
        new Batch(market, new Roster(market), model, Layout.ENSEMBLE, 8).run(lanes, months, (world, month) -> {
            world.bind("the test", Set.of(Columns.GOODWILL), Set.of());
            seen[month] = world.rows(Columns.GOODWILL).row(0)[0];
        });
        return Arrays.copyOfRange(seen, 1, months + 1);
    }
}
