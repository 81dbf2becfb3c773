package dev.shakeout.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Numbers of firms nobody lists; that all replications and layouts see the same ones is tested with the worlds below. */
class PopulationTest {

    private static final YearMonth START = YearMonth.of(2020, 12);
    private static final Population MANY = Population.of("many", 10_000)
            .with(Firm.CASH, Prior.logUniform(1e5, 1e7))
            .with(Firm.TALENT, Prior.logNormal(5, 20, 200))
            .with(Firm.BURN, number -> 1e4 + number);

    private static Market market(Population population) {
        return Market.of("meadow", START).populations(population);
    }

    private static double[] numbers(Population population, Parameter parameter) {
        Market market = market(population);
        double[] x = new double[(int) population.count()];
        for (int k = 0; k < x.length; k++) {
            x[k] = market.value(parameter, population, k);
        }
        return x;
    }

    private static void assertRefused(Executable wrong, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, wrong).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Nested
    class DrawnFromAPrior {

        /** The share below a quantile is binomial: a correct draw misses 4 standard errors once in 16,000 seeds. */
        @Test
        void numbersFollowIt() {
            double[] cash = numbers(MANY, Firm.CASH);
            Prior prior = Prior.logUniform(1e5, 1e7);
            for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                double share =
                        Arrays.stream(cash).filter(x -> x < prior.quantile(p)).count() / 10_000.0;
                assertEquals(p, share, 4 * Math.sqrt(p * (1 - p) / 10_000));
            }
        }

        /** Correlation of independent ranks has standard error 1/√n. */
        @Test
        void numbersOfTwoParametersHaveNothingToDoWithEachOther() {
            double[] cash = numbers(MANY, Firm.CASH);
            double[] talent = numbers(MANY, Firm.TALENT);
            double sum = 0;
            for (int k = 0; k < cash.length; k++) {
                double u = Math.log(cash[k] / 1e5) / Math.log(100) - 0.5;
                double v = talent[k] < 20 ? -1 : 1;
                sum += u * v;
            }
            double deviation = Math.sqrt(1.0 / 12); // of u; that of v is 1
            assertEquals(0, sum / 10_000 / deviation, 4 / Math.sqrt(10_000));
        }

        @Test
        void numbersDependOnNameNumberAndParameterOnly() {
            Population shorter = Population.of("many", 10).with(Firm.CASH, Prior.logUniform(1e5, 1e7));
            Population longer = Population.of("others", 10).with(Firm.CASH, Prior.logUniform(1e5, 1e7));
            for (int k = 0; k < 10; k++) {
                assertEquals(
                        market(MANY).value(Firm.CASH, MANY, k), market(shorter).value(Firm.CASH, shorter, k));
                assertNotEquals(
                        market(MANY).value(Firm.CASH, MANY, k), market(longer).value(Firm.CASH, longer, k));
            }
        }
    }

    @Test
    void aFunctionGivesTheNumberOfItsFirm() {
        assertEquals(1e4 + 77, market(MANY).value(Firm.BURN, MANY, 77));
        assertEquals(Set.of("firm.burn"), MANY.functions().keySet(), "a file could not hold it");
    }

    @Test
    void oneValueIsEverybodys() {
        Population same = Population.of("same", 3).with(Firm.CASH, 5);
        for (int k = 0; k < 3; k++) {
            assertEquals(5, market(same).value(Firm.CASH, same, k));
        }
        assertEquals(Set.of(), same.functions().keySet());
        assertEquals(List.of(Firm.CASH), same.parameters());
        assertEquals(Optional.of(Prior.uniform(5, 5)), same.prior(Firm.CASH));
        assertEquals(Optional.empty(), MANY.prior(Firm.BURN), "a function of the firm's number");
    }

    @Test
    void whereItSaysNothingTheMarketDoesAndThenTheDefault() {
        Population bare = Population.of("bare", 3);
        assertEquals(0, market(bare).value(Firm.CASH, bare, 1));
        assertEquals(7, market(bare).with(Firm.CASH, 7).value(Firm.CASH, bare, 1));
        Population said = bare.with(Firm.CASH, 5);
        assertEquals(5, market(said).with(Firm.CASH, 7).value(Firm.CASH, said, 1));
    }

    @Test
    void aRuleReadsTheNumbersOfItsOwnFirm() {
        Population spending = Population.of("spending", 5).with(Firm.BURN, number -> 3e5 * (number + 1));
        for (int k = 0; k < 5; k++) {
            assertEquals(k + 1, market(spending).value(Firm.TALENT, spending, k), "a head per 300,000 CNY");
        }
    }

    @Nested
    class Refused {

        @Test
        void emptyOrEndlessPopulations() {
            assertRefused(() -> Population.of("none", 0), "1 to 100,000,000 firms", "none has 0");
            assertRefused(() -> Population.of("endless", 100_000_001), "endless has 100000001");
        }

        @Test
        void valuesOutOfRange() {
            assertRefused(
                    () -> Population.of("poor", 3).with(Firm.CASH, -1), "firm.cash of poor", "0.0 and 1.0E13", "-1.0");
            assertRefused(() -> Population.of("poor", 3).with(Firm.CASH, Double.NaN), "finite", "NaN");
            assertRefused(
                    () -> Population.of("poor", 3).with(Firm.CASH, Prior.uniform(-9, -1)), "firm.cash of poor", "-5.0");
        }

        /** Known only when the firm is looked at, and then with its number. */
        @Test
        void functionsAndPriorsThatLeaveTheRange() {
            Population odd = Population.of("odd", 5).with(Firm.CASH, number -> number == 3 ? -2 : 1);
            assertEquals(1, market(odd).value(Firm.CASH, odd, 2));
            assertRefused(() -> market(odd).value(Firm.CASH, odd, 3), "firm.cash of odd #3", "-2.0");
            Population none = Population.of("none", 5).with(Firm.CASH, number -> 0.0 / 0.0);
            assertRefused(() -> market(none).value(Firm.CASH, none, 4), "firm.cash of none #4", "NaN");
            Population wide = Population.of("wide", 1_000).with(Firm.CASH, Prior.normal(-5, 1, 5));
            assertRefused(() -> numbers(wide, Firm.CASH), "firm.cash of wide #");
        }
    }

    @Test
    void withMakesAnotherPopulation() {
        Population bare = Population.of("bare", 3);
        bare.with(Firm.CASH, 5);
        assertEquals(0, market(bare).value(Firm.CASH, bare, 0));
        assertEquals("bare", bare.name());
        assertEquals(3, bare.count());
    }
}
