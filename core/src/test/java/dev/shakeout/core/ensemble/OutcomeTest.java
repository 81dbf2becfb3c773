package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.PairedDifference;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scenarios are compared outcome by outcome, and each comparison says what the same luck was worth. */
class OutcomeTest {

    private static final Comparison COMPARISON = Grove.ensemble().compare(Grove.BASELINE, Grove.STORM);

    @Test
    void allOutcomesAtTheHorizonAreNamed() {
        assertEquals(
                List.of(
                        "inBusiness",
                        "independent",
                        "listed",
                        "acquired",
                        "woundUp",
                        "stillTraining",
                        "topFive",
                        "months",
                        "mau",
                        "cash"),
                COMPARISON.outcomes().stream().map(Outcome::name).toList());
        assertEquals(
                List.of("share", "share", "share", "share", "share", "share", "share", "months", "users", "CNY"),
                COMPARISON.outcomes().stream().map(Outcome::unit).toList());
    }

    @Test
    void usersAreLeftOutWhereNobodyObservesThem() {
        Model unobserved =
                Model.of(Model.standard().mechanisms().toArray(dev.shakeout.core.mechanism.Mechanism[]::new));
        Comparison blind = Ensemble.of(Grove.market(), unobserved)
                .months(2)
                .replications(4)
                .compare(Grove.BASELINE);
        assertTrue(blind.outcomes().stream().noneMatch(outcome -> outcome == Outcome.MAU));
        assertTrue(blind.outcomes().stream().noneMatch(outcome -> outcome == Outcome.TOP_FIVE));
        assertEquals(8, blind.outcomes().size());
    }

    /** Sorted anew replication by replication; the grove has seven firms, of which some lose all users with their business. */
    @Test
    void theFiveLargestAreThoseWithMostUsers() {
        Result storm = COMPARISON.of(Grove.STORM);
        List<String> firms = Grove.firms().stream().map(Firm::name).toList();
        for (int r = 0; r < 60; r++) {
            int replication = r;
            List<String> largest = firms.stream()
                    .filter(firm -> storm.values(Outcome.MAU, firm)[replication] > 0)
                    .sorted(Comparator.comparingDouble(firm -> -storm.values(Outcome.MAU, firm)[replication]))
                    .limit(5)
                    .toList();
            for (String firm : firms) {
                assertEquals(largest.contains(firm) ? 1 : 0, storm.values(Outcome.TOP_FIVE, firm)[r]);
            }
        }
    }

    /**
     * Ash, Cedar, Fir and Oak state a capability and so begin with base models of their own; a firm stops when it is gone or
     * has left its line of business, and some of the short of cash do the latter.
     */
    @Test
    void onlyWhoBeganCanStillTrain() {
        for (Result result : COMPARISON.results()) {
            int gaveUp = 0;
            for (Firm firm : Grove.firms()) {
                double[] training = result.values(Outcome.STILL_TRAINING, firm.name());
                double[] left = result.values(Outcome.inBusiness(Grove.MONTHS), firm.name());
                boolean began = List.of("Ash", "Cedar", "Fir", "Oak").contains(firm.name());
                for (int r = 0; r < training.length; r++) {
                    assertTrue(training[r] <= (began ? left[r] : 0), firm.name());
                    gaveUp += began && left[r] > training[r] ? 1 : 0;
                }
            }
            assertTrue(result.mean(Outcome.STILL_TRAINING, "Oak") > 0.9, "rich, and at the front");
            assertTrue(gaveUp > 0, "nobody pivots: the test shows little");
        }
    }

    private static Comparison shops(int months, int replications) {
        Market market = Market.of("shops", Grove.START)
                .firms(Firm.startup("Corner").cash(1e8).burn(1e6).mau(1e4))
                .segments(Segment.of("all", 1e6));
        return Ensemble.of(market).months(months).replications(replications).compare(Grove.BASELINE);
    }

