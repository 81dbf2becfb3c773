package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Fair.ROUNDING;
import static dev.shakeout.core.enterprise.Fair.cloud;
import static dev.shakeout.core.enterprise.Fair.independent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** One change, everything else held: what it may do to shares. Three suppliers, two of them independents. */
class TendersProperties {

    private static final String[] FIRMS = {"A", "B", "C"};

    /** A vertical: what firms sell, how good they are, and what its customers are like. */
    record Field(
            double[] sales, double[] quality, double lambda, double sigma, double taste, double openness, int invited) {

        /** At prices that stay where they are. */
        Fair fixed() {
            return fair().with(Pricing.RULE, 2).with(Pricing.LIST_DECLINE, 0).with(Pricing.LIST_PRICE, 3);
        }

        Fair fair() {
            return new Fair(independent("A", sales[0]), independent("B", sales[1]), cloud("C", sales[2]))
                    .with(Tenders.NESTING, lambda)
                    .with(Tenders.MIGRATION_COST, sigma)
                    .with(Tenders.QUALITY_TASTE, taste)
                    .with(Vertical.OPENNESS, openness)
                    .with(Tenders.SHORTLIST, invited)
                    .with(Tenders.SELF_HOSTED, 0.1)
                    .with(Tenders.GROWTH, 0.3);
        }

        Fair with(Fair fair, UnaryOperator<Double> better) {
            return fair.openModel(month -> 0).set(Columns.QUALITY, (firm, month) -> {
                double q = quality["ABC".indexOf(firm)];
                return firm.equals("A") && month > 0 ? better.apply(q) : q;
            });
        }
    }

    @Provide
    Arbitrary<Field> fields() {
        Arbitrary<double[]> sales = Arbitraries.doubles()
                .between(1e5, 2.5e7)
                .ofScale(0)
                .array(double[].class)
                .ofSize(3);
        Arbitrary<double[]> quality = Arbitraries.doubles()
                .between(-0.2, 0.2)
                .ofScale(4)
                .array(double[].class)
                .ofSize(3);
        return Combinators.combine(
                        sales,
                        quality,
                        Arbitraries.doubles().between(0.2, 1).ofScale(3),
                        Arbitraries.doubles().between(0, 2).ofScale(3),
                        Arbitraries.doubles().between(1, 15).ofScale(2),
                        Arbitraries.doubles().between(0.1, 1).ofScale(2),
                        Arbitraries.integers().between(1, 4))
                .as(Field::new);
    }

    /**
     * With nothing of it adopted, a better open model only helps own machines: the best model of all improves by no more than the
     * open one does, so however far customers' expectations keep up, they never outrun it.
     */
    @Property(tries = 60)
    void raisingTheOpenFloorNeverRaisesTheShareOfWhoeverDoesNotAdopt(
            @ForAll("fields") Field field,
            @ForAll @DoubleRange(min = 0, max = 0.5) double rise,
            @ForAll @DoubleRange(min = 0, max = 1) double expectation) {
        Seen before = field.with(field.fixed(), q -> q)
                .with(Tenders.EXPECTATION, expectation)
                .run(6);
        Fair other = field.fixed().with(Tenders.EXPECTATION, expectation).openModel(month -> month > 0 ? rise : 0);
        Seen after = other.set(Columns.QUALITY, (firm, month) -> field.quality["ABC".indexOf(firm)])
                .run(6);
        for (String firm : FIRMS) {
            double volume = before.at(Tenders.VOLUME, firm, 6);
            assertTrue(after.at(Tenders.VOLUME, firm, 6) <= volume * (1 + ROUNDING), firm);
        }
        for (int month = 1; month <= 6; month++) {
            double own = before.at(Tenders.SELF_VOLUME, month);
            assertTrue(after.at(Tenders.SELF_VOLUME, month) >= own * (1 - ROUNDING), "own machines in month " + month);
        }
    }

    /** At fixed prices a better model wins at least as much, this month and for half a year. */
    @Property(tries = 60)
    void aBetterOfferNeverLowersOwnShare(
            @ForAll("fields") Field field, @ForAll @DoubleRange(min = 0, max = 0.5) double better) {
        Seen before = field.with(field.fixed(), q -> q).run(6);
        Seen after = field.with(field.fixed(), q -> q + better).run(6);
        for (int month = 1; month <= 6; month++) {
            double volume = before.at(Tenders.VOLUME, "A", month);
            assertTrue(after.at(Tenders.VOLUME, "A", month) >= volume * (1 - ROUNDING));
        }
    }

