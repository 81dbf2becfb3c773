package dev.shakeout.core.turnover;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Incumbents;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.turnover.Turnover.Cause;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;

/** Looks at every active firm in turn; the few that end are taken apart one by one. */
final class Exits implements MarketPass {

    private final World world;
    private final Ledger ledger;
    private final Estate estate;
    private final int firms;
    private final Rows active;
    private final Rows cash;
    private final Rows runway;
    private final Rows backing;
    private final Rows acquired;
    private final Rows woundUp;
    private final Rows exitMonth;
    private final Rows triedSale;
    private final List<Rows> tried;
    private final Rows cause;
    private final Rows revenue;
    private final Rows keyPeople;
    private final Rows staff;
    private final double[] keyElsewhere;
    private final double[] staffElsewhere;
    private final List<Rows> users;
    private final List<double[]> orphans = new ArrayList<>();
    private final Rows frontier;
    private final List<Rows> ending;
    private final Incumbents incumbents;
    private final double[] saleRunway;
    private final double[] leastTeam;
    private final double[] saleOdds;
    private final double[] friendlyOdds;
    private final double[] acquiHire;
    private final double[] pricePerKeyPerson;
    private final double[] pricePerUser;
    private final double[] foreclosureMonths;
    private final double[] giveUp;
    private final Draws sale;
    private final double[] luck;
    private final Draws close;
    private final Draws buyer;

    Exits(World world) {
        this.world = world;
        ledger = world.ledger();
        estate = new Estate(world);
        firms = world.rowCount();
        active = world.rows(Columns.ACTIVE);
        cash = world.rows(Columns.CASH);
        runway = world.rows(Columns.RUNWAY);
        backing = world.rows(Columns.BACKING);
        acquired = world.rows(Columns.ACQUIRED);
        woundUp = world.rows(Columns.WOUND_UP);
        exitMonth = world.rows(Columns.EXIT_MONTH);
        triedSale = world.rows(Columns.TRIED_SALE);
        tried = List.of(
                world.rows(Columns.TRIED_CUT), world.rows(Columns.TRIED_PIVOT), world.rows(Columns.TRIED_MONEY));
        cause = world.rows(Turnover.CAUSE);
        revenue = world.rows(Columns.REVENUE);
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        staff = world.rows(Columns.STAFF);
        keyElsewhere = world.rows(Columns.KEY_ELSEWHERE).row(0);
        staffElsewhere = world.rows(Columns.STAFF_ELSEWHERE).row(0);
        users = world.inSegments(Columns.USERS);
        for (int s = 0; s < world.segments().size(); s++) {
            orphans.add(world.rows(Columns.ORPHANS, s).row(0));
        }
        frontier = world.rows(Columns.FRONTIER);
        ending = List.of(
                active,
                frontier,
                world.rows(Columns.STAFF_PLAN),
                world.rows(Columns.TRAINING_PLAN),
                world.rows(Columns.MARKETING_PLAN),
                world.rows(Columns.OVERHEAD_PLAN),
                world.rows(Columns.BURN),
                world.rows(Columns.REVENUE));
        incumbents = new Incumbents(world);
        saleRunway = world.rows(Turnover.SALE_RUNWAY).row(0);
        leastTeam = world.rows(Turnover.LEAST_TEAM).row(0);
        saleOdds = world.rows(Turnover.SALE_ODDS).row(0);
        friendlyOdds = world.rows(Turnover.FRIENDLY_ODDS).row(0);
        acquiHire = world.rows(Turnover.ACQUI_HIRE).row(0);
        pricePerKeyPerson = world.rows(Turnover.PRICE_PER_KEY_PERSON).row(0);
        pricePerUser = world.rows(Turnover.PRICE_PER_USER).row(0);
        foreclosureMonths = world.rows(Turnover.FORECLOSURE_MONTHS).row(0);
        giveUp = world.rows(Turnover.GIVE_UP).row(0);
        sale = world.draws(Turnover.SALE);
        luck = world.scratch();
        close = world.draws(Turnover.CLOSE);
        buyer = world.draws(Turnover.BUYER);
    }

    @Override
    public void advance(int month) {
        for (int r = 0; r < firms; r++) {
            boolean startup = world.roster().kind(r) == Firm.Kind.STARTUP;
            double[] on = active.row(r);
            sale.uniform(r, month, luck);
            for (int i = 0; i < world.length(); i++) {
                if (on[i] != 0) {
                    look(r, i, month, startup);
                }
            }
        }
    }

    private void look(int r, int i, int month, boolean startup) {
        boolean insolvent = cash.row(r)[i] < 0;
        boolean offered = insolvent
                || runway.row(r)[i] < saleRunway[i]
                || (backing.row(r)[i] == 0
                        && frontier.row(r)[i] != 0
                        && keyPeople.row(r)[i] < leastTeam[i]);
        if (offered) {
            triedSale.row(r)[i] = 1;
        } else if (!startup) {
            return;
        }
        double odds = insolvent ? acquiHire[i] : offered ? saleOdds[i] : friendlyOdds[i];
        int incumbent = luck[i] < odds ? incumbents.drawn(r, i, buyer.uniform(r, month, i)) : -1;
        if (incumbent >= 0) {
            sell(r, i, incumbent);
            end(r, i, month, acquired, insolvent ? Cause.ACQUI_HIRE : offered ? Cause.SALE : Cause.FRIENDLY);
        } else if (insolvent || givesUp(r, i, month, offered)) {
            windUp(r, i);
            end(r, i, month, woundUp, insolvent ? Cause.INSOLVENCY : Cause.CLOSURE);
        }
    }

    /** Whether a firm that nobody buys closes while it can still pay; only one that has tried everything else. */
    private boolean givesUp(int r, int i, int month, boolean offered) {
        return offered
                && runway.row(r)[i] < saleRunway[i]
                && tried.stream().allMatch(way -> way.row(r)[i] != 0)
                && close.uniform(r, month, i) < giveUp[i];
    }

    /** The buyer's owner pays; people and machines join the buyer. */
    private void sell(int r, int i, int incumbent) {
        double heads = keyPeople.row(r)[i] * pricePerKeyPerson[i];
        double audience = 0;
        for (Rows segment : users) {
            audience += segment.row(r)[i];
        }
        double worth = Ledger.FEN * Math.max(heads, audience * pricePerUser[i]);
        ledger.post(Turnover.PURCHASE, r, i, Math.max(worth, foreclosureMonths[i] * revenue.row(r)[i]));
        estate.handOver(r, incumbent, i);
        keyPeople.row(incumbent)[i] += keyPeople.row(r)[i];
        staff.row(incumbent)[i] += staff.row(r)[i];
    }

    /** People are paid as far as possible, and go their own ways. */
    private void windUp(int r, int i) {
        estate.breakUp(r, i);
        keyElsewhere[i] += keyPeople.row(r)[i];
        staffElsewhere[i] += staff.row(r)[i];
    }

    /** Debts and what is left are settled, users are free, and the firm is no more. */
    private void end(int r, int i, int month, Rows how, Cause why) {
        estate.settle(r, i);
        cause.row(r)[i] = why.ordinal();
        for (int s = 0; s < users.size(); s++) {
            orphans.get(s)[i] += users.get(s).row(r)[i];
            users.get(s).row(r)[i] = 0;
        }
        keyPeople.row(r)[i] = 0;
        staff.row(r)[i] = 0;
        for (Rows column : ending) {
            column.row(r)[i] = 0;
        }
        how.row(r)[i] = 1;
        exitMonth.row(r)[i] = month;
    }
}
