package dev.shakeout.core.capital;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.World;

/** The capital market from month to month. */
final class Climate implements MarketPass {

    private final int n;
    private final double[] hot;
    private final double[] window;
    private final double[] windowState;
    private final double[] privatePowder;
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
    private final Draws windowStartDraw;
    private final Draws windowDraw;
    private final Draws leverDraw;
    private final double[] u;
    private final double[] release;

    Climate(World world) {
        n = world.length();
        hot = world.rows(Columns.HOT).row(0);
        window = world.rows(Columns.WINDOW).row(0);
        windowState = world.rows(Capital.WINDOW_STATE).row(0);
        privatePowder = world.rows(Capital.PRIVATE_POWDER).row(0);
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
        windowStartDraw = world.draws(Capital.WINDOW_START);
        windowDraw = world.draws(Capital.WINDOW_TURN);
        leverDraw = world.draws(Capital.WINDOW_LEVER);
        u = world.scratch();
        release = world.scratch();
    }

    @Override
    public void start() {
        startDraw.uniform(0, u);
        below(u, hotAtStart, hot);
        windowStartDraw.uniform(0, u);
        below(u, windowAtStart, windowState);
        for (int i = 0; i < n; i++) {
            privatePowder[i] = Ledger.FEN * pool[i] * (hot[i] != 0 ? hotRatio[i] : 1) * months[i];
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
        climateDraw.uniform(month, u);
        for (int i = 0; i < n; i++) {
            double hazard = hot[i] != 0 ? hotToCold[i] : coldToHot[i] * turn[i];
            hot[i] = u[i] < 1 - Numeric.exp(-hazard) ? 1 - hot[i] : hot[i];
        }
        windowDraw.uniform(month, u);
        for (int i = 0; i < n; i++) {
            double hazard = windowState[i] != 0 ? closes[i] : opens[i];
            windowState[i] = u[i] < 1 - Numeric.exp(-hazard) ? 1 - windowState[i] : windowState[i];
        }
        leverDraw.uniform(month, u);
        for (int i = 0; i < n; i++) {
            window[i] = windowState[i] != 0 || u[i] < lever[i] ? 1 : 0;
        }
        release(pool, hotRatio, supply, privatePowder);
        release(statePool, stateHotRatio, stateSupply, statePowder);
    }

    /** powder ← min(powder + release, months · release): what investors have saved shrinks with what they are given */
    private void release(double[] cold, double[] ratio, double[] factor, double[] powder) {
        for (int i = 0; i < n; i++) {
            release[i] = Ledger.FEN * cold[i] * (1 + hot[i] * (ratio[i] - 1)) * factor[i];
        }
        for (int i = 0; i < n; i++) {
            powder[i] = Math.min(powder[i] + release[i], months[i] * release[i]);
        }
    }
}
