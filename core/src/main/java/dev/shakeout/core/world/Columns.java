package dev.shakeout.core.world;

import dev.shakeout.core.market.Scope;

/** The columns that more than one mechanism reads or writes. Money is in fen, rates are per month. */
public final class Columns {

    private Columns() {}

    // ---------------------------------------------------------------------------------------- standing of a firm

    /** 1 while the firm does business on its own account, listed or not; 0 afterwards, and before an entrant has entered. */
    public static final Column ACTIVE =
            Column.of("active", "0 or 1", Scope.FIRM, 1, "does business on its own account");

    /** 1 once its shares trade on an exchange. */
    public static final Column LISTED = Column.of("listed", "0 or 1", Scope.FIRM, 0, "its shares trade on an exchange");

    /** 1 once another firm has bought it. */
    public static final Column ACQUIRED = Column.of("acquired", "0 or 1", Scope.FIRM, 0, "bought by another firm");

    /** 1 once it has been wound up. */
    public static final Column WOUND_UP = Column.of("wound-up", "0 or 1", Scope.FIRM, 0, "wound up");

    /** The month in which it ceased, from 1; 0 before. */
    public static final Column EXIT_MONTH = Column.of("exit-month", "month", Scope.FIRM, 0, "month in which it ceased");

    /** The month in which an entrant entered, from 1; 0 before, and for a firm of the start. */
    public static final Column ENTRY_MONTH =
            Column.of("entry-month", "month", Scope.FIRM, 0, "month in which it entered");

    // --------------------------------------------------------------------------------------------------- money

    /** Cash. Moved by the ledger only. */
    public static final Column CASH = Column.of("cash", "fen", Scope.FIRM, 0, "cash");

    /** Operating and investing payments less receipts, this month so far. Moved by the ledger only. */
    public static final Column OUTFLOW =
            Column.momentary("outflow", "fen", "net operating and investing outflow this month");

    /** Burn of the last settled month: operating and investing payments less receipts. */
    public static final Column BURN =
            Column.of("burn", "fen per month", Scope.FIRM, 0, "net burn of the last settled month");

    /** Operating receipts of the last settled month. */
    public static final Column REVENUE =
            Column.of("revenue", "fen per month", Scope.FIRM, 0, "receipts from customers in the last settled month");

    /** Operating receipts of the month from companies and offices. */
    public static final Column ENTERPRISE_REVENUE =
            Column.of("revenue.enterprise", "fen per month", Scope.FIRM, 0, "receipts from enterprises this month");

    /** What consumers owe for this month. */
    public static final Column CONSUMER_REVENUE =
            Column.of("revenue.consumer", "fen per month", Scope.FIRM, 0, "receipts from consumers this month");

    /** What enterprises owe for this month that choose a product as users of a segment do. */
    public static final Column REVENUE_AT_WORK = Column.of(
            "revenue.at-work", "fen per month", Scope.FIRM, 0, "receipts from segments of enterprises this month");

    /** What enterprises pay this month on contracts. */
    public static final Column CONTRACT_REVENUE =
            Column.of("revenue.contracts", "fen per month", Scope.FIRM, 0, "receipts on contracts this month");

    /** Share of new companies and offices that buy from a partner who sells the same. */
    public static final Column TO_PARTNER = Column.of(
            "partner.part",
            "share of new customers",
            Scope.FIRM,
            0,
            "share of new enterprise customers a partner wins");

    /** What serving this month's contracts and calls takes in compute and work. */
    public static final Column DELIVERY_COST =
            Column.of("cost.delivery", "fen per month", Scope.FIRM, 0, "what serving contracts and calls takes");

    /** What the firm has paid other firms this month for calls of their models. */
    public static final Column CALLS_BOUGHT =
            Column.of("cost.calls", "fen per month", Scope.FIRM, 0, "paid to other firms for calls this month");

    /** What other firms have paid this month for calls of the firm's models. */
    public static final Column CALLS_SOLD =
            Column.of("revenue.calls", "fen per month", Scope.FIRM, 0, "paid by other firms for calls this month");

    /** What serving this month's users takes in compute. */
    public static final Column SERVING_COST =
            Column.of("cost.serving", "fen per month", Scope.FIRM, 0, "compute that serving users takes");

