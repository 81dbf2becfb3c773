package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;

/** appeal ← e^{taste · skill − thrift · price} */
final class Attraction {

    private static final Parameter TASTE = Shared.market("attraction.taste", "per nat", 1, "weight of skill");
    private static final Parameter THRIFT =
            Shared.market("attraction.thrift", "users and months per CNY", 0.1, "weight of the price");

    private static final Declaration DECLARED = Declaration.of(
                    "attraction", Phase.ATTENTION, "Skill attracts, a high price repels.")
            .reads(Shared.SKILL, Shared.PRICE)
            .writes(Shared.APPEAL)
            .uses(TASTE, THRIFT)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> firm.set(
            Shared.APPEAL,
            Numeric.exp(firm.get(TASTE) * firm.get(Shared.SKILL) - firm.get(THRIFT) * firm.get(Shared.PRICE))));

    static final Mechanism KERNEL = DECLARED.reads(Columns.ACTIVE).onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows skill = world.rows(Shared.SKILL);
        Rows price = world.rows(Shared.PRICE);
        Rows appeal = world.rows(Shared.APPEAL);
        Rows taste = world.rows(TASTE);
        Rows thrift = world.rows(THRIFT);
        int n = world.length();
        double[] x = world.scratch();
        return (r, month) -> {
            utility(taste.row(r), skill.row(r), thrift.row(r), price.row(r), x, n);
            attract(active.row(r), x, appeal.row(r), n);
        };
    });

    private Attraction() {}

    private static void utility(double[] taste, double[] skill, double[] thrift, double[] price, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = taste[i] * skill[i] - thrift[i] * price[i];
        }
    }

    private static void attract(double[] active, double[] x, double[] appeal, int n) {
        for (int i = 0; i < n; i++) {
            appeal[i] = active[i] * Numeric.exp(x[i]);
        }
    }
}
