package dev.shakeout.core.strategy;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A firm as its own strategy sees it: its own numbers, the market's, and what it can do. No other firm's numbers, so the
 * order in which firms are listed cannot matter.
 *
 * <p>Money is CNY, or CNY per month. What it sees is as of the end of last month. What it decides holds until it decides
 * otherwise.
 */
public final class OwnFirm {

    /** What is declared for every strategy. */
    static final List<Quantity> READS = List.of(
            Columns.ACTIVE,
            Columns.CASH,
            Columns.BACKING,
            Columns.RUNWAY,
            Columns.BURN,
            Columns.REVENUE,
            Columns.LISTED,
            Columns.USERS,
            Columns.INSTALLS,
            Columns.CAPABILITY,
            Columns.OPEN_FLOOR,
            Columns.KEY_PEOPLE,
            Columns.STAFF,
            Columns.WAGE,
            Columns.PAY_LEVEL,
            Columns.BEST_PAY,
            Columns.HOT,
            Columns.WINDOW,
            Standing.RANK,
            Standing.FIRMS,
            Standing.ALL_USERS,
            Standing.BEST_CAPABILITY);

    /** A number a strategy keeps from month to month. */
    static final Column MEMORY = Column.of("strategy.memory", "1", Scope.FIRM, 0, "what a strategy remembers");

    static final List<Column> WRITES = List.of(
            Columns.TRAINING_PLAN,
            Columns.MARKETING_PLAN,
            Columns.OVERHEAD_PLAN,
            Columns.STAFF_PLAN,
            Columns.KEY_PLAN,
            Columns.PAY_PLAN,
            Columns.MONEY_PLAN,
            Columns.OPEN_PLAN,
            Columns.PRICE_PLAN,
            Columns.SHARE_PLAN,
            Columns.ABROAD_PLAN,
            Columns.TRAINING,
            Columns.FRONTIER,
            Columns.SINCE_PIVOT,
            Columns.TRIED_CUT,
            Columns.TRIED_PIVOT,
            Routines.SINCE_CUT,
            Routines.LEADS,
            MEMORY);

    private final Rows cash;
    private final Rows backing;
    private final Rows burn;
    private final Rows revenue;
    private final Rows listed;
    private final List<Rows> users;
    private final Rows installs;
    private final Rows capability;
    private final Rows floor;
    private final Rows keyPeople;
    private final Rows staff;
    private final Rows wage;
    private final Rows payLevel;
    private final Rows bestPay;
    private final Rows hot;
    private final Rows window;
    private final Rows rank;
    private final Rows firms;
    private final Rows allUsers;
    private final Rows bestCapability;
    private final Rows trainingPlan;
    private final Rows marketingPlan;
    private final Rows overheadPlan;
    private final Rows staffPlan;
    private final Rows keyPlan;
    private final Rows payPlan;
    private final Rows moneyPlan;
    private final Rows openPlan;
    private final Rows pricePlan;
    private final Rows sharePlan;
    private final Rows frontier;
    private final Rows memory;
    private final Retreat retreat;
    private final GoingAbroad abroad;
    private final @Nullable Rows[] readable;
    private final Map<Draw, Draws> draws = new HashMap<>();
    private int r;
    private int i;
    private int month;

    OwnFirm(World world, Set<Quantity> reads, Set<Draw> drawn) {
        cash = world.rows(Columns.CASH);
        backing = world.rows(Columns.BACKING);
        burn = world.rows(Columns.BURN);
        revenue = world.rows(Columns.REVENUE);
        listed = world.rows(Columns.LISTED);
        users = world.inSegments(Columns.USERS);
        installs = world.rows(Columns.INSTALLS);
        capability = world.rows(Columns.CAPABILITY);
        floor = world.rows(Columns.OPEN_FLOOR);
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        staff = world.rows(Columns.STAFF);
        wage = world.rows(Columns.WAGE);
        payLevel = world.rows(Columns.PAY_LEVEL);
        bestPay = world.rows(Columns.BEST_PAY);
        hot = world.rows(Columns.HOT);
        window = world.rows(Columns.WINDOW);
        rank = world.rows(Standing.RANK);
        firms = world.rows(Standing.FIRMS);
        allUsers = world.rows(Standing.ALL_USERS);
        bestCapability = world.rows(Standing.BEST_CAPABILITY);
        trainingPlan = world.rows(Columns.TRAINING_PLAN);
        marketingPlan = world.rows(Columns.MARKETING_PLAN);
        overheadPlan = world.rows(Columns.OVERHEAD_PLAN);
        staffPlan = world.rows(Columns.STAFF_PLAN);
        keyPlan = world.rows(Columns.KEY_PLAN);
        payPlan = world.rows(Columns.PAY_PLAN);
        moneyPlan = world.rows(Columns.MONEY_PLAN);
        openPlan = world.rows(Columns.OPEN_PLAN);
        pricePlan = world.rows(Columns.PRICE_PLAN);
        sharePlan = world.rows(Columns.SHARE_PLAN);
        frontier = world.rows(Columns.FRONTIER);
        memory = world.rows(MEMORY);
        retreat = new Retreat(world);
        abroad = new GoingAbroad(world);
        readable = new Rows[Quantity.slots()];
        for (Quantity quantity : reads) {
            readable[quantity.slot()] = world.rows(quantity);
        }
        drawn.forEach(draw -> draws.put(draw, world.draws(draw)));
    }