    /** What an advertising war adds to marketing this month. */
    public static final Column WAR_SPEND =
            Column.of("cost.ad-war", "fen per month", Scope.FIRM, 0, "what an advertising war adds to marketing");

    /** Outlay on training this month. */
    public static final Column TRAINING =
            Column.of("cost.training", "fen per month", Scope.FIRM, 0, "outlay on training compute this month");

    /** What an owner or sponsor stands ready to pay this month. */
    public static final Column BACKING =
            Column.of("backing", "fen per month", Scope.FIRM, 0, "what the owner stands ready to pay this month");

    /** Months the cash lasts at the last burn less backing. */
    public static final Column RUNWAY = Column.of("runway", "months", Scope.FIRM, 0, "months the cash lasts");

    // -------------------------------------------------------------------------------------------------- plans

    /** Planned outlay on training: the compute beyond what serving users takes. */
    public static final Column TRAINING_PLAN =
            Column.of("plan.training", "fen per month", Scope.FIRM, 0, "planned outlay on training compute");

    /** Planned outlay on marketing. */
    public static final Column MARKETING_PLAN =
            Column.of("plan.marketing", "fen per month", Scope.FIRM, 0, "planned outlay on marketing");

    /** Planned outlay on everything else. */
    public static final Column OVERHEAD_PLAN =
            Column.of("plan.overhead", "fen per month", Scope.FIRM, 0, "planned outlay on overhead");

    /** Heads the firm wants, key people not included. */
    public static final Column STAFF_PLAN = Column.of("plan.staff", "people", Scope.FIRM, 0, "staff wanted");

    /** Key people the firm wants. */
    public static final Column KEY_PLAN = Column.of("plan.key-people", "people", Scope.FIRM, 0, "key people wanted");

    /** What the firm pays relative to what it would by routine. */
    public static final Column PAY_PLAN =
            Column.of("plan.pay", "factor", Scope.FIRM, 1, "pay relative to what the firm would pay by routine");

    /** 1 while the firm looks for partners whose compute it can use. */
    public static final Column SHARE_PLAN =
            Column.of("plan.share-compute", "0 or 1", Scope.FIRM, 0, "looks for partners whose compute it can use");

    /** Compute the firm has from partners this month, at the price of a cloud. */
    public static final Column SHARED_COMPUTE = Column.of(
            "cost.shared-compute", "fen per month", Scope.FIRM, 0, "compute of partners, at the price of a cloud");

    /** What the firm asks for new contracts relative to what it would by the rule of prices. */
    public static final Column PRICE_PLAN = Column.of(
            "plan.price", "factor", Scope.FIRM, 1, "price of new contracts relative to what the rule of prices says");

    /** 1 while the firm looks for a round though it is not short. */
    public static final Column MONEY_PLAN =
            Column.of("plan.money", "0 or 1", Scope.FIRM, 0, "looks for a round though it is not short");

    /** What the firm's own strategy adds to the probability that it opens a model it releases. */
    public static final Column OPEN_PLAN = Column.of(
            "plan.open", "probability", Scope.FIRM, 0, "added probability that the firm opens a model it releases");

    /** 1 once the firm offers its product in every segment that lets newcomers in. */
    public static final Column ABROAD_PLAN = Column.of(
            "plan.abroad", "0 or 1", Scope.FIRM, 0, "offers its product in every segment that lets newcomers in");

    /** Pay per head and month at the start. */
    public static final Column WAGE =
            Column.of("wage", "fen per person and month", Scope.FIRM, 0, "pay per head at the start");

    /** What pay has risen to since the start. */
    public static final Column PAY_LEVEL = Column.of("pay-level", "factor", Scope.FIRM, 1, "pay relative to the start");

    /** 1 while the firm trains base models of its own. */
    public static final Column FRONTIER =
            Column.of("frontier", "0 or 1", Scope.FIRM, 0, "trains base models of its own");

    /** Stands for "not so far" in a count of months since something. */
    public static final double NEVER = 1e6;

    /** Months since the firm gave up its old line of business; at least {@link #NEVER} if it never did. */
    public static final Column SINCE_PIVOT =
            Column.of("since-pivot", "months", Scope.FIRM, NEVER, "months since the pivot");

    /** 1 once the firm has cut its costs under pressure. */
    public static final Column TRIED_CUT =
            Column.of("tried.cut", "0 or 1", Scope.FIRM, 0, "has cut costs under pressure");

