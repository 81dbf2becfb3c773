package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;

/** trust ← h, or h/2 if there is a scandal, h = trust + healing · (1 − trust) */
final class Scandals {

    static final Column TRUST = Column.perFirm("trust", "share", 0.8);

    private static final Parameter ODDS = Shared.market("scandals.odds", "per month", 0.1, "odds of a scandal");
    private static final Parameter HEALING =
            Shared.market("scandals.healing", "per month", 0.1, "share of lost trust that returns");
    private static final Lever NOISE = Lever.factor("scandals.noise", Scope.FIRM, "odds of a scandal");
    private static final Draw SCANDAL = Draw.of("scandals.scandal");

    private static final Declaration DECLARED = Declaration.of(
                    "scandals", Phase.ENTERPRISE, "A scandal halves trust; time heals it.")
            .writes(TRUST)
            .uses(ODDS, HEALING)
            .obeys(NOISE)
            .draws(SCANDAL)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double healed = firm.get(TRUST) + firm.get(HEALING) * (1 - firm.get(TRUST));
        boolean scandal = firm.uniform(SCANDAL) < firm.get(ODDS) * firm.get(NOISE);
        firm.set(TRUST, scandal ? healed / 2 : healed);
    });

    static final Mechanism KERNEL = DECLARED.reads(Columns.ACTIVE).onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows trust = world.rows(TRUST);
        Rows odds = world.rows(ODDS);
        Rows healing = world.rows(HEALING);
        Rows noise = world.rows(NOISE);
        Draws scandal = world.draws(SCANDAL);
        int n = world.length();
        double[] u = world.scratch();
        double[] next = world.scratch();
        return (r, month) -> {
            scandal.uniform(r, month, u);
            heal(trust.row(r), healing.row(r), next, n);
            halve(odds.row(r), noise.row(r), u, next, n);
            ifActive(active.row(r), next, trust.row(r), n);
        };
    });

    private Scandals() {}

    private static void heal(double[] trust, double[] healing, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            next[i] = trust[i] + healing[i] * (1 - trust[i]);
        }
    }

    /** The clamped difference is 1 where u is below the odds, else 0. */
    private static void halve(double[] odds, double[] noise, double[] u, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            double hit = Math.min(Math.max((odds[i] * noise[i] - u[i]) * 1e300, 0), 1);
            next[i] *= 1 - 0.5 * hit;
        }
    }

    /** The dead keep what they have. */
    private static void ifActive(double[] active, double[] next, double[] trust, int n) {
        for (int i = 0; i < n; i++) {
            trust[i] = active[i] * next[i] + (1 - active[i]) * trust[i];
        }
    }
}
