package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.world.Column;
import java.time.YearMonth;
import java.util.List;

/** The market in which the twins work, the columns they share, and the twins themselves. */
public final class Twins {

    /** Where the mechanisms of this package come from. */
    static final String SOURCE = "our own construction";

    // ------------------------------------------------------------------------------------------------- columns

    private static final Parameter STAFF_AT_START = firm("twins.staff", "people", "heads at the start");

    static final Column STAFF = Column.startingAt(STAFF_AT_START, "staff", "people", "heads");
    static final Column SKILL = Column.perFirm("skill", "nats", 0);
    static final Column PRICE = Column.perFirm("price", "CNY per user and month", 8);
    static final Column APPEAL = Column.perFirm("appeal", "relative to staying away", 0);
    static final Column USERS = Column.perFirm("users", "users", 2e5);
    static final Column RUNWAY = Column.perFirm("runway", "months", 12);

    // -------------------------------------------------------------------------------------------------- twins

    /** Each mechanism firm by firm. */
    public static final List<Mechanism> FIRM_BY_FIRM = List.of(
            Ageing.FIRM_BY_FIRM,
            Learning.FIRM_BY_FIRM,
            Hiring.FIRM_BY_FIRM,
            Pricing.FIRM_BY_FIRM,
            Attraction.FIRM_BY_FIRM,
            Winning.FIRM_BY_FIRM,
            Scandals.FIRM_BY_FIRM,
            Accounts.FIRM_BY_FIRM,
            Cushion.FIRM_BY_FIRM,
            Closing.FIRM_BY_FIRM);

    /** Each mechanism as a kernel, in the same order. */
    public static final List<Mechanism> KERNELS = List.of(
            Ageing.KERNEL,
            Learning.KERNEL,
            Hiring.KERNEL,
            Pricing.KERNEL,
            Attraction.KERNEL,
            Winning.KERNEL,
            Scandals.KERNEL,
            Accounts.KERNEL,
            Cushion.KERNEL,
            Closing.KERNEL);

    private Twins() {}

    /** A market of {@code firms} firms that differ in staff and cash; about a third of them close within three years. */
    public static Market market(int firms) {
        return Market.of("twins", YearMonth.of(2025, 1))
                .populations(Population.of("twin firms", firms)
                        .with(STAFF_AT_START, i -> 40 + 160 * spread(i, 0))
                        .with(Firm.CASH, i -> 1e7 + 5e7 * spread(i, 1)));
    }

    /** Number {@code k} of firm {@code i}, uniform in [0, 1). */
    private static double spread(long i, int k) {
        return (Keys.mix((2 * i + k + 1) * Keys.GOLDEN) >>> 11) * 0x1p-53;
    }

    static Parameter market(String name, String unit, double value, String meaning) {
        return Parameter.of(name, unit, Scope.MARKET, 0, 1e12, Value.given(value), meaning);
    }

    private static Parameter firm(String name, String unit, String meaning) {
        return Parameter.of(name, unit, Scope.FIRM, 0, 1e12, Value.given(0), meaning);
    }
}