    /** A market whose firms state no capability: nobody trains at the start, so the model says nothing of who still does. */
    @Test
    void trainingIsLeftOutWhereNobodyDoes() {
        Comparison shops = shops(2, 4);
        assertFalse(shops.baseline().knows(Outcome.STILL_TRAINING));
        assertTrue(shops.outcomes().stream().noneMatch(outcome -> outcome == Outcome.STILL_TRAINING));
        List<String> headers = shops.survivalTable(2).tables().get(0).headers();
        assertEquals(
                List.of("Firm", "2 months", "lst", "acq", "end", "MAU, m"),
                headers,
                "of one firm the first five say nothing");
    }

    @Test
    void tablesCountInGoodEnglish() {
        Table table = shops(1, 1).survivalTable(1).tables().get(0);
        assertEquals("shops: baseline, 1 month, 1 replication", table.title());
        assertEquals("1 month", table.headers().get(1));
    }

    /** Events and summaries, which are computed elsewhere, tell the same story replication by replication. */
    @Test
    void valuesAreThoseOfEventsAndSummaries() {
        Result storm = COMPARISON.of(Grove.STORM);
        for (Firm firm : Grove.firms()) {
            String name = firm.name();
            List<Event> events =
                    storm.events().stream().filter(e -> e.firm().equals(name)).toList();
            double[] months = storm.values(Outcome.MONTHS, name);
            double[] after9 = storm.values(Outcome.inBusiness(9), name);
            double[] acquired = storm.values(Outcome.of(Fate.ACQUIRED), name);
            for (int r = 0; r < 60; r++) {
                Event event = events.get(r);
                assertEquals(event.exitMonth(), months[r]);
                assertEquals(event.censored() || event.exitMonth() > 9 ? 1 : 0, after9[r]);
                assertEquals(event.fate() == Fate.ACQUIRED ? 1 : 0, acquired[r]);
            }
            assertEquals(
                    storm.summary("mau", name, Grove.MONTHS).mean(),
                    Arrays.stream(storm.values(Outcome.MAU, name)).sum() / 60,
                    1e-12 * 1e9); // sixty additions of numbers up to 1e9
            assertEquals(
                    storm.summary("cash", name, Grove.MONTHS).mean(),
                    Arrays.stream(storm.values(Outcome.CASH, name)).sum() / 60,
                    1e-12 * 1e13);
        }
    }

    /**
     * The same numbers by way of covariance: Var(s − b) = Var b + Var s − 2 Cov(b, s). Student's t with 59 degrees of
     * freedom has its 97.5 % point at 2.000995, any table.
     */
    @Test
    void differenceAndVarianceRatioAgreeWithTheCovariances() {
        int varying = 0;
        for (Firm firm : Grove.firms()) {
            for (Outcome outcome : COMPARISON.outcomes()) {
                double[] b = COMPARISON.baseline().values(outcome, firm.name());
                double[] s = COMPARISON.of(Grove.STORM).values(outcome, firm.name());
                double apart = covariance(b, b) + covariance(s, s);
                double paired = apart - 2 * covariance(b, s);
                PairedDifference told = COMPARISON.paired(Grove.STORM, firm.name(), outcome);
                if (paired <= 1e-12 * apart) {
                    continue; // nothing varies, or nothing but roundings
                }
                varying++;
                assertEquals(apart / paired, told.varianceRatio().orElseThrow(), 1e-9 * apart / paired);
                double mean = mean(s) - mean(b);
                double reach = 2.000995 * Math.sqrt(paired / 60);
                assertEquals(mean, told.difference().value(), 1e-9 * reach);
                assertEquals(mean - reach, told.difference().low(), 1e-6 * reach); // the table has seven digits
                assertEquals(mean + reach, told.difference().high(), 1e-6 * reach);
            }
        }
        assertTrue(varying > 20, () -> "the grove moves too little");
    }

