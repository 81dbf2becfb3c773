package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.choice.LogitMarket;
import dev.shakeout.core.choice.LogitMarket.Equilibrium;
import dev.shakeout.core.choice.LogitMarket.Product;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the open floor does to rivals that sell what they build on it. Qualities are those
 * of the mechanism, prices and shares those of {@link LogitMarket}; references are derived below, for plain logit.
 *
 * <p>Firm E never adopts. A and B live off the floor; D may use it, but its own model is ahead of it.
 */
class OpenFloorTest {

    private static final String[] FIRMS = {"A", "B", "D", "E"};
    private static final boolean[] BOUND = {true, true, false, false};
    private static final double[] COST = {0.4, 0.1, 0.6, 0.2};

    /** a_θ and α: utility per nat and per unit of money. */
    private static final double TASTE = 4;

    private static final double SENSITIVITY = 1.3;

    /** What everybody can do who builds on a floor {@code floor} nats above that of the start, which is 0. */
    private static double[] qualities(double floor) {
        Firm[] firms = {
            Given.firm("A").with(Firm.CAPABILITY, -0.1),
            Given.firm("B").with(Firm.CAPABILITY, 0),
            Given.firm("D").with(Firm.CAPABILITY, 0.5),
            Given.firm("E").with(Firm.CAPABILITY, 0.3).with(OpenModels.ADOPTION_RATE, 0),
            Given.challenger(0)
        };
        Small small = Given.still(Given.small(Given.laboratories((firm, month) -> 10, (firm, month) -> 0), firms))
                .with(OpenModels.ADOPTER_GAP, 0);
        Seen seen = small.pulling(OpenModels.FLOOR.pull(floor)).run(1, Columns.QUALITY);
        return Arrays.stream(FIRMS)
                .mapToDouble(firm -> seen.at(Columns.QUALITY, firm, 1))
                .toArray();
    }

    private static Equilibrium equilibrium(double floor) {
        double[] quality = qualities(floor);
        LogitMarket market = LogitMarket.of(SENSITIVITY);
        for (int f = 0; f < FIRMS.length; f++) {
            market = market.with(Product.of(TASTE * quality[f], COST[f]));
        }
        return market.equilibrium();
    }

    /** What firm {@code f} earns per potential buyer. */
    private static double profit(Equilibrium at, int f) {
        return at.share(f) * (at.price(f) - COST[f]);
    }

    @Test
    void liftsWhoBuildsOnItAndNobodyElse() {
        assertArrayEquals(new double[] {0.4, 0.4, 0.5, 0.3}, qualities(0.4));
        assertArrayEquals(new double[] {0.8, 0.8, 0.8, 0.3}, qualities(0.8));
    }

    /**
     * Check (a): no brand, no switching cost, taste without bound. All who build on the floor then sell the same good, and
     * the cheapest of them, B, takes the market at the cost of the next, A. E costs far less, but its model is behind.
     */
    @Nested
    class WhereGoodsAreAlike {

        private static final double LOWEST = 0.8;
        private static final double SECOND = 0.9;

        private static double price(double sensitivity, double nesting) {
            double[] quality = qualities(1);
            double[] cost = {SECOND, LOWEST, 0.95, 0.25};
            LogitMarket market = LogitMarket.of(sensitivity).nested(nesting);
            for (int f = 0; f < FIRMS.length; f++) {
                market = market.with(Product.of(sensitivity * quality[f], cost[f]));
            }
            return market.equilibrium().price(1);
        }

        /**
         * Two firms alone, mark-ups m and m' in units of λ/α and d the difference in cost in the same: m = 1/(1 − s),
         * m' = 1/s and s/(1 − s) = e^{d + m' − m} give m + ln(m − 1) − m/(m − 1) = d, whose left side rises in m.
         */
        private static double ofTwo(double difference) {
            double low = 1;
            double high = 2 + difference;
            for (int halving = 0; halving < 200; halving++) {
                double m = (low + high) / 2;
                boolean below = m + StrictMath.log(m - 1) - m / (m - 1) < difference;
                low = below ? m : low;
                high = below ? high : m;
            }
            return low;
        }

        /** D, E and buying nothing weigh at most e^{−0.05 α} of A, below 2e-11 here: 0.95 and 0.25 + 0.7 are 0.05 above A's cost. */
        @ParameterizedTest(name = "α = {0}, λ = {1}")
        @CsvSource({"500, 1", "1000, 1", "2500, 1", "500, 0.5", "600, 0.25"})
        void theCheapestChargesAlmostTheSecondLowestCost(double sensitivity, double nesting) {
            double unit = nesting / sensitivity;
            double difference = (SECOND - LOWEST) / unit;
            double price = price(sensitivity, nesting);
            assertEquals(LOWEST + unit * ofTwo(difference), price, 1e-9 * unit);
            assertEquals(SECOND, price, unit * (1 + StrictMath.log(difference))); // m = d + 1 − ln d + …
        }
    }

