package dev.shakeout.core.ensemble;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Paired;
import dev.shakeout.core.measure.PairedDifference;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Several scenarios on the same luck, beside a baseline. */
public final class Comparison {

    private final Market market;
    private final int months;
    private final long seed;
    private final List<Result> results;
    private final List<Failure> failures;
    private final Audit.Imbalance audit;
    private final String digest;
    private final double seconds;
    private final int redraws;

    Comparison(
            Market market,
            int months,
            long seed,
            List<Result> results,
            List<Failure> failures,
            Audit.Imbalance audit,
            String digest,
            double seconds,
            int redraws) {
        this.market = market;
        this.months = months;
        this.seed = seed;
        this.results = List.copyOf(results);
        this.failures = List.copyOf(failures);
        this.audit = audit;
        this.digest = digest;
        this.seconds = seconds;
        this.redraws = redraws;
    }

    public Market market() {
        return market;
    }

    /** The horizon. */
    public int months() {
        return months;
    }

    public long seed() {
        return seed;
    }

    /** The scenario everything is compared with. */
    public Result baseline() {
        return results.get(0);
    }

    /** All results, the baseline first. */
    public List<Result> results() {
        return results;
    }

    /** The result of {@code scenario}. */
    public Result of(Scenario scenario) {
        return results.stream()
                .filter(r -> r.scenario() == scenario || r.scenario().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s was not compared; compared were %s."
                        .formatted(
                                scenario.name(),
                                results.stream().map(r -> r.scenario().name()).toList())));
    }

    /**
     * What {@code scenario} changes in {@code outcome} of {@code firm}: mean and 95 % interval of the differences to the
     * baseline, replication by replication, and what it was worth that both had the same luck.
     */
    public PairedDifference paired(Scenario scenario, String firm, Outcome outcome) {
        double[] before = baseline().independent(outcome, firm);
        return Paired.difference(before, of(scenario).independent(outcome, firm), before.length);
    }

    /**
     * The share of the variance of what {@code scenario} changes in {@code outcome} of {@code firm} that comes from not
     * knowing what is assumed; the rest is luck. For an ensemble {@link Ensemble#drawingPriors}.
     */
    public Estimate ignorance(Scenario scenario, String firm, Outcome outcome) {
        return of(scenario).ignorance(baseline(), outcome, firm);
    }

    /**
     * By how much more often {@code firm} is in business at the end of {@code month} in {@code scenario} than in the
     * baseline: mean and 95 % interval of the differences replication by replication.
     */
    public Estimate difference(Scenario scenario, String firm, int month) {
        return paired(scenario, firm, Outcome.inBusiness(month)).difference();
    }

    /** How many times larger the variance of that difference would be with independent luck; empty if nothing varies. */
    public OptionalDouble varianceRatio(Scenario scenario, String firm, int month) {
        return paired(scenario, firm, Outcome.inBusiness(month)).varianceRatio();
    }

    /** The outcomes at the horizon: in business or not, each fate, months in business, users if observed, cash. */
    public List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Outcome.inBusiness(months));
        for (Fate fate : Fate.in(market)) {
            outcomes.add(Outcome.of(fate));
        }
        outcomes.addAll(List.of(Outcome.STILL_TRAINING, Outcome.TOP_FIVE, Outcome.MONTHS, Outcome.MAU, Outcome.CASH));
        outcomes.removeIf(outcome -> !baseline().knows(outcome));
        return List.copyOf(outcomes);
    }

    /**
     * How many draws of the priors had to be drawn again, since no market could have been as this one was at its start: what
     * is thought possible of each number may not be possible together.
     */
    public int redraws() {
        return redraws;
    }

    /** Replications that failed their audit and were left out. */
    public List<Failure> failures() {
        return failures;
    }

    /** The largest imbalance of money, people and users found in any month of any replication. */
    public Audit.Imbalance audit() {
        return audit;
    }

    /**
     * SHA-256 over scenarios in order, firms by id, replications ascending: fate, exit month, bits of final cash and MAU,
     * and the entry month of an entrant.
     */
    public String digest() {
        return digest;
    }

    /** Seconds the simulation took. */
    public double seconds() {
        return seconds;
    }

    /** Months 12, 24, … and the horizon. */
    public int[] years() {
        return IntStream.rangeClosed(1, months)
                .filter(m -> m % 12 == 0 || m == months)
                .toArray();
    }

    /** A table per scenario: share in business after {@code atMonths}, change to the baseline, outcomes, MAU. */
    public SurvivalTables survivalTable(int... atMonths) {
        return SurvivalTables.of(this, atMonths.length == 0 ? years() : atMonths);
    }
}
