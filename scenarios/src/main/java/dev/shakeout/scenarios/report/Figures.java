package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Failure;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.PairedDifference;
import dev.shakeout.core.measure.Summary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every number of a comparison that any form of the report shows, computed once.
 *
 * @param group     the firms the headline counts: the startups, or all firms of a market without startups
 * @param scenarios in the order of the comparison, the baseline first
 * @param measures  what there are paths of: those of the known measures that the model observed
 */
record Figures(Comparison comparison, Group group, List<InScenario> scenarios, List<Measured> measures) {

    /** A measure the report knows how to name: its name in results, a heading, its unit. */
    record Measured(String name, String title, String unit) {}

    private static final List<Measured> KNOWN = List.of(
            new Measured("mau", "Monthly active users", "users"),
            new Measured("cash", "Cash", "CNY"),
            new Measured("runway", "Runway", "months"));

    /** Beside survival, which alone hides the story. */
    static final List<Outcome> STANDING = List.of(Outcome.STILL_TRAINING, Outcome.TOP_FIVE);

    /** One scenario, its firms in the order of the market, and how many of the group are left at the horizon. */
    record InScenario(Result result, boolean isBaseline, List<OfFirm> firms, Left left) {

        String name() {
            return result.scenario().name();
        }

        /** The figures of {@code some} firms, in their order. */
        List<OfFirm> of(List<Firm> some) {
            return some.stream().map(this::of).toList();
        }

        OfFirm of(Firm firm) {
            return firms.stream().filter(f -> f.firm() == firm).findFirst().orElseThrow();
        }
    }

    /**
     * One firm in one scenario.
     *
     * @param survival      by month from 0: share of replications in which it is independent or listed
     * @param difference    by month from 0: paired difference of that share to the baseline; empty in the baseline
     * @param varianceRatio by month from 0, see {@link Comparison#varianceRatio}; empty in the baseline
     * @param changes       of every outcome at the horizon against the baseline; empty in the baseline
     * @param outcomes      share of each {@link Fate} at the horizon, in its order; NaN without replications
     * @param standing      share of replications in which it still trains base models, and is among the five largest, at the
     *                      horizon; NaN if the model does not say
     * @param ignorance     share of the variance of every outcome at the horizon that comes from not knowing what is assumed;
     *                      empty unless priors were drawn
     * @param paths         by measure
     */
    record OfFirm(
            Firm firm,
            List<Estimate> survival,
            List<Estimate> difference,
            List<OptionalDouble> varianceRatio,
            List<Change> changes,
            List<Double> outcomes,
            List<Standing> standing,
            List<Ignorance> ignorance,
            List<Path> paths) {

        double outcome(Fate fate) {
            return outcomes.get(fate.ordinal());
        }

        Estimate survivalAtHorizon() {
            return survival.get(survival.size() - 1);
        }

        /** The difference to the baseline at the horizon; not to be asked in the baseline. */
        Estimate differenceAtHorizon() {
            return difference.get(difference.size() - 1);
        }
    }

    /** How a firm that is left stands in the market: a share of replications. */
    record Standing(Outcome outcome, double share) {}

    /** How much of the variance of an outcome is ignorance, not luck. */
    record Ignorance(Outcome outcome, Estimate share) {}

    /** What a scenario changes in one outcome of one firm, on the same luck. */
    record Change(Outcome outcome, PairedDifference paired) {}

    /** A measure of one firm in one scenario, by month from 0. */
    record Path(Measured measure, List<Summary> months) {}

    static Figures of(Comparison comparison) {
        Group group = Group.of(comparison.market());
        List<Left> left = Left.of(comparison, group);
        List<Measured> measures = observed(comparison);
        List<InScenario> scenarios = IntStream.range(0, left.size())
                .mapToObj(s -> inScenario(comparison, comparison.results().get(s), left.get(s), measures))
                .toList();
        return new Figures(comparison, group, scenarios, measures);
    }

