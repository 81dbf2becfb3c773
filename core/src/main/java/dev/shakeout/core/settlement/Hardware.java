package dev.shakeout.core.settlement;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Machines that a firm buys instead of renting them, as they stand in its books. They cost the same cash, see {@link
 * Settlement#MACHINES}.
 *
 * <pre>
 *   net ← net · (1 − δ) + bought · training outlay        depreciation is no payment
 * </pre>
 */
public final class Hardware {

    /** Share of training outlays that buys machines. */
    public static final Parameter BOUGHT = Parameter.following(
            "cost.bought-share",
            "share of training outlays",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> firm.kind() == Firm.Kind.STARTUP ? 0.1 : 0.6,
            "0.1 for a startup, which rents most of what it computes on; 0.6 for others, who build data centres",
            "share of training outlays that goes into machines of one's own");

    /** What machines lose in value. */
    public static final Parameter DEPRECIATION = Parameter.of(
            "cost.depreciation",
            "share per month",
            Scope.MARKET,
            0,
            1,
            Value.assumed(
                    Prior.triangular(1.0 / 72, 1.0 / 48, 1.0 / 24), "books write servers off over two to six years"),
            "share of their value in the books that machines lose in a month");

    /** Machines at the start. */
    public static final Parameter AT_START = Parameter.of(
            "cost.hardware-at-start",
            "CNY",
            Scope.FIRM,
            0,
            1e13,
            Value.given(0, "none, as if machines were rented, unless the market states it"),
            "what the machines a firm owns at the start are worth in its books");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "hardware", Phase.MEASUREMENT, "Machines are entered in the books, and lose value there.")
            .reads(Columns.ACTIVE, Columns.TRAINING)
            .writes(Columns.HARDWARE)
            .uses(BOUGHT, DEPRECIATION, AT_START)
            .source("declining-balance depreciation")
            .onRows(Hardware::bind);

    private Hardware() {}

    private static Pass bind(World world) {
        Rows active = world.rows(Columns.ACTIVE);
        Rows training = world.rows(Columns.TRAINING);
        Rows hardware = world.rows(Columns.HARDWARE);
        Rows bought = world.rows(BOUGHT);
        Rows depreciation = world.rows(DEPRECIATION);
        Rows atStart = world.rows(AT_START);
        int n = world.length();
        return new Pass() {
            @Override
            public void start(int r) {
                for (int i = 0; i < n; i++) {
                    hardware.row(r)[i] = Ledger.FEN * atStart.row(r)[i];
                }
            }

            @Override
            public void advance(int r, int month) {
                keep(hardware.row(r), depreciation.row(r), training.row(r), bought.row(r), active.row(r), n);
            }
        };
    }

    private static void keep(
            double[] net, double[] depreciation, double[] training, double[] bought, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            net[i] = net[i] * (1 - depreciation[i]) + active[i] * training[i] * bought[i];
        }
    }
}
