package dev.shakeout.core.simulation;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.attention.Channel;
import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Covenant;
import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.capital.Owners;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Newcomers;
import dev.shakeout.core.demand.Others;
import dev.shakeout.core.demand.Trial;
import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.settlement.Hardware;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.technology.Generations;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.technology.Products;
import dev.shakeout.core.technology.Serving;
import dev.shakeout.core.turnover.Entry;
import dev.shakeout.core.turnover.Turnover;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A market, and a war for people and attention, in which something of everything happens within 30 months: every
 * number of the model has somebody to act on.
 */
final class Rich {

    /** How much of the market is run: most of what moves at all moves in a brief run, at a sixth of the cost. */
    enum Extent {
        /** Eight replications of 15 months. */
        BRIEF(8, 15),
        /** Two dozen replications of 30 months. */
        WHOLE(24, 30);

        private final int replications;
        private final int months;

        Extent(int replications, int months) {
            this.replications = replications;
            this.months = months;
        }
    }

    private static final Model MODEL = Model.standard();

    /** Cash, talent, fate, users, and what customers owe and are asked: what a reader of results sees of a firm. */
    private static final List<Column> OF_FIRMS = List.of(
            Columns.CASH,
            Columns.STAFF,
            Columns.KEY_PEOPLE,
            Columns.ACTIVE,
            Columns.EXIT_MONTH,
            Columns.LISTED,
            Columns.ACQUIRED,
            Columns.USERS,
            Columns.REVENUE,
            Tenders.VOLUME,
            Tenders.BILLING,
            Tenders.PRICE);

    /** What a model costs to buy: the open one, the list of all, and the cheapest that is good enough. */
    private static final List<Column> OF_THE_MARKET =
            List.of(Columns.OPEN_PRICE, Serving.COST_INDEX, Serving.QUALITY_COST_INDEX);

    /**
     * A firm's outcome moves where it does by more than this of the most that firm has of it in any replication, and by more
     * than {@link #CONSERVED} of the most anybody has. Rounding moves it far less: functions err by 7e-13 at most and money is
     * whole fen, so that thirty months come to about 1e-10.
     */
    private static final double ROUNDING = 1e-6;

    /** To this the audit holds people and users. */
    private static final double CONSERVED = 1e-9;

    private Rich() {}

    /** Replications of {@code market} under the default model, with {@code more} pulled, seen half-way and at the end. */
    static Small.Seen run(Extent extent, Market market, Intervention... more) {
        List<Intervention> pulls = new ArrayList<>(List.of(more));
        pulls.add(Talent.PAY.pull(1.3).on(Target.kind(Firm.Kind.INCUMBENT)));
        pulls.add(Generations.OPENS.pull(0.5).from(Small.START.plusMonths(10)));
        pulls.add(Newcomers.UPTAKE.pull(1));
        pulls.add(Attention.SPEND.pull(5e6).on(Target.kind(Firm.Kind.STARTUP)));
        pulls.add(Attention.LOCKOUT.pull(0.4));
        pulls.add(Trial.RELEASE.pull(Course.decay(0.05, 0, 2)).on(Target.kind(Firm.Kind.CHALLENGER)));
        return Small.of(MODEL, market)
                .pulling(pulls.toArray(Intervention[]::new))
                .replications(extent.replications)
                .run(
                        extent.months,
                        month -> month == extent.months / 2 || month == extent.months,
                        List.of(Demand.MAU),
                        watched());
    }

    private static Column[] watched() {
        return Stream.concat(OF_FIRMS.stream(), OF_THE_MARKET.stream()).toArray(Column[]::new);
    }

    /**
     * Whether an outcome of any firm, a price of the market, or what a sector was paid in all differs in any replication by more
     * than rounding, half-way or at the end: what only comes later may come to the same in the end.
     */
    static boolean differ(Extent extent, Market market, Small.Seen one, Small.Seen other) {
        return differ(market, one, other, extent.months / 2) || differ(market, one, other, extent.months);
    }

