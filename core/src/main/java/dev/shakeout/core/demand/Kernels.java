package dev.shakeout.core.demand;

/** Sums and products of rows of length n, one line of an equation each. */
final class Kernels {

    private Kernels() {}

    static void add(double[] x, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    static void addProduct(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i];
        }
    }

    static void sum(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = x[i] + y[i];
        }
    }

    static void subtract(double[] x, double[] y, double[] difference, int n) {
        for (int i = 0; i < n; i++) {
            difference[i] = x[i] - y[i];
        }
    }

    static void multiply(double[] x, double[] y, double[] product, int n) {
        for (int i = 0; i < n; i++) {
            product[i] = x[i] * y[i];
        }
    }
}
