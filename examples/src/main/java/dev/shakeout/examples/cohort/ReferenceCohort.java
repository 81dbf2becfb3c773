package dev.shakeout.examples.cohort;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.Total;
import java.time.YearMonth;

/**
 * Firms that learn, win users, pay their people and seek money, in eight mechanisms.
 *
 * <pre>
 *   N  ← N + (p + q N/M)(M − N)                                     size of the market, M = 10 m users per firm
 *   Q  ← 0.99 Q + 0.02 ln(1 + talent) + 0.01 z                     quality
 *   w  = e^{0.8 Q + 0.3 ln(1 + mau)},  W = 1 + Σ w                  attraction
 *   mau ← 0.8 mau + 0.2 N w/W
 *   burn = wage talent + compute − arpu mau,  runway = cash/burn held in [0, 36]
 *   talent ← talent Λ(3 + 0.2 runway) · (1.01 if runway &gt; 12)
 *   runway &lt; 6: with probability Λ(0.5 ln(1 + mau) − 1) a round of e^{2.7 + 0.6 z}
 *   cash &lt; 0: exit
 * </pre>
 *
 * <p>Money is million CNY in the equations and fen in the ledger, talent heads, mau million users.
 */
public final class ReferenceCohort {

    /** Fen per million CNY. */
    static final double FEN_PER_MILLION = 1e8;

    private static final double CNY_PER_MILLION = 1e6;
    private static final double USERS_PER_FIRM = 10;
    private static final double USERS_AT_START = 0.05;

    // -------------------------------------------------------------------------------------------- parameters

    static final Parameter BASS_P = market("cohort.bass-p", 0.02, "innovation");
    static final Parameter BASS_Q = market("cohort.bass-q", 0.25, "imitation");
    static final Parameter POTENTIAL = market("cohort.potential", USERS_PER_FIRM, "m users the market can have");
    static final Parameter SIZE_AT_START = market("cohort.size", 0.5, "m users the market has at the start");
    static final Parameter PASS = market("cohort.pass", 0.2, "share of users who choose anew");
    static final Parameter KEEP = market("cohort.keep", 0.8, "share of users who stay");
    static final Parameter LEARNING = market("cohort.learning", 0.02, "quality per log of talent");
    static final Parameter MEMORY = market("cohort.memory", 0.99, "share of quality that is kept");
    static final Parameter LUCK = market("cohort.luck", 0.01, "standard deviation of quality");
    static final Parameter TASTE = market("cohort.taste", 0.8, "weight of quality");
    static final Parameter CROWD = market("cohort.crowd", 0.3, "weight of users");
    static final Parameter WAGES = market("cohort.wages", 1, "level of wages");
    static final Parameter CHIPS = market("cohort.chips", 1, "level of compute cost");
    static final Parameter YIELD = market("cohort.yield", 1, "level of revenue per user");
    static final Parameter CALM = market("cohort.calm", 3, "log odds that somebody stays at runway 0");
    static final Parameter TRUST = market("cohort.trust", 0.2, "log odds per month of runway");
    static final Parameter GROWTH = market("cohort.growth", 0.01, "growth of talent with a runway above a year");
    static final Parameter ROUND_MEAN = market("cohort.round-mean", 2.7, "mean log of a round in million CNY");
    static final Parameter ROUND_SPREAD =
            market("cohort.round-spread", 0.6, "standard deviation of the log of a round");
    static final Parameter ROUND_ODDS = market("cohort.round-odds", 1, "log odds against a round without users");

    static final Parameter WAGE = firm("cohort.wage", "pay per head, million CNY a month");
    static final Parameter COMPUTE = firm("cohort.compute", "cost of compute, million CNY a month");
    static final Parameter ARPU = firm("cohort.arpu", "revenue per m users, million CNY a month");
    static final Parameter TALENT_AT_START = firm("cohort.talent", "heads at the start");
    static final Parameter QUALITY_AT_START = firm("cohort.quality", "quality at the start");
    static final Parameter MAU_AT_START = firm("cohort.mau", "m users at the start");

    // --------------------------------------------------------------------------------------- columns and totals

    static final Column TALENT = Column.startingAt(TALENT_AT_START, "talent", "people", "heads");
    static final Column QUALITY = Column.startingAt(QUALITY_AT_START, "product-quality", "1", "quality");
    static final Column MAU = Column.startingAt(MAU_AT_START, "mau", "m users", "users");
    static final Column WEIGHT = Column.perFirm("weight", "1", 0);
    static final Column RUNWAY = Column.momentary("cohort.runway", "months", "months the cash lasts");
    static final Column SIZE = Column.startingAt(SIZE_AT_START, "market-size", "m users", "users of the market");
    static final Column WIN = Column.of("win", "m users", Scope.MARKET, 0, "users that a unit of weight wins");

    static final Total WEIGHTS = Total.sum("weights", "1", Scope.MARKET, "sum of weights");
    static final Total USERS = Total.sum("users-in-all", "m users", Scope.MARKET, "sum of users");
    static final Total SQUARES = Total.sum("squares", "m users squared", Scope.MARKET, "sum of squared users");
    static final Total ALIVE = Total.sum("alive", "firms", Scope.MARKET, "firms in business");

    // ------------------------------------------------------------------------------------------ flows and draws

    static final Flow PAY = Flow.cost("pay", Sector.LABOUR);
    static final Flow CLOUD = Flow.cost("cloud", Sector.SUPPLIERS);
    static final Flow SALES = Flow.revenue("sales", Sector.HOUSEHOLDS);
    static final Flow ROUND = Flow.funding("round", Sector.INVESTORS);
    static final Flow WRITE_OFF = Flow.funding("write-off", Sector.SUPPLIERS);

