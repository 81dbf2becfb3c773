package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RoundsProperties {

    private static final int LANES = 8;

    /** Firms of random burn, quality and odds, in a cold market. */
    private static Small random(long seed, int firms, double pool, double statePool) {
        Random dice = new Random(seed);
        Firm[] market = new Firm[firms];
        for (int f = 0; f < firms; f++) {
            market[f] = Firm.startup("firm " + f).cash(1e6);
        }
        double[] burn = dice.doubles(firms, 1e8, 3e9).toArray();
        double[] quality = dice.doubles(firms).toArray();
        return Small.of(
                        Model.of(
                                Rounds.ROUNDS_MECHANISM,
                                Capital.CLIMATE_MECHANISM,
                                Small.set(Phase.SETTLEMENT, Columns.BURN, (name, month) -> burn[number(name)]),
                                Small.set(Phase.SETTLEMENT, Columns.RUNWAY, 8),
                                Small.set(Phase.TECHNOLOGY, Columns.QUALITY, (name, month) -> quality[number(name)])),
                        market)
                .with(Capital.COLD_TO_HOT, 0)
                .with(Capital.ECOSYSTEM_SHARE, 0)
                .with(Rounds.COLD_ODDS, dice.nextDouble())
                .with(Rounds.BRIDGE_ODDS, 0)
                .with(Capital.POOL, pool)
                .with(Capital.STATE_POOL, statePool)
                .with(Capital.DRY_POWDER, 4)
                .seed(seed)
                .replications(LANES);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring("firm ".length()));
    }

    /**
     * Rationing never exceeds the pool. What was raised and what is left are what lay ready, to the fen.
     */
    @Property
    void fundsNeverExceedThePowder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int firms,
            @ForAll @DoubleRange(max = 3e8) double pool,
            @ForAll @DoubleRange(max = 3e8) double statePool) {
        Seen seen =
                random(seed, firms, pool, statePool).run(8, Columns.CASH, Columns.VENTURE_POWDER, Capital.STATE_POWDER);
        for (int month = 1; month <= 8; month++) {
            double[] raised = new double[LANES];
            for (int f = 0; f < firms; f++) {
                double[] before = seen.all(Columns.CASH, "firm " + f, month - 1);
                double[] after = seen.all(Columns.CASH, "firm " + f, month);
                for (int i = 0; i < LANES; i++) {
                    assertTrue(after[i] >= before[i]);
                    raised[i] += after[i] - before[i];
                }
            }
            for (int i = 0; i < LANES; i++) {
                double readyPrivate = ready(seen.all(Columns.VENTURE_POWDER, month - 1)[i], 100 * pool);
                double readyState = ready(seen.all(Capital.STATE_POWDER, month - 1)[i], 100 * statePool);
                double leftPrivate = seen.all(Columns.VENTURE_POWDER, month)[i];
                double leftState = seen.all(Capital.STATE_POWDER, month)[i];
                assertTrue(leftPrivate >= 0 && leftPrivate <= readyPrivate);
                assertTrue(leftState >= 0 && leftState <= readyState);
                double lay = readyPrivate + readyState;
                assertEquals(lay, raised[i] + leftPrivate + leftState, 1e-12 * lay);
            }
        }
    }

    private static double ready(double left, double released) {
        return Math.min(left + released, 4 * released);
    }

    /** Common luck: with more money in the pool no fewer firms are funded, and no less is raised. */
    @Property
    void largerPoolNeverFundsFewer(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int firms,
            @ForAll @DoubleRange(max = 1e8) double pool,
            @ForAll @DoubleRange(max = 1e8) double more) {
        double[][] small = funded(random(seed, firms, pool, 0).run(1, Columns.CASH), firms);
        double[][] large = funded(random(seed, firms, pool + more, 0).run(1, Columns.CASH), firms);
        for (int i = 0; i < LANES; i++) {
            assertTrue(large[0][i] >= small[0][i], "firms funded");
            assertTrue(large[1][i] >= small[1][i], "money raised");
        }
    }

    /** How many firms raised money in month 1, and how much, lane by lane. */
    private static double[][] funded(Seen seen, int firms) {
        double[][] all = new double[2][LANES];
        for (int f = 0; f < firms; f++) {
            double[] cash = seen.all(Columns.CASH, "firm " + f, 1);
            for (int i = 0; i < LANES; i++) {
                all[0][i] += cash[i] > 1e8 ? 1 : 0;
                all[1][i] += cash[i] - 1e8;
            }
        }
        return all;
    }
}