    /** Turns to the firm at position {@code lane} of row {@code row} in month {@code now}. */
    void at(int row, int lane, int now) {
        r = row;
        i = lane;
        month = now;
    }

    private double of(Rows rows) {
        return rows.row(r)[i];
    }

    private void set(Rows rows, double value) {
        rows.row(r)[i] = value;
    }

    // ------------------------------------------------------------------------------------------ what it sees

    /** Cash in hand. */
    public double cash() {
        return of(cash) / Ledger.FEN;
    }

    /** Net burn of last month: what was paid less what customers paid. */
    public double burn() {
        return of(burn) / Ledger.FEN;
    }

    /** What customers paid last month. */
    public double revenue() {
        return of(revenue) / Ledger.FEN;
    }

    /** What an owner or sponsor stands ready to pay this month. */
    public double backing() {
        return of(backing) / Ledger.FEN;
    }

    /** Months the cash lasts, 0 to 120; less than the measured ones if an owner has stopped paying since. */
    public double runway() {
        return retreat.monthsLeft(r, i);
    }

    /** Whether its shares trade on an exchange. */
    public boolean isListed() {
        return of(listed) != 0;
    }

    /** People whose main product this is, over all segments. */
    public double users() {
        double all = 0;
        for (Rows segment : users) {
            all += of(segment);
        }
        return all;
    }

    /** Its place by users, 1 for the firm with the most; firms with equally many share the better place. */
    public int rank() {
        return (int) of(rank);
    }

    /** Installs that advertising brought last month. */
    public double installs() {
        return of(installs);
    }

    /** Whether it trains base models of its own. */
    public boolean isOnFrontier() {
        return of(frontier) != 0;
    }

    /** Capability of its best own model, in nats. */
    public double capability() {
        return of(capability);
    }

    /** How far its best own model is behind the best open one, in nats; negative if it is ahead or there is none. */
    public double gap() {
        return of(floor) - of(capability);
    }

    /** Named research leads and executives. */
    public double keyPeople() {
        return of(keyPeople);
    }

    /** All other staff. */
    public double staff() {
        return of(staff);
    }

    /** Pay per head and month. */
    public double pay() {
        return of(wage) * of(payLevel) / Ledger.FEN;
    }

    /** Pay relative to the start, as last month. */
    public double payLevel() {
        return of(payLevel);
    }

    /** Pay relative to what it would be by routine, as it was planned last. */
    public double payPlan() {
        return of(payPlan);
    }

    /** What it plans to spend on training a month. */
    public double training() {
        return of(trainingPlan) / Ledger.FEN;
    }

    /** What it plans to spend on marketing a month. */
    public double marketing() {
        return of(marketingPlan) / Ledger.FEN;
    }

    /** What it plans to spend a month on everything but compute, people and marketing. */
    public double overhead() {
        return of(overheadPlan) / Ledger.FEN;
    }

    /** Whether there is a segment that would let it in as a newcomer, and it has not gone. */
    public boolean couldGoAbroad() {
        return abroad.isPossible(r, i);
    }

    /** What it asks for new contracts relative to what it would by the rule of prices, as it was planned last. */
    public double pricePlan() {
        return of(pricePlan);
    }

    // ----------------------------------------------------------------------------------- what all firms can see

    /** Firms in business. */
    public double firms() {
        return of(firms);
    }

    /** Users of all firms. */
    public double allUsers() {
        return of(allUsers);
    }

