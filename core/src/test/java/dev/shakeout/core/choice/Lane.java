package dev.shakeout.core.choice;

/** One lane of a market of people with products, through rows of length 1. */
final class Lane {

    private Lane() {}

    /** Who chooses each product when {@code people} of each choose among weights {@code w} with switching cost. */
    static double[] chosen(double[] people, double[] w, double cost) {
        int n = people.length;
        double[] leave = new double[1];
        Switching.leave(new double[] {cost}, leave, 1);
        double[] total = {0};
        for (double x : w) {
            total[0] += x;
        }
        double[][] z = new double[n][1];
        double[] sumZ = {0};
        for (int j = 0; j < n; j++) {
            Switching.divide(new double[] {people[j]}, new double[] {w[j]}, total, leave, z[j], 1);
            sumZ[0] += z[j][0];
        }
        double[] chosen = new double[n];
        for (int l = 0; l < n; l++) {
            double[] c = new double[1];
            Switching.choose(new double[] {w[l]}, z[l], sumZ, leave, c, 1);
            chosen[l] = c[0];
        }
        return chosen;
    }

    /** The same by the definition: a logit for each origin. */
    static double[] chosenByDefinition(double[] people, double[] utility, double cost) {
        int n = people.length;
        double[] chosen = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = 0;
            double[] e = new double[n];
            for (int l = 0; l < n; l++) {
                e[l] = StrictMath.exp(utility[l] - (l == j ? 0 : cost));
                sum += e[l];
            }
            for (int l = 0; l < n; l++) {
                chosen[l] += people[j] * e[l] / sum;
            }
        }
        return chosen;
    }
}
