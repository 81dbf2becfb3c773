package dev.shakeout.core.strategy;

import dev.shakeout.core.market.Segment;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Firms that have been overtaken, or are sent, go where newcomers are let in: once, and they pay for being there. */
final class GoingAbroad {

    private static final double MONTHS = 12;

    private final int n;
    private final Rows active;
    private final Rows leads;
    private final Rows plan;
    private final Rows hazard;
    private final Rows cost;
    private final Rows overheadPlan;
    private final Rows sent;

    /** Of the segments that let newcomers in. */
    private final List<Rows> users = new ArrayList<>();

    private final List<double[]> newcomers = new ArrayList<>();
    private final double[] stay; // probability that a firm does not go of itself
    private final double[] luck;
    private final Draws going;
    private final Draws sending;

    GoingAbroad(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        leads = world.rows(Routines.LEADS);
        plan = world.rows(Columns.ABROAD_PLAN);
        hazard = world.rows(Routines.ABROAD_HAZARD);
        cost = world.rows(Routines.ABROAD_COST);
        overheadPlan = world.rows(Columns.OVERHEAD_PLAN);
        sent = world.rows(Routines.TO_GO_ABROAD);
        for (int s = 0; s < world.segments().size(); s++) {
            double[] share = world.rows(Segment.NEWCOMER_SHARE, s).row(0);
            if (Arrays.stream(share).anyMatch(x -> x > 0)) {
                users.add(world.rows(Columns.USERS, s));
                newcomers.add(share);
            }
        }
        stay = world.scratch();
        luck = world.scratch();
        going = world.draws(Routines.GO_ABROAD);
        sending = world.draws(Routines.SENT_ABROAD);
    }

    /** Looks which firms of row {@code r} go this month. */
    void look(int r, int month) {
        if (newcomers.isEmpty()) {
            return;
        }
        double[] on = active.row(r);
        stayAtHome(hazard.row(r), stay, n);
        going.uniform(r, month, luck);
        for (int i = 0; i < n; i++) {
            if (on[i] != 0 && isWanted(r, i) && isPossible(r, i)) {
                go(r, i);
            }
        }
    }

    /** Whether the firm has not gone yet, and there is a segment that lets it in. */
    boolean isPossible(int r, int i) {
        if (plan.row(r)[i] != 0) {
            return false;
        }
        for (int s = 0; s < users.size(); s++) {
            if (newcomers.get(s)[i] > 0 && users.get(s).row(r)[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(int r, int i) {
        double odds = sent.row(r)[i];
        if (odds > 0 && sending.uniform(r, 0, i) < odds) {
            return true;
        }
        return leads.row(r)[i] == 0 && luck[i] < 1 - stay[i];
    }

    /** The firm goes, if that is possible. */
    void go(int r, int i) {
        if (isPossible(r, i)) {
            plan.row(r)[i] = 1;
            overheadPlan.row(r)[i] += cost.row(r)[i] * Ledger.FEN;
        }
    }

    /** stay ← e^{−h/12} */
    private static void stayAtHome(double[] hazard, double[] stay, int n) {
        for (int i = 0; i < n; i++) {
            stay[i] = -hazard[i] / MONTHS;
        }
        Numeric.exp(stay, n);
    }
}
