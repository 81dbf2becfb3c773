package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.numeric.Roots;
import org.junit.jupiter.api.Test;

class PoolTest {

    /** A price is found to 1e-11 or better, and crowding to 5e-12. */
    private static final double ERROR = 2e-11;

    private static Pool pool(double... capacityAndBase) {
        Pool pool = new Pool(capacityAndBase.length / 2);
        for (int c = 0; c < capacityAndBase.length / 2; c++) {
            pool.set(c, capacityAndBase[2 * c], capacityAndBase[2 * c + 1]);
        }
        return pool;
    }

    private static double price(Pool pool, double money, double guess) {
        pool.seek(money, guess);
        new Prices(1, 4).find(new Pool[] {pool}, 1);
        return pool.price();
    }

    @Test
    void aSingleChannelHasItsOwnPrice() {
        assertEquals(25 / (1 - StrictMath.exp(-1)), price(pool(30e6, 25), 750e6, 1), 25 * ERROR);
    }

    @Test
    void withoutMoneyThePriceIsThatOfTheCheapestChannel() {
        assertEquals(22, price(pool(1e6, 30, 2e6, 22, 0, 5), 0, 99));
    }

    @Test
    void twoEqualChannelsAreOneTwiceAsLarge() {
        double one = price(pool(20e6, 25), 400e6, 0);
        assertEquals(one, price(pool(10e6, 25, 10e6, 25), 400e6, 0), one * ERROR);
    }

    /** A sum that the cheap channel brings up to just below the other's base price never leaves it. */
    @Test
    void aDearChannelIsNotUsedBeforeItPays() {
        Pool pool = pool(10e6, 20, 10e6, 40);
        double money = 10e6 * 20; // x = 1: 20 / (1 - 1/e) = 31.6
        double price = price(pool, money, 40);
        assertEquals(20 / (1 - StrictMath.exp(-1)), price, 20 * ERROR);
        assertEquals(1, pool.crowding(0), ERROR);
        assertEquals(0, pool.crowding(1));
    }

    /** The price at which all is spent, by halving an interval on the definition. */
    @Test
    void thePriceIsTheSameWhereverSomethingIsBought() {
        double[] a = {22, 24, 30, 28};
        double[] capacity = {9e6, 10e6, 5e6, 6e6};
        for (double money : new double[] {1e6, 1e8, 5e8, 2e9, 1e10}) {
            double expected = Roots.bisect(price -> spentAt(price, a, capacity) - money, 22, 1e5, 1e-9);
            for (double guess : new double[] {0, 22, 25, 40, 1e6}) {
                double price = price(pool(9e6, 22, 10e6, 24, 5e6, 30, 6e6, 28), money, guess);
                assertEquals(expected, price, 2e-9 + ERROR * expected); // the interval's, and ours
            }
        }
    }

    private static double spentAt(double price, double[] a, double[] capacity) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            double base = a[c];
            double x = price > base
                    ? Roots.bisect(v -> base * v / -StrictMath.expm1(-v) - price, 1e-12, 2 * price / base, 0)
                    : 0;
            sum += capacity[c] * base * x;
        }
        return sum;
    }

    @Test
    void hugeBudgetsBuyEverythingAndNoMore() {
        double price = price(pool(9e6, 22, 5e6, 30), 1e13, 0);
        assertEquals(14e6, 1e13 / price, 14e6 * 1e-9);
        assertTrue(price < Double.POSITIVE_INFINITY);
    }

    /** Each search takes its own steps, whatever others are under way. */
    @Test
    void pricesFoundTogetherAreThoseFoundAlone() {
        Pool[] pools = new Pool[5];
        double[] alone = new double[pools.length];
        for (int p = 0; p < pools.length; p++) {
            double money = p * p * 1e8; // none in the first
            alone[p] = price(pool(9e6, 22, 10e6, 24 + p, 0, 30), money, 10 * p);
            pools[p] = pool(9e6, 22, 10e6, 24 + p, 0, 30);
            pools[p].seek(money, 10 * p);
        }
        new Prices(5, 3).find(pools, 5);
        for (int p = 0; p < pools.length; p++) {
            assertEquals(alone[p], pools[p].price()); // the same bits
        }
    }
}
