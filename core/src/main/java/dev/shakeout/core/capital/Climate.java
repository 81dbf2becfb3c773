package dev.shakeout.core.capital;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The capital market from month to month. */
final class Climate implements MarketPass {

    private static final double LN_2 = StrictMath.log(2);

    private final int n;
    private final double[] hot;
    private final double[] window;
    private final double[] windowState;
    private final double[] regimeState;
    private final double[] mood;
    private final double[] standing;
    private final double[] sentiment;
    private final double[] kept; // of news, for a month
    private final double[] ecosystemShare;
    private final double[] regimeLever;
    private final List<double[]> listed = new ArrayList<>();
    private final List<double[]> woundUp = new ArrayList<>();
    private final double[] venturePowder;
    private final double[] ecosystemPowder;
    private final double[] statePowder;
    private final double[] hotAtStart;
    private final double[] coldToHot;
    private final double[] hotToCold;
    private final double[] pool;
    private final double[] hotRatio;
    private final double[] statePool;
    private final double[] stateHotRatio;
    private final double[] months;
    private final double[] windowAtStart;
    private final double[] opens;
    private final double[] closes;
    private final double[] supply;
    private final double[] stateSupply;
    private final double[] turn;
    private final double[] lever;
    private final Draws startDraw;
    private final Draws climateDraw;
    private final Draws regimeDraw;
    private final Draws windowStartDraw;
    private final Draws windowDraw;
    private final Draws leverDraw;
    private final double[] u;
    private final double[] release;
    private final double[] tide;
    private final double[] stay;

    Climate(World world) {
        n = world.length();
        hot = world.rows(Columns.HOT).row(0);
        window = world.rows(Columns.WINDOW).row(0);
        windowState = world.rows(Capital.WINDOW_STATE).row(0);
        regimeState = world.rows(Capital.REGIME_STATE).row(0);
        mood = world.rows(Capital.MOOD).row(0);
        standing = world.rows(Capital.STANDING).row(0);
        sentiment = world.rows(Capital.SENTIMENT).row(0);
        double[] halfLife = world.rows(Capital.SENTIMENT_HALF_LIFE).row(0);
        kept = world.scratch();
        Arrays.setAll(kept, i -> halfLife[i] > 0 ? Numeric.exp(-LN_2 / halfLife[i]) : 0);
        ecosystemShare = world.rows(Capital.ECOSYSTEM_SHARE).row(0);
        regimeLever = world.rows(Capital.REGIME).row(0);
        for (int r = 0; r < world.rowCount(); r++) {
            if (world.layout() == Layout.ENSEMBLE && world.roster().kind(r) == Firm.Kind.STARTUP) {
                listed.add(world.rows(Columns.LISTED).row(r));
                woundUp.add(world.rows(Columns.WOUND_UP).row(r));
            }
        }
        venturePowder = world.rows(Columns.VENTURE_POWDER).row(0);
        ecosystemPowder = world.rows(Capital.ECOSYSTEM_POWDER).row(0);
        statePowder = world.rows(Capital.STATE_POWDER).row(0);
        hotAtStart = world.rows(Capital.HOT_AT_START).row(0);
        coldToHot = world.rows(Capital.COLD_TO_HOT).row(0);
        hotToCold = world.rows(Capital.HOT_TO_COLD).row(0);
        pool = world.rows(Capital.POOL).row(0);
        hotRatio = world.rows(Capital.HOT_RATIO).row(0);
        statePool = world.rows(Capital.STATE_POOL).row(0);
        stateHotRatio = world.rows(Capital.STATE_HOT_RATIO).row(0);
        months = world.rows(Capital.DRY_POWDER).row(0);
        windowAtStart = world.rows(Capital.WINDOW_AT_START).row(0);
        opens = world.rows(Capital.WINDOW_OPENS).row(0);
        closes = world.rows(Capital.WINDOW_CLOSES).row(0);
        supply = world.rows(Capital.SUPPLY).row(0);
        stateSupply = world.rows(Capital.STATE_SUPPLY).row(0);
        turn = world.rows(Capital.TURN).row(0);
        lever = world.rows(Capital.WINDOW_OPEN).row(0);
        startDraw = world.draws(Capital.START);
        climateDraw = world.draws(Capital.CLIMATE);
        regimeDraw = world.draws(Capital.REGIME_LEVER);
        windowStartDraw = world.draws(Capital.WINDOW_START);
        windowDraw = world.draws(Capital.WINDOW_TURN);
        leverDraw = world.draws(Capital.WINDOW_LEVER);
        u = world.scratch();
        release = world.scratch();
        tide = world.scratch();
        stay = world.scratch();
    }

