package dev.shakeout.core.mechanism;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;

/**
 * Trust in a firm: scandals cut it, time heals it. A mechanism with a column, a lever, parameters and a draw of its own, as
 * a user would write it from outside the library, firm by firm and as a kernel. Our own construction.
 */
final class Trust {

    static final Column TRUST = Column.perFirm("trust", "share", 0.8);

    static final Lever SCANDALS = Lever.factor("trust.scandals", Scope.FIRM, "odds of a scandal");

    static final Parameter ODDS = Parameter.of(
            "trust.odds",
            "per month",
            Scope.FIRM,
            0,
            1,
            Value.assumed(Prior.uniform(0, 0.2), "our own construction"),
            "odds of a scandal in a month");

    static final Parameter HEALING = Parameter.of(
            "trust.healing",
            "per month",
            Scope.MARKET,
            0,
            1,
            Value.assumed(Prior.uniform(0.05, 0.15), "our own construction"),
            "share of lost trust that returns");

    static final Draw SCANDAL = Draw.of("trust.scandal");

    static final Declaration DECLARED = Declaration.of(
                    "trust", Phase.CONSUMERS, "A scandal halves trust; time heals it.")
            .writes(TRUST)
            .obeys(SCANDALS)
            .uses(ODDS, HEALING)
            .draws(SCANDAL)
            .source("our own construction");

    static final Mechanism FIRST_AFTERNOON = DECLARED.forEachFirm((firm, month) -> {
        double healed = firm.get(TRUST) + firm.get(HEALING) * (1 - firm.get(TRUST));
        boolean scandal = firm.uniform(SCANDAL) < firm.get(ODDS) * firm.get(SCANDALS);
        firm.set(TRUST, scandal ? healed / 2 : healed);
    });

    static final Mechanism KERNEL = DECLARED.reads(Columns.ACTIVE).onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows trust = world.rows(TRUST);
        Rows odds = world.rows(ODDS);
        Rows scandals = world.rows(SCANDALS);
        Rows healing = world.rows(HEALING);
        Draws scandal = world.draws(SCANDAL);
        double[] u = world.scratch();
        double[] next = world.scratch();
        return (r, month) -> {
            scandal.uniform(r, month, u);
            healOrHalve(trust.row(r), healing.row(r), odds.row(r), scandals.row(r), u, next, world.length());
            ifActive(active.row(r), next, trust.row(r), world.length());
        };
    });

    private Trust() {}

    /** next ← (trust + h (1 − trust)) · (1 − ½ 1{u < odds · scandals}); the clamped difference is the indicator. */
    private static void healOrHalve(
            double[] trust, double[] h, double[] odds, double[] scandals, double[] u, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            double hit = Math.min(Math.max((odds[i] * scandals[i] - u[i]) * 1e300, 0), 1);
            next[i] = (trust[i] + h[i] * (1 - trust[i])) * (1 - 0.5 * hit);
        }
    }

    private static void ifActive(double[] active, double[] next, double[] trust, int n) {
        for (int i = 0; i < n; i++) {
            trust[i] = active[i] * next[i] + (1 - active[i]) * trust[i];
        }
    }
}
