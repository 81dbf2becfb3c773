package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answer in a few sentences made from the numbers, true for any market: who is most at risk, and what the scenarios
 * change. A difference is called one only if its 95 % interval leaves out zero.
 */
final class InWords {

    /** Sentences under a heading, plain text. */
    record Finding(String heading, List<String> sentences) {

        Finding {
            sentences = List.copyOf(sentences);
        }

        Finding(String heading, String sentence) {
            this(heading, List.of(sentence));
        }
    }

    private static final int SHOWN = 3;

    private final Figures figures;

    private InWords(Figures figures) {
        this.figures = figures;
    }

    static List<Finding> of(Figures figures) {
        return new InWords(figures).findings();
    }

    private List<Finding> findings() {
        if (figures.counted() == 0) {
            return List.of(new Finding(
                    "No result",
                    "None of the %s replications passed its audit in every scenario: see the failures below."
                            .formatted(Markup.whole(figures.replications()))));
        }
        if (figures.group().size() == 0) {
            return List.of(new Finding("No result", "The market names no firm."));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(figures.group().size() == 1 ? "Survival" : "How many are left", howManyAreLeft()));
        findings.add(new Finding("Most at risk", mostAtRisk()));
        figures.others().forEach(s -> findings.add(new Finding("What %s changes".formatted(quoted(s)), changes(s))));
        findings.add(new Finding("How they end", howTheyEnd()));
        if (!figures.entrants().isEmpty()) {
            findings.add(new Finding("Who enters", whoEnters()));
        }
        return findings;
    }

    // ------------------------------------------------------------------------------------------ how many are left

