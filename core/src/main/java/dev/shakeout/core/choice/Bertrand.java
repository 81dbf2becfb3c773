package dev.shakeout.core.choice;

import dev.shakeout.core.check.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bertrand–Nash prices under nested logit demand, lane by lane: each owner sets the prices of its products so that no
 * other prices would earn it more, given everybody else's.
 *
 * <pre>
 *   p_j = c_j + m_j
 *   m_j = λ/α + Σ_{k of the owner of j} [ (1 − λ) 1{k in the nest of j} s_{k|g} + λ s_k ] m_k
 * </pre>
 *
 * <p>The right-hand side is the ζ map: the first-order conditions solved for the mark-up m, with shares at the present
 * prices. With λ = 1 and one product per owner it reads {@code 1/α + s m}. No price falls below the floor. What one more
 * customer is worth to the owner elsewhere is taken off c by the caller; without a floor such a price may be negative.
 *
 * <p>A lane comes to rest by itself and stands still from then on, so that it ends at the same bits whatever its
 * neighbours do. Mark-ups start from those of the last call: last month's.
 *
 * <p>The utilities (v − α p)/λ of products are held within plus and minus {@link Logit#LARGEST_UTILITY}: rivals that are both worth
 * more than that at the answer are taken for equally good.
 *
 * <p>Source: Morrow and Skerlos (2011), "Fixed-point approaches to computing Bertrand–Nash equilibrium prices under
 * mixed-logit demand", <i>Operations Research</i> 59(2), 328–345, doi:10.1287/opre.1100.0894; the nests by the same
 * derivation. One object serves one thread.
 */
public final class Bertrand {

    /** Lanes worked on together: few enough to stay in the processor's cache and to stop when they are done. */
    private static final int TOGETHER = 512;

    /**
     * What a lane's customers are like, as rows.
     *
     * @param sensitivity α: utility per unit of money, above 0
     * @param nesting     λ in (0, 1]
     * @param outside     O: weight of everything but the products, above 0
     * @param floor       lowest price
     */
    public record Customers(double[] sensitivity, double[] nesting, double[] outside, double[] floor) {}

    private final int[] nest;
    private final List<int[]> several;
    private final PriceRounds rounds;
    private final int length;

    /**
     * A contest of products.
     *
     * @param nest   the nest of each product, from 0
     * @param owner  the owner of each product: any numbers
     * @param length of a row
     */
    public Bertrand(int[] nest, int[] owner, int length) {
        this(nest, owner, new PriceRounds(nest.length, nestsOf(nest), Math.min(TOGETHER, length)), length);
    }

    private Bertrand(int[] nest, int[] owner, PriceRounds rounds, int length) {
        Check.that(
                nest.length == owner.length,
                "Each product has a nest and an owner, but there are %s nests and %s owners.",
                nest.length,
                owner.length);
        this.nest = nest.clone();
        several = byOwner(owner);
        this.rounds = rounds;
        this.length = length;
    }

    /**
     * Another contest, with no more products and nests than this one, that works on the same rows: the two serve one thread.
     *
     * @param nest  the nest of each product, from 0
     * @param owner the owner of each product: any numbers
     */
    public Bertrand beside(int[] nest, int[] owner) {
        Check.that(
                nest.length <= this.nest.length && nestsOf(nest) <= nestsOf(this.nest),
                "A contest on the rows of another has at most its %s products and %s nests, but it has %s and %s.",
                this.nest.length,
                nestsOf(this.nest),
                nest.length,
                nestsOf(nest));
        return new Bertrand(nest, owner, rounds, length);
    }

    private static int nestsOf(int[] nest) {
        return Arrays.stream(nest).max().orElse(-1) + 1;
    }

    /** The products of each owner that has several. */
    private static List<int[]> byOwner(int[] owner) {
        List<int[]> several = new ArrayList<>();
        for (int who : Arrays.stream(owner).distinct().toArray()) {
            int[] products = IntStream.range(0, owner.length)
                    .filter(k -> owner[k] == who)
                    .toArray();
            if (products.length > 1) {
                several.add(products);
            }
        }
        return several;
    }

    /**
     * Solves every lane, to 1e-10 of λ/α or better.
     *
     * @param appeal  utility of each product but for its price
     * @param offered 0 to 1: how much of the market each product is offered to
     * @param cost    of a unit of each product to its owner, less what the customer is worth to it elsewhere
     * @param markup  price less {@code cost}: on entry where to start, on return the answer
     * @throws IllegalStateException if a lane does not come to rest
     */
    public void solve(double[][] appeal, double[][] offered, double[][] cost, Customers who, double[][] markup) {
        rounds.take(nest, several);
        for (int from = 0; from < length; from += TOGETHER) {
            int count = Math.min(TOGETHER, length - from);
            rounds.load(appeal, offered, cost, who, markup, from, count);
            rounds.run();
            rounds.store(markup, from, count);
        }
    }
}
