package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdingTest {

    @Test
    void withoutSpendingAnInstallCostsTheBasePrice() {
        assertEquals(25, price(0, 30e6, 25), 1e-10);
    }

    /** Installs are I (1 − e^{−x}): at x = 1 a share 1 − 1/e of the capacity. */
    @Test
    void spendingTheCapacityAtItsBasePriceBuysAllButAnEthOfIt() {
        double installs = 30e6 * 25 / price(30e6 * 25, 30e6, 25);
        assertEquals(30e6 * 0.6321205588285577, installs, 30e6 * 1e-12);
    }

    @Test
    void noMoneyBuysMoreThanTheCapacity() {
        assertEquals(30e6, 1e12 / price(1e12, 30e6, 25), 1e-3);
    }

    // Reference: a x / (1 - e^-x) with a = 1 in 30 digits, x = spending over capacity.
    @ParameterizedTest
    @CsvSource({
        "0.000001, 1.0000005000000833",
        "0.01, 1.0050083333194445",
        "0.06, 1.0302999820015427",
        "0.0624999, 1.0315754486010114",
        "0.0625001, 1.0315755506840735",
        "0.07, 1.0354082999900011",
        "0.5, 1.2707470412683991",
        "3, 3.1571870894737679"
    })
    void priceIsThatOfTheExponentialLaw(double spending, double price) {
        // the series leaves out x^6/30240 < 2e-12; exp errs by 3e-13, divided by x > 0.06
        assertEquals(price, price(spending, 1, 1), 5e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 0.0624, 0.0626, 0.5, 1, 3, 30, 700})
    void theInverseGivesTheCrowdingBack(double x) {
        // a price is known to 1e-12 (5e-12 near the seam), and near 0 crowding is twice its excess over 1: absolute
        // error
        assertEquals(x, at(Crowding.price(x)), 2e-11 * Math.max(x, 1));
    }

    /** Difference quotient with h = 1e-4: its error is h²/6 times a third derivative below 0.01, and 1e-12/h of rounding. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.03, 0.08, 0.5, 2, 8})
    void theSlopeIsThatOfThePrice(double x) {
        double h = 1e-4;
        double quotient = (Crowding.price(x + h) - Crowding.price(x - h)) / (2 * h);
        assertEquals(quotient, Crowding.slope(x, Crowding.price(x)), 1e-7);
    }

    @Test
    void belowTheBasePriceNothingIsBought() {
        assertEquals(0, at(1));
        assertEquals(0, at(0.3));
    }

    private static double price(double spending, double capacity, double base) {
        return base * Crowding.price(spending / (capacity * base));
    }

    private static double at(double ratio) {
        double[] x = new double[1];
        Crowding.at(new double[] {ratio}, x, new double[1], new int[1], 1);
        return x[0];
    }
}
