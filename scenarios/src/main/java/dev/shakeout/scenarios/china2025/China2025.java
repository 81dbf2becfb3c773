package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.capital.Owners;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Trial;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.turnover.Turnover;
import dev.shakeout.scenarios.evidence.Sourced;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The market {@code china-2025}: the state at the end of March 2025.
 *
 * <p>Where an article gives a figure, it is used. The four MAU figures of March 2025 are reported; who mainly uses what
 * is solved from them. What a startup earns outside the segments of {@link Consumers2025} and the verticals of {@link
 * Enterprises2025} is a number that grows.
 */
public final class China2025 {

    /** The month at whose end the simulation begins. */
    public static final YearMonth START = YearMonth.of(2025, 3);

    private final YearMonth start;
    private final UnaryOperator<Firm> change;
    private final Sourced sheet;
    private final Technology2025 technology;
    private final Enterprises2025 enterprises;
    private final Consumers2025 consumers;

    private China2025(YearMonth start, Sourced sheet, UnaryOperator<Firm> change) {
        this.start = start;
        this.sheet = sheet;
        this.change = change;
        technology = new Technology2025(sheet);
        enterprises = new Enterprises2025(sheet);
        consumers = new Consumers2025(sheet, enterprises);
    }

    /** The market. */
    public static Market market() {
        return at("china-2025", START, Sourced.ofCase("china2025"), UnaryOperator.identity());
    }

    /** The market at another time, by the values of {@code sheet} at that time; {@code change} tells what else is other with a firm. */
    static Market at(String name, YearMonth start, Sourced sheet, UnaryOperator<Firm> change) {
        China2025 then = new China2025(start, sheet, change);
        return then.enterprises.of(then.consumers(name));
    }

    private Market consumers(String name) {
        return consumers.in(technology
                .on(Market.of(name, start))
                .firms(Stream.of(
                                startup("Zhipu", "zhipu"),
                                startup("MiniMax", "minimax"),
                                startup("Moonshot", "moonshot"),
                                startup("StepFun", "stepfun"),
                                pivoted(startup("Baichuan", "baichuan"), 0, "pivot-baichuan-letter-2025-04"),
                                pivoted(startup("01.AI", "01-ai"), 3, "pivot-01ai-base-training-ended"),
                                challenger(),
                                incumbent("ByteDance", "bytedance", 0.5),
                                incumbent("Alibaba", "alibaba", 0.5),
                                incumbent("Tencent", "tencent", 1),
                                incumbent("Baidu", "baidu", 0))
                        .map(change)
                        .toArray(Firm[]::new))
                .with(Rounds.HOT_FLOOR, floor(5e9, "capital.value-multiple.hot"))
                .with(Rounds.COLD_FLOOR, floor(3e9, "capital.value-multiple.cold"))
                .with(Listings.RULE_WAIVED, sheet.value("ipo.tier-effect"))
                .with(Listings.WAIVED_FROM, Value.reported(monthOf(YearMonth.of(2025, 6)), "ipo-star-growth-tier-2025"))
                .with(Rounds.COLD_ODDS, sheet.value("capital.closing.cold"))
                .with(Talent.PIVOT_MULTIPLIER, sheet.value("talent.pivot-multiplier"))
                .with(Talent.TO_INCUMBENTS, sheet.value("talent.to-incumbents"))
                .with(Turnover.SALE_ODDS, sheet.value("turnover.sale")));
    }

    private Firm startup(String name, String id) {
        double gross = sheet.number(id + ".net-burn") + sheet.number(id + ".revenue");
        return common(enterprises.startup(technology.startup(Firm.startup(name), id), id), id)
                .with(Firm.CASH, sheet.value(id + ".cash"))
                .with(Firm.BURN, sheet.value(id + ".net-burn"))
                .with(Settlement.COMPUTE_SHARE, sheet.value(id + ".cost-share.compute"))
                .with(Settlement.PAYROLL_SHARE, sheet.value(id + ".cost-share.payroll"))
                .with(Settlement.MARKETING_SHARE, sheet.value(id + ".cost-share.marketing"))
                .with(Talent.CONTACT, sheet.value("talent.contact-rate"))
                .with(Attention.AD_SHARE, adShare(id, sheet.number(id + ".cost-share.marketing") * gross))
                .with(Attention.RIVALRY, noWar())
                .with(Trial.SPARE_CAPACITY, sheet.value("general.startup-spare-capacity"))
                .with(Rounds.POST_MONEY, sheet.value(id + ".post-money"))
                .with(Listings.PREPARES, sheet.value(id + ".ipo-preparing"))
                .with(Listings.PREPARES_FROM, preparesFrom(id));
    }

