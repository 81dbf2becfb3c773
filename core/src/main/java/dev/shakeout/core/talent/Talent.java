package dev.shakeout.core.talent;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Stock;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.List;

/**
 * Who leaves a firm, where they go, and who is hired.
 *
 * <pre>
 *   λ = λ1 · contacts · a · pivot · distress                                 per key person and year
 *   a = (1 − s) 2Λ(gap to outside / σ_w) + s f Σ_j v_j 2Λ(gap to j / σ_w)    offers of incumbents j by wealth v_j
 *   key people who leave ~ Binomial(K, 1 − e^{−λ/12})
 *   staff who leave = S (1 − e^{−λ_s/12}) + χ · S/K · key people who left    their team goes with them
 * </pre>
 *
 * <p>A gap is what the other has to offer in pay and compute, less what one's own firm does and what holds one there:
 * loyalty and shares. At par a is 1. Leavers join the incumbent whose offer they took and bring their team; others found a
 * firm or leave the firms of this market. Vacancies fill slowly. New people learn the trade.
 */
public final class Talent {

    /** Share of heads that are key people. */
    private static final Parameter KEY_SHARE = Parameter.of(
            "talent.key-share",
            "share of heads",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.02, 0.03, 0.04), "named leads and executives are 2 to 4 % of the startups' staff"),
            "share of heads that are key people where a firm does not say");

    /** Key people at the start. */
    public static final Parameter KEY_PEOPLE = Parameter.following(
            "talent.key-people",
            "people",
            Scope.FIRM,
            0,
            1e5,
            (market, firm, segment) -> Math.min(
                    Math.ceil(market.value(KEY_SHARE, firm) * market.value(Firm.TALENT, firm)),
                    market.value(Firm.TALENT, firm)),
            "share of key people times heads, rounded up",
            "named research leads and executives at the start, part of all heads");

    /** λ1: departures per key person and year when pay is at par. */
    public static final Parameter CONTACT = Parameter.following(
            "talent.contact-rate",
            "per year",
            Scope.FIRM,
            0,
            10,
            (market, firm, segment) -> firm.kind() == Firm.Kind.STARTUP ? 0.24 : 0.06,
            "0.24 for a startup, from 22 to 23 of about 84 key people in 17.5 months; a quarter of that for others, of whom nothing is reported",
            "departures per key person and year when pay is at par");

    /** σ_w: spread of what people think of an offer. */
    public static final Parameter TASTE_FOR_PAY = Parameter.of(
            "talent.taste-for-pay",
            "ln of pay",
            Scope.MARKET,
            0.01,
            5,
            Value.assumed(Prior.uniform(0.1, 0.2, 0.3), "judgement: opinions of an offer differ by 10 to 30 % of pay"),
            "spread of what people think an offer is worth");

    /** What holds people beyond pay. */
    public static final Parameter LOYALTY = Parameter.of(
            "talent.loyalty",
            "ln of pay",
            Scope.FIRM,
            -5,
            5,
            Value.assumed(
                    Prior.triangular(-0.1, 0, 0.2),
                    "departures at par are those that were seen, with whatever loyalty there was"),
            "what key people would give up in pay to stay, beyond what holds people everywhere");

    /** κ_e: what shares in one's own firm are worth. */
    public static final Parameter EQUITY = Parameter.of(
            "talent.equity",
            "ln of pay",
            Scope.MARKET,
            0,
            5,
            Value.assumed(
                    Prior.uniform(0, 0.1, 0.2),
                    "shares are part of what a startup pays; they are worth more once the firm's price has risen or shares trade"),
            "what holds people as the price of their firm rises by a factor of e, or its shares begin to trade");

    /** κ_c: what access to compute is worth. */
    public static final Parameter COMPUTE = Parameter.of(
            "talent.compute",
            "ln of pay",
            Scope.MARKET,
            0,
            5,
            Value.assumed(
                    Prior.uniform(0, 0.05, 0.15),
                    "dropping compute scale as goal drives technical people out; most of that is in the pivot multiplier",
                    "goal-change-drives-talent-out"),
            "what people would give up in pay for a factor of e more training compute");

    /** κ_θ: how much more often incumbents call those who gain on the best open model. */
    public static final Parameter FAME = Parameter.of(
            "talent.fame",
            "per nat",
            Scope.MARKET,
            0,
            50,
            Value.assumed(
                    Prior.logNormal(0.5, 2, 5),
                    "offers are directed at firms whose models are talked about: the founder of a phone maker called in person",
                    "talent-lei-jun-deepseek-2024"),
            "ln of incumbents' offers per nat that a firm has gained on the best open model since the first month");

    /** Factor on departures right after the firm gave up its line of business. */
    public static final Parameter PIVOT_MULTIPLIER = Parameter.of(
            "talent.pivot-multiplier",
            "factor",
            Scope.MARKET,
            1,
            20,
            Value.assumed(
                    Prior.triangular(1.5, 2.6, 4),
                    "seven of about 13 against five of about 22 key people in 17.5 months",
                    "goal-change-drives-talent-out",
                    "talent-01ai-departures"),
            "factor on departures right after a pivot");

    /** Months over which the effect of a pivot fades. */
    public static final Parameter PIVOT_MONTHS = Parameter.of(
            "talent.pivot-months",
            "months",
            Scope.MARKET,
            1,
            120,
            Value.assumed(Prior.uniform(6, 12, 24), "those who want to go have gone after a year"),
            "months over which the effect of a pivot on departures fades");

    /** Factor on departures of a firm that is about to run out of cash. */
    public static final Parameter DISTRESS_MULTIPLIER = Parameter.of(
            "talent.distress-multiplier",
            "factor",
            Scope.MARKET,
            1,
            20,
            Value.assumed(
                    Prior.triangular(1.2, 1.8, 3),
                    "short cash and departures are told together",
                    "cash-squeeze-with-talent-loss"),
            "factor on departures of a firm short of cash");

    /** Runway below which distress has its full effect; it begins at twice that. */
    public static final Parameter DISTRESS_RUNWAY = Parameter.of(
            "talent.distress-runway",
            "months",
            Scope.MARKET,
            1,
            60,
            Value.assumed(Prior.uniform(6, 9, 12), "people notice when less than a year is left"),
            "runway below which distress has its full effect on departures; it begins at twice that");

    /** χ: share of a lead's team that goes along. */
    public static final Parameter TEAM_MOVE = Parameter.of(
            "talent.team-move",
            "probability",
            Scope.MARKET,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0.1, 0.2, 0.5),
                    "pre-training teams moved together",
                    "talent-01ai-pretrain-to-alibaba"),
            "share of a lead's team that leaves with the lead");

    /** λ_s: departures of staff. */
    public static final Parameter STAFF_TURNOVER = Parameter.of(
            "talent.staff-turnover",
            "per year",
            Scope.FIRM,
            0,
            10,
            Value.cited(0.12, "Kim (2018), first-year departures of ordinary hires, 12 %"),
            "departures of staff per year");

    /** Share of key leavers who join an incumbent. */
    public static final Parameter TO_INCUMBENTS = Parameter.of(
            "talent.to-incumbents",
            "share",
            Scope.MARKET,
            0,
            1,
            Value.assumed(Prior.triangular(0.4, 0.55, 0.7), "\"many\" of those who left", "talent-execs-to-bigtech"),
            "share of key people who leave for an incumbent");

    /** Share of key leavers who found a firm. */
    public static final Parameter TO_FOUND = Parameter.of(
            "talent.to-own-firm",
            "share",
            Scope.MARKET,
            0,
            1,
            Value.assumed(Prior.triangular(0.15, 0.25, 0.4), "the second way named", "talent-baichuan-new-startups"),
            "share of key people who leave to found a firm");

    /** How much more often leavers found a firm while money is easy. */
    public static final Parameter FOUND_HOT = Parameter.of(
            "talent.found-hot",
            "factor",
            Scope.MARKET,
            0,
            100,
            Value.assumed(
                    Prior.triangular(1, 1.5, 2.5),
                    "judgement: a founder needs a first round, which is easier to get in a hot market"),
            "factor on the share of leavers who found a firm while the capital market is hot");

    /** New staff. */
    public static final Parameter GRADUATES = Parameter.of(
            "talent.graduates",
            "per head of the field at the start and year",
            Scope.MARKET,
            0,
            10,
            Value.assumed(
                    Prior.logNormal(0.02, 0.06, 0.15),
                    "universities train more every year, and the shortage stays",
                    "talent-gap-china"),
            "people who join the field's staff a year, per head of the field at the start");

    /** New key people. */
    public static final Parameter KEY_GRADUATES = Parameter.of(
            "talent.key-graduates",
            "per key person of the field at the start and year",
            Scope.MARKET,
            0,
            10,
            Value.assumed(
                    Prior.logNormal(0.01, 0.03, 0.1),
                    "leads grow out of staff slowly: one candidate for ten openings",
                    "talent-supply-demand-ratio"),
            "people who become key people a year, per key person of the field at the start");

    /** How fast a vacancy for a key person is filled. */
    public static final Parameter REHIRE = Parameter.of(
            "talent.rehire-rate",
            "per vacancy and year",
            Scope.MARKET,
            0,
            20,
            Value.assumed(
                    Prior.logNormal(0.03, 0.1, 0.25), "supply to demand is one to ten", "talent-supply-demand-ratio"),
            "how fast a vacancy for a key person is filled");

    /** How fast vacancies for staff are filled. */
    public static final Parameter STAFF_HIRING = Parameter.of(
            "talent.staff-hiring",
            "per vacancy and year",
            Scope.MARKET,
            0,
            50,
            Value.assumed(Prior.logNormal(1, 3, 6), "a post is open for about four months"),
            "how fast vacancies for staff are filled");

    /** Growth of pay. */
    public static final Parameter PAY_GROWTH = Parameter.of(
            "talent.pay-growth",
            "ln per year",
            Scope.MARKET,
            -1,
            2,
            Value.assumed(
                    Prior.triangular(0.05, 0.12, 0.25), "people are as scarce as chips", "talent-scarce-like-chips"),
            "growth of pay per head");

    /** Key people of the field outside the market's firms, per key person inside. */
    public static final Parameter KEY_OUTSIDE = Parameter.of(
            "talent.key-outside",
            "per key person inside",
            Scope.MARKET,
            0,
            100,
            Value.assumed(
                    Prior.logNormal(0.25, 0.5, 1.5), "400 in the field, 266 of them in the firms of the case sheet"),
            "key people of the field outside the market's firms, per key person inside");

    /** Key people who are about to found a firm at the start. */
    public static final Parameter FOUNDERS = Parameter.of(
            "talent.founders",
            "people",
            Scope.MARKET,
            0,
            1e6,
            Value.given(0, "none unless the market states them"),
            "key people who are about to found a firm at the start");

    /** Staff of the field outside the market's firms, per head inside. */
    public static final Parameter STAFF_OUTSIDE = Parameter.of(
            "talent.staff-outside",
            "per head inside",
            Scope.MARKET,
            0,
            1_000,
            Value.assumed(Prior.logNormal(0.5, 1, 4), "as many again work elsewhere in the field"),
            "staff of the field outside the market's firms, per head inside");

    /** How often outsiders approach key people. */
    public static final Lever CONTACTS =
            Lever.factor("talent.contact", Scope.FIRM, "how often others approach a firm's key people");

    /** Pay. */
    public static final Lever PAY = Lever.factor("talent.wage", Scope.FIRM, "pay per head");

    /** Added share of a lead's team that goes along. */
    public static final Lever TEAM = Lever.shift(
            "talent.team-move", "probability", Scope.FIRM, 0, 1, "added share of a lead's team that goes along");

    /** How fast vacancies fill. */
    public static final Lever HIRING =
            Lever.factor("talent.rehire", Scope.MARKET, "how fast vacancies for key people fill");

    static final Draw DEPARTURE = Draw.of("talent.departure");
    static final Draw DESTINATION = Draw.of("talent.destination");
    static final Draw HIRE = Draw.of("talent.hire");
    static final Draw TURN = Draw.of("talent.turn");
    static final Draw GRADUATION = Draw.of("talent.graduation");

    static final Column FOLLOWERS =
            Column.of("talent.followers", "people", Scope.FIRM, 0, "staff who leave with their lead this month");
    static final Column OFFER =
            Column.of("talent.offer", "ln of pay", Scope.FIRM, 0, "pay and compute the firm offers");
    static final Column HOLD =
            Column.of("talent.hold", "ln of pay", Scope.FIRM, 0, "loyalty and shares that hold people");
    static final Column FAMED =
            Column.of("talent.famed", "factor", Scope.FIRM, 1, "offers of incumbents relative to the first month");
    static final Column TRAINING_BEFORE = Column.of(
            "talent.training-before", "fen per month", Scope.FIRM, 0, "outlay on training in the first month");
    static final Column PRICE_BEFORE =
            Column.of("talent.price-before", "CNY", Scope.FIRM, 0, "valuation in the first month");
    static final Column AHEAD_BEFORE =
            Column.of("talent.ahead-before", "nats", Scope.FIRM, 0, "lead on the open floor in the first month");
    static final Column KEY_STOCK =
            Column.of("talent.key-stock", "people", Scope.MARKET, 0, "key people of the field at the start");
    static final Column STAFF_STOCK =
            Column.of("talent.staff-stock", "people", Scope.MARKET, 0, "staff of the field at the start");

    /** People who have become key people since the start: the inflow that the audit allows for. */
    public static final Column KEY_LEARNT = Column.of(
            "key-people.learnt", "people", Scope.MARKET, 0, "people who have become key people since the start");

    /** People who have joined the field's staff since the start. */
    public static final Column STAFF_LEARNT =
            Column.of("staff.learnt", "people", Scope.MARKET, 0, "people who have joined the field since the start");

    /** Key people who leave a firm this month. */
    public static final Column LEAVERS =
            Column.of("talent.leavers", "people", Scope.FIRM, 0, "key people who leave this month");

    static final Column HIRES =
            Column.of("talent.hires", "people", Scope.FIRM, 0, "key people the firm could hire this month");
    static final Total VACANCIES = Total.sum("talent.vacancies", "people", Scope.MARKET, "staff wanted and not there");
    static final Total STAFF_LEFT =
            Total.sum("talent.staff-left", "people", Scope.MARKET, "staff who leave this month");
    static final Total STAFF_HIRED = Total.sum("talent.staff-hired", "people", Scope.MARKET, "staff hired this month");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "talent",
                    Phase.TALENT,
                    "Key people leave for better offers, their teams with some of them; vacancies fill slowly.")
            .reads(
                    Columns.ACTIVE,
                    Columns.RUNWAY,
                    Columns.SINCE_PIVOT,
                    Columns.PAY_PLAN,
                    Columns.TRAINING,
                    Columns.POST_MONEY,
                    Columns.LISTED,
                    Columns.CAPABILITY,
                    Columns.OPEN_FLOOR,
                    Columns.HOT)
            .writes(
                    Columns.KEY_PEOPLE,
                    Columns.STAFF,
                    Columns.STAFF_PLAN,
                    Columns.KEY_ELSEWHERE,
                    Columns.STAFF_ELSEWHERE,
                    Columns.PAY_LEVEL,
                    Columns.KNOW_HOW,
                    Columns.KEY_FOUNDING,
                    KEY_STOCK,
                    STAFF_STOCK,
                    KEY_LEARNT,
                    STAFF_LEARNT,
                    OFFER,
                    HOLD,
                    FAMED,
                    TRAINING_BEFORE,
                    PRICE_BEFORE,
                    AHEAD_BEFORE,
                    LEAVERS,
                    FOLLOWERS,
                    HIRES,
                    Columns.KEY_PLAN)
            .sums(Columns.BEST_PAY, VACANCIES, STAFF_LEFT, STAFF_HIRED)
            .uses(
                    Firm.TALENT,
                    Firm.CORE_CASH_FLOW,
                    KEY_PEOPLE,
                    CONTACT,
                    TASTE_FOR_PAY,
                    LOYALTY,
                    EQUITY,
                    COMPUTE,
                    FAME,
                    FOUND_HOT,
                    GRADUATES,
                    KEY_GRADUATES,
                    PIVOT_MULTIPLIER,
                    PIVOT_MONTHS,
                    DISTRESS_MULTIPLIER,
                    DISTRESS_RUNWAY,
                    TEAM_MOVE,
                    STAFF_TURNOVER,
                    TO_INCUMBENTS,
                    TO_FOUND,
                    REHIRE,
                    STAFF_HIRING,
                    PAY_GROWTH,
                    KEY_OUTSIDE,
                    FOUNDERS,
                    STAFF_OUTSIDE)
            .obeys(CONTACTS, PAY, TEAM, HIRING)
            .draws(DEPARTURE, DESTINATION, HIRE, TURN, GRADUATION)
            .conserves(
                    Stock.of(
                                    "key people",
                                    Stock.Kind.PEOPLE,
                                    Columns.KEY_PEOPLE,
                                    Columns.KEY_ELSEWHERE,
                                    Columns.KEY_FOUNDING)
                            .plus(KEY_LEARNT),
                    Stock.of("staff", Stock.Kind.PEOPLE, Columns.STAFF, Columns.STAFF_ELSEWHERE)
                            .plus(STAFF_LEARNT))
            .source("Burdett and Mortensen (1998); Kim (2018); team moves and founding: our own construction")
            .ensembleOnly()
            .inSteps(Talent::steps);

    private Talent() {}

    private static List<Step> steps(World world) {
        return List.of(
                Step.rows(new Pay(world), Columns.BEST_PAY),
                Step.rows(new Departures(world), VACANCIES, STAFF_LEFT),
                Step.rows(new Hiring(world), STAFF_HIRED),
                Step.market(new Moves(world)));
    }
}