    /** 1 once the firm has left its old line of business, or has none to leave. */
    public static final Column TRIED_PIVOT =
            Column.of("tried.pivot", "0 or 1", Scope.FIRM, 0, "has changed its line of business");

    /** 1 once the firm has sought a round or a bridge under pressure. */
    public static final Column TRIED_MONEY =
            Column.of("tried.money", "0 or 1", Scope.FIRM, 0, "has sought a round or a bridge under pressure");

    /** 1 once the firm has offered itself for sale. */
    public static final Column TRIED_SALE =
            Column.of("tried.sale", "0 or 1", Scope.FIRM, 0, "has offered itself for sale");

    // ------------------------------------------------------------------------------------------------- people

    /** Named research leads and executives; whole people. */
    public static final Column KEY_PEOPLE =
            Column.of("key-people", "people", Scope.FIRM, 0, "named research leads and executives");

    /** All other staff. */
    public static final Column STAFF = Column.of("staff", "people", Scope.FIRM, 0, "staff other than key people");

    /** Best pay level of an active firm. */
    public static final Total BEST_PAY =
            Total.maximum("talent.best-pay", "factor", Scope.MARKET, "best pay level of an active firm");

    /** Key people of the field who work for none of the firms. */
    public static final Column KEY_ELSEWHERE =
            Column.of("key-people.elsewhere", "people", Scope.MARKET, 0, "key people who work for none of the firms");

    /** Key people who have left to found a firm, and have not entered with one. */
    public static final Column KEY_FOUNDING =
            Column.of("key-people.founding", "people", Scope.MARKET, 0, "key people who left to found a firm");

    /** Staff of the field who work for none of the firms. */
    public static final Column STAFF_ELSEWHERE =
            Column.of("staff.elsewhere", "people", Scope.MARKET, 0, "staff who work for none of the firms");

    // -------------------------------------------------------------------------------------------------- users

    /** People whose main product this is. */
    public static final Column USERS =
            Column.of("users", "people", Scope.FIRM_IN_SEGMENT, 0, "people whose main product this is");

    /** Installs that advertising brings this month. */
    public static final Column INSTALLS =
            Column.of("installs", "installs per month", Scope.FIRM, 0, "installs that advertising brings");

    /** People whose product has ceased and who look for another. */
    public static final Column ORPHANS =
            Column.of("orphans", "people", Scope.SEGMENT, 0, "people whose product has ceased");

    // --------------------------------------------------------------------------------------------- technology

    /** Stands for "there is no such model" where a capability is asked for; far below any. */
    public static final double NO_MODEL = -1e3;

    /** Capability of the best own model, in nats of effective compute times alpha; the open floor of the start is 0. */
    public static final Column CAPABILITY =
            Column.of("capability", "nats", Scope.FIRM, 0, "capability of the best own model");

    /**
     * What people hired this month bring from firms with better models: how far those are ahead, per key person of the new
     * firm.
     */
    public static final Column KNOW_HOW = Column.of(
            "know-how", "nats per key person", Scope.FIRM, 0, "lead of the firms people were hired from this month");

    /** Capability a firm can offer: its own model or, once it has adopted it, the open floor less the adopter's gap. */
    public static final Column QUALITY = Column.of("quality", "nats", Scope.FIRM, 0, "capability the firm can offer");

    /** Capability of the best open model; {@link #NO_MODEL} where there is none. */
    public static final Column OPEN_FLOOR =
            Column.of("open-floor", "nats", Scope.MARKET, NO_MODEL, "capability of the best open model");

    /**
     * By how much the firm's releases were better than anything there was before them, each fading with the time since:
     * what people talk about. 0 for most firms in most months.
     */
    public static final Column RELEASE_BUZZ =
            Column.of("release-buzz", "nats", Scope.FIRM, 0, "surprise of the firm's releases, fading with time");

    /**
     * What the firm's product in a segment has gained or lost since the start beside its model: craft, own data, regard of
     * developers. To be added to the utility of the product; 0 at the start.
     */
    public static final Column APPEAL =
            Column.of("appeal", "utility", Scope.FIRM_IN_SEGMENT, 0, "utility gained since the start beside the model");

    /** How much better advertising has made the firm known than at the start; 0 at the start. */
    public static final Column GOODWILL =
            Column.of("goodwill", "ln", Scope.FIRM, 0, "how much better the firm is known than at the start");

