package dev.shakeout.core.capital;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.List;

/**
 * Investors fund the firms that would close this month while money lies ready: venture investors first, then ecosystem
 * investors, then the state, each those they like best first. What is left may be less than a firm asked for.
 */
final class Funding implements MarketPass {

    /** Money of one kind of investor, and what counts for them beside the score. */
    private record Pool(Flow flow, double[] powder, Rows liked, double[] taste) {}

    private static final int STATE = 2;

    private final World world;
    private final int firms;
    private final Ledger ledger;
    private final Rows ask;
    private final Rows score;
    private final Rows burn;
    private final Rows revenue;
    private final Rows postMoney;
    private final Valuation valuation;
    private final Shares shares;
    private final List<Pool> pools;
    private final double[] raised;
    private final double[] fromState;

    Funding(World world, Shares shares) {
        this.world = world;
        this.shares = shares;
        firms = world.rowCount();
        ledger = world.ledger();
        ask = world.rows(Rounds.ASK);
        score = world.rows(Rounds.SCORE);
        burn = world.rows(Columns.BURN);
        revenue = world.rows(Columns.REVENUE);
        postMoney = world.rows(Columns.POST_MONEY);
        valuation = new Valuation(world);
        Rows training = world.rows(Columns.TRAINING);
        Rows enterprises = world.rows(Columns.ENTERPRISE_REVENUE);
        pools = List.of(
                new Pool(Rounds.ROUND, powder(Columns.VENTURE_POWDER), training, world.scratch()),
                new Pool(
                        Rounds.ECOSYSTEM_ROUND,
                        powder(Capital.ECOSYSTEM_POWDER),
                        training,
                        world.rows(Rounds.ECOSYSTEM_TASTE).row(0)),
                new Pool(
                        Rounds.STATE_ROUND,
                        powder(Capital.STATE_POWDER),
                        enterprises,
                        world.rows(Rounds.STATE_TASTE).row(0)));
        raised = new double[firms];
        fromState = new double[firms];
    }

    private double[] powder(Column column) {
        return world.rows(column).row(0);
    }

    @Override
    public void start() {
        shares.start();
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

    /** Serves every firm that asks in lane i, pool after pool; who is liked equally is served in canonical order. */
    private void fundAll(int i) {
        for (int k = 0; k < pools.size(); k++) {
            Pool pool = pools.get(k);
            double worst = Double.POSITIVE_INFINITY;
            int last = -1;
            for (int r = next(pool, i, worst, last); r >= 0 && pool.powder()[i] >= 1; r = next(pool, i, worst, last)) {
                fund(pool, k, r, i);
                worst = liking(pool, r, i);
                last = r;
            }
        }
        for (int r = 0; r < firms; r++) {
            ask.row(r)[i] = 0;
            if (raised[r] > 0) {
                double value = valuation.of(r, i);
                shares.issue(r, i, raised[r], fromState[r], value);
                postMoney.row(r)[i] = value + raised[r] / Ledger.FEN;
            }
            raised[r] = 0;
            fromState[r] = 0;
        }
    }

    /** The firm that comes after the one liked {@code worst}, which is number {@code last}; −1 if there is none. */
    private int next(Pool pool, int i, double worst, int last) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < firms; r++) {
            if (ask.row(r)[i] > 0) {
                double liking = liking(pool, r, i);
                boolean isAfter = liking < worst || (liking == worst && r > last);
                if (isAfter && (best < 0 || liking > most)) {
                    best = r;
                    most = liking;
                }
            }
        }
        return best;
    }

    private double liking(Pool pool, int r, int i) {
        double cost = Math.max(burn.row(r)[i] + revenue.row(r)[i], 1);
        return score.row(r)[i] + pool.taste()[i] * pool.liked().row(r)[i] / cost;
    }

    private void fund(Pool pool, int k, int r, int i) {
        double fen = Math.floor(Math.min(ask.row(r)[i] - raised[r], pool.powder()[i]));
        if (fen > 0) {
            pool.powder()[i] -= ledger.post(pool.flow(), r, i, fen);
            raised[r] += fen;
            fromState[r] += k == STATE ? fen : 0;
        }
    }
}
