package dev.shakeout.examples;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Mean;
import dev.shakeout.core.measure.Paired;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.BigTechPressure;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import dev.shakeout.scenarios.pressure.Modules;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of {@code scenarios/STORY.md}: what every scenario of the articles changes for the six startups together, on the
 * same luck.
 */
public final class Story {

    private static final int MONTHS = 36;
    static final int REPLICATIONS = 1_000;

    /** What is asked, column by column; counts of firms. */
    private static final Map<String, Outcome> COLUMNS = columns();

    private Story() {}

    /** Prints the table, in Markdown. */
    public static void main(String[] args) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table(REPLICATIONS));
    }

    private static Map<String, Outcome> columns() {
        Map<String, Outcome> columns = new LinkedHashMap<>();
        columns.put("in business, 18 months", Outcome.inBusiness(MONTHS / 2));
        columns.put("in business", Outcome.inBusiness(MONTHS));
        columns.put("still training", Outcome.STILL_TRAINING);
        columns.put("in the top five", Outcome.TOP_FIVE);
        return columns;
    }

    /** What is compared with no scenario, by the name it has in the table. */
    static Map<String, Scenario> scenarios() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (String name : Modules.names()) {
            scenarios.put(name, Modules.named(name, 1));
            if (name.equals("FundingSqueeze")) {
                scenarios.put("FundingSqueeze of 36 months", squeeze(MONTHS));
            }
        }
        BigTechPressure bigTech = BigTechPressure.ofStrength(1);
        scenarios.put("FundingSqueeze + BigTechPressure", squeeze(MONTHS / 2).and(bigTech));
        scenarios.put(
                "FundingSqueeze of 36 months + BigTechPressure", squeeze(MONTHS).and(bigTech));
        return scenarios;
    }

    private static Scenario squeeze(int months) {
        return FundingSqueeze.ofStrength(1).forMonths(months);
    }

    static String table(int replications) {
        Market market = China2025.market();
        List<String> startups = market.firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.STARTUP)
                .map(Firm::name)
                .toList();
        Map<String, Scenario> scenarios = scenarios();
        Scenario[] all = scenarios.values().toArray(Scenario[]::new);
        Comparison comparison = Ensemble.of(market)
                .months(MONTHS)
                .replications(replications)
                .seed(2025)
                .compare(Scenario.baseline(), all);

        StringBuilder table = new StringBuilder();
        table.append("| scenario | ")
                .append(String.join(" | ", COLUMNS.keySet()))
                .append(" |\n");
        table.append("|---|").append("---:|".repeat(COLUMNS.size())).append('\n');
        table.append("| no scenario, of ").append(startups.size());
        for (Outcome outcome : COLUMNS.values()) {
            double[] count = count(comparison.baseline(), startups, outcome);
            table.append(" | ").append(text("%.2f", Mean.of(count, count.length)));
        }
        table.append(" |\n");
        scenarios.forEach((name, scenario) -> {
            table.append("| ").append(name);
            for (Outcome outcome : COLUMNS.values()) {
                double[] without = count(comparison.baseline(), startups, outcome);
                double[] with = count(comparison.of(scenario), startups, outcome);
                table.append(" | ")
                        .append(text(
                                "%+.2f",
                                Paired.difference(without, with, with.length).difference()));
            }
            table.append(" |\n");
        });
        return table.toString();
    }

    /** In how many firms the outcome is met, replication by replication. */
    private static double[] count(Result result, List<String> firms, Outcome outcome) {
        double[] count = new double[result.replications()];
        for (String firm : firms) {
            double[] values = result.values(outcome, firm);
            for (int i = 0; i < count.length; i++) {
                count[i] += values[i];
            }
        }
        return count;
    }

    private static String text(String form, Estimate estimate) {
        double margin = (estimate.high() - estimate.low()) / 2;
        return String.format(Locale.ROOT, form + " ±%.2f", estimate.value(), margin);
    }
}
