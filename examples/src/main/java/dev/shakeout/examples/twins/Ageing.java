package dev.shakeout.examples.twins;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;

/** age ← age + 1 */
final class Ageing {

    static final Column AGE = Column.perFirm("age", "months", 0);

    private static final Declaration DECLARED = Declaration.of("ageing", Phase.REGIME, "Firms grow older.")
            .writes(AGE)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> firm.set(AGE, firm.get(AGE) + 1));

    static final Mechanism KERNEL = DECLARED.reads(Columns.ACTIVE).onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows age = world.rows(AGE);
        return (r, month) -> older(active.row(r), age.row(r), world.length());
    });

    private Ageing() {}

    private static void older(double[] active, double[] age, int n) {
        for (int i = 0; i < n; i++) {
            age[i] += active[i];
        }
    }
}
