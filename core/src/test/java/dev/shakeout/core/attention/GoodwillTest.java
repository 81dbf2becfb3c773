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
     * A month is a matter of convenience: dG/dt = a − δ G from nothing has G(t) = a/δ (1 − e^{−δt}), and half the
     * step errs by half, in what is remembered and in what is forgotten.
     */
    @Test
    void halvingTheStepLeavesItAsItIsToFirstOrder() {
        double risen = StrictMath.log1p(10e6 / DECAY * (1 - StrictMath.exp(-DECAY * 6)) / SCALE);
        assertErrorHalves(step -> step >= 2 ? 10e6 : 0, risen);
        double held = 10e6 / DECAY;
        double fallen = StrictMath.log((SCALE + held * StrictMath.exp(-DECAY * 6)) / (SCALE + held));
        assertErrorHalves(step -> step <= 1 ? 10e6 : 0, fallen);
    }

    /** After six months, which the second step begins. */
    private static void assertErrorHalves(IntToDoubleFunction plan, double exact) {
        double[] error = new double[3];
        for (int k = 0; k < error.length; k++) {
            int split = 1 << k;
            int steps = 6 * split + 2;
            double[] seen =
                    goodwill(steps, step -> plan.applyAsDouble(step) / split, Scenario.baseline(), DECAY / split);
            error[k] = seen[steps - 1] - exact;
        }
        assertEquals(2, error[0] / error[1], 0.25); // the error of the next order is about δ/2 of this one
        assertEquals(2, error[1] / error[2], 0.12); // and that of half the step half as much
    }

    private static double[] goodwill(int months, IntToDoubleFunction plan, Scenario scenario) {
        return goodwill(months, plan, scenario, DECAY);
    }

    /** Goodwill of the only firm, month by month; {@code plan} in CNY, that of month 0 being what it starts with. */
    private static double[] goodwill(int months, IntToDoubleFunction plan, Scenario scenario, double decay) {
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
        Market market = Market.of("one", YearMonth.of(2025, 3))
                .with(Goodwill.DECAY, decay)
                .firms(Firm.startup("A"));
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
