package dev.shakeout.core.numeric;

/**
 * The exponential function by arithmetic alone, so that C2 turns a loop that calls it into vector instructions:
 * {@code e^x = (e^{x/1024})^1024}, a polynomial of degree 13 in x followed by ten squarings.
 *
 * <p>Ten squarings multiply the rounding error of the polynomial by 1024; that is where the accuracy of 3e-13 comes
 * from. Splitting off a power of two would give 2e-16, but costs half as much again and leaves no room for anything
 * else in a loop that C2 of Java 17 still vectorises, since it counts the operations of the loop's body.
 *
 * <p>Coefficients: minimax in relative error on |x| at most 710, with the first two fixed at 1 and 1/1024; our own,
 * by {@code src/test/reference/exp_coefficients.py}, which prints the error of 1e-17. It also shows that the polynomial
 * rises everywhere and is negative below x = −4618: so for x below −746 it is less than e^{−746/1024}, whose 1024th power
 * is 0 already, and with what is negative counted as 0 the result is 0 down to −∞.
 */
final class Exp {

    private Exp() {}

    static double exp(double x) {
        return raise(root(x));
    }

    /** e^{x/1024}; something negative far down, where e^x is 0. */
    static double root(double x) {
        double p = Math.fma(x, C13, C12);
        p = Math.fma(p, x, C11);
        p = Math.fma(p, x, C10);
        p = Math.fma(p, x, C9);
        p = Math.fma(p, x, C8);
        p = Math.fma(p, x, C7);
        p = Math.fma(p, x, C6);
        p = Math.fma(p, x, C5);
        p = Math.fma(p, x, C4);
        p = Math.fma(p, x, C3);
        p = Math.fma(p, x, C2);
        p = Math.fma(p, x, 0x1p-10);
        return Math.fma(p, x, 1.0);
    }

    /** root^1024, where a root below zero counts as 0. */
    static double raise(double root) {
        double p = Math.max(root, 0.0);
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        return p * p;
    }

    private static final double C2 = 0x1.ffffffffffff3p-22;
    private static final double C3 = 0x1.55555555555b7p-33;
    private static final double C4 = 0x1.555555555694ap-45;
    private static final double C5 = 0x1.1111111108232p-57;
    private static final double C6 = 0x1.6c16c169c03bcp-70;
    private static final double C7 = 0x1.a01a01b23af01p-83;
    private static final double C8 = 0x1.a01a0581e0812p-96;
    private static final double C9 = 0x1.71de29fe9deaep-109;
    private static final double C10 = 0x1.27e1c9fe17a38p-122;
    private static final double C11 = 0x1.ae71338b9f902p-136;
    private static final double C12 = 0x1.217aa46e91af4p-149;
    private static final double C13 = 0x1.5e6db0a57dae8p-163;
}
