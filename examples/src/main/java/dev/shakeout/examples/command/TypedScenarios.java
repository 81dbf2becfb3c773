package dev.shakeout.examples.command;

import dev.shakeout.core.check.Nearest;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.file.ShakeoutFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads scenarios as they are typed: {@code FundingSqueeze+BigTechPressure=0.5}. */
final class TypedScenarios {

    static final String FORM = "NAME[=STRENGTH]{+NAME[=STRENGTH]}";

    private static final Pattern TERM = Pattern.compile("([^=]+)(?:=(.*))?");
    private static final Pattern STRENGTH = Pattern.compile("[0-9]{1,9}(\\.[0-9]*)?|\\.[0-9]+");

    private TypedScenarios() {}

    /** The names that may be typed, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ScenarioPresets.names().iterator();
        }
    }

    /** Each text as a scenario; none twice, since each is compared with the baseline under its own name. */
    static List<Scenario> readAll(List<String> texts) {
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(Scenario.baseline().name()));
        for (String text : texts) {
            Scenario scenario = read(text);
            if (!names.add(scenario.name())) {
                throw new WrongInput("--scenario '%s' gives %s a second time: give each scenario once."
                        .formatted(text, scenario.name()));
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    /** One scenario: named modules of the library and files, joined by plus signs. */
    static Scenario read(String text) {
        Optional<Path> whole = FileName.in(text).filter(Files::isRegularFile); // its name may hold = and +
        return whole.isPresent() ? file(whole.get()) : joined(text);
    }

    private static Scenario joined(String text) {
        Map<String, Scenario> parts = new LinkedHashMap<>();
        for (String term : text.split("\\+", -1)) {
            Matcher said = TERM.matcher(term.strip());
            if (!said.matches()) {
                throw new WrongInput("--scenario must look like %s, but is '%s'. Known names: %s."
                        .formatted(FORM, text, String.join(", ", ScenarioPresets.names())));
            }
            String name = said.group(1).strip();
            double strength =
                    said.group(2) == null ? 1 : strength(name, said.group(2).strip());
            if (parts.put(name, part(name, strength)) != null) {
                throw new WrongInput("--scenario '%s' names %s twice: give it once, at another strength if need be."
                        .formatted(text, name));
            }
        }
        return parts.values().stream().reduce(Scenario::and).orElseThrow();
    }

    private static Scenario part(String name, double strength) {
        if (ScenarioPresets.names().contains(name)) {
            return ScenarioPresets.named(name, strength);
        }
        Scenario read = FileName.in(name)
                .map(TypedScenarios::file)
                .orElseThrow(() ->
                        new WrongInput(Nearest.unknown("scenario", name, ScenarioPresets.names()) + FileName.HINT));
        return strength == 1 ? read : read.scaled(strength);
    }

    private static Scenario file(Path path) {
        return ShakeoutFiles.of(Models.WITH_STRATEGIES).scenario(path);
    }

    /** Refuses {@code scenarios} that are about firms which {@code market} does not have: nothing would happen. */
    static void checkTargets(List<Scenario> scenarios, Market market) {
        List<String> firms = market.firms().stream().map(Firm::name).toList();
        for (Scenario scenario : scenarios) {
            for (Intervention pull : scenario.interventions()) {
                pull.target()
                        .firm()
                        .filter(firm -> !firms.contains(firm) && !isMember(firm, market))
                        .ifPresent(firm -> {
                            throw new WrongInput("%s pulls %s on '%s', but there is no such firm in %s.%s"
                                    .formatted(
                                            scenario.name(),
                                            pull.lever(),
                                            firm,
                                            market.name(),
                                            Nearest.hint(firm, firms)));
                        });
            }
        }
    }

    /** Refuses {@code scenarios} that pull what nobody in {@code model} obeys. */
    static void checkLevers(List<Scenario> scenarios, Model model, Market market) {
        for (Scenario scenario : scenarios) {
            for (Intervention pull : scenario.interventions()) {
                if (!model.levers().contains(pull.lever())) {
                    throw new WrongInput("%s pulls %s, which moves nothing in %s.%s"
                            .formatted(
                                    scenario.name(),
                                    pull.lever(),
                                    market.name(),
                                    Cohort.model().levers().contains(pull.lever())
                                            ? " It is about the market " + CohortRun.MARKET + "."
                                            : ""));
                }
            }
        }
    }

    private static boolean isMember(String firm, Market market) {
        return market.populations().stream().anyMatch(population -> firm.startsWith(population.name() + " #"));
    }

    private static double strength(String name, String text) {
        if (!STRENGTH.matcher(text).matches()) {
            throw new WrongInput(
                    ("The strength of %s must be a number of at least 0 in plain digits, such as 0.5, but is '%s'."
                                    + " 1 is as the articles describe, 0 is nothing.")
                            .formatted(name, text));
        }
        return Double.parseDouble(text);
    }
}
