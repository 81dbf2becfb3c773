package dev.shakeout.examples.command;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.cohort.CohortDocument;
import dev.shakeout.scenarios.cohort.CohortPath;
import dev.shakeout.scenarios.cohort.SmallFirmShakeout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code shakeout run --market cohort}: how many small firms are gone, and how many found money, month by month. */
final class CohortRun {

    /** The name of the market. */
    static final String MARKET = "cohort";

    /** The scenario of its own. */
    static final String SCENARIO = SmallFirmShakeout.NAME;

    private CohortRun() {}

    /** What standard output gets. */
    static String of(List<String> typed, CommonOptions common) {
        Market market = Cohort.market();
        Map<String, CohortPath> paths = new LinkedHashMap<>();
        paths.put("baseline", run(market, Scenario.baseline(), common));
        List<Scenario> scenarios =
                typed.isEmpty() ? List.of(SmallFirmShakeout.ofStrength(1)) : TypedScenarios.readAll(typed);
        TypedScenarios.checkLevers(scenarios, Cohort.model(), market);
        scenarios.forEach(scenario -> paths.put(scenario.name(), run(market, scenario, common)));
        return switch (common.format) {
            case JSON -> CohortDocument.of(market, common.seed, paths);
            case CSV -> csv(paths);
            case TABLE -> table(paths) + "Seed %s".formatted(common.seed);
        };
    }

    private static CohortPath run(Market market, Scenario scenario, CommonOptions common) {
        return CohortPath.of(market, scenario, common.seed, common.threads);
    }

    private static String table(Map<String, CohortPath> paths) {
        StringBuilder text = new StringBuilder();
        paths.forEach((name, path) -> {
            Table.Builder table = Table.titled("cohort: %s, %s firms registering over %s months, one replication"
                            .formatted(name, path.count(), Cohort.MONTHS))
                    .column("Month")
                    .column("gone")
                    .column("funded")
                    .column("again");
            for (int month = 5; month < path.gone().size(); month += 5) {
                table.row(row(path, month));
            }
            text.append(table.build()).append('\n');
        });
        return text.toString();
    }

    private static String csv(Map<String, CohortPath> paths) {
        Table.Builder table = Table.titled("").width(Integer.MAX_VALUE);
        List.of("scenario", "month", "gone", "funded", "again").forEach(table::column);
        paths.forEach((name, path) -> {
            for (int month = 0; month < path.gone().size(); month++) {
                List<String> row = new ArrayList<>(List.of(name));
                row.addAll(row(path, month));
                table.row(row);
            }
        });
        return table.build().toCsv().replace("\r\n", "\n"); // as everything we print
    }

    private static List<String> row(CohortPath path, int month) {
        return List.of(
                Integer.toString(month),
                path.gone().get(month).toString(),
                path.funded().get(month).toString(),
                path.again().get(month).toString());
    }
}
