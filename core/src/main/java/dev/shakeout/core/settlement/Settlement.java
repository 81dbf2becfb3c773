package dev.shakeout.core.settlement;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.World;

/**
 * Revenue and cost of the month through the ledger; burn and runway measured from what was paid.
 *
 * <pre>
 *   gross = burn + revenue of the starting users        what the starting month's outlays must have been
 *   compute, payroll, marketing, overhead = shares of gross
 *   runway = cash / (burn − backing), at most 120 months
 * </pre>
 *
 * <p>Compute is what serving users and contracts takes and, beyond that, training as far as it is rented; machines of one's own are
 * {@link Hardware}, that of partners is {@link Sharing}. Calls bought from other firms are paid when they are made; at the start they are part of compute.
 */
public final class Settlement {

    private static final String SHARES = "the six startups' cost shares of 2025, centre and spread of the case sheet";

    /** Share of gross outlays that goes into compute. */
    public static final Parameter COMPUTE_SHARE = share(
            "cost.share.compute", Prior.triangular(0.2, 0.5, 0.65), "share of gross outlays that goes into compute");

    /** Share of gross outlays that goes to people. */
    public static final Parameter PAYROLL_SHARE =
            share("cost.share.payroll", Prior.triangular(0.2, 0.26, 0.5), "share of gross outlays that goes to people");

    /** Share of gross outlays that goes into marketing. The rest of gross outlays is overhead. */
    public static final Parameter MARKETING_SHARE = share(
            "cost.share.marketing", Prior.triangular(0, 0.08, 0.4), "share of gross outlays that goes into marketing");

    /** Revenue of consumer products. */
    public static final Flow CONSUMER_SALES = Flow.revenue("consumer sales", Sector.HOUSEHOLDS);

    /** Revenue from companies and offices outside tenders: what they buy as before, and what they use as members of a segment. */
    public static final Flow ENTERPRISE_SALES = Flow.revenue("enterprise sales", Sector.ENTERPRISES);

    /** What companies and offices pay on contracts. */
    public static final Flow CONTRACT_PAYMENTS = Flow.revenue("contract payments", Sector.ENTERPRISES);

    /** Pay. */
    public static final Flow WAGES = Flow.cost("wages", Sector.LABOUR);

    /** Machines and cloud for training and serving. */
    public static final Flow COMPUTE = Flow.cost("compute", Sector.SUPPLIERS);

    /** Machines of one's own. */
    public static final Flow MACHINES = Flow.investment("machines", Sector.SUPPLIERS);

    /** Advertising and other marketing. */
    public static final Flow MARKETING = Flow.cost("marketing", Sector.MEDIA);

    /** Everything else. */
    public static final Flow OVERHEAD = Flow.cost("overhead", Sector.SUPPLIERS);

    /** Runways are not measured beyond this many months. */
    public static final double LONGEST_RUNWAY = 120;

