package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final double P = 0.03;
    private static final double Q = 0.38;

    /** Bass (1969) with p = 0.03, q = 0.38: peak at ln(q/p)/(p+q) = 6.193 years, F = 0.4605, rate 0.1106 a year. */
    @Test
    void adoptionPeaksWhereTheClosedFormDoes() {
        double[] f = adopters(90);
        int peak = 0;
        double most = 0;
        for (int month = 1; month <= 90; month++) {
            double now = f[month] - f[month - 1];
            if (now > most) {
                most = now;
                peak = month;
            }
        }
        assertEquals(75, peak); // month 75 runs from 6.167 to 6.25 years
        assertEquals(0.1106, 12 * most, 5e-5);
        double years = StrictMath.log(Q / P) / (P + Q);
        assertEquals(6.193, years, 5e-4);
        double atPeak = f[74] + (f[75] - f[74]) * (12 * years - 74);
        assertEquals(0.4605, atPeak, 5e-5);
    }

    @Test
    void monthsAddUpToYearsAndToTheClosedForm() {
        double[] f = adopters(240);
        for (int year = 1; year <= 20; year++) {
            assertEquals(closedForm(year), f[12 * year], 1e-11); // 240 steps, each within 3e-13 of exp
        }
    }

    @Test
    void withoutImitationAConstantShareAdopts() {
        double[] never = {100};
        step(never, new double[] {0}, 0.12, 0, 0);
        assertEquals(100 * StrictMath.exp(-0.01), never[0], 1e-10);
    }

    @Test
    void withoutUsersAndInnovationNobodyAdopts() {
        double[] never = {100};
        step(never, new double[] {0}, 0, 0.5, 0);
        assertEquals(100, never[0]);
    }

    @Test
    void whenEverybodyHasAdoptedNothingHappens() {
        double[] never = {0};
        step(never, new double[] {100}, 0.03, 0.5, 0);
        assertEquals(0, never[0]);
    }

    @Test
    void howeverHighTheHazardNobodyAdoptsTwice() {
        double[] never = {100};
        step(never, new double[] {1}, 1e9, 20, 1e12);
        assertTrue(never[0] >= 0 && never[0] < 1e-9, () -> never[0] + " left");
    }

    /** Two brands and twenty: the same number of people adopt. */
    @Test
    void furtherBrandsDivideTheSegment() {
        double[] shares = {0.7, 0.2, 0.1};
        for (double[] split : new double[][] {{0.5, 0.5}, shares}) {
            double sum = 0;
            for (int j = 0; j < split.length; j++) {
                double weight = j + 1; // any weights will do: they add up to 1 + 2 + … below
                double all = split.length * (split.length + 1) / 2.0;
                sum += newUsers(30 * split[j], split.length, 70, 30, weight, all);
            }
            assertEquals(newAdopters(70, 30), sum, 1e-12 * 70);
        }
    }

    private static double newAdopters(double n, double t) {
        double[] never = {n};
        double[] users = {t};
        step(never, users, 0.011, 0.4, 0);
        return n - never[0];
    }

    /** What one of {@code brands} with {@code users} gets, q_w = 0.3 and q_x = 0.1. */
    private static double newUsers(double users, double brands, double n, double t, double weight, double allWeight) {
        double[] never = {n};
        double[] population = {100};
        double[] count = {brands};
        double[] q = new double[1];
        double[] organic = new double[1];
        double[] growth = new double[1];
        double[] each = new double[1];
        double[] cross = new double[1];
        double[] perWeight = new double[1];
        double[] perUser = new double[1];
        Adoption.imitation(new double[] {0.3}, new double[] {0.1}, count, q, 1);
        Adoption.organic(new double[] {0.011}, q, new double[] {t}, population, count, organic, 1);
        Adoption.growth(q, never, population, growth, 1);
        Adoption.adopt(never, organic, new double[1], growth, each, 1);
        Adoption.example(q, new double[] {0.3}, new double[] {t}, population, cross, 1);
        Adoption.byChoice(each, new double[] {0.011}, cross, new double[] {allWeight}, perWeight, 1);
        Adoption.byUsers(each, new double[] {0.3}, population, perUser, 1);
        return perWeight[0] * weight + perUser[0] * users;
    }

    private static double closedForm(double years) {
        double y = StrictMath.exp(-(P + Q) * years) / P; // y(0) = 1/p at F = 0
        return (1 - P * y) / (1 + Q * y);
    }

    /** Share that has adopted after each month, from nobody. */
    private static double[] adopters(int months) {
        double[] f = new double[months + 1];
        double[] never = {100};
        double[] users = {0};
        for (int month = 1; month <= months; month++) {
            step(never, users, P, Q, 0);
            users[0] = 100 - never[0];
            f[month] = users[0] / 100;
        }
        return f;
    }

    /** A month of a segment of 100 people with one brand. */
    private static void step(double[] never, double[] users, double p, double q, double paid) {
        double[] population = {100};
        double[] organic = new double[1];
        double[] growth = new double[1];
        double[] each = new double[1];
        Adoption.organic(new double[] {p}, new double[] {q}, users, population, new double[] {1}, organic, 1);
        Adoption.growth(new double[] {q}, never, population, growth, 1);
        Adoption.adopt(never, organic, new double[] {paid}, growth, each, 1);
        Adoption.leaveNever(never, organic, new double[] {paid}, each, 1);
    }
}