    /** Nor does it help a rival. */
    @Property(tries = 60)
    void aBetterOfferNeverRaisesARivalsShare(
            @ForAll("fields") Field field, @ForAll @DoubleRange(min = 0, max = 0.5) double better) {
        Seen before = field.with(field.fixed(), q -> q).run(1);
        Seen after = field.with(field.fixed(), q -> q + better).run(1);
        for (String firm : new String[] {"B", "C"}) {
            assertTrue(after.at(Tenders.VOLUME, firm, 1) <= before.at(Tenders.VOLUME, firm, 1) * (1 + ROUNDING));
        }
    }

    /** Cutting one's price wins customers, and costs rivals some. */
    @Property(tries = 60)
    void aLowerPriceNeverLowersOwnShare(
            @ForAll("fields") Field field, @ForAll @DoubleRange(min = 0, max = 1) double factor) {
        Seen before = field.with(field.fixed(), q -> q).run(1);
        Seen after = field.with(field.fixed(), q -> q)
                .pulling(Pricing.LIST.pull(factor).on(dev.shakeout.core.scenario.Target.firm("A")))
                .run(1);
        assertTrue(after.at(Tenders.VOLUME, "A", 1) >= before.at(Tenders.VOLUME, "A", 1) * (1 - ROUNDING));
        assertTrue(after.at(Tenders.VOLUME, "C", 1) <= before.at(Tenders.VOLUME, "C", 1) * (1 + ROUNDING));
    }

    /** Whatever firms do, contracts, tokens and invoices are neither made nor lost; the audit of the run sees contracts too. */
    @Property(tries = 40)
    void nothingIsMadeOrLost(
            @ForAll("fields") Field field,
            @ForAll @IntRange(max = 11) int dies,
            @ForAll @DoubleRange(min = 0, max = 2) double buying,
            @ForAll @DoubleRange(min = 1, max = 9) double lag) {
        Seen seen = field.with(field.fair(), q -> q + 0.1)
                .with(Tenders.PAYMENT_LAG, lag)
                .set(Columns.ACTIVE, "B", month -> month < dies ? 1 : 0)
                .set(Columns.FRONTIER, "C", month -> 0)
                .pulling(Enterprise.TENDERS.pull(buying))
                .watching(
                        Columns.RECEIVABLE,
                        Columns.CONTRACT_REVENUE,
                        Columns.CALLS_BOUGHT,
                        Columns.CALLS_SOLD,
                        Wholesale.BOUGHT,
                        Wholesale.SOLD)
                .run(12);
        double needs = needs(seen, 0);
        assertEquals(needs * StrictMath.exp(0.3), needs(seen, 12), 10 * ROUNDING * needs);
        for (int month = 1; month <= 12; month++) {
            double tokens = 0;
            double fen = 0;
            double bought = 0;
            for (String firm : FIRMS) {
                tokens += seen.at(Wholesale.BOUGHT, firm, month) - seen.at(Wholesale.SOLD, firm, month);
                fen += seen.at(Columns.CALLS_BOUGHT, firm, month) - seen.at(Columns.CALLS_SOLD, firm, month);
                bought += seen.at(Wholesale.BOUGHT, firm, month);
            }
            assertEquals(0, fen, 0);
            assertEquals(0, tokens, ROUNDING * (1 + bought));
        }
    }

    private static double needs(Seen seen, int month) {
        double sum = seen.at(Tenders.SELF_VOLUME, month) + seen.at(Tenders.UNSERVED, month);
        for (String firm : FIRMS) {
            sum += seen.at(Tenders.VOLUME, firm, month);
        }
        return sum;
    }

    /** The order in which firms are listed and a firm that is nowhere change nothing, but for the order of sums. */
    @Property(tries = 20)
    void aFirmThatSellsNothingChangesNothing(@ForAll("fields") Field field) {
        Seen before = field.with(field.fair(), q -> q).run(3);
        Fair more = new Fair(
                        Firm.startup("Stone"),
                        cloud("C", field.sales[2]),
                        independent("B", field.sales[1]),
                        independent("A", field.sales[0]))
                .with(Tenders.NESTING, field.lambda)
                .with(Tenders.MIGRATION_COST, field.sigma)
                .with(Tenders.QUALITY_TASTE, field.taste)
                .with(Vertical.OPENNESS, field.openness)
                .with(Tenders.SHORTLIST, field.invited)
                .with(Tenders.SELF_HOSTED, 0.1)
                .with(Tenders.GROWTH, 0.3)
                .openModel(month -> 0)
                .set(Columns.QUALITY, (firm, month) -> firm.equals("Stone") ? 0 : field.quality["ABC".indexOf(firm)]);
        Seen after = more.run(3);
        for (String firm : FIRMS) {
            double volume = before.at(Tenders.VOLUME, firm, 3);
            assertEquals(
                    volume, after.at(Tenders.VOLUME, firm, 3), 1e-8 * volume); // prices to 1e-10, times α/λ up to 25
        }
    }
}
