package dev.shakeout.core.turnover;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;

/**
 * New firms. Each {@link Firm#entrant} waits outside and enters once, sooner where a firm earns more than it costs, where
 * money is easy, and where models open to all are close to the best.
 *
 * <pre>
 *   λ = λ0 · h^hot · (V/K)^β · e^{−γ d}                     per year and waiting entrant; enters with 1 − e^{−λ/12} a month
 *   V = Σ revenue / (firms in business + 1)                  what a firm would earn if there were one more
 *   K = pay of all heads + training + marketing + overhead   what the entrant plans to spend a month, at today's pay
 *   d = max(best model − max(best open model, own model), 0) how far behind it would begin
 * </pre>
 *
 * <p>It takes its key people out of those who left other firms to found one, and its seed money out of what venture investors
 * have ready; without enough of both it goes on waiting. Entrants decide in turn, in an order drawn anew each month, and
 * those who have just come count: with λ0 and β without bounds firms enter until one more would earn less than it costs. Staff
 * are hired from then on like anybody else's, and users come from none. One that trains base models begins with a model some
 * way below the best.
 */
public final class Entry {

    /** λ0: how often an entrant enters. */
    public static final Parameter RATE = market(
            "entry.rate",
            "per year",
            0,
            1_000,
            Prior.logNormal(0.1, 0.3, 1),
            "a team that can be funded takes one to ten years to be, if a firm earns just what it costs",
            "hazard of entry in a cold market where a firm earns what it costs and open models are the best");

    /** h: how much more often while money is easy. */
    public static final Parameter HOT_FACTOR = market(
            "entry.hot-factor",
            "factor",
            1,
            100,
            Prior.logNormal(1.5, 3, 8),
            "private money grows elevenfold in a hot market, rounds and teams by less",
            "hazard of entry in a hot capital market relative to a cold one");

    /** β: how much what a firm earns counts. */
    public static final Parameter VALUE_ELASTICITY = market(
            "entry.value-elasticity",
            "1",
            0,
            1_000,
            Prior.triangular(0, 0.5, 1.5),
            "entrants are funded on what they may become, so today's revenue counts less than one for one",
            "elasticity of the hazard of entry to revenue of a firm over cost of an entrant",
            "return-troubles-capital");

    /** γ: how much being behind counts. */
    public static final Parameter GAP_HURDLE = market(
            "entry.gap-hurdle",
            "per nat",
            0,
            100,
            Prior.logNormal(1, 4, 8),
            "a leap of open models by 0.2 nats, as between those of 2024 and 2025, brings entrants in 2.2 times as fast",
            "log loss of the hazard of entry per nat by which an entrant would begin behind the best model",
            "adopt-open-base-margin",
            "cheap-base-shifts-focus");

    /** How far below the best an entrant's own base model begins. */
    public static final Parameter CAPABILITY_GAP = market(
            "entry.capability-gap",
            "nats",
            0,
            10,
            Prior.triangular(0.05, 0.2, 0.5),
            "about as far as open models of a year apart",
            "mean gap to the best model with which an entrant that trains base models begins; exponential");

    /** First money. */
    public static final Flow SEED = Flow.funding("seed money", Sector.INVESTORS);

    static final Draw COMES = Draw.of("entry.comes");
    static final Draw TURN = Draw.of("entry.turn");
    static final Draw GAP = Draw.of("entry.gap");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "entry",
                    Phase.ENTRY,
                    "Entrants found firms where it pays and money is easy, with people who left others and investors' money.")
            .reads(
                    Columns.HOT,
                    Columns.OPEN_FLOOR,
                    Columns.REVENUE,
                    Columns.USERS,
                    Columns.HARDWARE,
                    Columns.OWED,
                    Columns.WAGE,
                    Columns.PAY_LEVEL,
                    Columns.KEY_PLAN,
                    Columns.STAFF_PLAN,
                    Columns.TRAINING_PLAN,
                    Columns.MARKETING_PLAN,
                    Columns.OVERHEAD_PLAN)
            .writes(
                    Columns.ACTIVE,
                    Columns.ENTRY_MONTH,
                    Columns.FRONTIER,
                    Columns.CAPABILITY,
                    Columns.KEY_PEOPLE,
                    Columns.KEY_FOUNDING,
                    Columns.VENTURE_POWDER)
            .uses(Firm.CASH, Firm.FRONTIER, RATE, HOT_FACTOR, VALUE_ELASTICITY, GAP_HURDLE, CAPABILITY_GAP)
            .draws(COMES, TURN, GAP)
            .pays(SEED)
            .source("free entry as in Dixit and Stiglitz (1977); arrivals: our own construction")
            .ensembleOnly()
            .onMarket(Founding::new);

    private Entry() {}

    private static Parameter market(
            String name,
            String unit,
            double low,
            double high,
            Prior prior,
            String reason,
            String meaning,
            String... facts) {
        return Parameter.of(name, unit, Scope.MARKET, low, high, Value.assumed(prior, reason, facts), meaning);
    }
}