    /** The best capability of any firm in business, in nats. */
    public double bestCapability() {
        return of(bestCapability);
    }

    /** The best pay of any firm last month, relative to the start. */
    public double bestPay() {
        return of(bestPay);
    }

    /** Whether the capital market is hot. */
    public boolean isMoneyEasy() {
        return of(hot) != 0;
    }

    /** Whether an exchange takes new firms. */
    public boolean isWindowOpen() {
        return of(window) != 0;
    }

    /** The firm's, or the market's, value of a quantity that {@link Strategy#reads} names. */
    public double get(Quantity quantity) {
        int slot = quantity.slot();
        Rows rows = slot < readable.length ? readable[slot] : null;
        if (rows == null) {
            throw new IllegalStateException(
                    "A strategy looks at %s without having declared it: name it in Strategy.reads()."
                            .formatted(quantity));
        }
        return of(rows);
    }

    /** The firm's uniform number in (0, 1) of this month for a draw that {@link Strategy#draws} names. */
    public double uniform(Draw draw) {
        Draws declared = draws.get(draw);
        if (declared == null) {
            throw new IllegalStateException(
                    "A strategy draws %s without having declared it: name it in Strategy.draws()."
                            .formatted(draw.name()));
        }
        return declared.uniform(r, month, i);
    }

    /** What it remembered last; 0 at first. */
    public double memory() {
        return of(memory);
    }

    // ------------------------------------------------------------------------------------------- what it can do

    /** Keeps a number for later months. */
    public void remember(double number) {
        set(memory, Check.finite(number, "what a strategy remembers"));
    }

    /** Plans to spend {@code yuanPerMonth} on training compute; an owner may pay for less. */
    public void planTraining(double yuanPerMonth) {
        set(trainingPlan, Ledger.FEN * Check.notNegative(yuanPerMonth, "planned training"));
    }

    /** Plans to spend {@code yuanPerMonth} on marketing. */
    public void planMarketing(double yuanPerMonth) {
        set(marketingPlan, Ledger.FEN * Check.notNegative(yuanPerMonth, "planned marketing"));
    }

    /** Plans {@code people} beside key people: fewer than there are, and the rest must go; more, and posts are open. */
    public void planStaff(double people) {
        set(staffPlan, Check.notNegative(people, "planned staff"));
    }

    /** Wants {@code people} key people: posts are open as long as there are fewer. Nobody is sent away. */
    public void planKeyPeople(int people) {
        set(keyPlan, Check.inRange(people, 0, 1_000_000, "planned key people"));
    }

    /** Pays everybody {@code factor} times what it would by routine. */
    public void planPay(double factor) {
        set(payPlan, Check.inRange(factor, 0.1, 100, "planned pay, relative to routine,"));
    }

    /**
     * Asks {@code factor} times what it would by the rule of prices of enterprises that sign new contracts; the floor of prices
     * holds. Contracts that run keep their price.
     */
    public void planPrice(double factor) {
        set(pricePlan, Check.inRange(factor, 0, 100, "planned price, relative to the rule,"));
    }

    /** Looks for partners who train no more and let their machines for less than a cloud would, or no longer does. */
    public void shareCompute(boolean share) {
        set(sharePlan, share ? 1 : 0);
    }

    /** Looks for a round, or no longer does; a firm that is short looks for one in any case. */
    public void seekRound(boolean seek) {
        set(moneyPlan, seek ? 1 : 0);
    }

    /** Opens what it releases with {@code probability} more than it would by routine. */
    public void openModels(double probability) {
        set(openPlan, Check.inRange(probability, 0, 1, "added probability of opening a model"));
    }

    /** Saves {@code share} of all costs: on marketing first, then on training, then on heads, at most half of the last two. */
    public void cut(double share) {
        retreat.cut(r, i, Check.inRange(share, 0, 1, "the share of costs to cut"));
    }

    /** Gives up training base models and builds on the best open one; once. Frontier people leave for a year. */
    public void pivotToOpenBase() {
        retreat.pivot(r, i, false);
    }

    /** Gives up training base models for a vertical, and with it most consumer marketing; once. Frontier people leave for a year. */
    public void pivotToVertical() {
        retreat.pivot(r, i, true);
    }

    /**
     * Brings its product out in every segment that lets newcomers in and where it has none; once. People come to it there as
     * to any product; it costs {@link Routines#ABROAD_COST} a month.
     */
    public void goAbroad() {
        abroad.go(r, i);
    }
}
