package dev.shakeout.core.attention;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Total;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place where installs can be bought: a family of apps, a store, a search engine.
 *
 * <p>A market has up to {@link #MOST} channels, told apart by number; one without capacity does not exist. Of an owned
 * channel others reach a share only, the rest of its inventory is the owner's: Λ of owner and channel is 1, Λ of anybody
 * else is {@link #access()}, of which a lock-out takes away up to {@link #withdrawal()}, or 0 where its {@link #admission()}
 * is 0.
 */
public final class Channel {

    /** How many channels a market can have. */
    public static final int MOST = 6;

    /** All of them, by number. */
    static final List<Channel> ALL =
            IntStream.rangeClosed(1, MOST).mapToObj(Channel::new).toList();

    private final Parameter capacity;
    private final Parameter baseCpa;
    private final Parameter owner;
    private final Parameter access;
    private final Parameter withdrawal;
    private final Parameter admission;
    private final Column takings;
    private final Column ownShare;
    private final Column ownPrice;
    private final Total ownMoney;
    private final Column tier;
    private final Column tierPrice;
    private final Column tierMoney;
    private final Total tierBids;

    private Channel(int number) {
        String name = "attention.channel-" + number + ".";
        capacity = Parameter.of(
                name + "capacity",
                "installs per month",
                Scope.MARKET,
                0,
                1e10,
                number == 1
                        ? Value.assumed(
                                Prior.logNormal(15e6, 30e6, 60e6),
                                "sum of the four channels of the case; 300 m CNY at 30 CNY are 10 m installs for one "
                                        + "advertiser",
                                "advertising-yuanbao-month-2025",
                                "advertising-moonshot-cpa")
                        : Value.given(0, "there is no such channel unless the market states one"),
                "installs the channel can bring a month; 0 where there is no such channel");
        baseCpa = Parameter.of(
                name + "base-cpa",
                "CNY per install",
                Scope.MARKET,
                0.01,
                1e4,
                Value.assumed(
                        Prior.logNormal(12.5, 25, 50),
                        "mean over the four channels of the case, weighted by capacity; one of them is reported at 30",
                        "advertising-moonshot-cpa"),
                "cost per install in the channel while hardly anybody advertises");
        owner = Parameter.of(
                name + "owner",
                "0 or 1",
                Scope.FIRM,
                0,
                1,
                Value.given(0, "owned by no firm unless the market states one"),
                "1 for the firm that owns the channel; at most one firm");
        access = Parameter.of(
                name + "access",
                "share of inventory",
                Scope.MARKET,
                0,
                1,
                Value.assumed(Prior.uniform(0, 1, 1), "no bar reported unless the market says so"),
                "share of an owned channel's inventory that others can buy");
        withdrawal = Parameter.of(
                name + "withdrawal",
                "share of access",
                Scope.MARKET,
                0,
                1,
                Value.assumed(
                        Prior.uniform(0.5, 1, 1),
                        "one owner is reported to limit advertisements of rivals strictly",
                        "advertising-bytedance-restriction"),
                "share of others' access that the owner of the channel takes away in a full lock-out");
        admission = Parameter.of(
                name + "admission",
                "0 or 1",
                Scope.FIRM,
                0,
                1,
                Value.given(1, "nobody is barred alone unless the market states it"),
                "1 for a firm that may buy what the channel leaves to others than its owner, 0 for one that is barred");
        takings = Column.of(
                name + "takings", "CNY per month", Scope.MARKET, 0, "what firms spend in the channel this month");
        ownShare = Column.of(
                name + "own-share", "share of spending", Scope.MARKET, 0, "what the owner spends in its own part");
        ownPrice = Column.of(
                name + "own-price",
                "CNY per install",
                Scope.MARKET,
                0,
                "what an install costs the owner in its own part");
        ownMoney = Total.sum(name + "own-money", "CNY per month", Scope.MARKET, "what the owner spends, wherever");
        tier = Column.of(name + "tier", "number", Scope.MARKET, 0, "which tier of prices the channel is in");
        tierPrice = Column.of(
                tierName(number) + "price", "CNY per install", Scope.MARKET, 0, "what an install costs in the tier");
        tierMoney = Column.of(
                tierName(number) + "money",
                "CNY per month",
                Scope.MARKET,
                0,
                "what is spent in the tier, beside owners' parts");
        tierBids = Total.sum(
                tierName(number) + "bids", "1", Scope.MARKET, "what firms spend in the tier, to the contest exponent");
    }

    private static String tierName(int number) {
        return "attention.tier-" + number + ".";
    }

    /** Channel {@code number}, from 1 to {@link #MOST}. */
    public static Channel number(int number) {
        Check.that(
                number >= 1 && number <= MOST,
                "Channels are numbered from 1 to %s, but %s was asked for.",
                MOST,
                number);
        return ALL.get(number - 1);
    }

    /** I: installs it can bring a month; 0 where there is no such channel. */
    public Parameter capacity() {
        return capacity;
    }

    /** a: what an install costs in it while hardly anybody advertises. */
    public Parameter baseCpa() {
        return baseCpa;
    }

    /** 1 for the firm that owns it. */
    public Parameter owner() {
        return owner;
    }

    /** Share of its inventory that others than the owner can buy; idle without an owner. */
    public Parameter access() {
        return access;
    }

    /** Share of that access which {@link Attention#LOCKOUT} takes away when pulled in full. */
    public Parameter withdrawal() {
        return withdrawal;
    }

    /**
     * Whether a firm may buy in it at all: Λ of a firm that does not own it is {@link #access()} times this. So an owner can
     * bar one rival and admit another. In a channel without an owner whoever runs it bars.
     */
    public Parameter admission() {
        return admission;
    }

    /** What firms spend in it this month: the receipts of its owner, if it has one. */
    public Column takings() {
        return takings;
    }

    /** Share of its owner's money that stays in the owner's part of its channels; 0 but in the first of these. */
    Column ownShare() {
        return ownShare;
    }

    Column ownPrice() {
        return ownPrice;
    }

    Total ownMoney() {
        return ownMoney;
    }

    /** The number of its tier, see {@link Tiers}; idle where nobody is barred. */
    Column tier() {
        return tier;
    }

    /** λ of the tier of this number. */
    Column tierPrice() {
        return tierPrice;
    }

    /** CNY spent in the tier of this number, but for owners' parts. */
    Column tierMoney() {
        return tierMoney;
    }

    Total tierBids() {
        return tierBids;
    }
}