    private static boolean differ(Market market, Small.Seen one, Small.Seen other, int month) {
        return OF_FIRMS.stream()
                        .anyMatch(column ->
                                moves(ofFirms(market, column, one, month), ofFirms(market, column, other, month)))
                || moves(reported(market, one, month), reported(market, other, month))
                || OF_THE_MARKET.stream().anyMatch(c -> moves(List.of(one.all(c, month)), List.of(other.all(c, month))))
                || Stream.of(Sector.values())
                        .anyMatch(s -> moves(List.of(one.balance(s, month)), List.of(other.balance(s, month))));
    }

    /** Firm by firm, and segment by segment or vertical by vertical: all replications. */
    private static List<double[]> ofFirms(Market market, Column column, Small.Seen seen, int month) {
        int parts = column.scope().perSubmarket() ? market.submarkets(column).size() : 1;
        return market.firms().stream()
                .flatMap(firm -> IntStream.range(0, parts).mapToObj(s -> seen.all(column, firm.name(), s, month)))
                .toList();
    }

    private static List<double[]> reported(Market market, Small.Seen seen, int month) {
        return market.firms().stream()
                .map(firm -> seen.all(Demand.MAU, firm.name(), month))
                .toList();
    }

    private static boolean moves(List<double[]> one, List<double[]> other) {
        double most = one.stream().mapToDouble(Rich::largest).max().orElse(0);
        return IntStream.range(0, one.size()).anyMatch(k -> {
            double least = Math.max(ROUNDING * largest(one.get(k)), CONSERVED * most);
            return IntStream.range(0, one.get(k).length)
                    .anyMatch(i -> Math.abs(one.get(k)[i] - other.get(k)[i]) > least);
        });
    }

    private static double largest(double[] x) {
        return Arrays.stream(x).map(Math::abs).max().orElse(0);
    }

