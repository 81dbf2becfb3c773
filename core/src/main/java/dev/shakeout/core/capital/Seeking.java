package dev.shakeout.core.capital;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** Which firms seek money, which of them would close, and how much they ask for. */
final class Seeking implements Pass {

    private static final double MONTHS_A_YEAR = 12;

    private final World world;
    private final int n;
    private final Rows active;
    private final Rows listed;
    private final Rows runway;
    private final Rows burn;
    private final Rows revenue;
    private final Rows backing;
    private final Rows quality;
    private final Rows sincePivot;
    private final Rows moneyPlan;
    private final double[] hot;
    private final double[] window;
    private final double[] best;
    private final Rows postMoney;
    private final Rows triedMoney;
    private final Rows ask;
    private final Rows score;
    private final double[] seekRunway;
    private final double[] opportunists;
    private final double[] hotOdds;
    private final double[] coldOdds;
    private final double[] hotMonths;
    private final double[] coldMonths;
    private final double[] cap;
    private final double[] weightQuality;
    private final double[] weightCover;
    private final double[] weightGrowth;
    private final double[] weightUsers;
    private final double[] weightLastPrice;
    private final double[] weightPivoted;
    private final Rows revenueMean;
    private final List<Rows> users;
    private final double[] usersNow;
    private final double[] liking;
    private final double[] value; // where below the last price, relative to it; then what that leaves of the odds
    private final double[] held;
    private final double[] scratch;
    private final int[] lanes;
    private final Rows usersMean;
    private final double[] overhang;
    private final Rows postMoneyAtStart;
    private final double[] bridgeOdds;
    private final double[] bridgeRunway;
    private final double[] bridgeMonths;
    private final Rows closing;
    private final double[] capLever;
    private final double[] addedOverhang;
    private final Draws trait;
    private final Draws close;
    private final Draws help;
    private final Valuation valuation;
    private final Ledger ledger;
    private final Shares shares;

    Seeking(World world, Shares shares) {
        this.shares = shares;
        this.world = world;
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        listed = world.rows(Columns.LISTED);
        runway = world.rows(Columns.RUNWAY);
        burn = world.rows(Columns.BURN);
        revenue = world.rows(Columns.REVENUE);
        backing = world.rows(Columns.BACKING);
        quality = world.rows(Columns.QUALITY);
        sincePivot = world.rows(Columns.SINCE_PIVOT);
        moneyPlan = world.rows(Columns.MONEY_PLAN);
        hot = world.rows(Columns.HOT).row(0);
        window = world.rows(Columns.WINDOW).row(0);
        best = world.rows(Rounds.BEST_QUALITY).row(0);
        postMoney = world.rows(Columns.POST_MONEY);
        triedMoney = world.rows(Columns.TRIED_MONEY);
        ask = world.rows(Rounds.ASK);
        score = world.rows(Rounds.SCORE);
        seekRunway = world.rows(Rounds.SEEK_RUNWAY).row(0);
        opportunists = world.rows(Rounds.OPPORTUNISTS).row(0);
        hotOdds = world.rows(Rounds.HOT_ODDS).row(0);
        coldOdds = world.rows(Rounds.COLD_ODDS).row(0);
        hotMonths = world.rows(Rounds.HOT_MONTHS).row(0);
        coldMonths = world.rows(Rounds.COLD_MONTHS).row(0);
        cap = world.rows(Rounds.ROUND_CAP).row(0);
        weightQuality = world.rows(Rounds.SCORE_QUALITY).row(0);
        weightCover = world.rows(Rounds.SCORE_COVER).row(0);
        weightGrowth = world.rows(Rounds.SCORE_GROWTH).row(0);
        weightUsers = world.rows(Rounds.SCORE_USERS).row(0);
        weightLastPrice = world.rows(Rounds.SCORE_LAST_PRICE).row(0);
        revenueMean = world.rows(Rounds.REVENUE_MEAN);
        users = world.inSegments(Columns.USERS);
        usersNow = world.scratch();
        liking = world.scratch();
        value = world.scratch();
        held = world.scratch();
        scratch = world.scratch();
        lanes = new int[n];
        usersMean = world.rows(Rounds.USERS_MEAN);
        weightPivoted = world.rows(Rounds.SCORE_PIVOTED).row(0);
        overhang = world.rows(Rounds.OVERHANG).row(0);
        postMoneyAtStart = world.rows(Rounds.POST_MONEY);
        bridgeOdds = world.rows(Rounds.BRIDGE_ODDS).row(0);
        bridgeRunway = world.rows(Rounds.BRIDGE_RUNWAY).row(0);
        bridgeMonths = world.rows(Rounds.BRIDGE_MONTHS).row(0);
        closing = world.rows(Rounds.CLOSING);
        capLever = world.rows(Rounds.CAP).row(0);
        addedOverhang = world.rows(Rounds.ADDED_OVERHANG).row(0);
        trait = world.draws(Rounds.TRAIT);
        close = world.draws(Rounds.CLOSE);
        help = world.draws(Rounds.HELP);
        valuation = new Valuation(world);
        ledger = world.ledger();
    }