    @Override
    public void start() {
        startDraw.uniform(0, u);
        below(u, hotAtStart, hot);
        System.arraycopy(hot, 0, regimeState, 0, n);
        windowStartDraw.uniform(0, u);
        below(u, windowAtStart, windowState);
        for (int i = 0; i < n; i++) {
            double ready = Ledger.FEN * pool[i] * (hot[i] != 0 ? hotRatio[i] : 1) * months[i];
            ecosystemPowder[i] = ready * ecosystemShare[i];
            venturePowder[i] = ready - ecosystemPowder[i];
            statePowder[i] = Ledger.FEN * statePool[i] * (hot[i] != 0 ? stateHotRatio[i] : 1) * months[i];
        }
    }

    private void below(double[] draw, double[] odds, double[] flag) {
        for (int i = 0; i < n; i++) {
            flag[i] = draw[i] < odds[i] ? 1 : 0;
        }
    }

    @Override
    public void advance(int month) {
        hear();
        climateDraw.uniform(month, u);
        for (int i = 0; i < n; i++) {
            boolean isHot = regimeState[i] != 0;
            tide[i] = (isHot ? -1 : 1) * sentiment[i] * mood[i];
        }
        Numeric.exp(tide, n); // 1 without sentiment
        for (int i = 0; i < n; i++) {
            boolean isHot = regimeState[i] != 0;
            stay[i] = -((isHot ? hotToCold[i] : coldToHot[i] * turn[i]) * tide[i]);
        }
        turn(stay, regimeState);
        regimeDraw.uniform(month, u);
        for (int i = 0; i < n; i++) {
            boolean forced = u[i] < Math.abs(regimeLever[i]);
            hot[i] = forced ? (regimeLever[i] > 0 ? 1 : 0) : regimeState[i];
        }
        windowDraw.uniform(month, u);
        for (int i = 0; i < n; i++) {
            stay[i] = -(windowState[i] != 0 ? closes[i] : opens[i]);
        }
        turn(stay, windowState);
        leverDraw.uniform(month, u);
        for (int i = 0; i < n; i++) {
            window[i] = windowState[i] != 0 || u[i] < lever[i] ? 1 : 0;
        }
        released(pool, hotRatio, supply);
        for (int i = 0; i < n; i++) {
            double ecosystem = release[i] * ecosystemShare[i];
            ecosystemPowder[i] = Math.min(ecosystemPowder[i] + ecosystem, months[i] * ecosystem);
            venturePowder[i] =
                    Math.min(venturePowder[i] + release[i] - ecosystem, months[i] * (release[i] - ecosystem));
        }
        released(statePool, stateHotRatio, stateSupply);
        for (int i = 0; i < n; i++) {
            statePowder[i] = Math.min(statePowder[i] + release[i], months[i] * release[i]);
        }
    }

    /** flag ← 1 − flag with probability 1 − e^{x}; x becomes that exponential. */
    private void turn(double[] x, double[] flag) {
        Numeric.exp(x, n);
        for (int i = 0; i < n; i++) {
            flag[i] = u[i] < 1 - x[i] ? 1 - flag[i] : flag[i];
        }
    }

    /** What became of startups last month: a listing is good news, a winding-up bad. */
    private void hear() {
        if (listed.isEmpty()) {
            return;
        }
        Arrays.fill(release, 0);
        for (int k = 0; k < listed.size(); k++) {
            add(listed.get(k), woundUp.get(k), release);
        }
        for (int i = 0; i < n; i++) {
            mood[i] = mood[i] * kept[i] + (release[i] - standing[i]) / listed.size();
            standing[i] = release[i];
        }
    }

    private static void add(double[] plus, double[] minus, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += plus[i] - minus[i];
        }
    }

    /**
     * What a month releases. Of that, powder ← min(powder + release, months · release): what investors have saved shrinks
     * with what they are given.
     */
    private void released(double[] cold, double[] ratio, double[] factor) {
        for (int i = 0; i < n; i++) {
            release[i] = Ledger.FEN * cold[i] * (1 + hot[i] * (ratio[i] - 1)) * factor[i];
        }
    }
}