    private static double mean(double... x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double covariance(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        return IntStream.range(0, x.length)
                        .mapToDouble(i -> (x[i] - mx) * (y[i] - my))
                        .sum()
                / (x.length - 1);
    }

    @Test
    void identicalScenariosDifferByExactlyNothingInEveryOutcome() {
        Scenario again =
                Scenario.named("Storm again", Grove.STORM.interventions().toArray(Intervention[]::new));
        Comparison twins = Grove.ensemble().compare(Grove.STORM, again);
        for (Firm firm : Grove.firms()) {
            for (Outcome outcome : twins.outcomes()) {
                PairedDifference none = twins.paired(again, firm.name(), outcome);
                assertEquals(Estimate.of(0, 0, 0), none.difference(), firm.name() + " " + outcome);
                assertEquals(OptionalDouble.empty(), none.varianceRatio());
            }
        }
    }

    /**
     * The ratio says what it promises: with luck of its own for the scenario (another seed) the differences vary that many
     * times as much. The tolerance is four standard errors of a ratio of two variances, each from its fourth moment.
     */
    @Test
    void independentLuckHasTheVarianceThatTheRatioForetells() {
        Ensemble ensemble = Grove.ensemble().months(12).replications(1_600);
        Comparison paired = ensemble.compare(Grove.BASELINE, Grove.STORM);
        Result strange = ensemble.seed(8).run(Grove.STORM);
        for (String firm : List.of("Ash", "Cedar", "Birch")) {
            double[] b = paired.baseline().values(Outcome.MAU, firm);
            double[] apart = minus(strange.values(Outcome.MAU, firm), b);
            double[] together = minus(paired.of(Grove.STORM).values(Outcome.MAU, firm), b);
            double seen = covariance(apart, apart) / covariance(together, together);
            double told = paired.paired(Grove.STORM, firm, Outcome.MAU)
                    .varianceRatio()
                    .orElseThrow();
            double error = Math.hypot(relativeErrorOfVariance(apart), relativeErrorOfVariance(together));
            assertTrue(told > 1.5, "or the test would show little: " + told);
            assertEquals(1, seen / told, 4 * error, firm);
        }
    }

    private static double[] minus(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
    }

    /** √((κ − 1) / n), κ the ratio of the fourth central moment to the squared variance. */
    private static double relativeErrorOfVariance(double... x) {
        double m = mean(x);
        double fourth = Arrays.stream(x).map(v -> Math.pow(v - m, 4)).sum() / x.length;
        return Math.sqrt((fourth / Math.pow(covariance(x, x), 2) - 1) / x.length);
    }

    @Test
    void aMonthThatIsNotThereIsRefusedWhenItIsAskedFor() {
        for (int month : new int[] {-1, 25}) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> COMPARISON.paired(Grove.STORM, "Oak", Outcome.inBusiness(month)))
                    .getMessage();
            assertEquals("There are months 0 to 24, but not %s.".formatted(month), message);
        }
    }

    @Test
    void theTableSaysWhatTheSameLuckWasWorth() {
        List<Table> tables = COMPARISON.survivalTable(12, 24).tables();
        double[] ratios = Grove.firms().stream()
                .map(firm -> COMPARISON.varianceRatio(Grove.STORM, firm.name(), 24))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        assertTrue(ratios.length > 1 && ratios[0] < ratios[ratios.length - 1]);
        String line = "With independent luck the variance of these changes would be %s to %s times as large."
                .formatted(Digits.significant(ratios[0], 2), Digits.significant(ratios[ratios.length - 1], 2));
        assertEquals(line, tables.get(1).footnotes().get(2));
        assertEquals(2, tables.get(0).footnotes().size(), "nothing is paired with the baseline itself");
        assertEquals(
                List.of("Firm", "12 months", "24 months", "change", "lst", "acq", "end", "trn", "top", "MAU, m"),
                headers(1));
    }

    private static List<String> headers(int table) {
        return COMPARISON.survivalTable(12, 24).tables().get(table).headers();
    }

    @Test
    void theTableIsSilentWhereNothingVaries() {
        Scenario nothing = Grove.STORM.scaled(0);
        Comparison same = Grove.ensemble().months(3).compare(Grove.BASELINE, nothing);
        assertEquals(2, same.survivalTable(3).tables().get(1).footnotes().size());
        double[] none = new double[60];
        assertArrayEquals(
                none,
                minus(
                        same.of(nothing).values(Outcome.CASH, "Ash"),
                        same.baseline().values(Outcome.CASH, "Ash")));
    }
}
