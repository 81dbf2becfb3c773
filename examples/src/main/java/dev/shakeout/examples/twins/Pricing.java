package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;

/** price ← price + speed · (markup · cost − price) */
final class Pricing {

    private static final Parameter SPEED =
            Shared.market("pricing.speed", "per month", 0.2, "share of the gap that is closed");
    private static final Parameter MARKUP = Shared.market("pricing.markup", "factor", 1.5, "price over cost");
    private static final Parameter COST = Shared.market("pricing.cost", "CNY per user and month", 4, "cost of a user");

    private static final Declaration DECLARED = Declaration.of(
                    "pricing", Phase.TECHNOLOGY, "Prices move towards a mark-up over cost.")
            .writes(Shared.PRICE)
            .uses(SPEED, MARKUP, COST)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double gap = firm.get(MARKUP) * firm.get(COST) - firm.get(Shared.PRICE);
        firm.set(Shared.PRICE, firm.get(Shared.PRICE) + firm.get(SPEED) * gap);
    });

    static final Mechanism KERNEL = DECLARED.reads(Columns.ACTIVE).onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows price = world.rows(Shared.PRICE);
        Rows speed = world.rows(SPEED);
        Rows markup = world.rows(MARKUP);
        Rows cost = world.rows(COST);
        return (r, month) ->
                adjust(active.row(r), speed.row(r), markup.row(r), cost.row(r), price.row(r), world.length());
    });

    private Pricing() {}

    private static void adjust(double[] active, double[] speed, double[] markup, double[] cost, double[] price, int n) {
        for (int i = 0; i < n; i++) {
            price[i] += active[i] * (speed[i] * (markup[i] * cost[i] - price[i]));
        }
    }
}