    /** Serving cost per unit of what demand says, so that the starting month's compute is not exceeded. */
    private static final Column SERVING_SCALE =
            Column.of("cost.serving-scale", "factor", Scope.FIRM, 1, "serving cost relative to the segment's");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "settlement", Phase.SETTLEMENT, "Customers pay; people, suppliers and media are paid.")
            .reads(
                    Columns.ACTIVE,
                    Columns.CONSUMER_REVENUE,
                    Columns.ENTERPRISE_REVENUE,
                    Columns.REVENUE_AT_WORK,
                    Columns.CONTRACT_REVENUE,
                    Columns.CALLS_SOLD,
                    Columns.CALLS_BOUGHT,
                    Columns.DELIVERY_COST,
                    Columns.SERVING_COST,
                    Columns.WAR_SPEND,
                    Columns.SHARED_COMPUTE,
                    Columns.KEY_PEOPLE,
                    Columns.STAFF,
                    Columns.PAY_LEVEL)
            .writes(
                    Columns.WAGE,
                    Columns.TRAINING,
                    Columns.TRAINING_PLAN,
                    Columns.MARKETING_PLAN,
                    Columns.OVERHEAD_PLAN,
                    Columns.BURN,
                    Columns.REVENUE,
                    SERVING_SCALE)
            .uses(Firm.BURN, Firm.TALENT, Hardware.BOUGHT, COMPUTE_SHARE, PAYROLL_SHARE, MARKETING_SHARE)
            .pays(CONSUMER_SALES, ENTERPRISE_SALES, CONTRACT_PAYMENTS, WAGES, COMPUTE, MACHINES, MARKETING, OVERHEAD)
            .source("cash-flow identities; our own construction")
            .onRows(Settlement::bind);

    /** Measures burn and runway from what the ledger paid this month. */
    public static final Mechanism MEASUREMENT = Declaration.of(
                    "measurement", Phase.MEASUREMENT, "Burn and runway are measured from what was paid this month.")
            .reads(Columns.CASH, Columns.OUTFLOW, Columns.BACKING)
            .writes(Columns.BURN, Columns.RUNWAY)
            .source("cash-flow identities")
            .onRows(Settlement::measuring);

    /** Measures runway again when the month's new money has come in: nobody retreats from a danger that is over. */
    public static final Mechanism POSITION = Declaration.of(
                    "position", Phase.POSITION, "Runway is measured again, with the month's new money.")
            .reads(Columns.CASH, Columns.BURN, Columns.BACKING)
            .writes(Columns.RUNWAY)
            .source("cash-flow identities")
            .onRows(Settlement::position);

    private Settlement() {}

    private static Parameter share(String name, Prior prior, String meaning) {
        return Parameter.of(name, "share of gross outlays", Scope.FIRM, 0, 1, Value.assumed(prior, SHARES), meaning);
    }

    private static Pass bind(World world) {
        return new Month(world);
    }

    private static final class Month implements Pass {
        private final int n;
        private final Ledger ledger;
        private final Rows burnAtStart;
        private final Rows talent;
        private final Rows computeShare;
        private final Rows payrollShare;
        private final Rows marketingShare;
        private final Rows active;
        private final Rows consumers;
        private final Rows enterprises;
        private final Rows atWork;
        private final Rows contracts;
        private final Rows callsSold;
        private final Rows callsBought;
        private final Rows delivery;
        private final Rows serving;
        private final Rows servingScale;
        private final Rows training;
        private final Rows bought;
        private final Rows shared;
        private final Rows war;
        private final Rows keyPeople;
        private final Rows staff;
        private final Rows payLevel;
        private final Rows wage;
        private final Rows trainingPlan;
        private final Rows marketingPlan;
        private final Rows overheadPlan;
        private final Rows burn;
        private final Rows revenue;
        private final double[] amount;
        private final double[] own;
        private final double[] toServe;

        Month(World world) {
            n = world.length();
            ledger = world.ledger();
            burnAtStart = world.rows(Firm.BURN);
            talent = world.rows(Firm.TALENT);
            computeShare = world.rows(COMPUTE_SHARE);
            payrollShare = world.rows(PAYROLL_SHARE);
            marketingShare = world.rows(MARKETING_SHARE);
            active = world.rows(Columns.ACTIVE);
            consumers = world.rows(Columns.CONSUMER_REVENUE);
            enterprises = world.rows(Columns.ENTERPRISE_REVENUE);
            atWork = world.rows(Columns.REVENUE_AT_WORK);
            contracts = world.rows(Columns.CONTRACT_REVENUE);
            callsSold = world.rows(Columns.CALLS_SOLD);
            callsBought = world.rows(Columns.CALLS_BOUGHT);
            delivery = world.rows(Columns.DELIVERY_COST);
            serving = world.rows(Columns.SERVING_COST);
            servingScale = world.rows(SERVING_SCALE);
            training = world.rows(Columns.TRAINING);
            bought = world.rows(Hardware.BOUGHT);
            shared = world.rows(Columns.SHARED_COMPUTE);
            war = world.rows(Columns.WAR_SPEND);
            keyPeople = world.rows(Columns.KEY_PEOPLE);
            staff = world.rows(Columns.STAFF);
            payLevel = world.rows(Columns.PAY_LEVEL);
            wage = world.rows(Columns.WAGE);
            trainingPlan = world.rows(Columns.TRAINING_PLAN);
            marketingPlan = world.rows(Columns.MARKETING_PLAN);
            overheadPlan = world.rows(Columns.OVERHEAD_PLAN);
            burn = world.rows(Columns.BURN);
            revenue = world.rows(Columns.REVENUE);
            amount = world.scratch();
            own = world.scratch();
            toServe = world.scratch();
        }

        /** Splits the starting burn into plans; an entrant has the plans only. */
        @Override
        public void start(int r) {
            for (int i = 0; i < n; i++) {
                double sales = consumers.row(r)[i]
                        + enterprises.row(r)[i]
                        + contracts.row(r)[i]
                        + callsSold.row(r)[i]
                        + atWork.row(r)[i];
                double gross = Math.max(burnAtStart.row(r)[i] * Ledger.FEN + sales, 0);
                double heads = talent.row(r)[i];
                double payroll = heads > 0 ? payrollShare.row(r)[i] * gross : 0;
                double bought = callsBought.row(r)[i];
                double compute = Math.min(Math.max(computeShare.row(r)[i] * gross, bought), gross - payroll);
                double marketing = Math.min(marketingShare.row(r)[i] * gross, gross - payroll - compute);
                double toServe = serving.row(r)[i] + delivery.row(r)[i];
                double served = Math.min(toServe, Math.max(compute - bought, 0));
                servingScale.row(r)[i] = served > 0 ? served / toServe : 1;
                wage.row(r)[i] = heads > 0 ? payroll / heads : 0;
                trainingPlan.row(r)[i] = Math.max(compute - bought - served, 0);
                training.row(r)[i] = trainingPlan.row(r)[i];
                marketingPlan.row(r)[i] = marketing;
                overheadPlan.row(r)[i] = gross - payroll - compute - marketing;
                burn.row(r)[i] = active.row(r)[i] * (gross - sales);
                revenue.row(r)[i] = sales;
            }
        }

        @Override
        public void advance(int r, int month) {
            copy(consumers.row(r), amount, n);
            ledger.post(CONSUMER_SALES, r, amount);
            copy(amount, revenue.row(r), n);
            together(enterprises.row(r), atWork.row(r), amount, n);
            ledger.post(ENTERPRISE_SALES, r, amount);
            plus(amount, revenue.row(r), n);
            copy(contracts.row(r), amount, n);
            ledger.post(CONTRACT_PAYMENTS, r, amount);
            plus(amount, revenue.row(r), n);
            plus(callsSold.row(r), revenue.row(r), n);

            payroll(wage.row(r), payLevel.row(r), keyPeople.row(r), staff.row(r), amount, n);
            ledger.post(WAGES, r, amount);
            together(serving.row(r), delivery.row(r), toServe, n);
            compute(toServe, servingScale.row(r), training.row(r), active.row(r), amount, n);
            machines(training.row(r), bought.row(r), active.row(r), own, n);
            ledger.post(MACHINES, r, own);
            rent(amount, own, shared.row(r), n);
            ledger.post(COMPUTE, r, amount);
            joint(marketingPlan.row(r), war.row(r), active.row(r), amount, n);
            ledger.post(MARKETING, r, amount);
            planned(overheadPlan.row(r), active.row(r), amount, n);
            ledger.post(OVERHEAD, r, amount);
        }
    }

    /** What was paid, whoever caused it. */
    private static Pass measuring(World world) {
        Rows cash = world.rows(Columns.CASH);
        Rows outflow = world.rows(Columns.OUTFLOW);
        Rows backing = world.rows(Columns.BACKING);
        Rows burn = world.rows(Columns.BURN);
        Rows runway = world.rows(Columns.RUNWAY);
        int n = world.length();
        return new Pass() {
            @Override
            public void start(int r) {
                last(cash.row(r), burn.row(r), backing.row(r), runway.row(r), n);
            }

            @Override
            public void advance(int r, int month) {
                copy(outflow.row(r), burn.row(r), n);
                last(cash.row(r), burn.row(r), backing.row(r), runway.row(r), n);
            }
        };
    }

    private static Pass position(World world) {
        Rows cash = world.rows(Columns.CASH);
        Rows burn = world.rows(Columns.BURN);
        Rows backing = world.rows(Columns.BACKING);
        Rows runway = world.rows(Columns.RUNWAY);
        return (r, month) -> last(cash.row(r), burn.row(r), backing.row(r), runway.row(r), world.length());
    }

    private static void copy(double[] from, double[] to, int n) {
        System.arraycopy(from, 0, to, 0, n);
    }

    private static void plus(double[] x, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    private static void together(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = x[i] + y[i];
        }
    }

    /** The dead have no people, so nothing is due. */
    private static void payroll(double[] wage, double[] level, double[] key, double[] staff, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = wage[i] * level[i] * (key[i] + staff[i]);
        }
    }

    private static void compute(
            double[] serving, double[] scale, double[] training, double[] active, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = active[i] * (serving[i] * scale[i] + training[i]);
        }
    }

    private static void machines(double[] training, double[] bought, double[] active, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = active[i] * training[i] * bought[i];
        }
    }

    /** What remains to be paid when machines and partners are; rounded together, so that buying costs what renting does, to the fen. */
    private static void rent(double[] due, double[] machines, double[] shared, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = Math.max(Math.rint(due[i]) - machines[i] - shared[i], 0);
        }
    }

    private static void joint(double[] plan, double[] war, double[] active, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = active[i] * (plan[i] + war[i]);
        }
    }

    private static void planned(double[] plan, double[] active, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = active[i] * plan[i];
        }
    }

    /** runway ← cash / (burn − backing), held in [0, 120]; 120 where the owner covers the burn. */
    private static void last(double[] cash, double[] burn, double[] backing, double[] runway, int n) {
        for (int i = 0; i < n; i++) {
            double uncovered = burn[i] - backing[i];
            double covered = Math.min(Math.max((1 - uncovered) * 1e300, 0), 1);
            double months = Math.min(Math.max(cash[i] / Math.max(uncovered, 1), 0), LONGEST_RUNWAY);
            runway[i] = Math.max(months, LONGEST_RUNWAY * covered);
        }
    }
}
