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
 * by {@code src/test/reference/exp_coefficients.py}, which prints the error of 1e-17.
 */
final class Exp {

    private Exp() {}

    static double exp(double x) {
        return raise(root(x));
    }

    /** e^{x/1024} */
    static double root(double x) {
        double r = Math.max(x, -800.0); // e^-800 is 0 already; further down the polynomial would lose its way
        double p = Math.fma(r, C13, C12);
        p = Math.fma(p, r, C11);
        p = Math.fma(p, r, C10);
        p = Math.fma(p, r, C9);
        p = Math.fma(p, r, C8);
        p = Math.fma(p, r, C7);
        p = Math.fma(p, r, C6);
        p = Math.fma(p, r, C5);
        p = Math.fma(p, r, C4);
        p = Math.fma(p, r, C3);
        p = Math.fma(p, r, C2);
        p = Math.fma(p, r, 0x1p-10);
        return Math.fma(p, r, 1.0);
    }

    /** root^1024 */
    static double raise(double root) {
        double p = root * root;
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
