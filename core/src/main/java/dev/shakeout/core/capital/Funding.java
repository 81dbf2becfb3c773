package dev.shakeout.core.capital;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Investors fund the firms that would close this month, best score first, while money lies ready: private money first, then
 * the state's. What is left may be less than a firm asked for.
 */
final class Funding implements MarketPass {

    private final World world;
    private final int firms;
    private final Ledger ledger;
    private final Rows ask;
    private final Rows score;
    private final Rows postMoney;
    private final Valuation valuation;
    private final double[] privatePowder;
    private final double[] statePowder;

    Funding(World world) {
        this.world = world;
        firms = world.rowCount();
        ledger = world.ledger();
        ask = world.rows(Rounds.ASK);
        score = world.rows(Rounds.SCORE);
        postMoney = world.rows(Columns.POST_MONEY);
        valuation = new Valuation(world);
        privatePowder = world.rows(Capital.PRIVATE_POWDER).row(0);
        statePowder = world.rows(Capital.STATE_POWDER).row(0);
    }

    @Override
    public void advance(int month) {
        for (int r = 0; r < firms; r++) {
            double[] asks = ask.row(r);
            for (int i = 0; i < world.length(); i++) {
                if (asks[i] > 0) {
                    fundAll(i);
                }
            }
        }
    }

    /** Serves every firm that asks in lane i; equal scores are served in canonical order. */
    private void fundAll(int i) {
        for (int best = bestAsking(i); best >= 0; best = bestAsking(i)) {
            fund(best, i);
            ask.row(best)[i] = 0;
        }
    }

    private int bestAsking(int i) {
        int best = -1;
        for (int r = 0; r < firms; r++) {
            if (ask.row(r)[i] > 0 && (best < 0 || score.row(r)[i] > score.row(best)[i])) {
                best = r;
            }
        }
        return best;
    }

    private void fund(int r, int i) {
        double wanted = ask.row(r)[i];
        double fromPrivate = Math.floor(Math.min(wanted, privatePowder[i]));
        double fromState = Math.floor(Math.min(wanted - fromPrivate, statePowder[i]));
        if (fromPrivate + fromState <= 0) {
            return;
        }
        privatePowder[i] -= ledger.post(Rounds.ROUND, r, i, fromPrivate);
        statePowder[i] -= ledger.post(Rounds.STATE_ROUND, r, i, fromState);
        postMoney.row(r)[i] = valuation.of(r, i) + (fromPrivate + fromState) / Ledger.FEN;
    }
}
