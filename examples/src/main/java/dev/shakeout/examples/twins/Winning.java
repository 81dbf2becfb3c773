package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Rows;

/** users ← stay · users + reach · appeal/(1 + appeal) */
final class Winning {

    private static final Parameter STAY = Shared.market("winning.stay", "per month", 0.8, "share of users who stay");
    private static final Parameter REACH =
            Shared.market("winning.reach", "users per month", 2e5, "people who look at a firm");

    private static final Declaration DECLARED = Declaration.of(
                    "winning", Phase.CONSUMERS, "Some of those who look at a firm become its users.")
            .reads(Shared.APPEAL)
            .writes(Shared.USERS)
            .uses(STAY, REACH)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double appeal = firm.get(Shared.APPEAL);
        firm.set(Shared.USERS, firm.get(STAY) * firm.get(Shared.USERS) + firm.get(REACH) * appeal / (1 + appeal));
    });

    /** The dead have neither users nor appeal. */
    static final Mechanism KERNEL = DECLARED.onRows(world -> {
        Rows appeal = world.rows(Shared.APPEAL);
        Rows users = world.rows(Shared.USERS);
        Rows stay = world.rows(STAY);
        Rows reach = world.rows(REACH);
        return (r, month) -> win(stay.row(r), reach.row(r), appeal.row(r), users.row(r), world.length());
    });

    private Winning() {}

    private static void win(double[] stay, double[] reach, double[] appeal, double[] users, int n) {
        for (int i = 0; i < n; i++) {
            users[i] = stay[i] * users[i] + reach[i] * appeal[i] / (1 + appeal[i]);
        }
    }
}
