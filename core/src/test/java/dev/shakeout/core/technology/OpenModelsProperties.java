package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.choice.LogitMarket;
import dev.shakeout.core.choice.LogitMarket.Equilibrium;
import dev.shakeout.core.choice.LogitMarket.Product;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Comparative statics of the open floor, one month with everything else held. */
class OpenModelsProperties {

    /** Shares are a few exponentials and powers of 7e-13 each. */
    private static final double ROUNDING = 1e-11;

    /** Prices are within 1e-10 of λ/α, which is at most 4 here, and profits follow them at most one for one. */
    private static final double PRICE = 1e-9;

    private static final String[] FIRMS = {"A", "B", "D", "E", "C"};

    /** Five firms of which E never adopts; the lever makes the floor of the month. */
    private static double[] qualities(long seed, double floor) {
        Random dice = new Random(seed);
        Firm[] firms = new Firm[FIRMS.length];
        for (int f = 0; f < firms.length; f++) {
            Firm firm = FIRMS[f].equals("C") ? Firm.challenger("C") : Firm.startup(FIRMS[f]);
            firms[f] = firm.cash(1e9).with(Firm.CAPABILITY, dice.nextDouble() - 0.5);
        }
        firms[3] = firms[3].with(OpenModels.ADOPTION_RATE, 0);
        Small small = Given.small(firms).with(OpenModels.ADOPTION_RATE, 1).seed(seed);
        Seen seen = (floor > 0 ? small.pulling(OpenModels.FLOOR.pull(floor)) : small).run(1, Columns.QUALITY);
        double[] quality = new double[firms.length];
        for (int f = 0; f < firms.length; f++) {
            quality[f] = seen.at(Columns.QUALITY, FIRMS[f], 1);
        }
        return quality;
    }

    /** What they sell: costs and prices as the dice say, in one or two nests. */
    private record Shop(LogitMarket market, double[] price, double[] cost) {

        static Shop of(long seed, double[] quality, double taste) {
            Random dice = new Random(~seed);
            LogitMarket market = LogitMarket.of(0.3 + 2 * dice.nextDouble()).nested(0.4 + 0.6 * dice.nextDouble());
            double[] price = new double[quality.length];
            double[] cost = new double[quality.length];
            for (int f = 0; f < quality.length; f++) {
                cost[f] = dice.nextDouble();
                price[f] = cost[f] + dice.nextDouble();
                market = market.with(Product.of(taste * quality[f], cost[f]).inNest(dice.nextInt(2)));
            }
            return new Shop(market, price, cost);
        }

        Equilibrium atFixedPrices() {
            return market.at(price);
        }

        /** What firm {@code f} earns per potential buyer where all set prices as they like. */
        double profit(int f) {
            Equilibrium found = market.equilibrium();
            return found.share(f) * (found.price(f) - cost[f]);
        }
    }

    /** At fixed prices a better open model never helps a firm that does not build on it. */
    @Property(tries = 200)
    void aHigherFloorNeverRaisesTheShareOfWhoDoesNotAdopt(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 1) double floor,
            @ForAll @DoubleRange(max = 1) double more,
            @ForAll @DoubleRange(max = 20) double taste) {
        Equilibrium before = Shop.of(seed, qualities(seed, floor), taste).atFixedPrices();
        Equilibrium after = Shop.of(seed, qualities(seed, floor + more), taste).atFixedPrices();
        assertTrue(after.share(3) <= before.share(3) * (1 + ROUNDING));
    }

    /** And under Bertrand competition, where rivals of higher quality have in effect lower costs and prices are complements. */
    @Property(tries = 200)
    void aHigherFloorNeverRaisesTheProfitOfWhoDoesNotAdopt(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 1) double floor,
            @ForAll @DoubleRange(max = 1) double more,
            @ForAll @DoubleRange(max = 20) double taste) {
        double before = Shop.of(seed, qualities(seed, floor), taste).profit(3);
        double after = Shop.of(seed, qualities(seed, floor + more), taste).profit(3);
        assertTrue(after <= before + PRICE, before + " becomes " + after);
    }

    /** And consumers' surplus never falls: nobody's product gets worse, and fewer and fewer buy nothing. */
    @Property(tries = 200)
    void aHigherFloorNeverHurtsConsumers(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 1) double floor,
            @ForAll @DoubleRange(max = 1) double more,
            @ForAll @DoubleRange(max = 20) double taste) {
        double[] before = qualities(seed, floor);
        double[] after = qualities(seed, floor + more);
        for (int f = 0; f < FIRMS.length; f++) {
            assertTrue(after[f] >= before[f]);
        }
        double gained = bought(Shop.of(seed, after, taste)) - bought(Shop.of(seed, before, taste));
        assertTrue(gained >= -ROUNDING);
    }

    /** The share of those who buy something, which rises with ln(1 + Σ I), the surplus. */
    private static double bought(Shop shop) {
        return shop.atFixedPrices().shares().stream().mapToDouble(s -> s).sum();
    }
}
