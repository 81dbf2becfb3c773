package dev.shakeout.core.strategy;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.numeric.Numeric;
import java.util.Set;

/**
 * A firm that does what pays best next month if everybody else goes on as before: level 1 of a ladder whose level 0 are the
 * {@link Routines}. It never looks further ahead and knows only what it can see.
 *
 * <pre>
 *   training    X* = α V R / T           from max over X of V R α ln X − T X         nothing if no run can reach the open floor
 *   key people  K* = φ α V R / (12 w_k)  from max over K of φ α V R ln K / 12 − w_k K
 *   pay         w* = argmin  payroll · w + K λ/12 · 2Λ(ln(best pay / w) / σ) · C     over a grid
 *   marketing   a step up while a user is worth more than one costs, else down
 * </pre>
 *
 * <p>R is revenue a month, T the months of a training run, w_k pay of a key person a month, V the months of revenue that a
 * nat is worth. It seeks a round whenever money is easy or less than a number of months is left, opens a model that is
 * better than any open one but not the best there is, and gives up training once a run cannot bring it ahead of the floor:
 * for a vertical where a user costs more than one is worth, else for an open base. It goes abroad if that brings more
 * than it costs, and takes compute of partners, which is cheaper. Short of cash it cuts like everybody. Prices are best
 * responses where they are made, in the market for contracts.
 *
 * <p>Source: our own construction: the best response to what rivals did last month, one choice at a time.
 */
public final class BestResponse implements Strategy {

    /** The name under which files ask for it. */
    public static final String NAME = "best-response";

    /** V: what a nat of capability is worth. */
    public static final Parameter VALUE_OF_A_NAT = of(
            "response.value-of-a-nat",
            "months of revenue per nat",
            1_000,
            Prior.triangular(12, 36, 72),
            "six units of utility per nat, for the half year that a lead lasts",
            "months of revenue that a firm thinks a nat of capability is worth");

    /** α: what the logarithm of training compute brings, as firms believe. */
    public static final Parameter RETURN_TO_COMPUTE = of(
            "response.return-to-compute",
            "nats per nat",
            1,
            Prior.uniform(0.05, 0.12, 0.2),
            "as technology.alpha: from 0.05 (Kaplan et al. 2020) to what ScalingLaw derives",
            "capability that a firm thinks the log of training compute brings");

    /** T: months that a run takes. */
    public static final Parameter RUN = of(
            "response.run",
            "months",
            120,
            Prior.uniform(3, 6, 12),
            "a generation of models a half-year",
            "months for which a firm thinks it pays for one training run");

    /** Most that one run can gain. */
    public static final Parameter REACH = of(
            "response.reach",
            "nats",
            10,
            Prior.triangular(0.05, 0.12, 0.25),
            "a step between two generations of open models",
            "gap to the open floor that a firm thinks one run can close");

    /** φ: what the logarithm of the team brings a year, relative to compute. */
    public static final Parameter RETURN_TO_PEOPLE = of(
            "response.return-to-people",
            "nats per nat and year, relative to compute",
            10,
            Prior.triangular(0.2, 0.4, 0.7),
            "judgement: firms believe what technology.talent-elasticity says",
            "what a firm thinks the log of its team brings a year, relative to compute");

    /** w_k over average pay. */
    public static final Parameter KEY_PAY = of(
            "response.key-pay",
            "average pay",
            1_000,
            Prior.logNormal(2, 3.3, 6),
            "2.5 against 0.75 m CNY a year in the case sheet",
            "pay of a key person relative to the average");

    /** λ: how often key people are called. */
    public static final Parameter CALLS = of(
            "response.calls",
            "per year",
            10,
            Prior.logNormal(0.1, 0.24, 0.5),
            "departures of the six at par",
            "departures per key person and year at par, as a firm believes");

    /** σ: how much better an offer must be. */
    public static final Parameter TASTE = Parameter.of(
            "response.taste",
            "ln of pay",
            Scope.FIRM,
            0.01,
            5,
            Value.assumed(Prior.uniform(0.1, 0.2, 0.3), "judgement: firms believe what talent.taste-for-pay says"),
            "spread of what people think an offer is worth, as a firm believes");

    /** C: what it costs to lose a key person. */
    public static final Parameter LOSS = of(
            "response.loss",
            "CNY per person",
            1e10,
            Prior.logNormal(5e6, 20e6, 80e6),
            "what an incumbent pays for one in a sale",
            "what a firm thinks it loses with a key person");

    /** Months of revenue a user is worth. */
    public static final Parameter STAY = of(
            "response.stay",
            "months",
            1_000,
            Prior.triangular(6, 12, 33),
            "a lapse of 3 % a month, and rivals",
            "months that a firm thinks a new user stays");

    /** Step of marketing. */
    public static final Parameter STEP = of(
            "response.step",
            "share",
            1,
            Prior.uniform(0.05, 0.1, 0.2),
            "budgets are changed by a tenth at a time",
            "share by which a firm changes marketing in a month");

