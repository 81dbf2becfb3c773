package dev.shakeout.examples.twins;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Lists;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import java.util.List;

/** A firm without cash closes, and its creditors bear the rest. */
final class Closing {

    private static final Flow WRITE_OFF = Flow.funding("write-off", Sector.SUPPLIERS);

    private static final List<Column> ENDING =
            List.of(Columns.ACTIVE, Shared.STAFF, Shared.USERS, Shared.APPEAL, Shared.RUNWAY);

    private static final Declaration DECLARED = Declaration.of("closing", Phase.EXIT, "Firms without cash close.")
            .reads(Columns.CASH)
            .writes(ENDING.toArray(Column[]::new))
            .pays(WRITE_OFF)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double cash = firm.get(Columns.CASH);
        if (cash < 0) {
            firm.post(WRITE_OFF, -cash);
            ENDING.forEach(column -> firm.set(column, 0));
        }
    });

    /** Few close in a month: a short list of them. The dead have cash of 0. */
    static final Mechanism KERNEL = DECLARED.onRows(world -> {
        Rows cash = world.rows(Columns.CASH);
        List<Rows> ending = ENDING.stream().map(world::rows).toList();
        Ledger ledger = world.ledger();
        int[] broke = Lists.of(world);
        return (r, month) -> {
            int count = Lists.negative(cash.row(r), broke, world.length());
            for (int k = 0; k < count; k++) {
                ledger.post(WRITE_OFF, r, broke[k], -cash.row(r)[broke[k]]);
                for (Rows column : ending) {
                    column.row(r)[broke[k]] = 0;
                }
            }
        };
    });

    private Closing() {}
}