    /** 1 once the firm has brought out a copy of another's product in a segment. */
    public static final Column COPIED =
            Column.of("copied", "0 or 1", Scope.FIRM_IN_SEGMENT, 0, "has brought out a copy of a product");

    /** What companies and offices gain from a supplier whose models are open: developers know them, nobody is locked in. */
    public static final Column OPEN_REGARD = Column.of(
            "open-regard", "utility", Scope.FIRM, 0, "utility enterprises gain from the openness of the firm's models");

    /** 1 once a new generation of technology has opened. */
    public static final Column NEXT_GENERATION =
            Column.of("next-generation", "0 or 1", Scope.MARKET, 0, "a new generation of technology has opened");

    /** Capability a firm can offer in the new generation; {@link #NO_MODEL} while it has nothing to offer there. */
    public static final Column NEXT_QUALITY = Column.of(
            "next-quality", "nats", Scope.FIRM, NO_MODEL, "capability the firm can offer in the new generation");

    /** Tokens of contracts, and of calls by applications, that the firm has served this month on its own machines. */
    public static final Column TOKENS_SERVED = Column.of(
            "tokens.served", "million tokens", Scope.FIRM, 0, "tokens of contracts and calls served this month");

    /** What it costs the firm to serve a million tokens. */
    public static final Column UNIT_COST = Column.of(
            "cost.per-million-tokens", "CNY per million tokens", Scope.FIRM, 0, "cost of serving a million tokens");

    /** What anybody who serves the best open model asks for it. */
    public static final Column OPEN_PRICE = Column.of(
            "price.open-model", "CNY per million tokens", Scope.MARKET, 0, "price of the best open model, served");

    // ------------------------------------------------------------------------------------------ capital market

    /** 1 while money is easy. */
    public static final Column HOT = Column.of("capital.hot", "0 or 1", Scope.MARKET, 0, "the capital market is hot");

    /** 1 while an exchange takes new firms. */
    public static final Column WINDOW =
            Column.of("capital.window", "0 or 1", Scope.MARKET, 0, "the listing window is open");

    /** Invoices on contracts that are not paid yet. */
    public static final Column RECEIVABLE =
            Column.of("contracts.receivable", "fen", Scope.FIRM, 0, "invoices that are not paid yet");

    /** Money of venture investors that lies ready. */
    public static final Column VENTURE_POWDER =
            Column.of("capital.private-powder", "fen", Scope.MARKET, 0, "money of venture investors that lies ready");

    /** Machines the firm owns, at what they are worth in its books. */
    public static final Column HARDWARE =
            Column.of("hardware", "fen", Scope.FIRM, 0, "machines the firm owns, as they stand in its books");

    /** Shares of founders and staff, in units of all shares at the start. */
    public static final Column COMMON =
            Column.of("shares.common", "shares", Scope.FIRM, 0, "shares of founders and staff");

    /** Shares of investors, as if converted, in units of all shares at the start. */
    public static final Column PREFERRED =
            Column.of("shares.preferred", "shares", Scope.FIRM, 0, "shares of investors, as if converted");

    /** Shares sold on an exchange, in units of all shares at the start. */
    public static final Column FLOATED =
            Column.of("shares.floated", "shares", Scope.FIRM, 0, "shares sold on an exchange");

    /** What investors take back before others get anything, as long as the firm is not listed. */
    public static final Column PREFERENCE =
            Column.of("preference", "fen", Scope.FIRM, 0, "what investors take back before others get anything");

    /** Share of the preference that is the state's. */
    public static final Column STATE_PART =
            Column.of("preference.state", "share", Scope.FIRM, 0, "share of the preference that is the state's");

    /** What insiders lent on notes that turn into shares in the next round. */
    public static final Column NOTES =
            Column.of("debt.notes", "fen", Scope.FIRM, 0, "lent on notes that turn into shares in the next round");

    /** What the firm still owes a partner under a covenant. */
    public static final Column OWED =
            Column.of("debt.partner", "fen", Scope.FIRM, 0, "owed to a partner under a covenant");

    /** Price of the whole firm after its last round. */
    public static final Column POST_MONEY =
            Column.of("post-money", "CNY", Scope.FIRM, 0, "valuation after the last round");
}
