package dev.shakeout.core.capital;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** Who lists this month. */
final class Listing implements Pass {

    private static final double MONTHS_A_YEAR = 12;

    private final int n;
    private final Rows active;
    private final Rows listed;
    private final double[] window;
    private final Rows revenue;
    private final Rows postMoney;
    private final Rows prepares;
    private final Rows from;
    private final double[] readyAfter;
    private final double[] hazard;
    private final double[] rule;
    private final double[] waived;
    private final double[] waivedFrom;
    private final double[] floated;
    private final Rows lever;
    private final double[] ruleLever;
    private final Draws preparation;
    private final Draws list;
    private final Ledger ledger;

    Listing(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        listed = world.rows(Columns.LISTED);
        window = world.rows(Columns.WINDOW).row(0);
        revenue = world.rows(Columns.REVENUE);
        postMoney = world.rows(Columns.POST_MONEY);
        prepares = world.rows(Listings.PREPARES);
        from = world.rows(Listings.PREPARES_FROM);
        readyAfter = world.rows(Listings.READY_AFTER).row(0);
        hazard = world.rows(Listings.LISTING_HAZARD).row(0);
        rule = world.rows(Listings.REVENUE_RULE).row(0);
        waived = world.rows(Listings.RULE_WAIVED).row(0);
        waivedFrom = world.rows(Listings.WAIVED_FROM).row(0);
        floated = world.rows(Listings.FLOAT).row(0);
        lever = world.rows(Listings.LISTING);
        ruleLever = world.rows(Listings.RULE).row(0);
        preparation = world.draws(Listings.PREPARATION);
        list = world.draws(Listings.LIST);
        ledger = world.ledger();
    }

    @Override
    public void advance(int r, int month) {
        for (int i = 0; i < n; i++) {
            if (window[i] != 0 && listed.row(r)[i] == 0 && isReady(r, i, month) && sellsEnough(r, i, month)) {
                double odds = 1 - Numeric.exp(-hazard[i] * lever.row(r)[i]);
                if (list.uniform(r, month, i) < odds) {
                    ledger.post(
                            Listings.LISTING_PROCEEDS,
                            r,
                            i,
                            Ledger.FEN * floated[i] * postMoney.row(r)[i]);
                    listed.row(r)[i] = 1;
                }
            }
        }
    }

    private boolean isReady(int r, int i, int month) {
        return active.row(r)[i] != 0
                && prepares.row(r)[i] > 0
                && month >= from.row(r)[i] + readyAfter[i]
                && preparation.uniform(r, 0, i) < prepares.row(r)[i];
    }

    private boolean sellsEnough(int r, int i, int month) {
        double kept = month >= waivedFrom[i] ? 1 - waived[i] : 1;
        double annual = MONTHS_A_YEAR * revenue.row(r)[i] / Ledger.FEN;
        return annual >= rule[i] * ruleLever[i] * kept;
    }
}