    /** The walk before: the best quality on the market. */
    Pass quality() {
        Sum sum = world.sum(Rounds.BEST_QUALITY);
        double[] x = world.scratch();
        return (r, month) -> {
            ofActive(quality.row(r), active.row(r), x, n);
            sum.add(r, x);
        };
    }

    static void ofActive(double[] value, double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = value[i] - (1 - active[i]) * 1e6;
        }
    }

    @Override
    public void start(int r) {
        System.arraycopy(postMoneyAtStart.row(r), 0, postMoney.row(r), 0, n);
        System.arraycopy(revenue.row(r), 0, revenueMean.row(r), 0, n);
        countUsers(r);
        System.arraycopy(usersNow, 0, usersMean.row(r), 0, n);
    }

    @Override
    public void advance(int r, int month) {
        Arrays.fill(ask.row(r), 0);
        average(revenue.row(r), revenueMean.row(r), n);
        countUsers(r);
        average(usersNow, usersMean.row(r), n);
        seek(r, month);
    }

    /** Firms whose owner does not cover their burn. A listed one asks the exchange while the window is open. */
    private void seek(int r, int month) {
        double[] burns = burn.row(r);
        double[] backed = backing.row(r);
        double[] on = active.row(r);
        double[] exchange = listed.row(r);
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (on[i] != 0 && burns[i] > backed[i] && !(exchange[i] != 0 && window[i] != 0)) {
                if (tries(r, i)) {
                    lanes[count++] = i;
                } else {
                    askInsiders(r, i, month);
                }
            }
        }
        for (int k = 0; k < count; k++) {
            look(r, lanes[k], k);
        }
        Numeric.logistic(liking, liking, count);
        Numeric.power(value, held, value, scratch, count);
        for (int k = 0; k < count; k++) {
            int i = lanes[k];
            double h = hot[i] != 0 ? hotOdds[i] : coldOdds[i];
            double odds = Math.min(h * closing.row(r)[i] * 2 * liking[k] * value[k], 1);
            if (close.uniform(r, month, i) < odds) {
                double wanted = (hot[i] != 0 ? hotMonths[i] : coldMonths[i]) * (burns[i] - backed[i]);
                ask.row(r)[i] = Math.min(wanted, cap[i] * capLever[i] * Ledger.FEN);
            } else {
                askInsiders(r, i, month);
            }
        }
    }

    /** Main users of all segments. */
    private void countUsers(int r) {
        Arrays.fill(usersNow, 0);
        for (Rows segment : users) {
            add(segment.row(r), usersNow, n);
        }
    }

    private static void add(double[] x, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    private static void average(double[] x, double[] mean, int n) {
        for (int i = 0; i < n; i++) {
            mean[i] += (x[i] - mean[i]) / MONTHS_A_YEAR;
        }
    }

    /** Whether a firm tries to close a round: one that is short of money, means to, or always does. */
    private boolean tries(int r, int i) {
        if (runway.row(r)[i] < seekRunway[i]) {
            triedMoney.row(r)[i] = 1;
            return true;
        }
        return moneyPlan.row(r)[i] != 0 || trait.uniform(r, 0, i) < opportunists[i];
    }

    /** Who has no round may be lent something by those who have invested before. */
    private void askInsiders(int r, int i, int month) {
        if (runway.row(r)[i] < bridgeRunway[i] && help.uniform(r, month, i) < bridgeOdds[i]) {
            shares.lend(r, i, ledger.post(Rounds.BRIDGE, r, i, bridgeMonths[i] * (burn.row(r)[i] - backing.row(r)[i])));
        }
    }

    /** Scores the firm, and compares its value with its last price, for place {@code k} of those that try. */
    private void look(int r, int i, int k) {
        double sales = revenue.row(r)[i];
        double cost = sales + burn.row(r)[i];
        double x = weightQuality[i] * (quality.row(r)[i] - best[i])
                + weightCover[i] * sales / Math.max(cost, 1)
                + weightGrowth[i] * growth(sales, revenueMean.row(r)[i])
                + weightUsers[i] * growth(usersNow[i], usersMean.row(r)[i])
                + weightPivoted[i] * (hasPivoted(r, i) ? 1 : 0);
        double now = valuation.of(r, i);
        double lastPrice = postMoney.row(r)[i];
        boolean isDear = now > 0 && now < lastPrice;
        x += isDear ? weightLastPrice[i] * Numeric.log(lastPrice / now) : 0;
        score.row(r)[i] = x;
        liking[k] = x;
        value[k] = isDear ? now / lastPrice : 1;
        held[k] = overhang[i] + addedOverhang[i];
    }

    /** ln of what there is over its mean of about a year, within −1 and 1; 0 where there is nothing. */
    private static double growth(double now, double mean) {
        return now > 0 && mean > 0 ? Math.min(Math.max(Numeric.log(now / mean), -1), 1) : 0;
    }

    private boolean hasPivoted(int r, int i) {
        return sincePivot.row(r)[i] < Columns.NEVER;
    }
}
