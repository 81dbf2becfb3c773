package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.choice.LogitMarket.Product;
import dev.shakeout.core.choice.SuccessiveMonopoly.Demand;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessiveMonopolyTest {

    /** Prices here are below 100, and a root is exact to a few units in the last place. */
    private static final double ROUNDING = 1e-12;

    /** Q = a − p, upstream cost c: (3a + c)/4 at retail, (a + c)/2 between the two, (a + c)/2 as one. */
    @ParameterizedTest(name = "a = {0}, c = {1}")
    @CsvSource({"1, 0", "10, 2", "10, 9.999", "7.5, 0.3", "3, -1"})
    void linearDemandHasItsClosedForm(double a, double c) {
        SuccessiveMonopoly found = SuccessiveMonopoly.of(Demand.linear(a), c, 0);
        assertEquals((3 * a + c) / 4, found.retail(), ROUNDING);
        assertEquals((a + c) / 2, found.wholesale(), ROUNDING);
        assertEquals((a + c) / 2, found.integrated(), ROUNDING);
    }

    /** What the second firm spends beside w moves p by a quarter of it and w by minus a half: Q = a − d − (p − d). */
    @ParameterizedTest(name = "d = {0}")
    @CsvSource({"0", "1", "2.5"})
    void costsDownstreamAreBorneByBoth(double d) {
        SuccessiveMonopoly found = SuccessiveMonopoly.of(Demand.linear(10), 2, d);
        assertEquals(8 + d / 4, found.retail(), ROUNDING);
        assertEquals(6 - d / 2, found.wholesale(), ROUNDING);
        assertEquals(6 + d / 2, found.integrated(), ROUNDING);
    }

    /** Q = p^{−ε}: each multiplies its cost by ε/(ε − 1), so p = c (ε/(ε − 1))²; m = p/ε rises here. */
    @ParameterizedTest(name = "ε = {0}")
    @CsvSource({"1.5", "2", "5"})
    void constantElasticityMultipliesMarkups(double elasticity) {
        Demand demand = new Demand() {
            @Override
            public double markup(double price) {
                return price / elasticity;
            }

            @Override
            public double slope(double price) {
                return 1 / elasticity;
            }
        };
        double factor = elasticity / (elasticity - 1);
        SuccessiveMonopoly found = SuccessiveMonopoly.of(demand, 2, 0);
        assertEquals(2 * factor, found.integrated(), ROUNDING);
        assertEquals(2 * factor, found.wholesale(), ROUNDING);
        assertEquals(2 * factor * factor, found.retail(), 4 * ROUNDING);
    }

    @Nested
    class UnderLogitDemand {

        /** A market of one product, whose seller pays {@code cost} a unit: solved by the ζ map of Bertrand–Nash prices. */
        private static LogitMarket.Equilibrium monopoly(double v, double alpha, double cost) {
            return LogitMarket.of(alpha).with(Product.of(v, cost)).equilibrium();
        }

        /** One firm asks 1 + W(e^{v−1}) at c = 0, α = 1: 2 for v = 2, where W(e) = 1. */
        @Test
        void oneFirmAsksWhatLambertsFunctionSays() {
            assertEquals(2, SuccessiveMonopoly.of(Demand.logit(2, 1), 0, 0).integrated(), ROUNDING);
        }

        /** The second is the monopolist of the library's price rule at its cost, and the first earns most of all w. */
        @ParameterizedTest(name = "v = {0}, α = {1}, c = {2}, d = {3}")
        @CsvSource({"2, 1, 0, 0", "3, 0.4, 1, 0.5", "-1, 2, 0.5, 0", "20, 0.5, 1, 0", "300, 1, 1, 1"})
        void neitherWouldRatherAskAnythingElse(double v, double alpha, double c, double d) {
            SuccessiveMonopoly found = SuccessiveMonopoly.of(Demand.logit(v, alpha), c, d);
            double w = found.wholesale();
            assertEquals(monopoly(v, alpha, w + d).price(0), found.retail(), 1e-9 / alpha); // solved to 1e-10 of 1/α
            assertEquals(monopoly(v, alpha, c + d).price(0), found.integrated(), 1e-9 / alpha);
            double best = (w - c) * monopoly(v, alpha, w + d).share(0);
            for (double step : new double[] {-1, -0.1, -0.01, 0.01, 0.1, 1}) {
                double other = w + step * (w - c) / 4;
                double earned = (other - c) * monopoly(v, alpha, other + d).share(0);
                assertTrue(earned < best, "at %s, %s and not %s".formatted(other, earned, best));
            }
        }

        /** Two mark-ups in a row: dearer for customers, and less for both than one firm would earn. */
        @ParameterizedTest(name = "v = {0}")
        @CsvSource({"-2", "0", "2", "10"})
        void integrationLowersThePriceAndEarnsMore(double v) {
            SuccessiveMonopoly found = SuccessiveMonopoly.of(Demand.logit(v, 1), 1, 0);
            assertTrue(found.integrated() < found.retail() && found.wholesale() > 1);
            double apart = (found.retail() - 1)
                    * LogitMarket.of(1)
                            .with(Product.of(v, 1))
                            .at(found.retail())
                            .share(0);
            double together = (found.integrated() - 1)
                    * LogitMarket.of(1)
                            .with(Product.of(v, 1))
                            .at(found.integrated())
                            .share(0);
            assertTrue(apart < together, apart + " and " + together);
        }
    }

    @Test
    void somebodyMustBuyAtCost() {
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> SuccessiveMonopoly.of(Demand.linear(3), 2, 1.5));
        assertTrue(e.getMessage().contains("Somebody must buy at a price of 3.5"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SuccessiveMonopoly.of(Demand.linear(3), Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Demand.logit(2, 0));
    }
}
