package dev.shakeout.scenarios.pressure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All pairs of modules: how many more of the six are in business on their own after three years than both effects would
 * leave if they added up, f(a, b) − f(a) − f(b) + f(). The matrix is written to {@code target/interactions.csv}.
 */
@Tag("slow")
class InteractionsTest {

    private static final int REPLICATIONS = 200;

    /** In standard errors: by chance in one of 10,000 runs. */
    private static final double CLEAR = 3.8;

    private record Pair(String one, String other, double mean, double error) {}

    private static Comparison run() {
        List<Scenario> scenarios = new ArrayList<>();
        List<String> names = Modules.names();
        for (int a = 0; a < names.size(); a++) {
            scenarios.add(Modules.named(names.get(a), 1));
            for (int b = a + 1; b < names.size(); b++) {
                scenarios.add(Modules.named(names.get(a), 1).and(Modules.named(names.get(b), 1)));
            }
        }
        return Ensemble.of(Dose.MARKET)
                .months(36)
                .replications(REPLICATIONS)
                .seed(7)
                .compare(Scenario.baseline(), scenarios.toArray(Scenario[]::new));
    }

    private static double[] survivors(Result result) {
        double[] left = new double[REPLICATIONS];
        for (String firm : Dose.SIX) {
            double[] independent = result.values(Outcome.of(Fate.INDEPENDENT), firm);
            double[] listed = result.values(Outcome.of(Fate.LISTED), firm);
            for (int k = 0; k < left.length; k++) {
                left[k] += independent[k] + listed[k];
            }
        }
        return left;
    }

    private static Pair pair(Comparison run, String one, String other) {
        Scenario a = Modules.named(one, 1);
        Scenario b = Modules.named(other, 1);
        double[] none = survivors(run.baseline());
        double[] first = survivors(run.of(a));
        double[] second = survivors(run.of(b));
        double[] both = survivors(run.of(a.and(b)));
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < none.length; k++) {
            double x = both[k] - first[k] - second[k] + none[k];
            sum += x;
            squares += x * x;
        }
        double mean = sum / none.length;
        return new Pair(one, other, mean, Math.sqrt((squares / none.length - mean * mean) / (none.length - 1)));
    }

    @Test
    void raidAndDrainTogetherCostMoreThanBothApartAndNoPairBreaksTheBooks() throws IOException {
        Comparison run = run();
        assertEquals(List.of(), run.failures());
        List<String> names = Modules.names();
        List<Pair> pairs = new ArrayList<>();
        StringBuilder csv = new StringBuilder("one,other,interaction,standard_error\n");
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                Pair pair = pair(run, names.get(a), names.get(b));
                pairs.add(pair);
                csv.append(String.format(
                        Locale.ROOT, "%s,%s,%.3f,%.3f%n", pair.one(), pair.other(), pair.mean(), pair.error()));
            }
        }
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("interactions.csv"), csv);
        assertEquals(names.size() * (names.size() - 1) / 2, pairs.size());
        Pair people = pair(run, "TalentRaid", "TalentDrain");
        assertTrue(people.mean() < -CLEAR * people.error(), people::toString);
    }
}
