package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.choice.LogitMarket.Equilibrium;
import dev.shakeout.core.choice.LogitMarket.Product;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BertrandTest {

    /** What {@link Bertrand} promises, relative to λ/α. */
    private static final double TOLERANCE = 1e-10;

    private static LogitMarket equals(int firms) {
        LogitMarket market = LogitMarket.of(1);
        for (int k = 0; k < firms; k++) {
            market = market.with(Product.of(2, 0));
        }
        return market;
    }

    /** Each price solves p = 1 / (1 − s(p)) with s = e^{2−p} / (1 + N e^{2−p}), which a bisection confirms; ten decimals. */
    @ParameterizedTest(name = "{0} firms")
    @CsvSource({
        " 1, 2.0000000000, 0.5",
        " 2, 1.5989418625, 0.3745863915",
        " 3, 1.3929353185, 0.2820915754",
        " 5, 1.2241984247, 0.1831389587",
        "10, 1.1062797421, 0.0960695004"
    })
    void equalFirmsAgreeWithTheTable(int firms, double price, double share) {
        Equilibrium found = equals(firms).equilibrium();
        for (int k = 0; k < firms; k++) {
            assertEquals(price, found.price(k), 5e-11 + TOLERANCE); // half of the last digit printed
            assertEquals(share, found.share(k), 5e-11 + TOLERANCE);
        }
    }

    /**
     * One product is worth so much more than all else that its share rounds to 1. As if alone it solves m = 1 + e^{v − m}, so
     * that m + ln(m − 1) = v; those nobody wants take 1.
     */
    @ParameterizedTest(name = "utility {0}")
    @ValueSource(doubles = {100, 280, 600})
    void whoeverIsFarAboveTheOthersIsAsIfAlone(double v) {
        Equilibrium found = LogitMarket.of(1)
                .with(Product.of(v, 0), Product.of(-300, 0), Product.of(-100, 0))
                .equilibrium();
        double markup = found.price(0);
        assertEquals(v, markup + Math.log(markup - 1), TOLERANCE);
        assertEquals(1, found.price(1), TOLERANCE);
        assertEquals(1, found.price(2), TOLERANCE);
    }

    @Test
    void unequalFirmsAgreeWithTheTable() {
        Equilibrium found = LogitMarket.of(1)
                .with(Product.of(3, 1), Product.of(2, 0.5), Product.of(1, 0))
                .equilibrium();
        double[] price = {2.53498713, 1.84391035, 1.21454765};
        double[] share = {0.34852874, 0.25590275, 0.17664820};
        for (int k = 0; k < 3; k++) {
            assertEquals(price[k], found.price(k), 5e-9 + TOLERANCE); // half of the last digit printed
            assertEquals(share[k], found.share(k), 5e-9 + TOLERANCE);
        }
    }

    /** Regenerate with src/test/reference/bertrand.py, which differentiates profits and knows nothing of the ζ map. */
    @Test
    void anyContestAgreesWithTheDerivativesOfProfits() throws IOException {
        TreeMap<Integer, List<double[]>> cases = new TreeMap<>();
        try (var in = new BufferedReader(
                new InputStreamReader(getClass().getResourceAsStream("bertrand.csv"), StandardCharsets.US_ASCII))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cell = line.split(",", -1);
                double[] row = new double[cell.length];
                for (int k = 0; k < cell.length; k++) {
                    row[k] = cell[k].isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(cell[k]);
                }
                cases.computeIfAbsent((int) row[0], n -> new ArrayList<>()).add(row);
            }
        }
        assertEquals(25, cases.size());
        int bound = 0;
        for (var entry : cases.entrySet()) {
            double[] first = entry.getValue().get(0);
            LogitMarket market = LogitMarket.of(first[1]).nested(first[2]).withFloor(first[3]);
            for (double[] row : entry.getValue()) {
                market = market.with(
                        Product.of(row[6], row[7]).ownedBy((int) row[4]).inNest((int) row[5]));
            }
            Equilibrium found = market.equilibrium();
            for (int k = 0; k < entry.getValue().size(); k++) {
                double[] row = entry.getValue().get(k);
                assertEquals(
                        row[8], found.price(k), TOLERANCE * first[2] / first[1], "price of case " + entry.getKey());
                assertEquals(row[9], found.share(k), TOLERANCE, "share of case " + entry.getKey());
                bound += row[8] == row[3] ? 1 : 0;
            }
        }
        assertTrue(bound >= 3, "the floor binds for " + bound + " products, or little would be shown of it");
    }

    /** N → ∞ with a fixed inside share: each firm's share vanishes, and its mark-up is 1/α. */
    @Test
    void manyFirmsOfAFixedShareTogetherChargeOneOverSensitivity() {
        LogitMarket market = LogitMarket.of(0.5);
        for (int k = 0; k < 2_000; k++) {
            market = market.with(Product.of(-StrictMath.log(2_000) + 2 + 3, 6));
        }
        Equilibrium found = market.equilibrium();
        double share = found.share(0);
        assertEquals(0.7310585786, 2_000 * share, 0.001); // weights of 5 − 8/2 = 1 together: e / (1 + e)
        assertEquals(6 + 2 / (1 - share), found.price(0), TOLERANCE * 2);
        assertEquals(6 + 2, found.price(0), 2 * 2 * share);
    }

    /** Firms in one nest without an outside option worth mentioning are a market of their own: λ/α takes the place of 1/α. */
    @Test
    void withinANestCustomersAreMoreSensitive() {
        Equilibrium nested = LogitMarket.of(1)
                .nested(0.5)
                .with(Product.of(40, 0), Product.of(40, 0))
                .equilibrium();
        assertEquals(0.5 / (1 - 0.5), nested.price(0), 1e-9); // two firms, half of the nest each, and nobody stays out
    }

    @Test
    void whoeverOwnsTwoProductsOfOneNestTakesTheSameMarkupOnBoth() {
        Equilibrium found = LogitMarket.of(1.3)
                .nested(0.6)
                .with(Product.of(2, 0.5).ownedBy(1), Product.of(3, 1.5).ownedBy(1), Product.of(2.5, 1))
                .equilibrium();
        assertEquals(found.price(0) - 0.5, found.price(1) - 1.5, TOLERANCE);
    }

    /** Two equal firms that merge charge what a monopolist with both products charges: 1/(α (1 − 2 s)). */
    @Test
    void mergedFirmsRaiseTheirPrices() {
        LogitMarket apart = equals(2);
        Equilibrium merged = LogitMarket.of(1)
                .with(Product.of(2, 0).ownedBy(0), Product.of(2, 0).ownedBy(0))
                .equilibrium();
        assertTrue(merged.price(0) > apart.equilibrium().price(0));
        assertEquals(1 / (1 - 2 * merged.share(0)), merged.price(0), TOLERANCE);
    }

    /** What a customer is worth elsewhere is as good as a lower cost. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1.5, 3, 6})
    void ecosystemValueActsLikeALowerCost(double value) {
        LogitMarket rival = LogitMarket.of(1).with(Product.of(1, 0.5));
        LogitMarket with = rival.with(Product.of(2, 1).worthElsewhere(value));
        LogitMarket cheaper = rival.with(Product.of(2, 1 - value));
        assertEquals(cheaper.equilibrium(), with.equilibrium());
    }

    /**
     * A monopolist charges c + 1 + W(e^{v − c − 1}) for sensitivity 1, which is negative where customers are worth more
     * than c + 1 + e^v elsewhere: it then pays them for coming, unless a floor forbids it.
     */
    @Test
    void customersArePaidWhereTheyAreWorthEnoughElsewhere() {
        double v = 0.4;
        double boundary = 1 + StrictMath.exp(v);
        LogitMarket at = LogitMarket.of(1).with(Product.of(v, 0).worthElsewhere(boundary));
        assertEquals(0, at.equilibrium().price(0), TOLERANCE);
        LogitMarket above = LogitMarket.of(1).with(Product.of(v, 0).worthElsewhere(boundary + 1));
        assertTrue(above.equilibrium().price(0) < -0.1);
        assertEquals(0, above.withFloor(0).equilibrium().price(0), 0);
        LogitMarket below = LogitMarket.of(1).with(Product.of(v, 0).worthElsewhere(boundary - 1));
        assertTrue(below.equilibrium().price(0) > 0.1);
        assertEquals(below.equilibrium(), below.withFloor(0).equilibrium());
    }

    /** What a lane ends at depends on nothing but itself, whatever its neighbours need. */
    @Test
    void laneDoesNotKnowItsNeighbours() {
        int lanes = 200;
        double[][] appeal = new double[3][lanes];
        double[][] cost = new double[3][lanes];
        double[][] offered = new double[3][lanes];
        double[][] markup = new double[3][lanes];
        double[][] customers = new double[4][lanes];
        for (int i = 0; i < lanes; i++) {
            for (int j = 0; j < 3; j++) {
                appeal[j][i] = 3 * StrictMath.sin(i + 10 * j);
                cost[j][i] = 1 + StrictMath.cos(3 * i + j);
                offered[j][i] = (i + j) % 5 == 0 ? 0 : 0.2 + 0.8 * (i % 3) / 2.0;
                markup[j][i] = 1 + i % 7;
            }
            customers[0][i] = 0.3 + (i % 11) / 5.0;
            customers[1][i] = 0.35 + (i % 13) / 20.0;
            customers[2][i] = 1 + i % 2;
            customers[3][i] = i % 4 == 0 ? 0.5 : -1e6;
        }
        int[] nest = {0, 0, 1};
        int[] owner = {0, 1, 2};
        double[][] together = copy(markup);
        new Bertrand(nest, owner, lanes).solve(appeal, offered, cost, who(customers, 0, lanes), together);
        for (int i = 0; i < lanes; i++) {
            double[][] alone = new double[3][];
            for (int j = 0; j < 3; j++) {
                alone[j] = new double[] {markup[j][i]};
            }
            new Bertrand(nest, owner, 1)
                    .solve(one(appeal, i), one(offered, i), one(cost, i), who(customers, i, 1), alone);
            for (int j = 0; j < 3; j++) {
                assertEquals(alone[j][0], together[j][i], 0, "product " + j + " of lane " + i);
            }
        }
    }

    /** Working rows are shared, not what is found: a contest of two on the rows of one of three, before and after it. */
    @Test
    void contestOnTheRowsOfAnotherFindsWhatItFindsAlone() {
        double[][] appeal = {{2}, {3}, {1}};
        double[][] cost = {{1}, {1.5}, {0.2}};
        double[][] offered = {{1}, {0.5}, {0.8}};
        double[][] start = {{1}, {1}, {1}};
        Bertrand.Customers who = who(new double[][] {{1.3}, {0.6}, {1}, {0.5}}, 0, 1);
        double[][] three = copy(start);
        Bertrand contest = new Bertrand(new int[] {1, 0, 1}, new int[] {0, 1, 2}, 1);
        contest.solve(appeal, offered, cost, who, three);
        double[][] two = {{1}, {1}};
        new Bertrand(new int[] {0, 0}, new int[] {7, 7}, 1).solve(appeal, offered, cost, who, two);
        for (int round = 0; round < 2; round++) {
            double[][] beside = {{1}, {1}};
            contest.beside(new int[] {0, 0}, new int[] {7, 7}).solve(appeal, offered, cost, who, beside);
            assertArrayEquals(two, beside);
            double[][] again = copy(start);
            contest.solve(appeal, offered, cost, who, again);
            assertArrayEquals(three, again);
        }
    }

    @Test
    void contestDoesNotFitOnTheRowsOfASmallerOne() {
        Bertrand two = new Bertrand(new int[] {0, 0}, new int[] {0, 1}, 1);
        assertThrows(IllegalArgumentException.class, () -> two.beside(new int[3], new int[3]));
        assertThrows(IllegalArgumentException.class, () -> two.beside(new int[] {0, 1}, new int[] {0, 1}));
    }

    private static double[][] copy(double[][] x) {
        return java.util.Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[][] one(double[][] x, int lane) {
        return java.util.Arrays.stream(x).map(row -> new double[] {row[lane]}).toArray(double[][]::new);
    }

    private static Bertrand.Customers who(double[][] rows, int from, int count) {
        double[][] part = java.util.Arrays.stream(rows)
                .map(row -> java.util.Arrays.copyOfRange(row, from, from + count))
                .toArray(double[][]::new);
        return new Bertrand.Customers(part[0], part[1], part[2], part[3]);
    }

    @Test
    void aMarketWithoutProductsHasNoPrices() {
        assertEquals(new Equilibrium(List.of(), List.of()), LogitMarket.of(1).equilibrium());
    }

    @Test
    void sharesAtStatedPricesAreThoseOfTheDefinition() {
        LogitMarket market = LogitMarket.of(2)
                .nested(0.5)
                .with(Product.of(1, 0), Product.of(2, 0), Product.of(1.5, 0).inNest(1));
        double a = StrictMath.exp((1 - 2 * 0.3) / 0.5);
        double b = StrictMath.exp((2 - 2 * 0.8) / 0.5);
        double c = StrictMath.exp((1.5 - 2 * 0.1) / 0.5);
        double first = StrictMath.sqrt(a + b);
        double second = StrictMath.sqrt(c);
        double all = 1 + first + second;
        double[] expected = {a / (a + b) * first / all, b / (a + b) * first / all, second / all};
        double[] found =
                market.at(0.3, 0.8, 0.1).shares().stream().mapToDouble(s -> s).toArray();
        assertArrayEquals(expected, found, 2e-12); // a few exponentials of 3e-13 each
    }

    /** Weights are held at e^300, so that rivals beyond it would pass for equally good. */
    @Test
    void rivalsBeyondWhatWeightsTellApartAreRefused() {
        LogitMarket market = LogitMarket.of(1_000).with(Product.of(1_000, 0.1), Product.of(1_000, 0.4));
        var e = assertThrows(IllegalArgumentException.class, market::equilibrium);
        assertTrue(e.getMessage().contains("must be at most 300.0, but product 0 has"), e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> LogitMarket.of(1).with(Product.of(301, 0)).at(0));
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LogitMarket.of(0));
        assertThrows(IllegalArgumentException.class, () -> LogitMarket.of(1).nested(1.1));
        assertThrows(IllegalArgumentException.class, () -> LogitMarket.of(1).nested(0));
        assertThrows(IllegalArgumentException.class, () -> Product.of(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> Product.of(1, 1).ownedBy(-1));
        var e = assertThrows(IllegalArgumentException.class, () -> equals(2).at(1));
        assertTrue(e.getMessage().contains("2 products and 1 prices"), e.getMessage());
    }
}
