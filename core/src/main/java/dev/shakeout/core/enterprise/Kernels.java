package dev.shakeout.core.enterprise;

/** Loops over rows of length n that more than one class of this package needs. */
final class Kernels {

    private Kernels() {}

    static void copy(double[] from, double[] to, int n) {
        System.arraycopy(from, 0, to, 0, n);
    }

    static void add(double[] x, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    static void subtract(double[] x, double[] rest, int n) {
        for (int i = 0; i < n; i++) {
            rest[i] -= x[i];
        }
    }

    static void times(double[] factor, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= factor[i];
        }
    }

    static void product(double[] x, double[] y, double[] product, int n) {
        for (int i = 0; i < n; i++) {
            product[i] = x[i] * y[i];
        }
    }

    static void addProduct(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i];
        }
    }

    static void addProduct(double[] x, double[] y, double[] z, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i] * z[i];
        }
    }

    /** flag ← 1 where x is above 0, else 0 */
    static void isPositive(double[] x, double[] flag, int n) {
        for (int i = 0; i < n; i++) {
            flag[i] = Math.min(Math.max(x[i] * 1e300, 0), 1);
        }
    }

    /** Whether any number of the row is 0. */
    static boolean anyZero(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any number of the row is another than 0. */
    static boolean anyNonZero(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any number of the row is above 0. */
    static boolean anyPositive(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