    private Firm challenger() {
        String id = "deepseek";
        Value apiIncome =
                Sourced.composed(15e6, 0.3, 3, "API income in the reason of " + id + ".net-burn of the sheet");
        double gross = sheet.number(id + ".net-burn") + apiIncome.value();
        return common(enterprises.challenger(technology.challenger(Firm.challenger("DeepSeek"), id), id, apiIncome), id)
                .with(Firm.CASH, sheet.value(id + ".cash"))
                .with(Firm.BURN, sheet.value(id + ".net-burn"))
                .with(Firm.CORE_CASH_FLOW, sheet.value(id + ".sponsor-flow"))
                .with(Owners.SPONSOR_STOP, sheet.value(id + ".sponsor-stop"))
                .with(Settlement.COMPUTE_SHARE, share(id + ".compute-budget", gross))
                .with(Settlement.PAYROLL_SHARE, payrollShare(id, gross, "startup"))
                .with(Settlement.MARKETING_SHARE, sheet.value(id + ".ad-budget"))
                .with(Attention.RIVALRY, noWar())
                .with(Trial.SPARE_CAPACITY, sheet.value("general.startup-spare-capacity"));
    }

    /** An incumbent's business in this market: own models and assistants, without the cloud it rents out. */
    private Firm incumbent(String name, String id, double rivalry) {
        double parts =
                sheet.number(id + ".compute-budget") + sheet.number(id + ".ad-budget") + payroll(id, "incumbent");
        double gross = parts / (1 - OVERHEAD);
        return common(enterprises.incumbent(technology.incumbent(Firm.incumbent(name), id), id), id)
                .with(Firm.CASH, Value.assumed(exactly(0), "the owner pays what the business needs"))
                .with(
                        Firm.BURN,
                        Sourced.composed(
                                gross,
                                0.4,
                                2.5,
                                "compute, advertising and pay of the sheet, a tenth of the whole for overhead"))
                .with(Firm.CORE_CASH_FLOW, sheet.value(id + ".core-cash-flow"))
                .with(Settlement.COMPUTE_SHARE, share(id + ".compute-budget", gross))
                .with(Settlement.PAYROLL_SHARE, payrollShare(id, gross, "incumbent"))
                .with(Settlement.MARKETING_SHARE, share(id + ".ad-budget", gross))
                .with(
                        Attention.RIVALRY,
                        Value.assumed(
                                exactly(rivalry),
                                "300 m in a month by one assistant; two others half that, the last none",
                                "advertising-yuanbao-month-2025"))
                .with(Demand.ECOSYSTEM, sheet.value(id + ".ecosystem-utility"))
                .with(Demand.PLACEMENT_WEIGHT, sheet.value(id + ".default-placement-weight"));
    }

    private Firm common(Firm firm, String id) {
        return consumers
                .of(firm, id)
                .with(Firm.TALENT, sheet.value(id + ".staff"))
                .with(Talent.KEY_PEOPLE, sheet.value(id + ".key-people"))
                .with(Firm.CAPABILITY, sheet.value(id + ".capability"));
    }

    /** A firm that had left base models by the start. */
    private static Firm pivoted(Firm firm, int monthsAgo, String fact) {
        return firm.with(Firm.FRONTIER, Value.reported(0, fact))
                .with(
                        Routines.MONTHS_SINCE_PIVOT,
                        Value.assumed(exactly(monthsAgo), "months from the announcement to the start", fact));
    }

    private static final double OVERHEAD = 0.1;

    private double payroll(String id, String kind) {
        double key = sheet.number(id + ".key-people");
        double year = key * sheet.number("talent.wage.key." + kind)
                + (sheet.number(id + ".staff") - key) * sheet.number("talent.wage.staff." + kind);
        return year / 12;
    }

    private Value payrollShare(String id, double gross, String kind) {
        return Value.assumed(
                Prior.triangular(0, Math.min(payroll(id, kind) / gross, 1), 1),
                "heads of the sheet times pay of the sheet, over outlays");
    }

    private Value share(String row, double gross) {
        return Value.assumed(
                Prior.triangular(0, Math.min(sheet.number(row) / gross, 1), 1), row + " of the sheet over outlays");
    }

    private Value adShare(String id, double marketing) {
        return Value.assumed(
                Prior.triangular(0, Math.min(sheet.number(id + ".ad-budget") / marketing, 1), 1),
                id + ".ad-budget of the sheet over the marketing plan");
    }

    private static Value noWar() {
        return Value.assumed(
                exactly(0), "only incumbents were seen to wage an advertising war", "advertising-yuanbao-month-2025");
    }

    private static Value floor(double yuan, String row) {
        return Value.assumed(Prior.triangular(0.5 * yuan, yuan, 2 * yuan), "floor for a team, unit column of " + row);
    }

    private Value preparesFrom(String id) {
        return switch (id) {
            case "zhipu" -> Value.reported(monthOf(YearMonth.of(2025, 3)), "ipo-zhipu-tutoring-2025-03-31");
            case "minimax" -> Value.reported(monthOf(YearMonth.of(2025, 6)), "ipo-minimax-hk-considered-2025");
            default ->
                Value.assumed(
                        Prior.whole(3, 6, 12),
                        "five of six are said to prepare, no date is told",
                        "ipo-preparing-count-2025");
        };
    }

    private static Prior exactly(double value) {
        return Prior.uniform(value, value);
    }

    private double monthOf(YearMonth month) {
        return start.until(month, ChronoUnit.MONTHS);
    }
}
