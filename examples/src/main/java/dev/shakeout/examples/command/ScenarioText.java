package dev.shakeout.examples.command;

import dev.shakeout.core.check.Nearest;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.pressure.Modules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads scenarios as they are typed: {@code FundingSqueeze+BigTechPressure=0.5}. */
final class ScenarioText {

    /** The case of the articles: the squeeze, and the squeeze while big tech presses. */
    static final List<String> USUAL = List.of("FundingSqueeze", "FundingSqueeze+BigTechPressure");

    static final String FORM = "NAME[=STRENGTH]{+NAME[=STRENGTH]}";

    private static final Pattern TERM = Pattern.compile("([^=]+)(?:=(.*))?");
    private static final Pattern STRENGTH = Pattern.compile("[0-9]{1,9}(\\.[0-9]*)?|\\.[0-9]+");

    private ScenarioText() {}

    /** The names that may be typed, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Modules.names().iterator();
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

    /** One scenario: named modules of the library, joined by plus signs. */
    static Scenario read(String text) {
        return Stream.of(text.split("\\+", -1))
                .map(term -> part(term.strip(), text))
                .reduce(Scenario::and)
                .orElseThrow();
    }

    private static Scenario part(String term, String text) {
        Matcher parts = TERM.matcher(term);
        if (!parts.matches()) {
            throw new WrongInput("--scenario must look like %s, but is '%s'. Known names: %s."
                    .formatted(FORM, text, String.join(", ", Modules.names())));
        }
        String name = parts.group(1).strip();
        if (!Modules.names().contains(name)) {
            throw new WrongInput(Nearest.unknown("scenario", name, Modules.names()));
        }
        return Modules.named(
                name, parts.group(2) == null ? 1 : strength(name, parts.group(2).strip()));
    }

    private static double strength(String name, String text) {
        if (!STRENGTH.matcher(text).matches()) {
            throw new WrongInput(("The strength of %s must be a number of at least 0, such as 0.5, but is '%s'."
                            + " 1 is as the articles describe, 0 is nothing.")
                    .formatted(name, text));
        }
        return Double.parseDouble(text);
    }
}