    private List<String> howManyAreLeft() {
        Figures.InScenario baseline = figures.baseline();
        if (figures.group().size() == 1) {
            Figures.OfFirm only = baseline.of(figures.group().firms().get(0));
            return List.of("In %s, %s is independent or listed after %s in %s of replications%s."
                    .formatted(
                            quoted(baseline),
                            only.firm().name(),
                            horizon(),
                            Markup.percent(only.survivalAtHorizon().value()),
                            interval(only.survivalAtHorizon(), Markup::bare)));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("Of %s %s, %s are independent or listed after %s in %s, on average%s."
                .formatted(
                        figures.group().size(),
                        figures.group().noun(),
                        Markup.count(baseline.left().mean()),
                        horizon(),
                        quoted(baseline),
                        interval(baseline.left().estimate(), Markup::count)));
        figures.others().forEach(scenario -> sentences.add(leftUnder(scenario)));
        return sentences;
    }

    private String leftUnder(Figures.InScenario scenario) {
        Estimate difference = scenario.left().difference();
        String so = "Under %s it is %s"
                .formatted(quoted(scenario), Markup.count(scenario.left().mean()));
        if (!difference.isDefined()) {
            return so + ".";
        }
        if (Markup.isClear(difference)) {
            return "%s, a difference of %s%s."
                    .formatted(
                            so, Markup.signed(difference.value(), 2), interval(difference, x -> Markup.signed(x, 2)));
        }
        if (difference.low() == difference.high()) {
            return so + ", as many in every single replication.";
        }
        return "%s, no clear difference%s.".formatted(so, interval(difference, x -> Markup.signed(x, 3)));
    }

    // ------------------------------------------------------------------------------------------------ most at risk

    private List<String> mostAtRisk() {
        List<String> sentences = new ArrayList<>();
        sentences.add(mostAtRisk(figures.baseline()));
        figures.harshest().ifPresent(scenario -> sentences.add(mostAtRisk(scenario)));
        return sentences;
    }

    private String mostAtRisk(Figures.InScenario scenario) {
        List<Figures.OfFirm> endangered = scenario.firms().stream()
                .filter(f -> !f.firm().isEntrant() && f.survivalAtHorizon().value() < 1)
                .sorted(Comparator.comparingDouble(f -> f.survivalAtHorizon().value()))
                .toList();
        if (endangered.isEmpty()) {
            return "In %s no firm is acquired or wound up in any replication.".formatted(quoted(scenario));
        }
        List<Figures.OfFirm> shown = endangered.subList(0, Math.min(SHOWN, endangered.size()));
        double highest = shown.get(shown.size() - 1).survivalAtHorizon().value();
        long alike = endangered.stream()
                .skip(shown.size())
                .filter(f -> f.survivalAtHorizon().value() == highest)
                .count();
        String more = alike == 0 ? "" : " and %s more with the same share".formatted(alike);
        return shown.stream()
                .map(f -> f.firm().name()
                        + " "
                        + Markup.percent(f.survivalAtHorizon().value())
                        + range(f.survivalAtHorizon(), Markup::bare))
                .collect(Collectors.joining(
                        ", ",
                        "Least often on their own after %s in %s: ".formatted(horizon(), quoted(scenario)),
                        more + "."));
    }

    // ---------------------------------------------------------------------------------------- what a scenario changes

    private List<String> changes(Figures.InScenario scenario) {
        if (figures.counted() < 2) {
            return List.of("One replication shows no difference: run at least two.");
        }
        List<String> sentences = new ArrayList<>();
        changes(scenario, -1, "loses most").ifPresent(sentences::add);
        changes(scenario, 1, "gains most").ifPresent(sentences::add);
        if (sentences.isEmpty()) {
            sentences.add("No firm's chance of being on its own after %s differs clearly from %s."
                    .formatted(horizon(), quoted(figures.baseline())));
        }
        return sentences;
    }

    private Optional<String> changes(Figures.InScenario scenario, int sign, String verb) {
        List<Figures.OfFirm> clear = scenario.firms().stream()
                .filter(f -> Markup.isClear(f.differenceAtHorizon())
                        && sign * f.differenceAtHorizon().value() > 0)
                .sorted(Comparator.comparingDouble(
                        f -> -sign * f.differenceAtHorizon().value()))
                .toList();
        if (clear.isEmpty()) {
            return Optional.empty();
        }
        Figures.OfFirm first = clear.get(0);
        Figures.OfFirm before = figures.baseline().of(first.firm());
        String most = "%s %s: %s points%s, from %s to %s on its own after %s"
                .formatted(
                        first.firm().name(),
                        clear.size() == 1 ? verb.replace(" most", "") : verb,
                        Markup.points(first.differenceAtHorizon().value()),
                        range(first.differenceAtHorizon(), Markup::points),
                        Markup.percent(before.survivalAtHorizon().value()),
                        Markup.percent(first.survivalAtHorizon().value()),
                        horizon());
        String then = clear.stream()
                .skip(1)
                .limit(SHOWN - 1)
                .map(f -> "%s %s"
                                .formatted(
                                        f.firm().name(),
                                        Markup.points(f.differenceAtHorizon().value()))
                        + range(f.differenceAtHorizon(), Markup::points))
                .collect(Collectors.joining(", "));
        return Optional.of(then.isEmpty() ? most + "." : "%s; then %s.".formatted(most, then));
    }

    // ------------------------------------------------------------------------------------------------ how they end

    private List<String> howTheyEnd() {
        String whose = figures.group().size() == 1
                ? figures.group().firms().get(0).name()
                : "Of all " + figures.group().many();
        boolean listings = figures.scenarios().stream().anyMatch(s -> average(s, Fate.LISTED) > 0);
        return figures.scenarios().stream()
                .map(s -> "%s in %s: %s acquired, %s wound up%s within %s."
                        .formatted(
                                whose,
                                quoted(s),
                                Markup.percent(average(s, Fate.ACQUIRED)),
                                Markup.percent(average(s, Fate.WOUND_UP)),
                                listings ? ", %s listed".formatted(Markup.percent(average(s, Fate.LISTED))) : "",
                                horizon()))
                .toList();
    }

    // -------------------------------------------------------------------------------------------------- who enters

    private List<String> whoEnters() {
        return figures.scenarios().stream().map(this::whoEnters).toList();
    }

    private String whoEnters(Figures.InScenario scenario) {
        List<Figures.OfFirm> entrants = scenario.of(figures.entrants());
        double entered = entrants.stream()
                .mapToDouble(f -> 1 - f.outcome(Fate.NEVER_ENTERED))
                .sum();
        double left = entrants.stream()
                .mapToDouble(f -> f.survivalAtHorizon().value())
                .sum();
        return "In %s, %s of %s %s within %s on average, and %s in business then."
                .formatted(
                        quoted(scenario),
                        Markup.count(entered),
                        entrants.size(),
                        entrants.size() == 1 ? "entrant enters" : "entrants enter",
                        horizon(),
                        Markup.count(left) + (left == 1 ? " is" : " are"));
    }

    private double average(Figures.InScenario scenario, Fate fate) {
        return figures.group().firms().stream()
                .mapToDouble(firm -> scenario.of(firm).outcome(fate))
                .average()
                .orElse(Double.NaN);
    }

    // ---------------------------------------------------------------------------------------------------- phrases

    private String horizon() {
        return Words.months(figures.months());
    }

    private static String quoted(Figures.InScenario scenario) {
        return "“" + scenario.name() + "”";
    }

    /** {@code (95 % interval 3.90 to 3.98)} after a blank. */
    private static String interval(Estimate estimate, Function<Double, String> shown) {
        return estimate.undefined()
                .map(because -> " (" + because + ")")
                .orElseGet(() -> " (95\u00a0%% interval %s\u00a0to\u00a0%s)"
                        .formatted(shown.apply(estimate.low()), shown.apply(estimate.high())));
    }

    /** {@code (27.1 to 31.1)} after a blank: the 95 % interval, for lists. */
    private static String range(Estimate estimate, Function<Double, String> shown) {
        return " (%s\u00a0to\u00a0%s)".formatted(shown.apply(estimate.low()), shown.apply(estimate.high()));
    }
}
