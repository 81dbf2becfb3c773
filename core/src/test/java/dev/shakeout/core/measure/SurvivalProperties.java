package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SurvivalProperties {

    private static final int HORIZON = 15;
    private static final double ROUNDING = 1e-13; // tens of roundings of numbers up to 1

    /** One firm: entry, exit, cause. */
    record Spell(int entry, int exit, int cause) {}

    @Property(tries = 200)
    void survivalNeverRisesAndItsIntervalContainsIt(@ForAll("lateFirms") List<Spell> firms) {
        KaplanMeier curve = KaplanMeier.of(spells(firms));
        double before = 1;
        for (int t = 0; t <= HORIZON; t++) {
            Estimate survival = curve.at(t);
            if (survival.isDefined()) {
                assertTrue(0 <= survival.low() && survival.high() <= 1);
                assertTrue(survival.value() <= before);
                before = survival.value();
            }
        }
    }

    @Property(tries = 200)
    void survivalAndAllCausesSumToOne(@ForAll("lateFirms") List<Spell> firms) {
        Spells spells = spells(firms);
        for (int t = 0; t <= HORIZON; t++) {
            Estimate survival = KaplanMeier.of(spells).at(t);
            if (survival.isDefined()) {
                double sum = survival.value();
                for (int cause = 1; cause <= 3; cause++) {
                    sum += CumulativeIncidence.of(spells, cause).at(t).value();
                }
                assertEquals(1, sum, ROUNDING);
            }
        }
    }

    @Property(tries = 200)
    void incidenceNeverFallsAndItsIntervalContainsIt(@ForAll("lateFirms") List<Spell> firms) {
        CumulativeIncidence curve = CumulativeIncidence.of(spells(firms), 1);
        double before = 0;
        for (int t = 0; t <= HORIZON; t++) {
            Estimate incidence = curve.at(t);
            if (incidence.isDefined()) {
                assertTrue(0 <= incidence.low() && incidence.high() <= 1);
                assertTrue(incidence.value() >= before);
                before = incidence.value();
            }
        }
    }

    @Property(tries = 200)
    void orderOfTheSpellsDoesNotMatter(@ForAll("lateFirms") List<Spell> firms) {
        List<Spell> reversed = IntStream.range(0, firms.size())
                .mapToObj(i -> firms.get(firms.size() - 1 - i))
                .toList();
        for (int t = 0; t <= HORIZON; t++) {
            assertEquals(
                    KaplanMeier.of(spells(firms)).at(t),
                    KaplanMeier.of(spells(reversed)).at(t));
        }
    }

    @Property(tries = 200)
    void withoutCensoringSurvivalIsTheShareAndGreenwoodTheBinomialVariance(@ForAll("exits") int[] exit) {
        int[] cause = new int[exit.length];
        Arrays.fill(cause, 1);
        KaplanMeier curve = KaplanMeier.of(Spells.of(exit, cause));
        double n = exit.length;
        for (int t = 1; t <= HORIZON; t++) {
            double share = after(exit, t) / n;
            Estimate survival = curve.at(t);
            assertEquals(share, survival.value(), ROUNDING);
            if (share > 0 && share < 1) {
                assertBinomial(share, n, survival);
            }
        }
    }

    @Property(tries = 200)
    void withoutCensoringIncidenceIsTheShareWithTheBinomialVariance(@ForAll("exits") int[] exit) {
        int[] cause = IntStream.of(exit).map(t -> 1 + t % 3).toArray(); // any rule will do
        CumulativeIncidence curve = CumulativeIncidence.of(Spells.of(exit, cause), 2);
        double n = exit.length;
        for (int t = 1; t <= HORIZON; t++) {
            int until = t;
            double share =
                    IntStream.of(exit).filter(x -> x <= until && x % 3 == 1).count() / n;
            Estimate incidence = curve.at(t);
            assertEquals(share, incidence.value(), ROUNDING);
            if (share > 0 && share < 1) {
                assertBinomial(share, n, incidence);
            }
        }
    }

    @Property(tries = 200)
    void withoutCensoringTheRestrictedMeanIsAMean(@ForAll("exits") int[] exit) {
        int[] cause = new int[exit.length];
        Arrays.fill(cause, 1);
        int n = exit.length;
        for (int horizon = 1; horizon <= HORIZON; horizon++) {
            int cut = horizon;
            double[] time =
                    IntStream.of(exit).mapToDouble(t -> Math.min(t, cut)).toArray();
            double mean = Arrays.stream(time).sum() / n;
            double variance =
                    Arrays.stream(time).map(t -> (t - mean) * (t - mean)).sum() / n; // divisor n, not n − 1
            double low = mean - 1.959963984540054 * Math.sqrt(variance / n);

            Estimate restricted = KaplanMeier.of(Spells.of(exit, cause)).restrictedMean(horizon);
            assertEquals(mean, restricted.value(), HORIZON * ROUNDING);
            assertEquals(Math.max(0, low), restricted.low(), 1e-6); // the root turns 1e-13 of a variance of 0 to 3e-7
        }
    }

    @Property(tries = 200)
    void logRankIsSymmetric(@ForAll("lateFirms") List<Spell> one, @ForAll("lateFirms") List<Spell> two) {
        LogRank forth = LogRank.of(spells(one), spells(two));
        LogRank back = LogRank.of(spells(two), spells(one));

        assertEquals(forth.observed() - forth.expected(), back.expected() - back.observed(), 40 * ROUNDING);
        assertEquals(forth.variance(), back.variance(), 40 * ROUNDING);
        forth.pValue().ifPresent(p -> assertTrue(0 <= p && p <= 1));
    }

    /** The log-log interval with standard error √(p (1 − p) / n). */
    private static void assertBinomial(double p, double n, Estimate estimate) {
        double theta = 1.959963984540054 * Math.sqrt((1 - p) / (n * p)) / -StrictMath.log(p);
        assertEquals(StrictMath.pow(p, StrictMath.exp(theta)), estimate.low(), 1e-11); // exp(exp(·)) magnifies
        assertEquals(StrictMath.pow(p, StrictMath.exp(-theta)), estimate.high(), 1e-11);
    }

    private static long after(int[] exit, int t) {
        return IntStream.of(exit).filter(x -> x > t).count();
    }

    private static Spells spells(List<Spell> firms) {
        return Spells.of(
                firms.stream().mapToInt(Spell::entry).toArray(),
                firms.stream().mapToInt(Spell::exit).toArray(),
                firms.stream().mapToInt(Spell::cause).toArray());
    }

    @Provide
    Arbitrary<List<Spell>> lateFirms() {
        Arbitrary<Integer> entry = Arbitraries.integers().between(0, 5);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 10);
        Arbitrary<Integer> cause = Arbitraries.integers().between(0, 3);
        return Combinators.combine(entry, length, cause)
                .as((from, months, why) -> new Spell(from, from + months, why))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<int[]> exits() {
        return Arbitraries.integers()
                .between(1, 12)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
