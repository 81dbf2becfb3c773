package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** Revenue from companies and offices outside the verticals of the market: a number per firm that grows. */
public final class Enterprise {

    /** Revenue from enterprises in the starting month. */
    public static final Parameter REVENUE = Parameter.of(
            "enterprise.revenue",
            "CNY per month",
            Scope.FIRM,
            0,
            1e12,
            Value.given(0, "none unless the market states it"),
            "revenue from companies and offices in the starting month");

    /** Growth of a firm's revenue from enterprises. */
    public static final Parameter GROWTH = Parameter.of(
            "enterprise.growth",
            "ln per year",
            Scope.FIRM,
            -3,
            3,
            Value.assumed(
                    Prior.triangular(0.2, 0.5, 0.9),
                    "one of the six doubled in 2024 (ln 2 = 0.69); others grew slower",
                    "demand-zhipu-revenue-growth-2024"),
            "growth of revenue from companies and offices");

    /** How much enterprises buy, relative to the baseline. */
    public static final Lever TENDERS =
            Lever.factor("enterprise.tenders", Scope.MARKET, "how much companies and offices buy");

    private static final Column LEVEL =
            Column.of("enterprise.level", "fen per month", Scope.FIRM, 0, "revenue from enterprises before levers");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "enterprise", Phase.ENTERPRISE, "Companies and offices buy from active firms; what they buy grows.")
            .reads(Columns.ACTIVE)
            .writes(Columns.ENTERPRISE_REVENUE, LEVEL)
            .uses(REVENUE, GROWTH)
            .obeys(TENDERS)
            .source("our own construction, for revenue from outside the verticals")
            .onRows(Enterprise::bind);

    private Enterprise() {}

    private static Pass bind(World world) {
        Rows start = world.rows(REVENUE);
        Rows growth = world.rows(GROWTH);
        Rows tenders = world.rows(TENDERS);
        Rows level = world.rows(LEVEL);
        Rows active = world.rows(Columns.ACTIVE);
        Rows due = world.rows(Columns.ENTERPRISE_REVENUE);
        int n = world.length();
        return new Pass() {
            @Override
            public void start(int r) {
                scale(start.row(r), level.row(r), n);
                System.arraycopy(level.row(r), 0, due.row(r), 0, n);
            }

            @Override
            public void advance(int r, int month) {
                if (month > 1) {
                    grow(level.row(r), growth.row(r), n);
                }
                owe(level.row(r), tenders.row(r), active.row(r), due.row(r), n);
            }
        };
    }

    private static void scale(double[] yuan, double[] fen, int n) {
        for (int i = 0; i < n; i++) {
            fen[i] = yuan[i] * Ledger.FEN;
        }
    }

    /** level ← level · e^{g/12} */
    private static void grow(double[] level, double[] g, int n) {
        for (int i = 0; i < n; i++) {
            level[i] *= Numeric.exp(g[i] / 12);
        }
    }

    private static void owe(double[] level, double[] tenders, double[] active, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = level[i] * tenders[i] * active[i];
        }
    }
}