    private static InScenario inScenario(Comparison c, Result result, Left left, List<Measured> measures) {
        List<OfFirm> firms = c.market().firms().parallelStream()
                .map(firm -> ofFirm(c, result, firm, measures))
                .toList();
        return new InScenario(result, result == c.baseline(), firms, left);
    }

    private static OfFirm ofFirm(Comparison c, Result result, Firm firm, List<Measured> measures) {
        String name = firm.name();
        boolean isBaseline = result == c.baseline();
        int months = c.months();
        return new OfFirm(
                firm,
                monthly(months, m -> result.surviving(name, m)),
                isBaseline ? List.of() : monthly(months, m -> c.difference(result.scenario(), name, m)),
                isBaseline ? List.of() : monthly(months, m -> c.varianceRatio(result.scenario(), name, m)),
                isBaseline ? List.of() : changes(c, result, name),
                Arrays.stream(Fate.values())
                        .map(fate -> result.share(name, fate))
                        .toList(),
                STANDING.stream()
                        .map(outcome ->
                                new Standing(outcome, result.knows(outcome) ? result.mean(outcome, name) : Double.NaN))
                        .toList(),
                !result.drawsPriors()
                        ? List.of()
                        : c.outcomes().stream()
                                .map(outcome -> new Ignorance(outcome, result.ignorance(outcome, name)))
                                .toList(),
                measures.stream()
                        .map(what -> new Path(what, monthly(months, m -> result.summary(what.name(), name, m))))
                        .toList());
    }

    private static List<Change> changes(Comparison c, Result result, String firm) {
        return c.outcomes().stream()
                .map(outcome -> new Change(outcome, c.paired(result.scenario(), firm, outcome)))
                .toList();
    }

    private static <T> List<T> monthly(int months, IntFunction<T> at) {
        return IntStream.rangeClosed(0, months).mapToObj(at).toList();
    }

    private static List<Measured> observed(Comparison c) {
        if (c.market().firms().isEmpty() || c.baseline().replications() == 0) {
            return List.of();
        }
        List<String> observed = c.baseline().measures();
        return KNOWN.stream().filter(what -> observed.contains(what.name())).toList();
    }

    int months() {
        return comparison.months();
    }

    InScenario baseline() {
        return scenarios.get(0);
    }

    List<InScenario> others() {
        return scenarios.subList(1, scenarios.size());
    }

    /** How many replications were run, those that failed included. */
    long replications() {
        return counted()
                + comparison.failures().stream()
                        .map(Failure::replication)
                        .distinct()
                        .count();
    }

    /** How many replications count: those in which nothing failed in any scenario. */
    int counted() {
        return comparison.baseline().replications();
    }

    /** The firms in the order of charts: startups, challengers, incumbents, each in the order of the market. */
    List<Firm> inChartOrder() {
        return Stream.of(Firm.Kind.STARTUP, Firm.Kind.CHALLENGER, Firm.Kind.INCUMBENT)
                .flatMap(kind -> comparison.market().firms().stream().filter(f -> f.kind() == kind))
                .toList();
    }

    /** The fates that firms of the market can meet. */
    List<Fate> fates() {
        return Fate.in(comparison.market());
    }

    /** The fates that those whom the headline counts can meet. */
    List<Fate> fatesOfGroup() {
        boolean entrants = group.firms().stream().anyMatch(Firm::isEntrant);
        return fates().stream()
                .filter(fate -> entrants || fate != Fate.NEVER_ENTERED)
                .toList();
    }

    /** Firms that are not there at the start. */
    List<Firm> entrants() {
        return comparison.market().firms().stream().filter(Firm::isEntrant).toList();
    }

    /** The scenario other than the baseline in which fewest of the group are left; the first of several. */
    Optional<InScenario> harshest() {
        return others().stream().min(Comparator.comparingDouble(s -> s.left().mean()));
    }
}