    /**
     * Check (b) under Bertrand competition. With one product per firm profit per buyer is s/(α (1 − s)) and shares solve
     * s e^{1/(1 − s)} = e^{v − α c}/A, A = 1 + Σ w. The logarithm of that, differentiated, and Σ s = 1 − 1/A give
     *
     * <pre>
     *   g_i           = s_i (1 − s_i)² / ((1 − s_i)² + s_i)
     *   d ln A / dθ^O = a Σ_{bound} g / (1 − Σ s + Σ g)
     *   dΠ_i / dθ^O   = g_i (a 1{i bound} − d ln A / dθ^O) / (α (1 − s_i)²)
     * </pre>
     *
     * <p>which is below 0 for whoever the floor does not lift, and above 0 for whoever it does.
     */
    @Nested
    class UnderBertrand {

        /** Differences over 2 h are off by h²/6 of a third derivative, at most a few tens here, and by the solver's 1e-10/h. */
        private static final double STEP = 1e-3;

        private static final double TOLERANCE = 1e-5;

        @ParameterizedTest(name = "a floor of {0}")
        @ValueSource(doubles = {0.1, 0.25, 0.45})
        void profitsFollowTheClosedForm(double floor) {
            double[] slope = slopes(equilibrium(floor));
            Equilibrium above = equilibrium(floor + STEP);
            Equilibrium below = equilibrium(floor - STEP);
            for (int f = 0; f < FIRMS.length; f++) {
                double found = (profit(above, f) - profit(below, f)) / (2 * STEP);
                assertEquals(slope[f], found, TOLERANCE, FIRMS[f]);
                assertEquals(BOUND[f], found > 0, FIRMS[f]);
                assertTrue(Math.abs(found) > 1_000 * TOLERANCE, FIRMS[f]);
            }
        }

        private static double[] slopes(Equilibrium at) {
            double[] g = new double[FIRMS.length];
            double all = 0;
            double bound = 0;
            double sold = 0;
            for (int f = 0; f < g.length; f++) {
                double s = at.share(f);
                g[f] = s * (1 - s) * (1 - s) / ((1 - s) * (1 - s) + s);
                all += g[f];
                bound += BOUND[f] ? g[f] : 0;
                sold += s;
            }
            double crowding = TASTE * bound / (1 - sold + all);
            double[] slope = new double[g.length];
            for (int f = 0; f < g.length; f++) {
                double s = at.share(f);
                slope[f] = g[f] * ((BOUND[f] ? TASTE : 0) - crowding) / (SENSITIVITY * (1 - s) * (1 - s));
            }
            return slope;
        }

        /** D's own model is 0.5: up to there the floor only helps its rivals, from there on it helps D too. */
        @Test
        void adoptersLoseUntilTheFloorReachesTheirOwnModelAndGainFromThere() {
            double[] earned = new double[9];
            for (int step = 0; step <= 8; step++) {
                earned[step] = profit(equilibrium(0.1 + 0.1 * step), 2);
            }
            for (int step = 1; step <= 8; step++) {
                assertEquals(step > 4, earned[step] > earned[step - 1], "from step " + (step - 1));
            }
        }
    }

    /** Check (b) at fixed prices: ∂CS/∂θ^O = M s_O a_θ/α, s_O being the share of all who live off the floor. */
    @ParameterizedTest(name = "λ = {0}")
    @ValueSource(doubles = {1, 0.5})
    void consumersGainByTheShareOfWhatLivesOffIt(double nesting) {
        double h = 1e-4;
        double gained = (surplus(0.3 + h, nesting) - surplus(0.3 - h, nesting)) / (2 * h);
        Equilibrium at = atCostPlus(0.3, nesting);
        double bound = at.share(0) + at.share(1);
        assertEquals(bound * TASTE / SENSITIVITY, gained, 1e-6); // h²/6 of a third derivative of about 64, 3e-13/h
    }

    /** CS = ln(1 + Σ I)/α per potential buyer; 1/(1 + Σ I) is the share of those who buy nothing. */
    private static double surplus(double floor, double nesting) {
        double bought =
                atCostPlus(floor, nesting).shares().stream().mapToDouble(s -> s).sum();
        return -StrictMath.log(1 - bought) / SENSITIVITY;
    }

    /** At prices 0.8 above cost, in two nests. */
    private static Equilibrium atCostPlus(double floor, double nesting) {
        double[] quality = qualities(floor);
        LogitMarket market = LogitMarket.of(SENSITIVITY).nested(nesting);
        double[] price = new double[FIRMS.length];
        for (int f = 0; f < FIRMS.length; f++) {
            market = market.with(Product.of(TASTE * quality[f], COST[f]).inNest(f % 2));
            price[f] = COST[f] + 0.8;
        }
        return market.at(price);
    }
}
