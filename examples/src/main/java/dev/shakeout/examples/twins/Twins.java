package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.random.Keys;
import java.time.YearMonth;
import java.util.List;

/** The market in which the twins work, and the twins themselves. */
public final class Twins {

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
                        .with(Shared.STAFF_AT_START, i -> 40 + 160 * spread(i, 0))
                        .with(Firm.CASH, i -> 1e7 + 5e7 * spread(i, 1)));
    }

    /** Number {@code k} of firm {@code i}, uniform in [0, 1). */
    private static double spread(long i, int k) {
        return (Keys.mix((2 * i + k + 1) * Keys.GOLDEN) >>> 11) * 0x1p-53;
    }
}
