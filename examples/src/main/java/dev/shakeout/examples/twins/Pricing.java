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
            Twins.market("pricing.speed", "per month", 0.2, "share of the gap that is closed");
    private static final Parameter MARKUP = Twins.market("pricing.markup", "factor", 1.5, "price over cost");
    private static final Parameter COST = Twins.market("pricing.cost", "CNY per user and month", 4, "cost of a user");

    private static final Declaration DECLARED = Declaration.of(
                    "pricing", Phase.TECHNOLOGY, "Prices move towards a mark-up over cost.")
            .writes(Twins.PRICE)
            .uses(SPEED, MARKUP, COST)
            .source(Twins.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double gap = firm.get(MARKUP) * firm.get(COST) - firm.get(Twins.PRICE);
        firm.set(Twins.PRICE, firm.get(Twins.PRICE) + firm.get(SPEED) * gap);
    });

    static final Mechanism KERNEL = DECLARED.reads(Columns.ACTIVE).onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows price = world.rows(Twins.PRICE);
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