    /** Runway below which a round is sought whatever the climate. */
    public static final Parameter SEEK = of(
            "response.seek",
            "months",
            120,
            Prior.triangular(12, 18, 24),
            "a round takes half a year to a year to close; looking costs nothing here",
            "runway below which a firm looks for a round whatever the climate");

    /** Runway below which costs are cut. */
    public static final Parameter CUT = of(
            "response.cut",
            "months",
            120,
            Prior.triangular(6, 9, 12),
            "as by routine",
            "runway below which a firm cuts its costs");

    /** What it brings to go abroad. */
    public static final Parameter ABROAD = of(
            "response.abroad",
            "CNY per month",
            1e10,
            Prior.logNormal(3e6, 1e7, 2.5e7),
            "a third of what the one known case earns",
            "revenue that a firm thinks segments that let newcomers in bring it after a year");

    private static final Set<Quantity> READS = Set.of(
            VALUE_OF_A_NAT,
            RETURN_TO_COMPUTE,
            RUN,
            REACH,
            RETURN_TO_PEOPLE,
            KEY_PAY,
            CALLS,
            TASTE,
            LOSS,
            STAY,
            STEP,
            SEEK,
            CUT,
            ABROAD,
            Routines.ABROAD_COST,
            Routines.CUT_SIZE,
            Routines.CUT_INTERVAL);

    /** Pay from nine tenths to twice what it would be by routine, in steps of a twentieth. */
    private static final int PAY_STEPS = 22;

    private static Parameter of(String name, String unit, double high, Prior prior, String reason, String meaning) {
        return Parameter.of(name, unit, Scope.FIRM, 0, high, Value.assumed(prior, reason), meaning);
    }

    @Override
    public Set<Quantity> reads() {
        return READS;
    }

    @Override
    public void decide(OwnFirm firm, int month) {
        firm.seekRound(firm.isMoneyEasy() || firm.runway() < firm.get(SEEK));
        firm.openModels(firm.gap() < 0 && firm.capability() < firm.bestCapability() ? 1 : 0);
        if (firm.runway() < firm.get(CUT) && month - firm.memory() >= firm.get(Routines.CUT_INTERVAL)) {
            firm.cut(firm.get(Routines.CUT_SIZE));
            firm.remember(month);
        }
        if (firm.isOnFrontier() && firm.gap() > firm.get(REACH)) {
            if (knowsWhatUsersCost(firm) && !usersPay(firm)) {
                firm.pivotToVertical();
            } else {
                firm.pivotToOpenBase();
            }
        }
        if (firm.couldGoAbroad() && firm.get(ABROAD) > firm.get(Routines.ABROAD_COST)) {
            firm.goAbroad();
        }
        firm.shareCompute(true);
        firm.planTraining(training(firm));
        firm.planKeyPeople((int) Math.min(team(firm), 1e6));
        firm.planPay(pay(firm));
        firm.planMarketing(marketing(firm));
    }

    /** Nothing off the frontier; never more than is planned once money is short. */
    private static double training(OwnFirm firm) {
        double best =
                firm.get(RETURN_TO_COMPUTE) * firm.get(VALUE_OF_A_NAT) * firm.revenue() / Math.max(firm.get(RUN), 1);
        boolean isShort = firm.runway() < firm.get(CUT);
        return !firm.isOnFrontier() ? 0 : isShort ? Math.min(best, firm.training()) : best;
    }

    private static double team(OwnFirm firm) {
        double value = firm.get(RETURN_TO_PEOPLE)
                * firm.get(RETURN_TO_COMPUTE)
                * firm.get(VALUE_OF_A_NAT)
                * firm.revenue()
                / 12;
        double cost = firm.get(KEY_PAY) * firm.pay();
        return firm.isOnFrontier() && cost > 0 ? value / cost : 0;
    }

    private static double pay(OwnFirm firm) {
        double market = firm.payLevel() / firm.payPlan();
        double payroll = firm.pay() / firm.payPlan() * (firm.keyPeople() + firm.staff());
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= PAY_STEPS; k++) {
            double factor = 0.9 + 0.05 * k;
            double gap = Numeric.log(Math.max(firm.bestPay(), market) / (factor * market));
            double leavers = firm.keyPeople() * firm.get(CALLS) / 12 * 2 * Numeric.logistic(gap / firm.get(TASTE));
            double cost = payroll * factor + leavers * firm.get(LOSS);
            if (cost < least) {
                least = cost;
                best = factor;
            }
        }
        return best;
    }

    /** Nobody knows what a user costs who has won none. */
    private static boolean knowsWhatUsersCost(OwnFirm firm) {
        return firm.installs() > 0 && firm.users() > 0;
    }

    private static boolean usersPay(OwnFirm firm) {
        double worth = firm.get(STAY) * firm.revenue() / firm.users();
        double costs = firm.marketing() / firm.installs();
        return worth > costs;
    }

    private static double marketing(OwnFirm firm) {
        if (!knowsWhatUsersCost(firm)) {
            return firm.marketing();
        }
        boolean isShort = firm.runway() < firm.get(CUT);
        return firm.marketing() * (usersPay(firm) && !isShort ? 1 + firm.get(STEP) : 1 - firm.get(STEP));
    }
}
