package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;

/** Payroll of wage · staff goes out, sales of price · users come in. */
final class Accounts {

    private static final Parameter WAGE =
            Shared.market("accounts.wage", "CNY per person and month", 25_000, "pay per head");
    private static final Flow PAYROLL = Flow.cost("payroll", Sector.LABOUR);
    private static final Flow SALES = Flow.revenue("sales", Sector.HOUSEHOLDS);

    private static final Declaration DECLARED = Declaration.of(
                    "accounts", Phase.SETTLEMENT, "People are paid and users pay.")
            .reads(Shared.STAFF, Shared.USERS, Shared.PRICE)
            .uses(WAGE)
            .pays(PAYROLL, SALES)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        firm.post(PAYROLL, Ledger.FEN * firm.get(WAGE) * firm.get(Shared.STAFF));
        firm.post(SALES, Ledger.FEN * firm.get(Shared.PRICE) * firm.get(Shared.USERS));
    });

    /** The dead have neither staff nor users. */
    static final Mechanism KERNEL = DECLARED.onRows(world -> {
        Rows staff = world.rows(Shared.STAFF);
        Rows users = world.rows(Shared.USERS);
        Rows price = world.rows(Shared.PRICE);
        Rows wage = world.rows(WAGE);
        Ledger ledger = world.ledger();
        int n = world.length();
        double[] due = world.scratch();
        return (r, month) -> {
            product(wage.row(r), staff.row(r), due, n);
            ledger.post(PAYROLL, r, due);
            product(price.row(r), users.row(r), due, n);
            ledger.post(SALES, r, due);
        };
    });

    private Accounts() {}

    private static void product(double[] price, double[] quantity, double[] fen, int n) {
        for (int i = 0; i < n; i++) {
            fen[i] = Ledger.FEN * price[i] * quantity[i];
        }
    }
}
