package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** ∂s_i / ∂v_l = s_i (1{i=l} − s_l), by difference quotients. */
class DerivativesTest {

    private static final double[] V = {0.3, -1.2, 2, 0};
    private static final double H = 1e-4;

    private static double[] shares(double[] v) {
        int n = v.length;
        double[] weight = new double[n];
        double total = 0;
        for (int j = 0; j < n; j++) {
            double[] w = new double[1];
            Logit.weigh(new double[] {v[j]}, new double[] {1}, w, 1);
            weight[j] = w[0];
            total += w[0];
        }
        double[] share = new double[n];
        for (int j = 0; j < n; j++) {
            double[] s = new double[1];
            Logit.share(new double[] {weight[j]}, new double[] {total}, s, 1);
            share[j] = s[0];
        }
        return share;
    }

    private static double[] moved(int l, double by) {
        double[] v = V.clone();
        v[l] += by;
        return shares(v);
    }

    @Test
    void areThoseOfTheLogit() {
        double[] s = shares(V);
        for (int l = 0; l < V.length; l++) {
            double[] up = moved(l, H);
            double[] down = moved(l, -H);
            for (int i = 0; i < V.length; i++) {
                double expected = s[i] * ((i == l ? 1 : 0) - s[l]);
                // the quotient errs by h²/6 times a third derivative below 1/8, and by 3e-13 / h from exp
                assertEquals(expected, (up[i] - down[i]) / (2 * H), 1e-8);
            }
        }
    }
}
