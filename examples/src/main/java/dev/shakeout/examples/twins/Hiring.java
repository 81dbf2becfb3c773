package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Rows;

/** staff ← staff · (1 + pace · (runway − 12)/12), the fraction held in [−1, 1] */
final class Hiring {

    private static final double YEAR = 12;

    private static final Parameter PACE = Shared.market("hiring.pace", "per month", 0.02, "fastest growth of staff");

    private static final Declaration DECLARED = Declaration.of(
                    "hiring", Phase.TALENT, "Firms with money hire, the others let people go.")
            .reads(Shared.RUNWAY)
            .writes(Shared.STAFF)
            .uses(PACE)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double ease = Math.min(Math.max((firm.get(Shared.RUNWAY) - YEAR) / YEAR, -1), 1);
        firm.set(Shared.STAFF, firm.get(Shared.STAFF) * (1 + firm.get(PACE) * ease));
    });

    /** The dead have no staff, so nothing need keep them out. */
    static final Mechanism KERNEL = DECLARED.onRows(world -> {
        Rows runway = world.rows(Shared.RUNWAY);
        Rows staff = world.rows(Shared.STAFF);
        Rows pace = world.rows(PACE);
        return (r, month) -> hire(runway.row(r), pace.row(r), staff.row(r), world.length());
    });

    private Hiring() {}

    private static void hire(double[] runway, double[] pace, double[] staff, int n) {
        for (int i = 0; i < n; i++) {
            double ease = Math.min(Math.max((runway[i] - YEAR) / YEAR, -1), 1);
            staff[i] *= 1 + pace[i] * ease;
        }
    }
}
