package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.random.Keys;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A firm at the start: a name, a kind and what is known about it.
 *
 * <p>Four numbers suffice for a startup: {@code Firm.startup("Orange").cash(2e9).burn(4e8).talent(2_000).mau(40e6)}.
 * Everything else follows from the documented default of its parameter and can be set by {@link #with}.
 */
public final class Firm {

    /** What a firm is in the contest. */
    public enum Kind {
        /** Lives on investors' money until it earns its own. */
        STARTUP,
        /** Part of a large company that pays its deficit out of another business. */
        INCUMBENT,
        /** Independent of outside capital, opens what it makes. */
        CHALLENGER;

        /** The name as it stands in tables and JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The strategy of a firm that names none: it decides by the routines of the model. */
    public static final String ROUTINE = "routine";

    /** Cash at the start; of an entrant, the seed money it enters with. */
    public static final Parameter CASH = Parameter.of(
            "firm.cash",
            "CNY",
            Scope.FIRM,
            0,
            1e13,
            Value.given(0, "none unless the market states it"),
            "cash and what is as good as cash at the start");

    /** What an incumbent's core business or a challenger's sponsor can pay a month. */
    public static final Parameter CORE_CASH_FLOW = Parameter.of(
            "firm.core-cash-flow",
            "CNY per month",
            Scope.FIRM,
            0,
            1e12,
            Value.given(0, "no other business unless the market states one"),
            "what the owner's other business can pay a month");

    private static final Parameter BUDGET_SHARE = Parameter.of(
            "firm.budget-share",
            "share of core cash flow",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.logNormal(0.01, 0.05, 0.15), "judgement: incumbents spend 1 to 15 % of core cash flow here"),
            "share of core cash flow an incumbent spends in this market");

    /** Net cash burn at the start: operating and investing outlays less receipts. */
    public static final Parameter BURN = Parameter.following(
            "firm.burn",
            "CNY per month",
            Scope.FIRM,
            -1e12,
            1e12,
            (market, firm, segment) -> market.value(CORE_CASH_FLOW, firm) * market.value(BUDGET_SHARE, firm),
            "budget share times core cash flow",
            "net cash burn in the first month");

    private static final Parameter COST_PER_HEAD = Parameter.of(
            "firm.cost-per-head",
            "CNY per person and month",
            Scope.FIRM,
            1,
            1e7,
            Value.assumed(
                    Prior.logNormal(1.5e5, 3e5, 6e5),
                    "outlays of the six startups per head in 2025, 140,000 to 300,000"),
            "outlays per head, from which a missing headcount follows");

    /** Heads at the start, key people included. */
    public static final Parameter TALENT = Parameter.following(
            "firm.talent",
            "people",
            Scope.FIRM,
            0,
            1e7,
            (market, firm, segment) ->
                    Math.rint(Math.max(market.value(BURN, firm), 0) / market.value(COST_PER_HEAD, firm)),
            "net burn over the cost per head",
            "heads at the start, key people included");

    /** Monthly active users in a segment in the starting month, as reported. 0: no product there. */
    public static final Parameter MAU = Parameter.of(
            "firm.mau",
            "users",
            Scope.FIRM_IN_SEGMENT,
            0,
            1e10,
            Value.given(0, "no product in the segment unless the market states one"),
            "monthly active users in the starting month, as reported");

    /**
     * Capability of the best own model at the start, in nats of effective compute times the capability of a nat; the best
     * open model of the start is 0. A firm that states it is taken to train base models.
     */
    public static final Parameter CAPABILITY = Parameter.of(
            "firm.capability",
            "nats",
            Scope.FIRM,
            -10,
            10,
            Value.given(0, "level with the best open model unless the market states it: a scale only"),
            "capability of the best own model at the start");

    /** 1 if the firm trains base models of its own at the start. */
    public static final Parameter FRONTIER = Parameter.following(
            "firm.frontier",
            "0 or 1",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> firm.states(CAPABILITY) ? 1 : 0,
            "1 for a firm that states its capability",
            "whether the firm trains base models of its own at the start");

    private final String name;
    private final Kind kind;
    private final boolean entrant;
    private final long id;
    private final String strategy;
    private final Values values;

    private Firm(String name, Kind kind, boolean entrant, long id, String strategy, Values values) {
        this.name = Check.notBlank(name, "the name of a firm");
        this.kind = kind;
        this.entrant = entrant;
        this.id = id;
        this.strategy = Check.notBlank(strategy, "the strategy of " + name);
        this.values = values;
    }

    private static Firm of(String name, Kind kind) {
        return new Firm(name, kind, false, Keys.hash(name), ROUTINE, Values.NONE);
    }

    /** A startup; give it cash, burn, talent and MAU. */
    public static Firm startup(String name) {
        return of(name, Kind.STARTUP);
    }

    /**
     * A startup that is not there yet and may enter once, in a month of its own. Its cash is the seed money it enters with,
     * its burn and talent what it plans for; it has no people, users or customers until then, so none may be stated.
     */
    public static Firm entrant(String name) {
        return new Firm(name, Kind.STARTUP, true, Keys.hash(name), ROUTINE, Values.NONE);
    }

    /** An incumbent; give it a core cash flow. */
    public static Firm incumbent(String name) {
        return of(name, Kind.INCUMBENT);
    }

    /** A challenger with a sponsor; give it a core cash flow, which is what the sponsor pays at most. */
    public static Firm challenger(String name) {
        return of(name, Kind.CHALLENGER);
    }

    /** Cash at the start, in CNY. */
    public Firm cash(double yuan) {
        return with(CASH, yuan);
    }

    /** Net burn at the start, in CNY per month. */
    public Firm burn(double yuanPerMonth) {
        return with(BURN, yuanPerMonth);
    }

    /** Heads at the start. */
    public Firm talent(double people) {
        return with(TALENT, people);
    }

    /** Monthly active users in the market's first segment. */
    public Firm mau(double users) {
        return with(MAU, users);
    }

    /** Core cash flow of the owner, in CNY per month. */
    public Firm coreCashFlow(double yuanPerMonth) {
        return with(CORE_CASH_FLOW, yuanPerMonth);
    }

    /** The same firm with a value as given. */
    public Firm with(Parameter parameter, double value) {
        return with(parameter, Value.given(value));
    }

    /** The same firm with another value; a number per segment or vertical is meant for the market's first. */
    public Firm with(Parameter parameter, Value value) {
        return in("", parameter, value);
    }

    /** The same firm with another value in one segment or vertical. */
    public Firm in(String submarket, Parameter parameter, Value value) {
        Check.that(
                parameter.scope().perFirm(),
                "%s is not a number of firms: set it on the market, segment or vertical.",
                parameter);
        Check.that(
                submarket.isEmpty() || parameter.scope().perSubmarket(),
                "%s is one number per firm, not one per segment or vertical: set it by with(...).",
                parameter);
        return new Firm(name, kind, entrant, id, strategy, values.with(parameter, submarket, value, name));
    }

    /** The same firm with a chosen id, so that a renamed firm keeps its luck. */
    public Firm withId(long newId) {
        return new Firm(name, kind, entrant, newId, strategy, values);
    }

    /**
     * The same firm with another strategy: {@link #ROUTINE}, or the name under which a model has one. A market holds the
     * name and no behaviour; a model that has no strategy of that name refuses the market.
     */
    public Firm strategy(String nameInTheModel) {
        return new Firm(name, kind, entrant, id, nameInTheModel, values);
    }

    /** The name of its strategy. */
    public String strategy() {
        return strategy;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is not in business at the start. */
    public boolean isEntrant() {
        return entrant;
    }

    /** What its draws are keyed by: a hash of its name unless an id was chosen. */
    public long id() {
        return id;
    }

    /** Every number the firm itself states, by parameter, then by segment or vertical. */
    public List<Market.Statement> statements() {
        return values.statements(name);
    }

    /** Whether the firm itself says something about {@code parameter}, in any segment or vertical. */
    public boolean states(Parameter parameter) {
        return statements().stream().anyMatch(s -> s.parameter() == parameter);
    }

    Optional<Value> stated(Parameter parameter, String submarket) {
        return values.get(parameter, submarket);
    }
}
