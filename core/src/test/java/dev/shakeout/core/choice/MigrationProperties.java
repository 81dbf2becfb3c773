package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class MigrationProperties {

    /** Suppliers with customers who choose anew, utilities and nests; customers without a supplier beside them. */
    record Suppliers(double[] customers, double free, double[] utility, int[] nest, double lambda, double cost) {

        double choosing() {
            return free + Arrays.stream(customers).sum();
        }

        double[] weights() {
            return Arrays.stream(utility).map(v -> StrictMath.exp(v / lambda)).toArray();
        }

        /** A nested logit for each origin, as defined: everything but the own supplier and doing without is worth σ less. */
        double[] chosenByDefinition() {
            double[] chosen = new double[utility.length];
            for (int origin = -1; origin < utility.length; origin++) {
                double[] e = new double[utility.length];
                double[] sum = new double[3];
                for (int l = 0; l < e.length; l++) {
                    double toll = origin < 0 || l == origin ? 0 : cost;
                    e[l] = StrictMath.exp((utility[l] - toll) / lambda);
                    sum[nest[l]] += e[l];
                }
                double all = 1;
                for (double a : sum) {
                    all += StrictMath.pow(a, lambda);
                }
                double who = origin < 0 ? free : customers[origin];
                for (int l = 0; l < e.length; l++) {
                    double a = sum[nest[l]];
                    chosen[l] += who * e[l] / a * StrictMath.pow(a, lambda) / all;
                }
            }
            return chosen;
        }

        double[] chosen(double[] w) {
            return Migration.chosen(customers, free, w, nest, lambda, cost);
        }

        /** The row kernels, in one lane. */
        double[] chosenOnRows(double[] w) {
            double[] lambdaRow = {lambda};
            double[] within = new double[1];
            double[] across = new double[1];
            Migration.toll(new double[] {cost}, lambdaRow, within, 1);
            Migration.toll(new double[] {cost}, new double[] {1}, across, 1);
            double[][] sum = new double[3][1];
            double[][] inclusive = new double[3][1];
            double[] all = new double[1];
            for (int l = 0; l < w.length; l++) {
                NestedLogit.add(new double[] {w[l]}, sum[nest[l]], 1);
            }
            for (int g = 0; g < 3; g++) {
                NestedLogit.inclusive(sum[g], lambdaRow, inclusive[g], new double[1], 1);
                NestedLogit.add(inclusive[g], all, 1);
            }
            double[][] z = new double[w.length][1];
            double[][] sumZ = new double[3][1];
            double[][] sumY = new double[3][1];
            double[] allY = new double[1];
            for (int l = 0; l < w.length; l++) {
                int g = nest[l];
                double[] base = new double[1];
                double[] a = new double[1];
                double[] power = new double[1];
                double[] y = new double[1];
                Migration.base(new double[] {1}, across, all, inclusive[g], base, 1);
                Migration.face(new double[] {w[l]}, sum[g], within, a, 1);
                NestedLogit.inclusive(a, lambdaRow, power, new double[1], 1);
                Migration.divide(new double[] {customers[l]}, base, power, a, y, z[l], 1);
                NestedLogit.add(z[l], sumZ[g], 1);
                NestedLogit.add(y, sumY[g], 1);
                NestedLogit.add(y, allY, 1);
            }
            double[] total = {1 + all[0]};
            double[] chosen = new double[w.length];
            for (int l = 0; l < w.length; l++) {
                int g = nest[l];
                double[] share = new double[1];
                double[] arrivals = new double[1];
                double[] c = new double[1];
                NestedLogit.sharePerWeight(sum[g], inclusive[g], new double[] {1}, share, 1);
                Migration.arrivals(share, across, allY, sumY[g], new double[] {free / total[0]}, arrivals, 1);
                Migration.choose(new double[] {w[l]}, z[l], sumZ[g], within, arrivals, c, 1);
                chosen[l] = c[0];
            }
            return chosen;
        }
    }

    @Property(tries = 200)
    void theFactorisationIsTheDefinition(@ForAll("suppliers") Suppliers s) {
        double[] expected = s.chosenByDefinition();
        assertArrayEquals(expected, s.chosen(s.weights()), 1e-12 * s.choosing());
        assertArrayEquals(expected, s.chosenOnRows(s.weights()), 1e-11 * s.choosing()); // five exponentials of 3e-13
    }

    @Property(tries = 100)
    void weightsForWhatWasChosenAreTheWeights(@ForAll("suppliers") Suppliers s) {
        double[] wanted = s.chosenByDefinition();
        double[] w = Migration.weightsFor(s.customers(), s.free(), wanted, s.nest(), s.lambda(), s.cost());
        double[] chosen = s.chosen(w);
        for (int l = 0; l < w.length; l++) {
            assertEquals(wanted[l], chosen[l], 1e-12 * wanted[l]); // still within 1e-13, by powers good to 3e-13 each
        }
    }

    /** Nobody who has a supplier is held by the nest to less than before when its quality rises. */
    @Property(tries = 200)
    void aBetterSupplierIsChosenByMore(@ForAll("suppliers") Suppliers s, @ForAll @DoubleRange(max = 3) double rise) {
        double[] utility = s.utility().clone();
        utility[0] += rise;
        Suppliers better = new Suppliers(s.customers(), s.free(), utility, s.nest(), s.lambda(), s.cost());
        double[] before = s.chosenByDefinition();
        double[] after = better.chosen(better.weights());
        assertTrue(after[0] >= before[0] * (1 - 1e-11));
        for (int l = 1; l < after.length; l++) {
            assertTrue(after[l] <= before[l] * (1 + 1e-11));
        }
    }

    /** The dearer it is to move, the more of a supplier's customers stay, whoever else wants them. */
    @Property(tries = 100)
    void migrationCostHoldsCustomers(@ForAll("suppliers") Suppliers s, @ForAll @DoubleRange(max = 3) double dearer) {
        double[] only = new double[s.customers().length];
        only[0] = 100;
        Suppliers mine = new Suppliers(only, 0, s.utility(), s.nest(), s.lambda(), s.cost());
        Suppliers held = new Suppliers(only, 0, s.utility(), s.nest(), s.lambda(), s.cost() + dearer);
        assertTrue(held.chosen(s.weights())[0] >= mine.chosen(s.weights())[0] * (1 - 1e-11));
    }

    @Provide
    Arbitrary<Suppliers> suppliers() {
        Arbitrary<Double> customers = Arbitraries.doubles().between(0, 1e4).ofScale(2);
        Arbitrary<Double> utility = Arbitraries.doubles().between(-4, 2).ofScale(4);
        Arbitrary<Integer> nest = Arbitraries.integers().between(0, 2);
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(n -> Combinators.combine(
                                customers.array(double[].class).ofSize(n),
                                Arbitraries.doubles().between(1, 1e5).ofScale(2),
                                utility.array(double[].class).ofSize(n),
                                nest.array(Integer[].class).ofSize(n),
                                Arbitraries.doubles().between(0.3, 1).ofScale(3),
                                Arbitraries.doubles().between(0, 3).ofScale(3))
                        .as((k, free, v, g, lambda, cost) -> new Suppliers(
                                k, free, v, Arrays.stream(g).mapToInt(x -> x).toArray(), lambda, cost)));
    }
}
