package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class CrowdingProperties {

    private static final double ROUNDING = 1e-11; // error of the price, see CrowdingTest, with a margin of three

    @Property(tries = 200)
    void moreMoneyMakesInstallsDearer(
            @ForAll @DoubleRange(max = 5e9) double spending, @ForAll @DoubleRange(max = 5e9) double more) {
        assertTrue(price(spending + more, 30e6) >= price(spending, 30e6) * (1 - ROUNDING));
    }

    @Property(tries = 200)
    void fewerChannelsMakeInstallsDearerAtTheSameBudget(
            @ForAll @DoubleRange(min = 1e6, max = 5e9) double budget,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double left) {
        assertTrue(price(budget, 30e6 * left) > price(budget, 30e6));
    }

    @Property(tries = 200)
    void installsStayBelowCapacityAndBelowWhatTheBasePriceWouldBuy(
            @ForAll @DoubleRange(min = 1, max = 5e10) double budget) {
        double installs = budget / price(budget, 30e6);
        assertTrue(installs <= 30e6 * (1 + ROUNDING) && installs <= budget / 25 * (1 + ROUNDING));
    }

    private static double price(double spending, double capacity) {
        return 25 * Crowding.price(spending / (25 * capacity));
    }
}
