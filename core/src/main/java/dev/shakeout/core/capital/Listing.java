package dev.shakeout.core.capital;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** Who lists this month, and which listed firm sells new shares. */
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
    private final Rows burn;
    private final Rows backing;
    private final Rows runway;
    private final Rows common;
    private final Rows preferred;
    private final Rows onExchange;
    private final Rows listedIn;
    private final double[] seekRunway;
    private final double[] lockUp;
    private final double[] followOnOdds;
    private final double[] followOnMonths;
    private final double[] followOnMost;
    private final Draws offer;
    private final Valuation valuation;

    Listing(World world) {
        burn = world.rows(Columns.BURN);
        backing = world.rows(Columns.BACKING);
        runway = world.rows(Columns.RUNWAY);
        common = world.rows(Columns.COMMON);
        preferred = world.rows(Columns.PREFERRED);
        onExchange = world.rows(Columns.FLOATED);
        listedIn = world.rows(Listings.LISTED_IN);
        seekRunway = world.rows(Rounds.SEEK_RUNWAY).row(0);
        lockUp = world.rows(Listings.LOCK_UP).row(0);
        followOnOdds = world.rows(Listings.FOLLOW_ON_ODDS).row(0);
        followOnMonths = world.rows(Listings.FOLLOW_ON_MONTHS).row(0);
        followOnMost = world.rows(Listings.FOLLOW_ON_MOST).row(0);
        offer = world.draws(Listings.OFFER);
        valuation = new Valuation(world);
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
            if (window[i] != 0 && active.row(r)[i] != 0) {
                if (listed.row(r)[i] != 0) {
                    sellShares(r, i, month);
                } else if (isReady(r, i, month) && sellsEnough(r, i, month)) {
                    list(r, i, month);
                }
            }
        }
    }

    private void list(int r, int i, int month) {
        double odds = 1 - Numeric.exp(-hazard[i] * lever.row(r)[i]);
        if (list.uniform(r, month, i) < odds) {
            ledger.post(
                    Listings.LISTING_PROCEEDS,
                    r,
                    i,
                    Ledger.FEN * floated[i] * postMoney.row(r)[i]);
            listed.row(r)[i] = 1;
            onExchange.row(r)[i] = floated[i] * (common.row(r)[i] + preferred.row(r)[i]);
            listedIn.row(r)[i] = month;
        }
    }

    /** New shares of a listed firm that is short of money and free to sell. */
    private void sellShares(int r, int i, int month) {
        double need = burn.row(r)[i] - backing.row(r)[i];
        boolean isShort = need > 0 && runway.row(r)[i] < seekRunway[i];
        if (isShort && month > listedIn.row(r)[i] + lockUp[i] && offer.uniform(r, month, i) < followOnOdds[i]) {
            double value = Ledger.FEN * valuation.of(r, i);
            double fen =
                    ledger.post(Listings.FOLLOW_ON, r, i, Math.min(followOnMonths[i] * need, followOnMost[i] * value));
            double shares = common.row(r)[i] + preferred.row(r)[i] + onExchange.row(r)[i];
            onExchange.row(r)[i] += value > 0 ? fen / value * shares : 0;
        }
    }

    private boolean isReady(int r, int i, int month) {
        return prepares.row(r)[i] > 0
                && month >= from.row(r)[i] + readyAfter[i]
                && preparation.uniform(r, 0, i) < prepares.row(r)[i];
    }

    private boolean sellsEnough(int r, int i, int month) {
        double kept = month >= waivedFrom[i] ? 1 - waived[i] : 1;
        double annual = MONTHS_A_YEAR * revenue.row(r)[i] / Ledger.FEN;
        return annual >= rule[i] * ruleLever[i] * kept;
    }
}
