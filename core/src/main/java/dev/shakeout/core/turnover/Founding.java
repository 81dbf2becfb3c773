package dev.shakeout.core.turnover;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** Waiting entrants decide one after the other, lane by lane, in an order drawn anew each month: who has just come counts. */
final class Founding implements MarketPass {

    private static final double MONTHS_A_YEAR = 12;

    /** Stands for "not in line" where a draw below 1 is asked for. */
    private static final double NOT_WAITING = 2;

    /** e to the power of this is more than any hazard, and finite. */
    private static final double SURE = 600;

    private final World world;
    private final Ledger ledger;
    private final int first;
    private final int firms;
    private final Rows active;
    private final Rows entryMonth;
    private final Rows frontier;
    private final Rows capability;
    private final Rows keyPeople;
    private final List<Rows> users;
    private final Rows revenue;
    private final Rows hardware;
    private final Rows owed;
    private final Rows wage;
    private final Rows payLevel;
    private final Rows keyPlan;
    private final Rows staffPlan;
    private final List<Rows> plans;
    private final Rows seed;
    private final Rows trains;
    private final double[] founders;
    private final double[] powder;
    private final double[] hot;
    private final double[] floor;
    private final double[] rate;
    private final double[] hotFactor;
    private final double[] elasticity;
    private final double[] hurdle;
    private final double[] gap;
    private final Draws comes;
    private final Draws turn;
    private final Draws below;
    private final double[] turns;

    Founding(World world) {
        this.world = world;
        ledger = world.ledger();
        first = world.roster().started();
        firms = world.rowCount();
        active = world.rows(Columns.ACTIVE);
        entryMonth = world.rows(Columns.ENTRY_MONTH);
        frontier = world.rows(Columns.FRONTIER);
        capability = world.rows(Columns.CAPABILITY);
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        users = world.inSegments(Columns.USERS);
        revenue = world.rows(Columns.REVENUE);
        hardware = world.rows(Columns.HARDWARE);
        owed = world.rows(Columns.OWED);
        wage = world.rows(Columns.WAGE);
        payLevel = world.rows(Columns.PAY_LEVEL);
        keyPlan = world.rows(Columns.KEY_PLAN);
        staffPlan = world.rows(Columns.STAFF_PLAN);
        plans = List.of(
                world.rows(Columns.TRAINING_PLAN),
                world.rows(Columns.MARKETING_PLAN),
                world.rows(Columns.OVERHEAD_PLAN));
        seed = world.rows(Firm.CASH);
        trains = world.rows(Firm.FRONTIER);
        founders = world.rows(Columns.KEY_FOUNDING).row(0);
        powder = world.rows(Columns.VENTURE_POWDER).row(0);
        hot = world.rows(Columns.HOT).row(0);
        floor = world.rows(Columns.OPEN_FLOOR).row(0);
        rate = world.rows(Entry.RATE).row(0);
        hotFactor = world.rows(Entry.HOT_FACTOR).row(0);
        elasticity = world.rows(Entry.VALUE_ELASTICITY).row(0);
        hurdle = world.rows(Entry.GAP_HURDLE).row(0);
        gap = world.rows(Entry.CAPABILITY_GAP).row(0);
        comes = world.draws(Entry.COMES);
        turn = world.draws(Entry.TURN);
        below = world.draws(Entry.GAP);
        turns = new double[firms];
    }

    /** Entrants have plans, and nothing else. */
    @Override
    public void start() {
        users.forEach(segment -> checkNothing(segment, "users"));
        checkNothing(revenue, "customers");
        checkNothing(hardware, "machines");
        checkNothing(owed, "debts");
    }

    private void checkNothing(Rows rows, String what) {
        for (int r = first; r < firms; r++) {
            Check.that(
                    Arrays.stream(rows.row(r)).allMatch(x -> x == 0),
                    "%s enters later, but the market gives it %s at the start: leave them out.",
                    world.roster().name(r),
                    what);
        }
    }

    @Override
    public void advance(int month) {
        for (int i = 0; i < world.length() && first < firms; i++) {
            look(i, month);
        }
    }

    private void look(int i, int month) {
        boolean anybody = false;
        for (int r = first; r < firms; r++) {
            boolean waits = active.row(r)[i] == 0 && entryMonth.row(r)[i] == 0;
            turns[r] = waits ? turn.uniform(r, month, i) : NOT_WAITING;
            anybody |= waits;
        }
        if (!anybody) {
            return;
        }
        double earned = 0;
        int sellers = 0;
        double best = floor[i];
        for (int r = 0; r < firms; r++) {
            if (active.row(r)[i] != 0) {
                earned += revenue.row(r)[i];
                sellers++;
                best = Math.max(best, capability.row(r)[i]);
            }
        }
        for (int r = next(); r >= 0; r = next()) {
            turns[r] = NOT_WAITING;
            double odds = 1 - Numeric.exp(-hazard(r, i, earned / (sellers + 1), best) / MONTHS_A_YEAR);
            if (comes.uniform(r, month, i) < odds && found(r, i, month, best)) {
                sellers++;
            }
        }
    }

    /** Whose turn it is; −1 if nobody is left. */
    private int next() {
        int next = -1;
        for (int r = first; r < firms; r++) {
            if (turns[r] < NOT_WAITING && (next < 0 || turns[r] < turns[next])) {
                next = r;
            }
        }
        return next;
    }

    /** λ, per year. Less than a fen counts as a fen. */
    private double hazard(int r, int i, double value, double best) {
        double behind = Math.max(best - Math.max(floor[i], capability.row(r)[i]), 0);
        double worth = elasticity[i] * Numeric.log(Math.max(value, 1) / Math.max(cost(r, i), 1));
        return rate[i] * (hot[i] != 0 ? hotFactor[i] : 1) * Numeric.exp(Math.min(worth - hurdle[i] * behind, SURE));
    }

    /** K, in fen per month. */
    private double cost(int r, int i) {
        double sum = wage.row(r)[i]
                * payLevel.row(r)[i]
                * (keyPlan.row(r)[i] + staffPlan.row(r)[i]);
        for (Rows plan : plans) {
            sum += plan.row(r)[i];
        }
        return sum;
    }

    /** People and money move in, if there are enough of both. A firm has at least one founder. */
    private boolean found(int r, int i, int month, double best) {
        double people = Math.max(keyPlan.row(r)[i], 1);
        double fen = Math.rint(seed.row(r)[i] * Ledger.FEN);
        if (founders[i] < people || powder[i] < fen) {
            return false;
        }
        founders[i] -= people;
        keyPeople.row(r)[i] = people;
        powder[i] -= ledger.post(Entry.SEED, r, i, fen);
        frontier.row(r)[i] = trains.row(r)[i];
        if (trains.row(r)[i] != 0) {
            double reached = best + gap[i] * Numeric.log(below.uniform(r, month, i));
            capability.row(r)[i] = Math.max(capability.row(r)[i], reached);
        }
        active.row(r)[i] = 1;
        entryMonth.row(r)[i] = month;
        return true;
    }
}