    static Market market() {
        Segment chat = Segment.of("chat", 2e9).with(Segment.ACTIVE_USERS, 190e6);
        Segment companions = Segment.of("companions", 2e8).with(Others.MAU, 4e6).with(Segment.NEWCOMER_SHARE, 0.1);
        Segment agents = Segment.of("agents", 1e8)
                .with(Newcomers.NEXT_GENERATION, 1)
                .with(Newcomers.ENTERPRISES, 0.5)
                .with(Others.MAU, 2e6);
        return withChannels(Market.of("rich", Small.START))
                .segments(chat, companions, agents)
                .verticals(
                        Vertical.of("finance", 8e7).with(Vertical.OPENNESS, 0.4).with(Vertical.LICENCE_DELAY, 6),
                        Vertical.of("games", 4e7).with(Vertical.OPENNESS, 0.9))
                .with(Tenders.SELF_HOSTED, 0.05)
                .with(Capital.HOT_AT_START, 0.5)
                .with(Capital.SENTIMENT, 1)
                .with(Capital.POOL, 2e7)
                .with(Capital.STATE_POOL, 1e7)
                .with(Rounds.ROUND_CAP, 4e8)
                .with(Rounds.COLD_ODDS, 0.2)
                .with(Rounds.HOT_ODDS, 0.3)
                .with(Listings.RULE_WAIVED, 0.5)
                .with(Listings.WAIVED_FROM, 8)
                .with(Talent.REHIRE, 3)
                .with(Talent.KEY_OUTSIDE, 0.02)
                .with(Turnover.FRIENDLY_ODDS, 0.01)
                .with(Talent.FOUNDERS, 4)
                .with(Entry.RATE, 2)
                .firms(
                        // come later: one trains models of its own, the other has a product for people
                        Firm.entrant("Hazel").cash(2e7).burn(3e6).talent(40).with(Firm.CAPABILITY, -0.3),
                        Firm.entrant("Iris").cash(1e7).burn(1e6).talent(20).with(Demand.ENTRANT_SHARE, 0.05),
                        // short of cash, on the frontier, once priced high
                        Firm.startup("Apple")
                                .cash(1.2e9)
                                .burn(1.5e8)
                                .talent(600)
                                .mau(30e6)
                                .in("companions", Firm.MAU, Value.given(2e6))
                                .with(Products.CRAFT, 0.3)
                                .with(Firm.CAPABILITY, 0.1)
                                .with(Enterprise.REVENUE, 1e7)
                                .with(Channel.number(6).owner(), 1)
                                .with(Rounds.POST_MONEY, 2e10)
                                .in("games", Tenders.SALES, Value.given(4e6)),
                        // sells to enterprises, opens some of its models, prepares a listing
                        Firm.startup("Banana")
                                .cash(3e9)
                                .burn(1e8)
                                .talent(800)
                                .mau(8.9e6)
                                .with(Firm.CAPABILITY, 0.05)
                                .with(Enterprise.REVENUE, 2e6)
                                .with(Rounds.POST_MONEY, 1.5e10)
                                .with(OpenModels.OPEN_RELEASE, 0.5)
                                .in("finance", Tenders.SALES, Value.given(6e6))
                                .in("games", Tenders.SALES, Value.given(2e6))
                                .with(Listings.PREPARES, 0.8)
                                .with(Listings.PREPARES_FROM, -6),
                        // far behind the open floor
                        Firm.startup("Cherry")
                                .cash(2e9)
                                .burn(6e7)
                                .talent(300)
                                .with(Settlement.COMPUTE_SHARE, 0.9)
                                .with(Settlement.PAYROLL_SHARE, 0.05)
                                .with(Enterprise.REVENUE, 1.5e7)
                                .with(Firm.CAPABILITY, -0.1),
                        // has pivoted already, lives on advertising
                        Firm.startup("Date")
                                .cash(5e8)
                                .burn(5e7)
                                .talent(200)
                                .mau(8e6)
                                .in("companions", Firm.MAU, Value.given(1e6))
                                .with(Enterprise.REVENUE, 8e6)
                                .with(Listings.PREPARES, 1)
                                .with(Listings.PREPARES_FROM, -24)
                                .with(Rounds.POST_MONEY, 2e9)
                                .with(Hardware.AT_START, 5e7)
                                .with(Covenant.SHARE, 0.1)
                                .with(Covenant.DUE, 1e9)
                                .with(Covenant.DIVERTED, 0.2)
                                .with(Routines.MONTHS_SINCE_PIVOT, 3)
                                .with(Firm.FRONTIER, 0)
                                .in("finance", Tenders.SALES, Value.given(3e6)),
                        Firm.incumbent("Elder")
                                .coreCashFlow(4e9)
                                .mau(90e6)
                                .with(Firm.CAPABILITY, 0.1)
                                .with(Demand.PLACEMENT_WEIGHT, 1)
                                .with(Channel.number(1).owner(), 1)
                                .with(Channel.number(4).owner(), 1)
                                .with(Talent.KEY_PEOPLE, 60)
                                .in("finance", Tenders.SALES, Value.given(2e7)),
                        Firm.incumbent("Fig")
                                .coreCashFlow(2e9)
                                .mau(60e6)
                                .with(Channel.number(2).owner(), 1)
                                .with(Channel.number(5).owner(), 1)
                                .with(Tenders.ATTENTION_THRESHOLD, 5e7)
                                .with(Tenders.ENTRY_RATE, 1)
                                .in("finance", Tenders.SALES, Value.given(1e7)),
                        // opens what it makes; its sponsor may stop
                        Firm.challenger("Grape")
                                .coreCashFlow(1e8)
                                .burn(6e7)
                                .talent(150)
                                .mau(50e6)
                                .with(Firm.CAPABILITY, 0.12)
                                .with(Owners.SPONSOR_STOP, 0.02)
                                .in("games", Tenders.SALES, Value.given(1e6))
                                .with(Channel.number(3).owner(), 1));
    }

    /** All the channels there can be, each with an owner and some of it open to others. */
    private static Market withChannels(Market market) {
        Market more = market;
        for (int k = 1; k <= Channel.MOST; k++) {
            more = more.with(Channel.number(k).capacity(), 4e5)
                    .with(Channel.number(k).baseCpa(), 18 + k)
                    .with(Channel.number(k).access(), 0.7);
        }
        return more;
    }
}
