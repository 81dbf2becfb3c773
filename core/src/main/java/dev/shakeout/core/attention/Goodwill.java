package dev.shakeout.core.attention;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * What advertising leaves in people's minds beside the installs it buys: who stops advertising is forgotten by and by.
 *
 * <pre>
 *   G ← (1 − δ) G + advertising of last month       stock, in CNY; G_0 at the start is what the plan of the start holds up
 *   goodwill = ln((g + G) / (g + G_0))                times a taste in the utility of the firm's products
 * </pre>
 *
 * <p>Where G is far above g, 1 % more of it lifts a product's weight in people's choices by the taste in per cent: the taste is
 * an elasticity. Who never advertised has nothing to lose.
 *
 * <p>Source: Nerlove and Arrow (1962), "Optimal advertising policy under dynamic conditions", <i>Economica</i> 29, 129–142,
 * doi:10.2307/2551549.
 */
public final class Goodwill {

    /** δ: share that is forgotten in a month. */
    public static final Parameter DECAY = Parameter.of(
            "attention.goodwill-decay",
            "share per month",
            Scope.MARKET,
            0.01,
            1,
            Value.cited(
                    0.32,
                    "Clarke (1976): nine tenths of what advertising does to sales are over after three to nine months; 1 - 0.1^(1/6)"),
            "share of the stock of goodwill that is forgotten in a month");

    /** g: stock that makes a firm known. */
    public static final Parameter SCALE = Parameter.of(
            "attention.goodwill-scale",
            "CNY",
            Scope.MARKET,
            1e3,
            1e12,
            Value.assumed(
                    Prior.logNormal(1e7, 3e7, 1e8),
                    "ten million a month, which a startup can pay for, hold up about so much"),
            "stock of goodwill that adds ln 2 to what people know of the firm");

    static final Column STOCK = Column.of("goodwill-stock", "CNY", Scope.FIRM, 0, "advertising not yet forgotten");

    static final Column AT_START =
            Column.of("goodwill-at-start", "ln", Scope.FIRM, 0, "how well the firm was known at the start");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "goodwill",
                    Phase.REGIME,
                    "Advertising is remembered for some months; who stops advertising is forgotten.")
            .reads(Columns.ACTIVE, Columns.MARKETING_PLAN, Attention.AD_SPEND)
            .writes(STOCK, AT_START, Columns.GOODWILL)
            .uses(Attention.AD_SHARE, DECAY, SCALE)
            .source("Nerlove and Arrow 1962; Clarke 1976")
            .onRows(Memory::new);

    private Goodwill() {}

    private static final class Memory implements Pass {
        private final int n;
        private final Rows active;
        private final Rows plan;
        private final Rows share;
        private final Rows spend;
        private final Rows stock;
        private final Rows atStart;
        private final Rows goodwill;
        private final double[] decay;
        private final double[] scale;
        private final double[] a;
        private final double[] b;

        Memory(World world) {
            n = world.length();
            active = world.rows(Columns.ACTIVE);
            plan = world.rows(Columns.MARKETING_PLAN);
            share = world.rows(Attention.AD_SHARE);
            spend = world.rows(Attention.AD_SPEND);
            stock = world.rows(STOCK);
            atStart = world.rows(AT_START);
            goodwill = world.rows(Columns.GOODWILL);
            decay = world.rows(DECAY).row(0);
            scale = world.rows(SCALE).row(0);
            a = world.scratch();
            b = world.scratch();
        }

        /** The plan of the start is known when the first month begins, and nobody has changed it yet. */
        @Override
        public void advance(int r, int month) {
            if (month == 1) {
                hold(active.row(r), share.row(r), plan.row(r), decay, stock.row(r), n);
                know(r, atStart.row(r));
            } else {
                remember(decay, spend.row(r), stock.row(r), n);
                know(r, goodwill.row(r));
                subtract(atStart.row(r), goodwill.row(r), n);
            }
        }

        private void know(int r, double[] known) {
            relative(stock.row(r), scale, a, n);
            Numeric.log1p(a, known, b, n);
        }

        /** G ← active · share · plan / δ */
        private static void hold(double[] active, double[] share, double[] plan, double[] delta, double[] g, int n) {
            for (int i = 0; i < n; i++) {
                g[i] = active[i] * share[i] * plan[i] / (Ledger.FEN * delta[i]);
            }
        }

        /** G ← (1 − δ) G + advertising */
        private static void remember(double[] delta, double[] spend, double[] g, int n) {
            for (int i = 0; i < n; i++) {
                g[i] += spend[i] - delta[i] * g[i];
            }
        }

        private static void subtract(double[] x, double[] y, int n) {
            for (int i = 0; i < n; i++) {
                y[i] -= x[i];
            }
        }

        private static void relative(double[] x, double[] scale, double[] y, int n) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] / scale[i];
            }
        }
    }
}