    static final Draw IDEA = Draw.of("cohort.idea");
    static final Draw CLOSE = Draw.of("cohort.close");
    static final Draw ROUND_SIZE = Draw.of("cohort.round-size");

    // ------------------------------------------------------------------------------------------------ mechanisms

    private static final String SOURCE = "our own construction, the same in every language it was written in";

    static final Mechanism RESEARCH = Declaration.of("research", Phase.PLAN, "Quality comes from people and luck.")
            .reads(TALENT)
            .writes(QUALITY)
            .uses(LEARNING, MEMORY, LUCK)
            .draws(IDEA)
            .source(SOURCE)
            .onRows(Research::new);

    static final Mechanism ATTRACTION = Declaration.of(
                    "attraction", Phase.TECHNOLOGY, "Quality and users attract users.")
            .reads(QUALITY, MAU, Columns.ACTIVE)
            .writes(WEIGHT)
            .uses(TASTE, CROWD)
            .sums(WEIGHTS)
            .source(SOURCE)
            .onRows(Attraction::new);

    static final Mechanism ADOPTION = Declaration.of("adoption", Phase.ATTENTION, "The market grows as Bass says.")
            .reads(WEIGHTS)
            .writes(SIZE, WIN)
            .uses(BASS_P, BASS_Q, POTENTIAL, SIZE_AT_START, PASS)
            .source("Bass (1969)")
            .onMarket(Adoption::new);

    static final Mechanism CHOICE = Declaration.of("choice", Phase.CONSUMERS, "Some users choose anew, by weight.")
            .reads(WEIGHT, WIN)
            .writes(MAU)
            .uses(KEEP, MAU_AT_START)
            .source(SOURCE)
            .onRows(Choice::new);

    static final Mechanism SETTLEMENT = Declaration.of(
                    "books", Phase.SETTLEMENT, "People and suppliers are paid, users pay; runway is measured.")
            .reads(TALENT, MAU, Columns.ACTIVE, Columns.CASH, Columns.OUTFLOW)
            .writes(RUNWAY)
            .uses(WAGES, CHIPS, YIELD, WAGE, COMPUTE, ARPU)
            .pays(PAY, CLOUD, SALES)
            .source(SOURCE)
            .onRows(Books::new);

    static final Mechanism STAYING = Declaration.of("staying", Phase.FINANCE, "People leave when money runs short.")
            .reads(RUNWAY)
            .writes(TALENT)
            .uses(CALM, TRUST, GROWTH, TALENT_AT_START)
            .source(SOURCE)
            .onRows(Staying::new);

    static final Mechanism ROUNDS = Declaration.of("rounds", Phase.FINANCE, "Firms short of cash seek a round.")
            .reads(RUNWAY, MAU, Columns.ACTIVE, Columns.CASH)
            .uses(ROUND_MEAN, ROUND_SPREAD, ROUND_ODDS)
            .draws(CLOSE, ROUND_SIZE)
            .pays(ROUND)
            .source(SOURCE)
            .onRows(Rounds::new);

    static final Mechanism EXIT = Declaration.of(
                    "exit", Phase.EXIT, "Cash below zero ends a firm; creditors write it off.")
            .reads(Columns.CASH)
            .writes(Columns.ACTIVE, TALENT, MAU, QUALITY, WEIGHT)
            .sums(USERS, SQUARES, ALIVE)
            .pays(WRITE_OFF)
            .source(SOURCE)
            .onRows(Exit::new);

    private ReferenceCohort() {}

    /** The market with {@code firms} firms; firm i is the same in every implementation. */
    public static Market market(int firms) {
        return Market.of("reference-cohort", YearMonth.of(2025, 3))
                .populations(Population.of("reference firms", firms)
                        .with(TALENT_AT_START, i -> 40 + 160 * hash(i, 0))
                        .with(QUALITY_AT_START, i -> 0.4 * (hash(i, 1) - 0.5))
                        .with(MAU_AT_START, i -> 0.5 + 1.5 * hash(i, 2))
                        .with(Firm.CASH, i -> CNY_PER_MILLION * (60 + 120 * hash(i, 3)))
                        .with(WAGE, i -> 0.08 + 0.06 * hash(i, 4))
                        .with(COMPUTE, i -> 2 + 4 * hash(i, 5))
                        .with(ARPU, i -> 0.2 + 0.7 * hash(i, 6)))
                .with(POTENTIAL, USERS_PER_FIRM * firms)
                .with(SIZE_AT_START, USERS_AT_START * USERS_PER_FIRM * firms);
    }

    /** The model. */
    public static Model model() {
        return Model.of(RESEARCH, ATTRACTION, ADOPTION, CHOICE, SETTLEMENT, STAYING, ROUNDS, EXIT)
                .observing(Measure.of("mau", "m users", MAU, 1));
    }

    /** Number {@code k} of firm {@code i}, uniform in [0, 1): the hash every implementation uses. */
    private static double hash(long i, int k) {
        return (Keys.mix((i * 8 + k + 1) * Keys.GOLDEN) >>> 11) * 0x1p-53;
    }

    private static Parameter market(String name, double value, String meaning) {
        return Parameter.of(name, "1", Scope.MARKET, -1e12, 1e12, Value.given(value), meaning);
    }

    private static Parameter firm(String name, String meaning) {
        return Parameter.of(name, "1", Scope.FIRM, -1e12, 1e12, Value.given(0), meaning);
    }
}
