package dev.shakeout.core.choice;

import dev.shakeout.core.check.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A market of rival products at one moment, for whoever wants its prices without a simulation.
 *
 * <p>{@code LogitMarket.of(1).with(Product.of(2, 0)).equilibrium().price(0)} is 2: a monopolist whose product is worth 2
 * to customers of sensitivity 1 and costs it nothing. Immutable.
 */
public final class LogitMarket {

    /**
     * A product.
     *
     * @param appeal    utility of the product but for its price
     * @param cost      of a unit, in money
     * @param elsewhere ω: what a customer is worth to the owner in its other businesses, in money
     * @param owner     any number; products of one number are priced together
     * @param nest      from 0; products of one nest are closer rivals
     */
    public record Product(double appeal, double cost, double elsewhere, int owner, int nest) {

        public Product {
            Check.finite(appeal, "appeal");
            Check.finite(cost, "cost");
            Check.finite(elsewhere, "elsewhere");
            Check.inRange(nest, 0, 1_000, "nest");
        }

        /** A product of the first nest with an owner of its own. */
        public static Product of(double appeal, double cost) {
            return new Product(appeal, cost, 0, -1, 0);
        }

        /** The same product in the hands of an owner; numbers from 0. */
        public Product ownedBy(int number) {
            Check.inRange(number, 0, Integer.MAX_VALUE, "the number of an owner");
            return new Product(appeal, cost, elsewhere, number, nest);
        }

        /** The same product in another nest. */
        public Product inNest(int number) {
            return new Product(appeal, cost, elsewhere, owner, number);
        }

        /** The same product, each customer of which is worth {@code money} to the owner elsewhere. */
        public Product worthElsewhere(double money) {
            return new Product(appeal, cost, money, owner, nest);
        }
    }

    /** Prices and shares, product by product in the order in which they were added. */
    public record Equilibrium(List<Double> prices, List<Double> shares) {

        public Equilibrium {
            prices = List.copyOf(prices);
            shares = List.copyOf(shares);
        }

        /** The price of a product. */
        public double price(int product) {
            return prices.get(product);
        }

        /** The share of potential buyers who buy it. */
        public double share(int product) {
            return shares.get(product);
        }
    }

    private final double sensitivity;
    private final double nesting;
    private final double floor;
    private final List<Product> products;

    private LogitMarket(double sensitivity, double nesting, double floor, List<Product> products) {
        this.sensitivity = Check.positive(sensitivity, "sensitivity");
        this.nesting = Check.inRange(nesting, Math.ulp(0.0), 1, "nesting");
        this.floor = floor;
        this.products = List.copyOf(products);
    }

    /** A market without products, whose customers lose {@code sensitivity} utility per unit of money; buying nothing is worth 0. */
    public static LogitMarket of(double sensitivity) {
        return new LogitMarket(sensitivity, 1, Double.NEGATIVE_INFINITY, List.of());
    }

    /** The same market with more products. */
    public LogitMarket with(Product... more) {
        List<Product> all = new ArrayList<>(products);
        all.addAll(Arrays.asList(more));
        return new LogitMarket(sensitivity, nesting, floor, all);
    }

    /** The same market with nests: λ in (0, 1]; 1 makes all products equally close. */
    public LogitMarket nested(double lambda) {
        return new LogitMarket(sensitivity, lambda, floor, products);
    }

    /** The same market in which no price is below {@code lowest}. */
    public LogitMarket withFloor(double lowest) {
        Check.that(!Double.isNaN(lowest), "A price floor must be a number.");
        return new LogitMarket(sensitivity, nesting, lowest, products);
    }

    /**
     * Prices at which no owner would rather have others, given those of its rivals; each within 1e-10 of λ/α.
     *
     * @throws IllegalArgumentException where two owners compete over products worth more than weights can tell apart: as in
     *     {@link #at}
     */
    public Equilibrium equilibrium() {
        int j = products.size();
        double[][] markup = rows(j, nesting / sensitivity);
        double[][] cost = rows(j, 0);
        double[][] appeal = rows(j, 0);
        int[] owner = new int[j];
        int[] nest = new int[j];
        for (int k = 0; k < j; k++) {
            Product p = products.get(k);
            cost[k][0] = p.cost() - p.elsewhere();
            appeal[k][0] = p.appeal();
            owner[k] = p.owner() < 0 ? -1 - k : p.owner();
            nest[k] = p.nest();
        }
        new Bertrand(nest, owner, 1)
                .solve(
                        appeal,
                        rows(j, 1),
                        cost,
                        new Bertrand.Customers(
                                new double[] {sensitivity}, new double[] {nesting}, new double[] {1}, new double[] {
                                    floor
                                }),
                        markup);
        double[] price = new double[j];
        for (int k = 0; k < j; k++) {
            price[k] = cost[k][0] + markup[k][0];
        }
        return at(price);
    }

    /**
     * Shares at {@code prices}, whoever set them.
     *
     * @throws IllegalArgumentException if (v − α p)/λ of a product is above {@link Logit#LARGEST_UTILITY}, where its weight is held;
     *     below minus that weights are held too, as far too small to matter beside the outside option
     */
    public Equilibrium at(double... prices) {
        Check.that(
                prices.length == products.size(),
                "Each product needs a price, but there are %s products and %s prices.",
                products.size(),
                prices.length);
        int nests = products.stream().mapToInt(Product::nest).max().orElse(-1) + 1;
        double[] one = {1};
        double[][] sum = rows(nests, 0);
        double[][] weight = rows(prices.length, 0);
        for (int k = 0; k < prices.length; k++) {
            weight[k][0] = (products.get(k).appeal() - sensitivity * prices[k]) / nesting;
            Check.that(
                    weight[k][0] <= Logit.LARGEST_UTILITY,
                    "Utility at its price over the nesting parameter must be at most %s, but product %s has %s at a price of %s.",
                    Logit.LARGEST_UTILITY,
                    k,
                    weight[k][0],
                    prices[k]);
            NestedLogit.weigh(weight[k], one, weight[k], 1);
            NestedLogit.add(weight[k], sum[products.get(k).nest()], 1);
        }
        double[] total = {1};
        double[][] inclusive = rows(nests, 0);
        for (int g = 0; g < nests; g++) {
            NestedLogit.inclusive(sum[g], new double[] {nesting}, inclusive[g], new double[1], 1);
            NestedLogit.add(inclusive[g], total, 1);
        }
        List<Double> shares = new ArrayList<>();
        double[] perWeight = new double[1];
        for (int k = 0; k < prices.length; k++) {
            int g = products.get(k).nest();
            NestedLogit.sharePerWeight(sum[g], inclusive[g], total, perWeight, 1);
            shares.add(weight[k][0] * perWeight[0]);
        }
        return new Equilibrium(Arrays.stream(prices).boxed().toList(), shares);
    }

    private static double[][] rows(int count, double value) {
        double[][] rows = new double[count][1];
        for (double[] row : rows) {
            row[0] = value;
        }
        return rows;
    }
}
